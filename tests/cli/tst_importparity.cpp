// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/support/city.h"
#include "tests/support/citydigest.h"
#include "tests/support/pgcluster.h"

#include <QFile>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The same files taken into a file and into a server, one after another: the same report to the byte, the
/// same content, the same figures.
class ImportParityTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void takes_data();
    void takes();
    void verifies();

private:
    /// The same call on both; its answers.
    [[nodiscard]] QList<CliRun> onBoth(const QStringList &call) const;

    QTemporaryDir m_folder;
    std::unique_ptr<TestCity> m_cities[2]; ///< file, server
    QStringList m_databases;
};

QList<CliRun> ImportParityTest::onBoth(const QStringList &call) const
{
    QList<CliRun> runs;
    for (const QString &database : m_databases)
        runs += runCli(call + QStringList{u"--db"_s, database, u"--json"_s});
    return runs;
}

void ImportParityTest::initTestCase()
{
    for (int i = 0; i < 2; ++i) {
        m_cities[i] = std::make_unique<TestCity>(i == 0 ? Dialect::Sqlite : Dialect::Postgres);
        QCOMPARE(m_cities[i]->fault(), QString());
        m_databases += m_cities[i]->location().address();
    }
}

void ImportParityTest::takes_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    const auto sample = [](const char *name, const char *file, int exitCode,
                           const QStringList &options = {}) {
        QTest::newRow(name) << u"catalogs"_s << QStringLiteral(SHUZHI_SAMPLES "/") + QString::fromLatin1(file)
                            << QString() << options << exitCode;
    };
    const auto table = [](const char *name, const char *kind, const QString &text, int exitCode = 0,
                          const QStringList &options = {}) {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString() << text << options << exitCode;
    };
    sample("city's list, dry run", "1_city_catalog_tainan_602.csv", 0, {u"--dry-run"_s});
    sample("city's list", "1_city_catalog_tainan_602.csv", 0);
    sample("city's list again", "1_city_catalog_tainan_602.csv", 0);
    sample("data.json", "2_dcat_us_consumerfinance_11.data.json", 0, {u"--state"_s, u"draft"_s});
    sample("faulty data.json", "3_dcat_us_bad_missing_identifier_title.data.json", 6);
    sample("rdf", "4_dcat_ap_it_civitavecchia_10.rdf", 3);
    sample("head of several rows", "5_merged_multirow_header.xlsx", 3);
    table("departments", "departments",
          u"部门名称,统一社会信用代码,层级,联系人\n市教育局,11321100MB99000138,市级,李四\n"
          "市民政局,11321100MB9900048T,市级,赵六\n市教育局,,,\n,11321100MB9900056M,市级,\n"_s,
          6);
    table("catalogs", "catalogs",
          u"信息资源名称,信息资源提供方,信息资源代码,共享类型,更新周期,信息项名称\n"
          "婚姻登记信息,市民政局,307001001/000001,有条件共享,每日,姓名\n"
          "婚姻登记信息,市民政局,307001001/000001,有条件共享,每日,登记日期\n"
          "养老机构信息,市民政局,307001001/000002,无条件共享,每季度,床位数\n,市民政局,,,,\n"_s,
          6);
    table("filled only", "catalogs",
          u"信息资源名称,信息资源提供方,共享类型,摘要\n养老机构信息,市民政局,不予共享,各区养老机构\n"_s, 0,
          {u"--policy"_s, u"fill"_s});
    table("items", "items",
          u"所属目录,目录代码,信息项名称,英文名,数据类型,数据长度,是否必填\n"
          "婚姻登记信息,307001001/000001,姓名,xm,字符型C,50,是\n"
          "养老机构信息,,护理员数,hlys,数值型N,8,否\n没有的目录,,甲,,,,\n"_s,
          6);
    table("resources", "resources",
          u"资源名称,类型,所属目录,资源地址,状态\n婚姻登记库表,TABLE,婚姻登记信息,mz.hydj,已发布\n"
          "养老机构清单,FILE,养老机构信息,/data/yl.xlsx,\n奇怪,磁带,养老机构信息,/y,\n"_s,
          6);
    table("usage", "usage",
          u"日期,目录名称,使用部门,调用次数\n2023-06-30,婚姻登记信息,市教育局,12\n"
          "2023/6/29,婚姻登记信息,市教育局,\"1,200\"\n某日,婚姻登记信息,市教育局,1\n"_s,
          6);
    table("a day's usage again", "usage",
          u"日期,目录名称,使用部门,调用次数\n2023-06-30,婚姻登记信息,市教育局,15\n"_s);
    table("duties", "duties",
          u"部门,业务职能,业务事项,数据职责,职责类型,共享类型,更新周期,责任处室,数据目录名称\n"
          "市民政局,婚姻管理,婚姻登记,采集婚姻登记数据,采集,有条件共享,每日,婚姻处,婚姻登记信息\n"
          "市民政局,婚姻管理,婚姻登记,提供婚姻登记数据,提供,有条件共享,每日,婚姻处,婚姻登记信息\n"
          "市民政局,,,,采集,,,,\n"_s,
          6);
}

void ImportParityTest::takes()
{
    QFETCH(QString, kind);
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    if (file.isEmpty()) {
        file = m_folder.filePath(kind + u".csv"_s);
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text.toUtf8()) > 0);
    }
    const QList<CliRun> runs =
        onBoth(QStringList{u"import"_s, u"--kind"_s, kind, u"--lang"_s, u"en"_s, file} + options);
    for (const CliRun &run : runs)
        QVERIFY2(run.exitCode == exitCode, qPrintable(QString::fromUtf8(run.out + run.err)));
    QVERIFY(!runs[0].json().isEmpty());
    QCOMPARE(QString::fromUtf8(runs[1].out), QString::fromUtf8(runs[0].out));
    const Result<QString> ofFile = contentDigest(m_cities[0]->connection()),
                          ofServer = contentDigest(m_cities[1]->connection());
    VERIFY_RESULT(ofFile);
    VERIFY_RESULT(ofServer);
    QCOMPARE(*ofServer, *ofFile);
    // Groups name their departments by uid, which every import makes anew.
    const QList<CliRun> figures = onBoth({u"metrics"_s});
    QVERIFY(!figures[0].json().isEmpty());
    QCOMPARE(QString::fromUtf8(figures[1].out), QString::fromUtf8(figures[0].out));
}

void ImportParityTest::verifies()
{
    for (const std::unique_ptr<TestCity> &city : m_cities) {
        QCOMPARE(city->verify(), QString());
        QVERIFY(city->text(u"SELECT count(*) FROM catalog"_s).toInt() > 600);
        for (const char *table : {"resource", "usage_day", "duty", "data_item", "duty_catalog"})
            QVERIFY2(city->text(u"SELECT count(*) FROM "_s + QString::fromLatin1(table)).toInt() > 0, table);
    }
}

QTEST_GUILESS_MAIN(ImportParityTest)
#include "tst_importparity.moc"
