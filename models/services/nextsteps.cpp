// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/nextsteps.h"

#include "models/services/scoreoutlook.h"

#include <algorithm>
#include <tuple>

namespace shuzhi {

namespace {

/// Points to the nearest better department; 0 for the first.
Points gapAbove(const Assessment &assessment, const DepartmentResult &department)
{
    Points gap = 0;
    for (const DepartmentResult &other : assessment.departments) {
        const Points ahead = other.rank > 0 ? other.score - department.score : 0;
        if (ahead > 0 && (gap == 0 || ahead < gap))
            gap = ahead;
    }
    return gap;
}

int rankWith(const Assessment &assessment, const DepartmentResult &department, Points score)
{
    int better = 0;
    for (const DepartmentResult &other : assessment.departments)
        better += other.uid != department.uid && other.rank > 0 && other.score > score ? 1 : 0;
    return better + 1;
}

/// The rows behind the points lost; null if none stand behind them.
const Deduction *shortfall(const IndicatorResult &result)
{
    for (const Deduction &line : result.deductions) {
        if (line.points > 0 && line.rows > 0 && !line.where.isEmpty())
            return &line;
    }
    return nullptr;
}

/// Rows and points of the step in one indicator; no rows: there is none.
std::pair<qint64, Points> stepOf(const Scheme &scheme, const DepartmentResult &department,
                                 const SchemeIndicator &indicator, const IndicatorResult &result, Points gap)
{
    const ScoreOutlook outlook = scoreOutlook(scheme, department, indicator.id);
    if (outlook.rowsToStep)
        return {*outlook.rowsToStep, outlook.stepPoints - result.score};
    if (!outlook.rowsToFull || *outlook.rowsToFull <= 0)
        return {0, 0};
    const qint64 rows = gap > 0
        ? fewestRows(gap, *outlook.rowsToFull, indicator, result).value_or(*outlook.rowsToFull)
        : *outlook.rowsToFull;
    return {rows, pointsWith(rows, indicator, result) - result.score};
}

} // namespace

QList<NextStep> nextSteps(const Assessment &assessment, const DepartmentResult &department, qsizetype most)
{
    QList<NextStep> steps;
    if (department.rank == 0)
        return steps;
    const Points gap = gapAbove(assessment, department);
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    for (qsizetype i = 0; i < indicators.size(); ++i) {
        const IndicatorResult &result = department.indicators.at(i);
        const Deduction *line = shortfall(result);
        if (!line)
            continue;
        const auto [rows, gain] = stepOf(assessment.scheme, department, indicators.at(i), result, gap);
        if (rows <= 0 || gain <= 0)
            continue;
        NextStep step{result.id, rows,        gain,      department.score + gain, department.rank, 0,
                      {},        line->where, line->rows};
        step.rankAfter = rankWith(assessment, department, step.score);
        const QString grade = assessment.scheme.gradeOf(step.score).id;
        step.grade = grade == department.grade ? QString() : grade;
        steps += step;
    }
    std::stable_sort(steps.begin(), steps.end(), [](const NextStep &a, const NextStep &b) {
        const auto key = [](const NextStep &step) {
            const bool rises = step.rankAfter < step.rankBefore;
            return std::tuple(!rises, rises ? step.rows : 0, -step.gain);
        };
        return key(a) < key(b);
    });
    return steps.mid(0, most);
}

} // namespace shuzhi
