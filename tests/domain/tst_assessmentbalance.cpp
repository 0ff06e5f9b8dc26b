// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/assessment.h"
#include "tests/domain/assessmentcases.h"

#include <QTest>

using namespace shuzhi;

namespace {

Points lost(const IndicatorResult &indicator)
{
    Points sum = 0;
    for (const Deduction &line : indicator.deductions)
        sum += line.points;
    return sum;
}

} // namespace

/// What must hold for every scheme and every measure: the account balances, rounding happens once.
class TestAssessmentBalance : public QObject
{
    Q_OBJECT

private slots:
    void accountBalancesInRandomCases();
    void proportionalPointsAreRoundedOnce();
};

void TestAssessmentBalance::accountBalancesInRandomCases()
{
    testing::AssessmentCases cases(20230630);
    int departments = 0;
    int floors = 0;
    int bonuses = 0;
    int spread = 0;
    for (int i = 0; i < 2500; ++i) {
        const Scheme scheme = cases.scheme();
        const auto outcome = assess(cases.input(scheme, 4));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        for (const DepartmentResult &department : outcome->departments) {
            Points weight = 0;
            Points score = 0;
            Points deducted = 0;
            for (const IndicatorResult &indicator : department.indicators) {
                QCOMPARE(indicator.weight, indicator.score + lost(indicator));
                QVERIFY(indicator.score >= 0);
                QVERIFY(indicator.applicable || indicator.weight == 0);
                weight += indicator.weight;
                score += indicator.score;
                deducted += lost(indicator);
                for (const Deduction &line : indicator.deductions) {
                    floors += line.reasonId == u"floor";
                    bonuses += line.reasonId == u"bonus";
                }
                spread += !indicator.applicable;
            }
            QCOMPARE(score, department.score);
            QCOMPARE(weight, department.score + deducted);
            QVERIFY(weight == fullMarks || (weight == 0 && department.rank == 0));
            Points heads = 0;
            for (const HeadResult &head : department.heads)
                heads += head.score;
            QCOMPARE(heads, department.score);
            ++departments;
        }
    }
    QCOMPARE(departments, 10'000);
    QVERIFY(floors > 500 && bonuses > 500 && spread > 5000); // the cases did reach these roads
}

void TestAssessmentBalance::proportionalPointsAreRoundedOnce()
{
    testing::AssessmentCases cases(7);
    int halves = 0;
    for (int i = 0; i < 2000; ++i) {
        Scheme scheme = cases.scheme();
        for (SchemeHead &head : scheme.heads) {
            for (SchemeIndicator &indicator : head.indicators) {
                indicator.expression.clear();
                indicator.direction = Direction::HigherIsBetter;
            }
        }
        const auto outcome = assess(cases.input(scheme, 1));
        QVERIFY(outcome);
        const QList<SchemeIndicator> indicators = scheme.indicators();
        for (qsizetype k = 0; k < indicators.size(); ++k) {
            const IndicatorResult &result = outcome->departments[0].indicators[k];
            if (indicators[k].kind != IndicatorKind::Proportional || !result.applicable)
                continue;
            // Twice the distance to the exact product lies in (−d, d]: nearest, a half goes up.
            const qint64 distance =
                2 * (result.score * result.denominator - result.weight * result.numerator);
            QVERIFY(distance > -result.denominator && distance <= result.denominator);
            halves += distance == result.denominator;
        }
    }
    QVERIFY(halves > 0);
}

QTEST_APPLESS_MAIN(TestAssessmentBalance)
#include "tst_assessmentbalance.moc"
