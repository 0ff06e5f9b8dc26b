// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The promises of shuzhi-cli: JSON fields and exit codes.
class CliTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void demonstrationFigures();
    void everyWhereHasItsTotal_data();
    void everyWhereHasItsTotal();
    void searchPages();
    void languageChangesNoKey();
    void exitCodes_data();
    void exitCodes();
    void refusedCallsWriteNothing();
    void sampleIsAccountedFor();
    void importRefusals();
    void backupAndRestore();
    void verificationFindsADroppedTrigger();
    void checkIsAlwaysZero();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] CliRun run(const QString &command, const QStringList &rest = {},
                             const QString &city = u"demo.shuzhi"_s) const;

    QTemporaryDir m_folder;
};

CliRun CliTest::run(const QString &command, const QStringList &rest, const QString &city) const
{
    return runCli(command.split(u' ') + QStringList{u"--db"_s, file(city), u"--json"_s} + rest);
}

void CliTest::initTestCase()
{
    const CliRun demo = run(u"demo"_s);
    QVERIFY2(demo.exitCode == 0, demo.err.constData());
    QCOMPARE(demo.json()[u"catalogs"].toInt(), 18896);
    QCOMPARE(demo.json()[u"departments"].toInt(), 57);
    QCOMPARE(demo.json()[u"mounted"].toInt(), 6309);
    QCOMPARE(demo.json()[u"resources"].toInt(), 6409);
    QVERIFY(demo.json()[u"items"].toInt() > 50'000);
}

void CliTest::demonstrationFigures()
{
    const QJsonObject json = run(u"metrics"_s).json();
    QCOMPARE(json[u"as_of"].toString(), u"2023-06-30"_s);
    const QJsonObject city = json[u"city"].toObject();
    QCOMPARE(city[u"catalogs"].toInt(), 18896);
    QCOMPARE(city[u"mounted"].toInt(), 6309);
    QCOMPARE(city[u"mount_rate"][u"numerator"].toInt(), 6309);
    QCOMPARE(city[u"mount_rate"][u"denominator"].toInt(), 18896);
    QCOMPARE(city[u"mount_rate"][u"value"].toDouble(), 6309.0 / 18896.0);
    QCOMPARE(city[u"mount_rate"][u"basis"].toString(), u"all_published"_s);
    QCOMPARE(city[u"unmounted"].toInt(), 12587);
    QCOMPARE(city[u"used"].toInt(), 535);
    QCOMPARE(city[u"usage_rate"][u"value"].toDouble(), 535.0 / 6309.0);
    QCOMPARE(city[u"using_departments"].toInt(), 35);
    QCOMPARE(city[u"departments"].toInt(), 57);
    QCOMPARE(city[u"resources"][u"table"].toInt(), 5778);
    QCOMPARE(city[u"resources"][u"api"].toInt(), 308);
    QCOMPARE(city[u"resources"][u"file"].toInt(), 323);
    QCOMPARE(city[u"open_catalogs"].toInt(), 2571);
    QCOMPARE(city[u"demands"].toInt(), 1177);
    QVERIFY(city[u"mount_rate_shareable"][u"denominator"].toInt() < 18896);
}

void CliTest::everyWhereHasItsTotal_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("asOf");
    for (const char *by : {"", "share_type", "resource_kind", "library"})
        QTest::addRow("%s", by) << QString::fromLatin1(by) << QString();
    QTest::addRow("past") << QString() << u"2022-11-30"_s;
}

void CliTest::everyWhereHasItsTotal()
{
    QFETCH(QString, by);
    QFETCH(QString, asOf);
    QStringList options;
    if (!by.isEmpty())
        options += {u"--by"_s, by};
    if (!asOf.isEmpty())
        options += {u"--as-of"_s, asOf};
    const QJsonObject json = run(u"metrics"_s, options).json();
    QJsonArray groups = json[u"groups"].toArray();
    QJsonObject city = json[u"city"].toObject();
    city.insert(u"where"_s, json[u"where"]);
    groups = by.isEmpty() ? QJsonArray{city} : QJsonArray{groups.first(), groups.last()};
    int walked = 0;
    for (const QJsonValue &group : groups) {
        const QJsonObject where = group[u"where"].toObject();
        for (auto it = where.begin(); it != where.end(); ++it) {
            QString figure = it.key();
            const bool denominator = figure.endsWith(u".denominator");
            figure = figure.section(u'.', 0, 0);
            const QJsonValue value =
                figure.startsWith(u"resources_") ? group[u"resources"][figure.mid(10)] : group[figure];
            const qint64 expected = value.isObject()
                ? value[denominator ? u"denominator" : u"numerator"].toInteger()
                : value.toInteger();
            const CliRun search =
                run(u"search"_s, {u"--where"_s, it.value().toString(), u"--limit"_s, u"0"_s});
            QVERIFY2(search.exitCode == 0, search.err.constData());
            QVERIFY2(search.json()[u"total"].toInteger(-1) == expected,
                     qPrintable(QStringLiteral("%1: %2 finds %3, the figure is %4")
                                    .arg(it.key(), it.value().toString())
                                    .arg(search.json()[u"total"].toInteger())
                                    .arg(expected)));
            ++walked;
        }
    }
    QVERIFY(walked > 20);
}

void CliTest::searchPages()
{
    QStringList options{u"--where"_s, u"share_type=not_shared & mounted=yes"_s,
                        u"--limit"_s, u"50"_s,
                        u"--sort"_s,  u"title:desc"_s};
    QSet<QString> seen;
    QString cursor;
    qint64 total = 0;
    do {
        const QJsonObject page =
            run(u"search"_s, cursor.isEmpty() ? options : options + QStringList{u"--after"_s, cursor}).json();
        total = page[u"total"].toInteger();
        for (const QJsonValue &row : page[u"rows"].toArray())
            seen.insert(row[u"uid"].toString());
        cursor = page[u"next"].toString();
    } while (!cursor.isEmpty());
    QVERIFY(total > 100);
    QCOMPARE(seen.size(), total);
    QVERIFY(run(u"search"_s, {u"登"_s}).json()[u"total"].toInt() > 0);
}

void CliTest::languageChangesNoKey()
{
    QJsonObject chinese = run(u"check"_s, {u"--lang"_s, u"zh_CN"_s}).json(),
                english = run(u"check"_s, {u"--lang"_s, u"en"_s}).json();
    QVERIFY(!chinese[u"findings"].toArray().isEmpty());
    QCOMPARE(chinese[u"findings"], english[u"findings"]);
    const QJsonObject a = chinese[u"rules"].toArray().first().toObject(),
                      b = english[u"rules"].toArray().first().toObject();
    QCOMPARE(a.keys(), b.keys());
    for (const QString &key : a.keys()) {
        if (!key.endsWith(u"_text"))
            QCOMPARE(a[key], b[key]);
    }
    QVERIFY(a[u"name_text"] != b[u"name_text"]);
}

void CliTest::exitCodes_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("exitCode");
    const QString demo = file(u"demo.shuzhi"_s), missing = file(u"missing.shuzhi"_s);
    const auto row = [](const char *name, const QStringList &call, int code) {
        QTest::newRow(name) << call << code;
    };
    row("no command", {}, 2);
    row("unknown command", {u"dance"_s}, 2);
    row("no database", {u"metrics"_s}, 2);
    row("missing path", {u"metrics"_s, u"--db"_s, missing}, 4);
    row("a folder", {u"metrics"_s, u"--db"_s, m_folder.path()}, 4);
    row("password in the address", {u"metrics"_s, u"--db"_s, u"postgresql://a:b@127.0.0.1/x"_s}, 2);
    row("no server", {u"metrics"_s, u"--db"_s, u"postgresql://a@127.0.0.1:1/x"_s}, 4);
    row("not a day", {u"metrics"_s, u"--db"_s, demo, u"--as-of"_s, u"2023-02-30"_s}, 2);
    row("not a group", {u"metrics"_s, u"--db"_s, demo, u"--by"_s, u"colour"_s}, 2);
    row("not a field", {u"search"_s, u"--db"_s, demo, u"--where"_s, u"colour=red"_s}, 2);
    row("not a sort", {u"search"_s, u"--db"_s, demo, u"--sort"_s, u"colour"_s}, 2);
    row("demo over data", {u"demo"_s, u"--db"_s, demo}, 3);
    row("demo out of bounds", {u"demo"_s, u"--db"_s, missing, u"--departments"_s, u"0"_s}, 2);
    row("foreign file",
        {u"metrics"_s, u"--db"_s, QStringLiteral(SHUZHI_SAMPLES "/1_city_catalog_tainan_602.csv")}, 4);
    row("sound", {u"db"_s, u"check"_s, u"--db"_s, demo}, 0);
    row("help", {u"search"_s, u"--help"_s}, 0);
}

void CliTest::exitCodes()
{
    QFETCH(QStringList, call);
    QFETCH(int, exitCode);
    const CliRun run = runCli(call);
    QCOMPARE(run.exitCode, exitCode);
    if (exitCode != 0)
        QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(file(u"missing.shuzhi"_s)));
}

void CliTest::refusedCallsWriteNothing()
{
    const auto digest = [&] {
        QFile city(file(u"demo.shuzhi"_s));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return city.open(QIODevice::ReadOnly) && hash.addData(&city) ? hash.result() : QByteArray();
    };
    const QByteArray before = digest();
    QVERIFY(!before.isEmpty());
    QCOMPARE(run(u"demo"_s).exitCode, 3);
    QCOMPARE(digest(), before);
}

void CliTest::sampleIsAccountedFor()
{
    const QString sample = QStringLiteral(SHUZHI_SAMPLES "/1_city_catalog_tainan_602.csv");
    QCOMPARE(run(u"init"_s, {u"--city"_s, u"台南市"_s}, u"tainan.shuzhi"_s).exitCode, 0);
    const auto import = [&](const QStringList &rest = {}) {
        return run(u"import"_s, QStringList{u"--kind"_s, u"catalogs"_s, sample} + rest, u"tainan.shuzhi"_s);
    };
    const auto accounted = [](const QJsonObject &report) {
        qint64 sum = 0;
        for (const char16_t *fate : {u"added", u"changed", u"unchanged", u"rejected", u"duplicates"})
            sum += report[QStringView(fate)].toInteger();
        return report[u"rows"].toInteger() == 602 && sum == 602;
    };
    const QJsonObject dry = import({u"--dry-run"_s}).json();
    QVERIFY(accounted(dry));
    QCOMPARE(run(u"search"_s, {}, u"tainan.shuzhi"_s).json()[u"total"].toInt(), 0);
    const QJsonObject first = import().json();
    QVERIFY(accounted(first));
    QCOMPARE(first[u"added"], dry[u"added"]);
    const QByteArray trail = run(u"audit verify"_s, {}, u"tainan.shuzhi"_s).out;
    const CliRun again = import();
    QCOMPARE(again.exitCode, 0);
    QVERIFY(accounted(again.json()));
    QCOMPARE(again.json()[u"added"].toInt() + again.json()[u"changed"].toInt(), 0);
    QCOMPARE(run(u"audit verify"_s, {}, u"tainan.shuzhi"_s).out, trail);
}

void CliTest::importRefusals()
{
    const auto refused = [&](const QString &name) {
        return run(u"import"_s, {u"--kind"_s, u"catalogs"_s, QStringLiteral(SHUZHI_SAMPLES) + u'/' + name},
                   u"tainan.shuzhi"_s);
    };
    for (const QString &name : {u"4_dcat_ap_it_civitavecchia_10.rdf"_s, u"5_merged_multirow_header.xlsx"_s}) {
        const CliRun run = refused(name);
        QCOMPARE(run.exitCode, 3);
        QVERIFY(!run.json()[u"error"][u"code"].toString().isEmpty());
    }
    QVERIFY(refused(u"4_dcat_ap_it_civitavecchia_10.rdf"_s).out.contains("rdf"));
}

void CliTest::backupAndRestore()
{
    const QString copy = file(u"copy.backup"_s);
    QCOMPARE(run(u"backup"_s, {u"--out"_s, copy}).exitCode, 0);
    QCOMPARE(run(u"restore"_s, {copy}, u"restored.shuzhi"_s).exitCode, 0);
    QCOMPARE(run(u"metrics"_s, {}, u"restored.shuzhi"_s).out, run(u"metrics"_s).out);
    QFile damaged(copy);
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(damaged.size() / 2));
    damaged.close();
    const QByteArray before = run(u"metrics"_s, {}, u"restored.shuzhi"_s).out;
    QCOMPARE(run(u"restore"_s, {copy}, u"restored.shuzhi"_s).exitCode, 4);
    QCOMPARE(run(u"metrics"_s, {}, u"restored.shuzhi"_s).out, before);
}

void CliTest::verificationFindsADroppedTrigger()
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {file(u"restored.shuzhi"_s), u"DROP TRIGGER trail_catalog_update"_s});
    QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
    const CliRun verify = run(u"audit verify"_s, {}, u"restored.shuzhi"_s);
    QCOMPARE(verify.exitCode, 5);
    QCOMPARE(verify.json()[u"ok"].toBool(true), false);
    QVERIFY(verify.json()[u"first_fault"].toString().contains(u"trail_catalog_update"));
}

void CliTest::checkIsAlwaysZero()
{
    const CliRun check = run(u"check"_s);
    QCOMPARE(check.exitCode, 0);
    QVERIFY(!check.json()[u"findings"].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
