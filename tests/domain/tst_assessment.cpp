// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/assessment.h"

#include <QTest>

using namespace shuzhi;

namespace {

AssessmentInput fourHeads(const QStringList &uids)
{
    AssessmentInput input{
        *shippedScheme(QStringLiteral("four-heads")), *parsePeriod(QStringLiteral("2023H1")), {}, {}, {}};
    for (const QString &uid : uids) {
        input.departments.append({uid, {}, uid, {}, {}});
        for (const SchemeIndicator &indicator : input.scheme.indicators())
            input.measures.append(
                {indicator.id, uid, 8, 10, {}, {}, {}, QStringLiteral("rule=%1").arg(indicator.id), 2, {}});
    }
    return input;
}

Measure &measureOf(AssessmentInput &input, const QString &uid, const QString &indicator)
{
    for (Measure &measure : input.measures) {
        if (measure.departmentUid == uid && measure.indicator == indicator)
            return measure;
    }
    qFatal("no such measure");
}

const IndicatorResult &resultOf(const DepartmentResult &department, const QString &id)
{
    for (const IndicatorResult &result : department.indicators) {
        if (result.id == id)
            return result;
    }
    qFatal("no such indicator");
}

const DepartmentResult &departmentOf(const Assessment &assessment, const QString &uid)
{
    for (const DepartmentResult &department : assessment.departments) {
        if (department.uid == uid)
            return department;
    }
    qFatal("no such department");
}

Points lost(const IndicatorResult &indicator)
{
    Points sum = 0;
    for (const Deduction &line : indicator.deductions)
        sum += line.points;
    return sum;
}

} // namespace

/// The account of an assessment: it balances, ranks and explains.
class TestAssessment : public QObject
{
    Q_OBJECT

private slots:
    void scoresFourHeads();
    void lookedUpSteps_data();
    void lookedUpSteps();
    void notApplicableSpreadsOverItsHead();
    void wholeHeadSpreadsOverTheOthers();
    void nothingApplicableIsNotRanked();
    void tiesShareARank();
    void floorIsALine();
    void bonusIsALine();
    void causesSplitTheDeduction();
    void changeAgainstThePeriodBefore();
    void refusesBrokenMeasures();
};

void TestAssessment::scoresFourHeads()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    measureOf(input, QStringLiteral("a"), QStringLiteral("mount_rate_shareable")).numerator = 1;
    measureOf(input, QStringLiteral("a"), QStringLiteral("mount_rate_shareable")).denominator = 3;
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const DepartmentResult &department = outcome->departments[0];
    const IndicatorResult &mount = resultOf(department, QStringLiteral("mount_rate_shareable"));
    QCOMPARE(mount.score, 66667);
    QCOMPARE(*mount.value, 1.0 / 3.0);
    QCOMPARE(mount.deductions.size(), 1);
    QCOMPARE(mount.deductions[0].points, 133333);
    QCOMPARE(mount.deductions[0].rows, 2);
    QCOMPARE(mount.deductions[0].where, QStringLiteral("rule=mount_rate_shareable"));
    QVERIFY(!mount.deductions[0].reason.zh.isEmpty() && !mount.deductions[0].reason.en.isEmpty());
    // 0.8 of 10+10+15+15+10+10, the mount rate and 8 consumers at full marks.
    QCOMPARE(department.score, 560000 + 66667 + 100000);
    QCOMPARE(department.grade, QStringLiteral("pass"));
    QCOMPARE(department.heads[2].score, 66667 + 80000);
    QCOMPARE(outcome->asOf, QDate(2023, 6, 30));
}

void TestAssessment::lookedUpSteps_data()
{
    QTest::addColumn<int>("consumers");
    QTest::addColumn<qint64>("points");
    for (const auto &[consumers, points] :
         {std::pair{0, 0}, {1, 4}, {2, 6}, {3, 6}, {4, 8}, {7, 8}, {8, 10}, {56, 10}})
        QTest::addRow("%d", consumers) << consumers << qint64(points) * pointsPerUnit;
}

void TestAssessment::lookedUpSteps()
{
    QFETCH(int, consumers);
    QFETCH(qint64, points);
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    Measure &measure = measureOf(input, QStringLiteral("a"), QStringLiteral("consumer_departments"));
    measure.numerator = consumers;
    measure.denominator = 57;
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const IndicatorResult &result = resultOf(outcome->departments[0], QStringLiteral("consumer_departments"));
    QCOMPARE(result.score, points);
    QCOMPARE(*result.value, double(consumers));
    QCOMPARE(lost(result), 10 * pointsPerUnit - points);
}

void TestAssessment::notApplicableSpreadsOverItsHead()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    measureOf(input, QStringLiteral("a"), QStringLiteral("consumer_departments")).denominator = 0;
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const DepartmentResult &department = outcome->departments[0];
    QCOMPARE(resultOf(department, QStringLiteral("consumer_departments")).weight, 0);
    QVERIFY(!resultOf(department, QStringLiteral("consumer_departments")).applicable);
    QVERIFY(!resultOf(department, QStringLiteral("consumer_departments")).value);
    QCOMPARE(resultOf(department, QStringLiteral("usage_rate")).weight, 200000);
    QCOMPARE(resultOf(department, QStringLiteral("usage_rate")).score, 160000);
    QCOMPARE(resultOf(department, QStringLiteral("completeness")).weight, 100000);
}

void TestAssessment::wholeHeadSpreadsOverTheOthers()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    for (const char *id : {"mount_rate_shareable", "duty_coverage"})
        measureOf(input, QStringLiteral("a"), QString::fromLatin1(id)).denominator = 0;
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const DepartmentResult &department = outcome->departments[0];
    // 100 over 20, 30, 20 of 70: 28.5714|28…, 42.8571|42…, 28.5714|28…: the one unit left goes to the
    // largest remainder, of equal ones the first.
    QCOMPARE(department.heads[0].weight, 285714);
    QCOMPARE(department.heads[1].weight, 428572);
    QCOMPARE(department.heads[2].weight, 0);
    QCOMPARE(department.heads[3].weight, 285714);
    QVERIFY(!department.heads[2].applicable);
}

void TestAssessment::nothingApplicableIsNotRanked()
{
    AssessmentInput input = fourHeads({QStringLiteral("a"), QStringLiteral("b")});
    for (Measure &measure : input.measures) {
        if (measure.departmentUid == u"a")
            measure.denominator = measure.numerator = 0;
        else
            measure.numerator = 0;
    }
    const auto outcome = assess(input);
    QVERIFY(outcome);
    QCOMPARE(outcome->departments[0].uid,
             QStringLiteral("b")); // 0 points is a score, nothing measured is none
    QCOMPARE(outcome->departments[0].rank, 1);
    QCOMPARE(outcome->departments[0].grade, QStringLiteral("fail"));
    QCOMPARE(outcome->departments[1].rank, 0);
    QVERIFY(outcome->departments[1].grade.isEmpty());
}

void TestAssessment::tiesShareARank()
{
    AssessmentInput input =
        fourHeads({QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")});
    measureOf(input, QStringLiteral("d"), QStringLiteral("usage_rate")).numerator = 10;
    measureOf(input, QStringLiteral("a"), QStringLiteral("usage_rate")).numerator = 1;
    input.departments[1].sortKey = "z";
    input.departments[2].sortKey = "y";
    const auto outcome = assess(input);
    QVERIFY(outcome);
    QStringList uids;
    QList<int> ranks;
    for (const DepartmentResult &department : outcome->departments) {
        uids.append(department.uid);
        ranks.append(department.rank);
    }
    QCOMPARE(uids.join(u' '), QStringLiteral("d c b a"));
    QCOMPARE(ranks, (QList<int>{1, 2, 2, 4}));
}

void TestAssessment::floorIsALine()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    input.scheme.heads[0].indicators[0].expression = QStringLiteral("1 - 0.15 * numerator"); // 8 events: −0.2
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const IndicatorResult &result = resultOf(outcome->departments[0], QStringLiteral("completeness"));
    QCOMPARE(result.score, 0);
    QCOMPARE(result.deductions.size(), 2);
    QCOMPARE(result.deductions[0].points, 120000);
    QCOMPARE(result.deductions[1].points, -20000);
    QCOMPARE(result.deductions[1].reasonId, QStringLiteral("floor"));
    QVERIFY(result.deductions[1].reason.zh != result.deductions[1].reason.en);
}

void TestAssessment::bonusIsALine()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    SchemeIndicator bonus = input.scheme.heads[3].indicators[1];
    bonus.id = QStringLiteral("extra");
    bonus.weight = 0;
    input.scheme.heads[3].indicators.append(bonus);
    input.measures.append({QStringLiteral("extra"), QStringLiteral("a"), 3, 57, {}, {}, {}, {}, 0, {}});
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const IndicatorResult &result = resultOf(outcome->departments[0], QStringLiteral("extra"));
    QCOMPARE(result.weight, 0);
    QCOMPARE(result.score, 60000);
    QCOMPARE(result.deductions.size(), 1);
    QCOMPARE(result.deductions[0].points, -60000);
    QCOMPARE(result.deductions[0].reasonId, QStringLiteral("bonus"));
}

void TestAssessment::causesSplitTheDeduction()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    measureOf(input, QStringLiteral("a"), QStringLiteral("completeness")).causes = {
        {QStringLiteral("x"), {}, 1, QStringLiteral("rule=x"), 1},
        {QStringLiteral("y"), {}, 1, QStringLiteral("rule=y"), 1},
        {QStringLiteral("z"), {}, 1, QStringLiteral("rule=z"), 4}};
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const auto &lines = resultOf(outcome->departments[0], QStringLiteral("completeness")).deductions;
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].points, 6667); // 2 points in three: 6666.6… each, the units left go to the first two
    QCOMPARE(lines[1].points, 6667);
    QCOMPARE(lines[2].points, 6666);
    QCOMPARE(lines[2].where, QStringLiteral("rule=z"));
    QCOMPARE(lines[2].rows, 4);
}

void TestAssessment::changeAgainstThePeriodBefore()
{
    AssessmentInput input = fourHeads({QStringLiteral("a"), QStringLiteral("b")});
    input.departments[0].previousScore = 700000;
    const auto outcome = assess(input);
    QVERIFY(outcome);
    const DepartmentResult &a = departmentOf(*outcome, QStringLiteral("a"));
    QCOMPARE(*a.change(), a.score - 700000);
    QVERIFY(!departmentOf(*outcome, QStringLiteral("b")).change());
}

void TestAssessment::refusesBrokenMeasures()
{
    AssessmentInput input = fourHeads({QStringLiteral("a")});
    AssessmentInput broken = input;
    broken.measures.removeLast();
    QCOMPARE(assess(broken).error().code, ErrorCode::Internal);
    broken = input;
    broken.measures.append(broken.measures.constFirst());
    QCOMPARE(assess(broken).error().code, ErrorCode::Internal);
    broken = input;
    broken.measures[0].numerator = -1;
    QCOMPARE(assess(broken).error().code, ErrorCode::Internal);
    broken = input;
    broken.measures[0].numerator = largestMeasure + 1;
    QCOMPARE(assess(broken).error().code, ErrorCode::TooLarge);
    broken = input;
    broken.scheme.heads[0].indicators[0].expression = QStringLiteral("1 / (denominator - 10)");
    QCOMPARE(assess(broken).error().code, ErrorCode::Refused);
    QCOMPARE(assess(broken).error().subject, QStringLiteral("completeness"));
}

QTEST_APPLESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
