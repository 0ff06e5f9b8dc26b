// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/store/backup.h"
#include "models/store/historywriter.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "models/store/store.h"
#include "models/store/trail.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;

class TrailTest : public QObject
{
    Q_OBJECT
private slots:
    void smoke();
};

void TrailTest::smoke()
{
    QTemporaryDir dir;
    auto city = openCity(*Location::parse(dir.filePath(QStringLiteral("a.shuzhi"))), OpenMode::Create);
    QVERIFY2(city, qPrintable(city ? QString() : city.error().detail));
    const QString d = newUid(), e = newUid(), c = newUid(), r = newUid(), i = newUid(), u = newUid();
    const auto S = [](const char *t) { return QString::fromUtf8(t); };
    QList<Step> steps{
        {StepKind::Insert,
         S("department"),
         {S("name"), S("code")},
         {{d, {S("市公安局"), S("1")}}, {e, {S("市民政局"), S("")}}},
         {},
         S("2023-01-01")},
        {StepKind::Insert,
         S("catalog"),
         {S("department_id"), S("title"), S("state")},
         {{c, {d, S("户籍\"人口\""), S("draft")}}},
         {},
         S("2023-01-02")},
        {StepKind::Update,
         S("catalog"),
         {S("state"), S("abstract")},
         {{c, {S("published"), S("甲")}}},
         {},
         S("2023-02-02")},
        {StepKind::Insert,
         S("resource"),
         {S("catalog_id"), S("kind"), S("state"), S("mapping_complete")},
         {{r, {c, S("table"), S("published"), S("yes")}}},
         {},
         S("2023-03-02")},
        {StepKind::Insert,
         S("data_item"),
         {S("catalog_id"), S("name"), S("position")},
         {{i, {c, S("姓名"), 1}}},
         {},
         S("2023-03-03")},
        {StepKind::Insert,
         S("usage_day"),
         {S("catalog_id"), S("consumer_id"), S("day"), S("calls")},
         {{u, {c, e, S("2023-03-03"), 7}}},
         {},
         S("2023-03-04")},
    };
    Status written = writeHistory(**city, Actor::current(S("测试")), [&](const StepSink &sink) -> Status {
        for (const Step &step : steps) {
            if (auto done = sink(step); !done)
                return done;
        }
        return {};
    });
    QVERIFY2(written, qPrintable(written ? QString() : written.error().detail + written.error().subject));
    (void)(*city)
        ->each(S("SELECT table_name, op, old_values, new_values, day FROM change_log"), {},
               [](const SqlRow &row) {
                   qInfo() << row.text(0) << row.text(1) << row.text(2) << row.text(3) << row.text(4);
               })
        .has_value();
    (void)(*city)
        ->each(S("SELECT from_day,to_day,state,has_items,applies,missing,faults FROM catalog_span"), {},
               [](const SqlRow &row) {
                   qInfo() << row.text(0) << row.text(1) << row.text(2) << row.text(3) << row.text(4)
                           << row.text(5) << row.text(6);
               })
        .has_value();
    JobContext context({}, {});
    auto set = MetricsQuery{GroupBy::Department, S("2023-04-01")}(**city, context);
    QVERIFY2(set, qPrintable(set ? QString() : set.error().detail));
    QCOMPARE(set->city.figures.count(S("used")), 1);
    QCOMPARE(set->city.figures.count(S("catalogs")), 1);
    for (const MetricInfo &info : metricCatalogue()) {
        auto n = CountQuery{whereOf(info.id, set->city)}(**city);
        QVERIFY2(n, qPrintable(n ? QString() : info.id + n.error().detail));
        QVERIFY2(*n == set->city.figures.count(info.id), qPrintable(info.id));
    }
    auto verdict = TrailVerifyQuery{}(**city, context);
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().detail));
    QVERIFY2(verdict->ok, qPrintable(verdict->firstFault));
    auto sound = IntegrityQuery{}(**city, context);
    QVERIFY2(sound && sound->ok, "integrity");
}

QTEST_GUILESS_MAIN(TrailTest)
#include "tst_trail.moc"
