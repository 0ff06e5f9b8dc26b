// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metricsquery.h"
#include "models/store/overviewquery.h"
#include "models/store/searchquery.h"
#include "models/store/transaction.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

const Actor actor{u"王某某"_s, u"test"_s, u"test"_s};

/// Settings as a city may have them, and rows that bend the demonstration city: a department without a
/// code, a merged one, catalogs that repeat a title, one that was withdrawn.
struct Settings
{
    QString graceDays, ownUse, windowDays;
};

Status bend(Connection &city, const Settings &settings)
{
    Result<Transaction> transaction = Transaction::begin(city, actor, {{}, u"2023-06-30"_s});
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QList<std::pair<QString, QString>> set{{u"grace_days"_s, settings.graceDays},
                                                 {u"own_use"_s, settings.ownUse},
                                                 {u"usage_window_days"_s, settings.windowDays}};
    for (const auto &[key, value] : set) {
        if (const auto gone = city.exec(u"DELETE FROM setting WHERE key = ?"_s, QVariantList{key}); !gone)
            return tl::unexpected(gone.error());
        const auto added = city.exec(u"INSERT INTO setting (uid, key, value) VALUES (?, ?, ?)"_s,
                                     QVariantList{QString(u"s-"_s + key), key, value});
        if (!added)
            return tl::unexpected(added.error());
    }
    // Spans are bent directly: the past cannot be written to through the trail.
    for (
        const QString &sql :
        {u"UPDATE department_span SET has_code = 0 WHERE row_id % 4 = 1"_s,
         u"UPDATE department_span SET active = 0 WHERE row_id % 5 = 2 AND row_id NOT IN (SELECT consumer_id FROM usage_span)"_s,
         u"UPDATE catalog_span SET title_key = 'twin' WHERE row_id % 7 = 0"_s,
         u"UPDATE catalog_span SET code = 'same' WHERE row_id % 11 = 0"_s,
         u"UPDATE catalog_span SET state = 'retired' WHERE row_id % 13 = 0"_s,
         u"UPDATE catalog_span SET to_day = '2023-04-30' WHERE row_id % 17 = 0 AND "
         "from_day < '2023-04-30' AND to_day > '2023-04-30'"_s,
         u"UPDATE resource_span SET to_day = '2023-01-31' WHERE row_id % 9 = 0 AND "
         "from_day < '2023-01-31' AND to_day > '2023-01-31'"_s,
         u"UPDATE duty_span SET from_day = '2022-12-31' WHERE row_id % 6 = 0 AND "
         "from_day < '2022-12-31' AND to_day > '2022-12-31'"_s,
         u"UPDATE item_span SET faults = 65535 WHERE row_id % 8 = 0"_s,
         u"UPDATE item_span SET to_day = '2023-03-31' WHERE row_id % 10 = 0 AND "
         "from_day < '2023-03-31' AND to_day > '2023-03-31'"_s}) {
        if (const auto done = city.exec(sql); !done)
            return tl::unexpected(done.error());
    }
    return transaction->commit();
}

} // namespace

/// The figures of several days at once are those of each day alone, and each is the number of rows its
/// expression finds.
class TestMetricsQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void monthsEqualDays_data();
    void monthsEqualDays();
    void figuresEqualTheirRows_data();
    void figuresEqualTheirRows();
    void contextIsOfTheDay();

private:
    std::unique_ptr<test::TestCity> m_made;
    Connection *m_city = nullptr;
};

void TestMetricsQuery::initTestCase()
{
    m_made = std::make_unique<test::TestCity>(test::testDialect(), DemoParameters{400, 12, 2, 12, 3});
    QCOMPARE(m_made->fault(), QString());
    m_city = &m_made->connection();
}

void TestMetricsQuery::monthsEqualDays_data()
{
    QTest::addColumn<QString>("grace");
    QTest::addColumn<QString>("ownUse");
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("day");
    QTest::newRow("as shipped") << u"0"_s << u"excluded"_s << u"0"_s << u"2023-06-30"_s;
    QTest::newRow("settings") << u"20"_s << u"counted"_s << u"90"_s << u"2023-06-30"_s;
    QTest::newRow("within a month") << u"3"_s << u"excluded"_s << u"31"_s << u"2023-05-14"_s;
    QTest::newRow("before the history") << u"0"_s << u"excluded"_s << u"0"_s << u"2022-09-02"_s;
}

void TestMetricsQuery::monthsEqualDays()
{
    QFETCH(QString, grace);
    QFETCH(QString, ownUse);
    QFETCH(QString, window);
    QFETCH(QString, day);
    const Status bent = bend(*m_city, {grace, ownUse, window});
    QVERIFY2(bent, bent ? "" : qPrintable(bent.error().detail));
    JobContext context({}, {});
    const Result<MetricSet> months = MetricsQuery{GroupBy::Month, day}(*m_city, context);
    QVERIFY2(months, months ? "" : qPrintable(months.error().detail));
    QCOMPARE(months->groups.size(), 12);
    QCOMPARE(months->groups.last().scope.asOf, day);
    qint64 nonConformant = 0;
    for (const MetricGroup &group : months->groups) {
        const Result<MetricSet> alone = MetricsQuery{GroupBy::None, group.scope.asOf}(*m_city, context);
        QVERIFY(alone);
        for (const MetricInfo &info : metricCatalogue()) {
            const Ratio together = group.figures.ratio(info.id), single = alone->city.figures.ratio(info.id);
            QVERIFY2(together == single,
                     qPrintable(u"%1 on %2: %3/%4, alone %5/%6"_s.arg(info.id, group.scope.asOf)
                                    .arg(together.numerator)
                                    .arg(together.denominator)
                                    .arg(single.numerator)
                                    .arg(single.denominator)));
        }
        const Ratio conformity = group.figures.ratio(u"conformity"_s);
        nonConformant += conformity.denominator - conformity.numerator;
    }
    QVERIFY(nonConformant > 0);
    QVERIFY(months->city.figures == months->groups.last().figures);
}

void TestMetricsQuery::figuresEqualTheirRows_data()
{
    QTest::addColumn<int>("by");
    QTest::newRow("month") << int(GroupBy::Month);
    QTest::newRow("department") << int(GroupBy::Department);
    QTest::newRow("share type") << int(GroupBy::ShareType);
    QTest::newRow("kind") << int(GroupBy::ResourceKind);
}

void TestMetricsQuery::figuresEqualTheirRows()
{
    QFETCH(int, by);
    QVERIFY(bend(*m_city, {u"5"_s, u"excluded"_s, u"0"_s}));
    JobContext context({}, {});
    const Result<MetricSet> set = MetricsQuery{GroupBy(by), u"2023-06-30"_s, 4}(*m_city, context);
    QVERIFY(set);
    QList<MetricGroup> groups = set->groups;
    groups.prepend(set->city);
    for (const MetricGroup &group : groups) {
        for (const MetricInfo &info : metricCatalogue()) {
            const bool cityOnly = info.id == u"departments" || info.id == u"demands";
            // Users of a share type or kind are not a search of departments.
            const bool userCount = info.id == u"using_departments" || info.id == u"consumer_departments";
            const bool narrowed = by == int(GroupBy::ShareType) || by == int(GroupBy::ResourceKind);
            if (&group != &groups.first() && by != int(GroupBy::Month)
                && (cityOnly || (userCount && narrowed)))
                continue;
            if (by == int(GroupBy::ResourceKind) && info.id.startsWith(u"resources_")
                && &group != &groups.first())
                continue; // two conditions on the kind: of the resource and of the catalog
            const Result<qint64> rows = CountQuery{whereOf(info.id, group)}(*m_city);
            QVERIFY(rows);
            QVERIFY2(*rows == group.figures.count(info.id),
                     qPrintable(u"%1 of %2 %3: %4, rows %5"_s.arg(info.id, group.name, group.scope.asOf)
                                    .arg(group.figures.count(info.id))
                                    .arg(*rows)));
            if (!info.isRatio)
                continue;
            const Result<qint64> below = CountQuery{denominatorWhereOf(info.id, group)}(*m_city);
            QVERIFY(below);
            QCOMPARE(*below, group.figures.ratio(info.id).denominator);
        }
    }
}

void TestMetricsQuery::contextIsOfTheDay()
{
    const Result<CityContext> today = CityContextQuery{{}}(*m_city);
    QVERIFY(today);
    QCOMPARE(today->peers.size(), 3);
    QVERIFY(today->openUnits > 0);
    QVERIFY(!today->headHash.isEmpty());
    const Result<CityContext> past = CityContextQuery{u"2022-07-31"_s}(*m_city);
    QVERIFY(past);
    QVERIFY(past->peers.isEmpty());
    QVERIFY(past->openUnits <= today->openUnits);
    QCOMPARE(CityContextQuery{u"30.6.2023"_s}(*m_city).error().code, ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(TestMetricsQuery)
#include "tst_metricsquery.moc"
