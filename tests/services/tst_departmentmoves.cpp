// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departmentmerge.h"
#include "models/services/departmentsplit.h"
#include "models/store/dutyquery.h"
#include "models/store/metricsquery.h"
#include "models/store/undolink.h"
#include "tests/services/departmentcase.h"
#include "tests/support/testdialect.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

Result<MergeOutcome> merge(TestCity &city, const DepartmentMerge &merge, bool trial = false)
{
    JobContext context({}, {});
    return MergeDepartmentsQuery{actor(), merge, trial}(city.connection(), context);
}

Result<SplitOutcome> split(TestCity &city, const DepartmentSplit &split)
{
    JobContext context({}, {});
    return SplitDepartmentQuery{actor(), split}(city.connection(), context);
}

Result<qint64> undo(TestCity &city, qint64 chain)
{
    JobContext context({}, {});
    return UndoLinkQuery{actor(), chain}(city.connection(), context);
}

Result<MetricSet> metrics(TestCity &city, const QString &day = {})
{
    JobContext context({}, {});
    return MetricsQuery{GroupBy::Department, day, 12}(city.connection(), context);
}

qint64 countOf(const MetricSet &set, const QString &department, const QString &metric)
{
    for (const MetricGroup &group : set.groups) {
        if (group.key == department)
            return group.figures.count(metric);
    }
    return -1;
}

/// Figures that a merge leaves alone.
const QStringList lasting{
    u"catalogs"_s,      u"mounted"_s,         u"mount_rate"_s,        u"mount_rate_shareable"_s,
    u"unmounted"_s,     u"resources_table"_s, u"resources_api"_s,     u"resources_file"_s,
    u"completeness"_s,  u"item_conformity"_s, u"update_timeliness"_s, u"duty_coverage"_s,
    u"open_catalogs"_s, u"demands"_s};

} // namespace

/// Departments are merged and split, and both taken back.
class DepartmentMovesTest : public QObject
{
    Q_OBJECT
private slots:
    void mergeMovesAll_data() { addDialectRows(); }
    void mergeMovesAll();
    void mergeJoinsOrKeepsLists_data();
    void mergeJoinsOrKeepsLists();
    void mergeKeepsTheCitysFigures_data() { addDialectRows(); }
    void mergeKeepsTheCitysFigures();
    void mergeRefuses();
    void cancelledMergeWritesNothing();
    void splitMovesAPart_data() { addDialectRows(); }
    void splitMovesAPart();
    void splitRefuses();
};

void DepartmentMovesTest::mergeMovesAll()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"submitted"_s)));
    const QString before = digest(city);
    const DepartmentMerge both{uid(Civil), {uid(CivilOffice)}};

    const auto trial = merge(city, both, true);
    VERIFY_RESULT(trial);
    QCOMPARE(trial->chain, 0);
    QCOMPARE(digest(city), before);
    const auto done = merge(city, both);
    VERIFY_RESULT(done);
    QCOMPARE(done->effect, trial->effect);
    const MergeEffect &effect = done->effect;
    QCOMPARE(effect.catalogs, 1);
    QCOMPARE(effect.sharedTitles, 1);
    QCOMPARE(effect.usageDays, 3);
    QCOMPARE(effect.summedDays, 1);
    QCOMPARE(effect.ownUseDays, 1);
    QCOMPARE(effect.ownUseCalls, 6);
    QCOMPARE(effect.joinedDuties, 3);
    QCOMPARE(effect.sources, 1);
    QCOMPARE(effect.demands, 1);
    QCOMPARE(effect.scenarios, 1);
    QCOMPARE(effect.filled, QStringList{u"code"_s});

    QCOMPARE(city.text(u"SELECT calls FROM usage_day WHERE uid = '%1'"_s.arg(uid(FirstUsage))), u"7"_s);
    QCOMPARE(city.text(u"SELECT sum(calls) FROM usage_day"_s), u"25"_s);
    const auto references = DepartmentReferencesQuery{uid(CivilOffice)}(city.connection());
    VERIFY_RESULT(references);
    QVERIFY(!references->any());
    const auto list = DutyListQuery{uid(Civil)}(city.connection());
    VERIFY_RESULT(list);
    QCOMPARE(list->nodes.size(), 4);
    QCOMPARE(list->nodes.at(1).duty.name, u"乙"_s);
    QCOMPARE(list->nodes.at(1).duty.position, 2);
    QCOMPARE(list->nodes.at(3).links.size(), 1);
    QCOMPARE(list->nodes.at(3).duty.sourceDepartmentUid, uid(Civil));
    // The next import finds the survivor by the merged name, in any writing of it.
    QCOMPARE(found(city, u"市民政局(本级)"_s), uid(Civil));
    // What it called of its other half is own use now; calls of others stay.
    const auto after = metrics(city);
    VERIFY_RESULT(after);
    QCOMPARE(countOf(*after, uid(Civil), u"catalogs"_s), 2);
    QCOMPARE(countOf(*after, uid(Civil), u"used"_s), 1);
    QCOMPARE(countOf(*after, uid(CivilOffice), u"catalogs"_s), -1);
    QCOMPARE(after->city.figures.count(u"departments"_s), 2);

    VERIFY_RESULT(undo(city, done->chain));
    QCOMPARE(digest(city), before);
    QCOMPARE(countOf(*metrics(city), uid(Civil), u"used"_s), 1);
    QCOMPARE(city.verify(), QString());
}

void DepartmentMovesTest::mergeJoinsOrKeepsLists_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<int>("joined");
    QTest::addColumn<int>("whole");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QString>("newest"); ///< first node of the survivor's newest list
    QTest::newRow("both open") << u"draft"_s << u"draft"_s << 3 << 0 << 0 << u"甲"_s;
    QTest::newRow("own signed") << u"signed"_s << u"draft"_s << 0 << 1 << 0 << u"乙"_s;
    QTest::newRow("theirs signed") << u"draft"_s << u"signed"_s << 0 << 0 << 1 << u"甲"_s;
    QTest::newRow("both signed") << u"signed"_s << u"signed"_s << 0 << 0 << 1 << u"甲"_s;
    QTest::newRow("none of its own") << QString() << u"signed"_s << 0 << 1 << 1 << u"乙"_s;
    QTest::newRow("none of its own, theirs open") << QString() << u"submitted"_s << 0 << 1 << 0 << u"乙"_s;
}

void DepartmentMovesTest::mergeJoinsOrKeepsLists()
{
    QFETCH(QString, own);
    QFETCH(QString, theirs);
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(twins(own.isEmpty() ? u"draft"_s : own, theirs)));
    if (own.isEmpty())
        VERIFY_RESULT(city.write({{StepKind::Delete, u"duty"_s, {}, {{uid(Function1), {}}}, {}, {}},
                                  {StepKind::Delete, u"duty_list"_s, {}, {{uid(OpenList), {}}}, {}, {}}}));
    const QString before = digest(city);
    const Ratio coverage = metrics(city)->city.figures.ratio(u"duty_coverage"_s);
    QCOMPARE(coverage.numerator, 1);
    const auto done = merge(city, {uid(Civil), {uid(CivilOffice)}});
    VERIFY_RESULT(done);
    QTEST(int(done->effect.joinedDuties), "joined");
    QTEST(int(done->effect.dutyLists), "whole");
    QTEST(int(done->effect.keptLists), "kept");
    const auto list = DutyListQuery{uid(Civil)}(city.connection());
    QTEST(list->nodes.first().duty.name, "newest");
    // A signed list keeps its words.
    QCOMPARE(list->nodes.size() == 4, own == u"draft" && theirs == u"draft");
    QCOMPARE(metrics(city)->city.figures.ratio(u"duty_coverage"_s), coverage);
    VERIFY_RESULT(undo(city, done->chain));
    QCOMPARE(digest(city), before);
}

void DepartmentMovesTest::mergeKeepsTheCitysFigures()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QCOMPARE(city.fault(), QString());
    const QString before = digest(city), calls = city.text(u"SELECT sum(calls) FROM usage_day"_s);
    const QList<DepartmentEntry> all = departmentsOf(city);
    const QString survivor = all.at(0).department.uid;
    QStringList merged;
    for (const DepartmentEntry &entry : all.mid(1, 6))
        merged += entry.department.uid;
    const auto today = metrics(city), past = metrics(city, u"2023-04-30"_s);
    VERIFY_RESULT(today);
    VERIFY_RESULT(past);
    const auto done = merge(city, {survivor, merged});
    VERIFY_RESULT(done);
    QVERIFY(done->effect.catalogs > 10);
    QVERIFY(done->effect.usageDays > 0);
    QVERIFY(done->effect.summedDays > 0 || done->effect.ownUseDays > 0);

    const auto after = metrics(city), pastAfter = metrics(city, u"2023-04-30"_s);
    VERIFY_RESULT(after);
    for (const QString &metric : lasting)
        QCOMPARE(after->city.figures.ratio(metric), today->city.figures.ratio(metric));
    qint64 catalogs = countOf(*today, survivor, u"catalogs"_s);
    for (const QString &uid : merged)
        catalogs += countOf(*today, uid, u"catalogs"_s);
    QCOMPARE(countOf(*after, survivor, u"catalogs"_s), catalogs);
    QVERIFY(after->city.figures.count(u"used"_s) <= today->city.figures.count(u"used"_s));
    QCOMPARE(after->city.figures.count(u"departments"_s),
             today->city.figures.count(u"departments"_s) - merged.size());
    QCOMPARE(city.text(u"SELECT sum(calls) FROM usage_day"_s), calls);
    // Days before the merge are as they were, department by department.
    QCOMPARE(pastAfter->city.figures, past->city.figures);
    for (const MetricGroup &group : past->groups)
        QCOMPARE(countOf(*pastAfter, group.key, u"used"_s), group.figures.count(u"used"_s));

    VERIFY_RESULT(undo(city, done->chain));
    QCOMPARE(digest(city), before);
    QCOMPARE(metrics(city)->city.figures, today->city.figures);
    QCOMPARE(city.verify(), QString());
}

void DepartmentMovesTest::mergeRefuses()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"draft"_s)));
    const QString before = stateDigest(city.connection());
    const auto codeOf = [&](const DepartmentMerge &wish) {
        const auto done = merge(city, wish);
        return done ? u"done"_s : errorName(done.error().code);
    };
    QCOMPARE(codeOf({uid(Civil), {}}), u"usage"_s);
    QCOMPARE(codeOf({uid(Civil), {uid(CivilOffice), uid(Civil)}}), u"conflict"_s);
    QCOMPARE(codeOf({uid(99), {uid(Civil)}}), u"not_found"_s);
    QCOMPARE(stateDigest(city.connection()), before);
    QCOMPARE(codeOf({uid(Civil), {uid(CivilOffice)}}), u"done"_s);
    QCOMPARE(codeOf({uid(Police), {uid(CivilOffice)}}), u"conflict"_s);
    QCOMPARE(codeOf({uid(CivilOffice), {uid(Police)}}), u"conflict"_s);
}

void DepartmentMovesTest::cancelledMergeWritesNothing()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"draft"_s)));
    const QString before = stateDigest(city.connection());
    JobContext context(std::make_shared<std::atomic<bool>>(true), {});
    const MergeDepartmentsQuery query{actor(), {uid(Civil), {uid(CivilOffice)}}};
    const auto done = query(city.connection(), context);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(stateDigest(city.connection()), before);
}

void DepartmentMovesTest::splitMovesAPart()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"draft"_s)));
    VERIFY_RESULT(city.write({insert(u"duty"_s, {u"duty_list_id"_s, u"level"_s, u"position"_s, u"name"_s},
                                     {{uid(Function3), {uid(OfficeList), u"function"_s, 2, u"戊"_s}}})}));
    const QString before = digest(city);
    const Ratio coverage = metrics(city)->city.figures.ratio(u"duty_coverage"_s);
    DepartmentSplit wish{uid(CivilOffice), {}, {}, {uid(Burial)}, {uid(Function2)}, u"清单"_s, u"李"_s};
    wish.fresh.uid = uid(70);
    wish.fresh.name = u"市退役军人事务局"_s;
    const auto done = split(city, wish);
    VERIFY_RESULT(done);
    QCOMPARE(done->catalogs, 1);
    QCOMPARE(done->duties, 3);
    QCOMPARE(done->demands, 1);
    const auto made = DutyListQuery{uid(70)}(city.connection());
    VERIFY_RESULT(made);
    QCOMPARE(made->list->title, u"清单"_s);
    QCOMPARE(made->nodes.size(), 3);
    const auto left = DutyListQuery{uid(CivilOffice)}(city.connection());
    QCOMPARE(left->nodes.size(), 1);
    QCOMPARE(left->nodes.first().duty.position, 1);
    QCOMPARE(countOf(*metrics(city), uid(70), u"catalogs"_s), 1);
    QCOMPARE(metrics(city)->city.figures.ratio(u"duty_coverage"_s), coverage);

    // To one that is there and has a list: its functions follow.
    const auto more = split(city, {uid(70), uid(Civil), {}, {uid(Burial)}, {uid(Function2)}, {}, {}});
    VERIFY_RESULT(more);
    const auto own = DutyListQuery{uid(Civil)}(city.connection());
    QCOMPARE(own->nodes.size(), 4);
    QCOMPARE(own->list->version, 1);
    VERIFY_RESULT(undo(city, more->chain));
    VERIFY_RESULT(undo(city, done->chain));
    QCOMPARE(digest(city), before);
    QCOMPARE(city.verify(), QString());
}

void DepartmentMovesTest::splitRefuses()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(twins(u"signed"_s, u"draft"_s)));
    const QString before = stateDigest(city.connection());
    const auto codeOf = [&](const DepartmentSplit &wish) {
        const auto done = split(city, wish);
        return done ? u"done"_s : errorName(done.error().code);
    };
    QCOMPARE(codeOf({uid(Civil), uid(Police), {}, {}, {}, {}, {}}), u"usage"_s);
    QCOMPARE(codeOf({uid(Civil), uid(Civil), {}, {uid(Marriage)}, {}, {}, {}}), u"conflict"_s);
    QCOMPARE(codeOf({uid(Civil), uid(Police), {}, {uid(Burial)}, {}, {}, {}}), u"stale"_s);
    QCOMPARE(codeOf({uid(Civil), uid(Police), {}, {}, {uid(Function1)}, {}, {}}), u"conflict"_s);
    QCOMPARE(codeOf({uid(CivilOffice), uid(Police), {}, {}, {uid(Function1)}, {}, {}}), u"stale"_s);
    Department taken;
    taken.uid = uid(70);
    taken.name = u"市公安局"_s;
    QCOMPARE(codeOf({uid(Civil), {}, taken, {uid(Marriage)}, {}, {}, {}}), u"conflict"_s);
    QCOMPARE(stateDigest(city.connection()), before);
}

QTEST_GUILESS_MAIN(DepartmentMovesTest)
#include "tst_departmentmoves.moc"
