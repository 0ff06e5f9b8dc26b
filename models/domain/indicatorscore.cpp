// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/indicatorscore.h"

#include "models/domain/assessmenttexts.h"
#include "models/domain/expression.h"

#include <algorithm>
#include <cstdlib>

namespace shuzhi {

namespace {

Result<Rational> measuredValue(const SchemeIndicator &indicator, const Measure &measure)
{
    if (indicator.expression.isEmpty())
        return rational(measure.numerator, measure.denominator);
    const QHash<QString, Rational> inputs = {
        {QStringLiteral("numerator"), Rational{measure.numerator, 1}},
        {QStringLiteral("denominator"), Rational{measure.denominator, 1}},
    };
    return Expression::parse(indicator.expression, schemeInputs())
        .and_then([&inputs](const Expression &expression) { return expression.evaluate(inputs); })
        .and_then([](qint64 units) -> Result<Rational> {
            // As large a value as the formulas of points take; no rate or count comes near.
            if (std::abs(units) > largestMeasure)
                return fail(ErrorCode::TooLarge, QStringLiteral("the measured value is too large"));
            return Rational{units, Expression::unitsPerOne};
        });
}

// The table is looked up as a spreadsheet does; below the first threshold the first step counts.
Points steppedPoints(const SchemeIndicator &indicator, Points weight, const Rational &value)
{
    Points points = indicator.steps.constFirst().points;
    for (const SchemeStep &step : indicator.steps) {
        if (compare(value, Rational{step.from, Expression::unitsPerOne}) >= 0)
            points = step.points;
    }
    return indicator.isBonus() ? points : roundedShare(weight, points, indicator.weight);
}

Points proportionalPoints(const SchemeIndicator &indicator, Points weight, const Rational &value)
{
    const qint64 earned = indicator.direction == Direction::HigherIsBetter
        ? value.numerator
        : value.denominator - value.numerator;
    return std::min(weight, roundedShare(weight, earned, value.denominator));
}

Deduction evidenceOf(const SchemeIndicator &indicator, const Measure &measure)
{
    Deduction line;
    line.reasonId = indicator.id;
    line.reason = indicator.reason;
    switch (indicator.evidence) {
    case EvidenceRows::Deduction:
        line.rows = measure.deductionRows;
        line.where = measure.deductionWhere;
        break;
    case EvidenceRows::Numerator:
        line.rows = measure.numerator;
        line.where = measure.numeratorWhere;
        break;
    case EvidenceRows::Denominator:
        line.rows = measure.denominator;
        line.where = measure.denominatorWhere;
        break;
    }
    return line;
}

QList<Deduction> deductionsOf(const SchemeIndicator &indicator, Points lost, const Measure &measure)
{
    if (lost == 0)
        return {};
    if (measure.causes.isEmpty()) {
        Deduction line = evidenceOf(indicator, measure);
        line.points = lost;
        return {line};
    }
    QList<qint64> shares;
    for (const Cause &cause : measure.causes)
        shares.append(cause.share);
    const QList<Points> parts = apportion(lost, shares);
    QList<Deduction> lines;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Cause &cause = measure.causes[i];
        if (parts[i] != 0)
            lines.append(Deduction{parts[i], cause.id, cause.text, cause.rows, cause.where});
    }
    return lines;
}

Deduction fixedLine(const QString &id, Points points, const Measure &measure)
{
    return Deduction{points, id, assessmentText(QStringLiteral("reason_") + id), measure.numerator,
                     measure.numeratorWhere};
}

// Points above 0 that no weight stands for are a line of their own, and so is what a floor gives back.
void fillScore(IndicatorResult &result, const SchemeIndicator &indicator, const Rational &value,
               const Measure &measure)
{
    if (indicator.isBonus()) {
        result.score = steppedPoints(indicator, 0, value);
        if (result.score != 0)
            result.deductions = {fixedLine(QStringLiteral("bonus"), -result.score, measure)};
        return;
    }
    const Points raw = indicator.kind == IndicatorKind::Stepped
        ? steppedPoints(indicator, result.weight, value)
        : proportionalPoints(indicator, result.weight, value);
    result.score = std::max<Points>(raw, 0);
    result.deductions = deductionsOf(indicator, result.weight - raw, measure);
    if (raw < 0)
        result.deductions.append(fixedLine(QStringLiteral("floor"), raw, measure));
}

} // namespace

EffectiveWeights effectiveWeights(const Scheme &scheme, const QList<QList<bool>> &applicable)
{
    QList<QList<qint64>> own;
    QList<qint64> headWeights;
    for (qsizetype h = 0; h < scheme.heads.size(); ++h) {
        const SchemeHead &head = scheme.heads[h];
        QList<qint64> weights;
        bool any = false;
        for (qsizetype i = 0; i < head.indicators.size(); ++i) {
            weights.append(applicable[h][i] ? head.indicators[i].weight : 0);
            any = any || weights.constLast() > 0;
        }
        own.append(weights);
        headWeights.append(any ? head.weight : 0);
    }
    EffectiveWeights result;
    result.heads = apportion(scheme.weightTotal(), headWeights);
    for (qsizetype h = 0; h < own.size(); ++h)
        result.indicators.append(apportion(result.heads[h], own[h]));
    return result;
}

Result<IndicatorResult> scoreIndicator(const SchemeIndicator &indicator, Points weight,
                                       const Measure &measure)
{
    IndicatorResult result;
    result.id = indicator.id;
    result.weight = weight;
    result.numerator = measure.numerator;
    result.denominator = measure.denominator;
    result.where = measure.where;
    result.numeratorWhere = measure.numeratorWhere;
    result.denominatorWhere = measure.denominatorWhere;
    result.applicable = measure.denominator > 0;
    if (!result.applicable)
        return result;
    const auto value = measuredValue(indicator, measure);
    if (!value)
        return fail(value.error().code, value.error().detail, indicator.id);
    result.value = static_cast<double>(value->numerator) / static_cast<double>(value->denominator);
    fillScore(result, indicator, *value, measure);
    return result;
}

} // namespace shuzhi
