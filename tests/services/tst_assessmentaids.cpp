// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparisonmodel.h"
#include "models/services/assessmentperiods.h"
#include "models/services/nextsteps.h"
#include "models/services/scorematrix.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

/// Departments with `counted` of 100 in every rate and as many consumers; below 0: nothing to measure.
Assessment assessed(const QList<int> &counted, const QString &period = u"2023H1"_s)
{
    AssessmentInput input{*shippedScheme(u"four-heads"_s), *parsePeriod(period), {}, {}, {}};
    for (int i = 0; i < counted.size(); ++i) {
        const QString uid = QString(QChar(u'a' + i));
        input.departments.append({uid, {}, u"D"_s + uid, uid.toLatin1(), {}});
        for (const SchemeIndicator &indicator : input.scheme.indicators()) {
            const bool count = indicator.kind == IndicatorKind::Stepped, none = counted[i] < 0;
            Measure measure;
            measure.indicator = indicator.id;
            measure.departmentUid = uid;
            measure.numerator = none ? 0 : count ? counted[i] / 20 : counted[i];
            measure.denominator = none ? 0 : count ? 1 : 100;
            measure.deductionRows = none || count ? 3 : 100 - counted[i];
            measure.deductionWhere = u"mounted=no"_s;
            measure.numeratorWhere = u"mounted=yes"_s;
            input.measures.append(measure);
        }
    }
    return *assess(input);
}

const DepartmentResult &named(const Assessment &assessment, const QString &name)
{
    for (const DepartmentResult &department : assessment.departments) {
        if (department.name == name)
            return department;
    }
    qFatal("no such department");
}

/// The rank a department would have with another score, by ranking all anew.
int rankAt(const Assessment &assessment, const QString &uid, Points score)
{
    int rank = 1;
    for (const DepartmentResult &other : assessment.departments)
        rank += other.uid != uid && other.rank > 0 && other.score > score ? 1 : 0;
    return rank;
}

} // namespace

/// What an assessment is told beyond its result: next steps, comparison, matrix.
class AssessmentAidsTest : public QObject
{
    Q_OBJECT

private slots:
    void nextStepsAreTheFewestRows();
    void stepsThatBetterTheRankComeFirst();
    void noStepsWithoutRankOrLoss();
    void comparesByDepartment();
    void comparisonModelSorts();
    void whatIsTooLittleToShowIsNoMove();
    void matrixCarriesEveryScore();
    void matrixSortsByAnIndicator();
    void monthEndsStopWithTheHistory();
};

void AssessmentAidsTest::nextStepsAreTheFewestRows()
{
    const Assessment assessment = assessed({90, 60, 58, 20});
    const DepartmentResult &third = named(assessment, u"Dc"_s), &second = named(assessment, u"Db"_s);
    const QList<NextStep> steps = nextSteps(assessment, third, 20);
    QVERIFY(!steps.isEmpty());
    const Points gap = second.score - third.score;
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    for (const NextStep &step : steps) {
        QCOMPARE(step.score, third.score + step.gain);
        QCOMPARE(step.rankBefore, 3);
        QCOMPARE(step.rankAfter, rankAt(assessment, third.uid, step.score));
        QCOMPARE(step.where, u"mounted=no"_s);
        for (const SchemeIndicator &indicator : indicators) {
            if (indicator.id != step.indicator || indicator.kind == IndicatorKind::Stepped)
                continue;
            // Brute force: the first number of rows whose points reach the department before.
            qint64 rows = 1;
            while (rows < 42
                   && roundedShare(indicator.weight, 58 + rows, 100) - roundedShare(indicator.weight, 58, 100)
                       < gap)
                ++rows;
            QCOMPARE(step.rows, rows);
        }
    }
}

void AssessmentAidsTest::stepsThatBetterTheRankComeFirst()
{
    const Assessment assessment = assessed({90, 60, 58, 20});
    const QList<NextStep> steps = nextSteps(assessment, named(assessment, u"Dd"_s), 3);
    QCOMPARE(steps.size(), 3);
    bool before = true;
    for (const NextStep &step : steps) {
        const bool rises = step.rankAfter < step.rankBefore;
        QVERIFY(before || !rises);
        before = rises;
        QVERIFY(step.rows > 0 && step.gain > 0);
    }
    // Going from 58 to 60 in one indicator of 20 is small, the heaviest indicator needs fewest.
    const QList<NextStep> near = nextSteps(assessment, named(assessment, u"Dc"_s), 1);
    QCOMPARE(near.size(), 1);
    QCOMPARE(near.first().rankAfter, 2);
    for (const NextStep &step : nextSteps(assessment, named(assessment, u"Dc"_s), 20))
        QVERIFY(step.rankAfter >= 2 && (step.rankAfter > 2 || step.rows >= near.first().rows));
}

void AssessmentAidsTest::noStepsWithoutRankOrLoss()
{
    const Assessment assessment = assessed({100, -1});
    QVERIFY(nextSteps(assessment, named(assessment, u"Db"_s), 9).isEmpty());
    const QList<NextStep> top = nextSteps(assessment, named(assessment, u"Da"_s), 9);
    for (const NextStep &step : top) // only the stepped one still has a step
        QCOMPARE(step.rankAfter, 1);
    QVERIFY(top.size() <= 1);
}

void AssessmentAidsTest::comparesByDepartment()
{
    const AssessmentComparison comparison =
        compareAssessments(assessed({50, 90, -1, 40}, u"2022H2"_s), assessed({95, 90, 60}));
    QCOMPARE(comparison.then.code(), u"2022H2"_s);
    QCOMPARE(comparison.now.code(), u"2023H1"_s);
    QCOMPARE(comparison.departments.size(), 4);
    const DepartmentComparison &first = comparison.departments.at(0);
    QCOMPARE(first.name, u"Da"_s);
    QCOMPARE(first.rankThen, 2);
    QCOMPARE(first.rankNow, 1);
    QCOMPARE(first.placesWon(), 1);
    QVERIFY(*first.change() > 0);
    Points heads = 0;
    for (const std::optional<Points> &head : first.heads)
        heads += head.value();
    QCOMPARE(heads, *first.change()); // what the heads moved is what the score moved
    QCOMPARE(comparison.departments.at(1).change(), 0);
    QCOMPARE(comparison.departments.at(1).movedMost(), -1);
    QVERIFY(!comparison.departments.at(2).change()); // was not measured then
    QVERIFY(!comparison.departments.at(3).scoreNow); // is gone
    QCOMPARE(comparison.balance(), (AssessmentComparison::Balance{1, 0, 1}));
}

void AssessmentAidsTest::comparisonModelSorts()
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model);
    const ComparisonWords words{u"d"_s, u"rt"_s, u"st"_s, u"rn"_s, u"sn"_s, u"c"_s, u"p"_s, {}};
    model.setComparison(compareAssessments(assessed({50, 90, -1, 40}, u"2022H2"_s), assessed({95, 80, 60})),
                        Language::English, words);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), ComparisonModel::FirstHead + 4);
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, ComparisonModel::Department), u"Da"_s);
    QCOMPARE(cell(0, ComparisonModel::Places), u"\u25b21"_s);
    QVERIFY(cell(1, ComparisonModel::Change).startsWith(u"\u25bc"_s));
    QCOMPARE(cell(3, ComparisonModel::RankNow), u"\u2013"_s);
    model.sort(ComparisonModel::Change, Qt::AscendingOrder);
    QCOMPARE(cell(0, ComparisonModel::Department), u"Db"_s);
    QCOMPARE(cell(1, ComparisonModel::Department), u"Da"_s);
    QCOMPARE(cell(3, ComparisonModel::Change), u"\u2013"_s); // nothing to compare stands last …
    model.sort(ComparisonModel::Change, Qt::DescendingOrder);
    QCOMPARE(cell(0, ComparisonModel::Department), u"Da"_s);
    QCOMPARE(cell(3, ComparisonModel::Change), u"\u2013"_s); // … either way
    QVERIFY(model.headerData(ComparisonModel::Change, Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .endsWith(u"\u25be"_s));
}

void AssessmentAidsTest::whatIsTooLittleToShowIsNoMove()
{
    AssessmentComparison comparison =
        compareAssessments(assessed({50, 90, 70}, u"2022H2"_s), assessed({95, 80, 60}));
    for (auto [place, by] : {std::pair(0, 49), std::pair(1, -49), std::pair(2, -51)}) {
        comparison.departments[place].scoreThen = 900000;
        comparison.departments[place].scoreNow = 900000 + by;
    }
    ComparisonModel model;
    model.setComparison(comparison, Language::English, {});
    QStringList shown, trends;
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = model.index(row, ComparisonModel::Change);
        shown += index.data().toString();
        trends += index.data(ComparisonModel::TrendRole).toString();
    }
    QCOMPARE(shown, (QStringList{u"="_s, u"="_s, u"\u25bc0.01"_s}));
    QCOMPARE(trends, (QStringList{u"0"_s, u"0"_s, u"-51"_s}));
}

void AssessmentAidsTest::matrixCarriesEveryScore()
{
    const Assessment assessment = assessed({95, 60, -1});
    const ScoreMatrix matrix = scoreMatrix(assessment);
    QCOMPARE(matrix.rows.size(), 3);
    for (qsizetype r = 0; r < matrix.rows.size(); ++r) {
        const DepartmentResult &department = assessment.departments.at(r);
        QCOMPARE(matrix.rows.at(r).uid, department.uid);
        Points sum = 0;
        for (const MatrixCell &cell : matrix.rows.at(r).cells)
            sum += cell.score;
        QCOMPARE(sum, department.score);
    }
    const MatrixCell &good = matrix.rows.at(0).cells.at(0), &poor = matrix.rows.at(1).cells.at(0);
    QCOMPARE(good.grade, 0); // 95 of 100 is of the highest grade
    QCOMPARE(poor.grade, 2);
    QVERIFY(poor.isLoss);
    QCOMPARE(poor.rows, 40);
    QCOMPARE(matrix.rows.at(2).cells.at(0).grade, -1);
    QVERIFY(!matrix.rows.at(2).cells.at(0).applicable);
}

void AssessmentAidsTest::matrixSortsByAnIndicator()
{
    const ScoreMatrix matrix = scoreMatrix(assessed({60, 95, -1, 60, 20}));
    const auto names = [](const ScoreMatrix &of) {
        QString all;
        for (const MatrixRow &row : of.rows)
            all += row.name.right(1);
        return all;
    };
    QCOMPARE(names(matrix), u"badec"_s);
    QCOMPARE(names(matrix.sorted(0, true)), u"badec"_s);
    QCOMPARE(names(matrix.sorted(0, false)), u"eadbc"_s); // equals in the ranking's order, nothing last
    QCOMPARE(names(matrix.sorted(ScoreMatrix::byRank, false)), u"eadbc"_s);
}

void AssessmentAidsTest::monthEndsStopWithTheHistory()
{
    const QList<QDate> days = monthEnds(QDate(2023, 2, 10), QDate(2023, 5, 15), 12);
    QCOMPARE(days,
             (QList<QDate>{QDate(2023, 2, 28), QDate(2023, 3, 31), QDate(2023, 4, 30), QDate(2023, 5, 15)}));
    QCOMPARE(monthEnds(QDate(2020, 1, 1), QDate(2023, 5, 31), 3).size(), 3);
}

QTEST_GUILESS_MAIN(AssessmentAidsTest)
#include "tst_assessmentaids.moc"
