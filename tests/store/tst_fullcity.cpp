// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The demonstration city in its full size on both databases: equal, with the published totals, and how
/// long everything takes.
class FullCityTest : public QObject
{
    Q_OBJECT
private slots:
    void takesItsTime_data() { addDialectRows(); }
    void takesItsTime();

private:
    QHash<QString, QString> m_digests; ///< of the first database
};

void FullCityTest::takesItsTime()
{
    QFETCH(Dialect, dialect);
    JobContext context({}, {});
    QElapsedTimer timer;
    timer.start();
    const auto lap = [&](const char *what) { qInfo("%-24s %6lld ms", what, timer.restart()); };
    TestCity city(dialect, DemoParameters{});
    QCOMPARE(city.fault(), QString());
    lap("demonstration city");
    qInfo("%s entries", qPrintable(city.text(u"SELECT count(*) FROM change_log"_s)));
    timer.restart();
    const Result<MetricSet> figures = MetricsQuery{}(city.connection(), context);
    lap("metrics of the city");
    QVERIFY(figures);
    QCOMPARE(figures->city.figures.count(u"catalogs"_s), 18896);
    QCOMPARE(figures->city.figures.count(u"mounted"_s), 6309);
    for (const auto &[name, by] : {std::pair{"metrics by department", GroupBy::Department},
                                   {"metrics by month", GroupBy::Month},
                                   {"metrics by kind", GroupBy::ResourceKind}}) {
        QVERIFY((MetricsQuery{by, {}, 12}(city.connection(), context)));
        lap(name);
    }
    QVERIFY((SearchQuery{*Filter::parse(u"mounted=yes"_s), {}, 100, {}}(city.connection())));
    lap("search, first page");
    QVERIFY((SearchQuery{*Filter::parse(u"text=信息"_s), {}, 100, {}}(city.connection())));
    lap("text search, first page");
    QVERIFY((IdListQuery{{}, {}}(city.connection())));
    lap("list of ids");
    QVERIFY(
        (FacetsQuery{{}, {u"department"_s, u"share_type"_s, u"mounted"_s, u"used"_s}}(city.connection())));
    lap("four facets");
    const Result<TrailVerdict> verdict = TrailVerifyQuery{}(city.connection(), context);
    lap("verification of the trail");
    QVERIFY(verdict);
    QCOMPARE(verdict->firstFault, QString());
    for (const TableSpec &table : trackedTables()) {
        const Result<QString> digest = tableDigest(city.connection(), table.name);
        QVERIFY(digest);
        if (m_digests.contains(table.name))
            QCOMPARE(*digest, m_digests.value(table.name));
        m_digests.insert(table.name, *digest);
    }
}

QTEST_GUILESS_MAIN(FullCityTest)
#include "tst_fullcity.moc"
