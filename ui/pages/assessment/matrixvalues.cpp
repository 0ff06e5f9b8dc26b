// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/matrixvalues.h"

#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatortext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

QString MatrixValues::scoreKey()
{
    return u"score"_s;
}

HeatCell MatrixValues::score(const MatrixRow &row, const QStringList &levels)
{
    if (row.rank == 0)
        return {tr("n/a"), -1, tr("Nothing could be measured."), {}, row.uid};
    const QString points = FigureText::points(row.score);
    //: points, grade, rank
    return {points,
            row.grade,
            tr("%1 points, %2, rank %3").arg(points, levels.value(row.grade)).arg(row.rank),
            {},
            row.uid};
}

HeatCell MatrixValues::cell(const SchemeIndicator &indicator, const MatrixCell &cell,
                            const QStringList &levels)
{
    if (!cell.applicable)
        return {tr("n/a"), -1, tr("There is nothing to measure, so this indicator does not apply."), {}};
    IndicatorResult result;
    result.numerator = cell.numerator;
    result.denominator = cell.denominator;
    const QString measured = IndicatorText::measured(indicator, result);
    //: measured value, points won, points possible, grade: "40.0%, 8.00 of 20.00 points, fail"
    QString text = tr("%1, %2 of %3 points, %4")
                       .arg(measured, FigureText::points(cell.score), FigureText::points(cell.weight),
                            levels.value(cell.grade));
    if (!cell.where.isEmpty()) {
        const QString rows = FigureText::rows(cell.rows, cell.where);
        text += u'\n'
            + (cell.isLoss ? tr("Opens the %1 that cost points").arg(rows)
                           : tr("Opens the %1 that count").arg(rows));
    }
    return {measured, cell.grade, text, cell.where};
}

HeatMapValues MatrixValues::of(const ScoreMatrix &matrix, const Scheme &scheme, Language language)
{
    HeatMapValues values;
    values.rowHead = tr("Department");
    values.placeHead = tr("Rank");
    for (const SchemeGrade &grade : scheme.grades)
        values.levels += grade.name.in(language);
    values.columns += HeatColumn{scoreKey(), tr("Score"), {}};
    for (const SchemeHead &head : scheme.heads) {
        const QString group = head.name.in(language) + u' ' + QString::number(pointsAsNumber(head.weight));
        for (const SchemeIndicator &indicator : head.indicators)
            values.columns += HeatColumn{indicator.id, indicator.name.in(language), group};
    }
    for (const MatrixRow &row : matrix.rows) {
        HeatRow shown{row.rank > 0 ? QString::number(row.rank) : u"\u2013"_s, row.name, {}};
        shown.cells += score(row, values.levels);
        for (qsizetype i = 0; i < matrix.indicators.size(); ++i)
            shown.cells += cell(matrix.indicators.at(i), row.cells.at(i), values.levels);
        values.rows += shown;
    }
    return values;
}

} // namespace shuzhi
