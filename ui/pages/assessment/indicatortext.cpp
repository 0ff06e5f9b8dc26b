// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/indicatortext.h"

#include "ui/charts/figuretext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// The threshold that was reached, in millionths of the measured value.
qint64 reachedStep(const SchemeIndicator &indicator, double value)
{
    qint64 reached = indicator.steps.constFirst().from;
    for (const SchemeStep &step : indicator.steps) {
        if (value * 1'000'000 >= double(step.from))
            reached = step.from;
    }
    return reached;
}

QString thresholdText(const SchemeIndicator &indicator, qint64 millionths)
{
    return indicator.isCount() ? FigureText::count(millionths / 1'000'000)
                               : FigureText::rate({millionths, 1'000'000});
}

} // namespace

QString IndicatorText::measured(const SchemeIndicator &indicator, const IndicatorResult &result)
{
    return indicator.isCount() ? FigureText::count(result.numerator)
                               : FigureText::rate({result.numerator, result.denominator});
}

QString IndicatorText::formula(const SchemeIndicator &indicator, const IndicatorResult &result)
{
    const QString score = FigureText::points(result.score);
    if (indicator.kind == IndicatorKind::Stepped) {
        const QString from = thresholdText(indicator, reachedStep(indicator, result.value.value_or(0)));
        //: measured value, threshold of the table of steps, points: "3 reaches the step from 2: 6.00 points"
        return tr("%1 reaches the step from %2: %3 points").arg(measured(indicator, result), from, score);
    }
    const QString weight = FigureText::points(result.weight);
    const QString numerator = FigureText::count(result.numerator);
    const QString denominator = FigureText::count(result.denominator);
    if (!indicator.expression.isEmpty())
        return tr("%1 of %2 points by the scheme's expression: %3").arg(score, weight, indicator.expression);
    if (indicator.direction == Direction::LowerIsBetter) {
        // weight × (denominator − numerator) ÷ denominator = score
        return u"%1 × (%3 − %2) ÷ %3 = %4"_s.arg(weight, numerator, denominator, score);
    }
    // weight × numerator ÷ denominator = score
    return u"%1 × %2 ÷ %3 = %4"_s.arg(weight, numerator, denominator, score);
}

QString IndicatorText::weightNote(const SchemeIndicator &indicator, const IndicatorResult &result)
{
    if (result.weight == indicator.weight)
        return {};
    if (!result.applicable) {
        return tr("There is nothing to measure, so this indicator does not apply: its weight of %1 is spread "
                  "over the others.")
            .arg(FigureText::points(indicator.weight));
    }
    return tr("Weight %1 instead of %2, because other indicators do not apply to this department.")
        .arg(FigureText::points(result.weight), FigureText::points(indicator.weight));
}

QString IndicatorText::outlook(const Scheme &scheme, const IndicatorResult &result,
                               const ScoreOutlook &outlook, Language language)
{
    QStringList sentences;
    if (outlook.rowsToGrade) {
        sentences += tr("%1 more would bring the department to the grade \"%2\".")
                         .arg(FigureText::rows(*outlook.rowsToGrade, result.numeratorWhere),
                              scheme.gradeName(outlook.nextGrade).in(language));
    }
    if (outlook.rowsToFull && *outlook.rowsToFull > 0)
        sentences += tr("%1 more would bring the full %2 points.")
                         .arg(FigureText::rows(*outlook.rowsToFull, result.numeratorWhere),
                              FigureText::points(result.weight));
    if (outlook.rowsToStep)
        sentences += tr("%1 more would reach the next step of %2 points.")
                         .arg(FigureText::rows(*outlook.rowsToStep, result.numeratorWhere),
                              FigureText::points(outlook.stepPoints));
    QString text;
    for (const QString &sentence : std::as_const(sentences)) {
        //: two sentences after each other
        text = text.isEmpty() ? sentence : tr("%1 %2").arg(text, sentence);
    }
    return text;
}

} // namespace shuzhi
