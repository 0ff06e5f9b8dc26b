// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/scoreoutlook.h"

#include <algorithm>

namespace shuzhi {

namespace {

const SchemeGrade *gradeAbove(const Scheme &scheme, Points score)
{
    const SchemeGrade *next = nullptr;
    for (const SchemeGrade &grade : scheme.grades) { // highest first
        if (grade.from > score)
            next = &grade;
    }
    return next;
}

void lookAtSteps(ScoreOutlook &outlook, const SchemeIndicator &indicator, const IndicatorResult &result)
{
    constexpr qint64 one = 1'000'000; // thresholds are in millionths
    if (result.denominator != 1 || indicator.isBonus())
        return; // a rate's threshold is no number of rows
    for (const SchemeStep &step : indicator.steps) {
        if (step.from <= result.numerator * one)
            continue;
        outlook.rowsToStep = (step.from + one - 1) / one - result.numerator;
        outlook.stepPoints = roundedShare(result.weight, step.points, indicator.weight);
        return;
    }
}

} // namespace

Points pointsWith(qint64 rows, const SchemeIndicator &indicator, const IndicatorResult &result)
{
    const qint64 earned = indicator.direction == Direction::HigherIsBetter
        ? result.numerator + rows
        : result.denominator - result.numerator + rows;
    return std::min(result.weight, roundedShare(result.weight, earned, result.denominator));
}

// The points never fall as rows are added.
std::optional<qint64> fewestRows(Points gap, qint64 most, const SchemeIndicator &indicator,
                                 const IndicatorResult &result)
{
    if (most <= 0 || pointsWith(most, indicator, result) - result.score < gap)
        return std::nullopt;
    qint64 low = 1, high = most;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (pointsWith(middle, indicator, result) - result.score >= gap)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

ScoreOutlook scoreOutlook(const Scheme &scheme, const DepartmentResult &department, const QString &id)
{
    ScoreOutlook outlook;
    const QList<SchemeIndicator> indicators = scheme.indicators();
    const auto indicator = std::find_if(indicators.cbegin(), indicators.cend(),
                                        [&](const SchemeIndicator &one) { return one.id == id; });
    const auto result = std::find_if(department.indicators.cbegin(), department.indicators.cend(),
                                     [&](const IndicatorResult &one) { return one.id == id; });
    if (indicator == indicators.cend() || result == department.indicators.cend() || !result->applicable)
        return outlook;
    const bool plain = indicator->expression.isEmpty() || indicator->expression == u"numerator";
    if (indicator->kind == IndicatorKind::Stepped) {
        if (plain)
            lookAtSteps(outlook, *indicator, *result);
        return outlook;
    }
    if (!indicator->expression.isEmpty() || result->score >= result->weight)
        return outlook;
    const qint64 missing = indicator->direction == Direction::HigherIsBetter
        ? result->denominator - result->numerator
        : result->numerator;
    outlook.rowsToFull = missing;
    if (const SchemeGrade *next = gradeAbove(scheme, department.score)) {
        outlook.nextGrade = next->id;
        outlook.rowsToGrade = fewestRows(next->from - department.score, missing, *indicator, *result);
    }
    return outlook;
}

} // namespace shuzhi
