// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"
#include "tests/cli/clirunner.h"
#include "tests/support/city.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// shuzhi-cli import: the five samples, every kind, decisions and exit codes.
class CliImportTest : public QObject
{
    Q_OBJECT
private slots:
    void samples_data();
    void samples();
    void kindsOneAfterAnother();
    void decisions();
    void wrongCalls();
    void olderCityIsSavedFirst();

private:
    [[nodiscard]] CliRun run(const QString &database, const QStringList &arguments)
    {
        return runCli(QStringList{u"import"_s, u"--json"_s, u"--db"_s, m_folder.filePath(database)}
                      + arguments);
    }
    void create(const QString &database)
    {
        const QString path = m_folder.filePath(database);
        QCOMPARE(runCli({u"init"_s, u"--json"_s, u"--db"_s, path, u"--city"_s, u"测试市"_s}).exitCode, 0);
    }
    [[nodiscard]] QString file(const QString &name, const QString &text)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
            qFatal("no file");
        return out.fileName();
    }

    QTemporaryDir m_folder;
};

void CliImportTest::samples_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("fates");
    const QString bad = u"3_dcat_us_bad_missing_identifier_title.data.json"_s;
    const QString good = u"2_dcat_us_consumerfinance_11.data.json"_s;
    QTest::newRow("1") << u"1_city_catalog_tainan_602.csv"_s << u"catalogs"_s << 0 << u"601 0 0 0 1"_s;
    QTest::newRow("2") << good << u"data-json"_s << 0 << u"11 0 0 0 0"_s;
    QTest::newRow("2 as catalogs") << good << u"catalogs"_s << 0 << u"11 0 0 0 0"_s;
    QTest::newRow("3") << bad << u"data-json"_s << 6 << u"1 0 0 2 0"_s;
    QTest::newRow("3 as catalogs") << bad << u"catalogs"_s << 6 << u"1 0 0 2 0"_s;
    QTest::newRow("4") << u"4_dcat_ap_it_civitavecchia_10.rdf"_s << u"catalogs"_s << 3 << QString();
    QTest::newRow("5") << u"5_merged_multirow_header.xlsx"_s << u"catalogs"_s << 3 << QString();
}

void CliImportTest::samples()
{
    QFETCH(QString, sample);
    QFETCH(QString, kind);
    QFETCH(int, exitCode);
    QFETCH(QString, fates);
    const QString database = u"samples-%1.shuzhi"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    create(database);
    const QStringList call{u"--kind"_s, kind, QStringLiteral(SHUZHI_SAMPLES) + u'/' + sample};
    const CliRun dry = run(database, call + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.exitCode, exitCode);
    const CliRun done = run(database, call);
    QCOMPARE(done.exitCode, exitCode);
    const QJsonObject report = done.json();
    if (exitCode == 3) {
        QVERIFY(!report[u"error"][u"message"].toString().isEmpty());
        return;
    }
    QStringList found;
    for (const char16_t *fate : {u"added", u"changed", u"unchanged", u"rejected", u"duplicates"})
        found += QString::number(report[QStringView(fate)].toInt());
    QCOMPARE(found.join(u' '), fates);
    QCOMPARE(dry.json()[u"added"], report[u"added"]);
    const CliRun again = run(database, call);
    QCOMPARE(again.exitCode, exitCode);
    QCOMPARE(again.json()[u"added"].toInt() + again.json()[u"changed"].toInt(), 0);
}

void CliImportTest::kindsOneAfterAnother()
{
    const QString database = u"kinds.shuzhi"_s;
    create(database);
    const auto added = [&](const QString &kind, const QString &text) {
        const CliRun done = run(database, {u"--kind"_s, kind, file(kind + u".csv"_s, text)});
        return done.exitCode == 0 ? done.json()[u"added"].toInt() : -done.exitCode;
    };
    QCOMPARE(added(u"departments"_s, u"部门名称,统一社会信用代码\n市公安局,C1\n市民政局,C2\n"_s), 2);
    QCOMPARE(
        added(u"catalogs"_s, u"目录名称,信息资源代码,提供方\n户籍人口,A1,市公安局\n婚姻登记,A2,市民政局\n"_s),
        2);
    QCOMPARE(added(u"items"_s, u"目录代码,信息项名称,数据类型\nA1,姓名,字符型\nA1,性别,字符型\n"_s), 2);
    QCOMPARE(added(u"resources"_s, u"目录代码,挂接资源名称,资源类型\nA1,人口表,库表\n"_s), 1);
    QCOMPARE(added(u"usage"_s, u"月份,目录代码,使用部门,调用次数\n2023-06,A1,市民政局,\"1,200\"\n"_s), 1);
    QCOMPARE(added(u"duties"_s, u"部门,业务职能,业务事项,数据职责,目录代码\n市公安局,户籍,登记,采集,A1\n"_s),
             1);
    QCOMPARE(added(u"peers"_s, u"城市,目录数\n扬州市,1200\n"_s), 1);
    const CliRun figures = runCli({u"metrics"_s, u"--json"_s, u"--db"_s, m_folder.filePath(database)});
    QCOMPARE(figures.json()[u"city"][u"mounted"].toInt(), 1);
    QCOMPARE(figures.json()[u"city"][u"catalogs"].toInt(), 2);
    const CliRun audit =
        runCli({u"audit"_s, u"verify"_s, u"--json"_s, u"--db"_s, m_folder.filePath(database)});
    QCOMPARE(audit.exitCode, 0);
}

void CliImportTest::decisions()
{
    const QString database = u"decisions.shuzhi"_s;
    create(database);
    const QString list = file(u"d.csv"_s, u"目录名称;提供方;共享类型;系统编号\n甲;市局;内部;S-1\n"_s);
    const QString values = file(u"values.json"_s, u"{\"share_type\": {\"内部\": \"conditional\"}}"_s);
    const QString mapping = file(u"mapping.json"_s, u"{\"系统编号\": \"extension\"}"_s);
    const CliRun done = run(database,
                            {u"--kind"_s, u"catalogs"_s, u"--values"_s, values, u"--mapping"_s, mapping,
                             u"--separator"_s, u";"_s, u"--fix"_s, u"safe"_s, list});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json()[u"separator"].toString(), u";"_s);
    QCOMPARE(done.json()[u"mapping"][u"系统编号"].toString(), u"extension"_s);
    for (const QJsonValue &warning : done.json()[u"warnings"].toArray())
        QVERIFY(warning[u"rule"].toString() != u"unknown_value");
    const QString path = m_folder.filePath(database);
    const CliRun found =
        runCli({u"search"_s, u"--json"_s, u"--db"_s, path, u"--where"_s, u"share_type=conditional"_s});
    QCOMPARE(found.json()[u"total"].toInt(), 1);
}

void CliImportTest::wrongCalls()
{
    const QString database = u"wrong.shuzhi"_s;
    create(database);
    const QString list = file(u"w.csv"_s, u"目录名称\n甲\n"_s);
    QCOMPARE(run(database, {u"--kind"_s, u"nothing"_s, list}).exitCode, 2);
    QCOMPARE(run(database, {u"--kind"_s, u"catalogs"_s, u"--fix"_s, u"V99"_s, list}).exitCode, 2);
    QCOMPARE(run(database, {u"--kind"_s, u"catalogs"_s, u"--values"_s, list, list}).exitCode, 2);
    QCOMPARE(run(database, {u"--kind"_s, u"usage"_s, list}).exitCode, 3);
    QCOMPARE(run(u"nowhere.shuzhi"_s, {u"--kind"_s, u"catalogs"_s, list}).exitCode, 4);
}

/// What an import brings to the newest schema is kept as it was, and the program says where.
void CliImportTest::olderCityIsSavedFirst()
{
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
    TestCity city(Dialect::Sqlite);
    VERIFY_RESULT(leaveAtSchema4(city.connection()));
    city.close();
    const QStringList call{u"import"_s,
                           u"--json"_s,
                           u"--db"_s,
                           city.location().path,
                           u"--kind"_s,
                           u"catalogs"_s,
                           QStringLiteral(SHUZHI_SAMPLES "/1_city_catalog_tainan_602.csv")};
    const CliRun done = runCli(call);
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(done.json()[u"added"].toInt(), 601);
    const QFileInfoList saved = QDir(m_folder.filePath(u"data/shuzhi/backups"_s)).entryInfoList(QDir::Files);
    QCOMPARE(saved.size(), 1);
    QVERIFY2(done.err.contains(saved.first().filePath().toUtf8()), done.err.constData());
    const auto before = openCity(*Location::parse(saved.first().filePath()), OpenMode::ReadWrite);
    QVERIFY(!before);
    QCOMPARE(before.error().code, ErrorCode::DatabaseOlder);
    const CliRun again = runCli(call);
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(!again.err.contains("backups"), again.err.constData());
    city.reopen();
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(CliImportTest)
#include "tst_cliimport.moc"
