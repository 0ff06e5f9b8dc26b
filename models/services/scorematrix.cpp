// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/scorematrix.h"

#include <algorithm>

namespace shuzhi {

namespace {

int placeOfGrade(const Scheme &scheme, const QString &id)
{
    for (int i = 0; i < scheme.grades.size(); ++i) {
        if (scheme.grades.at(i).id == id)
            return i;
    }
    return -1;
}

MatrixCell cellOf(const Scheme &scheme, const SchemeIndicator &indicator, const IndicatorResult &result)
{
    MatrixCell cell{result.applicable,
                    result.score,
                    result.weight,
                    -1,
                    result.numerator,
                    result.denominator,
                    {},
                    0,
                    false};
    if (result.applicable && result.weight > 0) {
        const Points share = roundedShare(fullMarks, result.score, result.weight);
        cell.grade = placeOfGrade(scheme, scheme.gradeOf(share).id);
    }
    for (const Deduction &line : result.deductions) {
        if (line.points > 0 && line.rows > 0 && !line.where.isEmpty()) {
            cell.where = line.where;
            cell.rows = line.rows;
            cell.isLoss = true;
            return cell;
        }
    }
    if (result.numerator > 0 && indicator.direction == Direction::HigherIsBetter) {
        cell.where = result.numeratorWhere;
        cell.rows = result.numerator;
    }
    return cell;
}

/// Compares shares of points without dividing.
bool isBetter(const MatrixCell &a, const MatrixCell &b)
{
    return a.score * qMax<Points>(b.weight, 1) > b.score * qMax<Points>(a.weight, 1);
}

} // namespace

ScoreMatrix scoreMatrix(const Assessment &assessment)
{
    ScoreMatrix matrix{assessment.scheme.indicators(), {}};
    for (const DepartmentResult &department : assessment.departments) {
        MatrixRow row{department.uid,
                      department.name,
                      department.rank,
                      department.score,
                      placeOfGrade(assessment.scheme, department.grade),
                      {}};
        for (qsizetype i = 0; i < matrix.indicators.size(); ++i)
            row.cells += cellOf(assessment.scheme, matrix.indicators.at(i), department.indicators.at(i));
        matrix.rows += row;
    }
    return matrix;
}

ScoreMatrix ScoreMatrix::sorted(qsizetype column, bool bestFirst) const
{
    ScoreMatrix matrix = *this;
    std::stable_sort(matrix.rows.begin(), matrix.rows.end(), [&](const MatrixRow &a, const MatrixRow &b) {
        if (column == byRank && (a.rank == 0 || b.rank == 0))
            return a.rank > 0 && b.rank == 0;
        if (column == byRank)
            return bestFirst ? a.rank < b.rank : a.rank > b.rank;
        const MatrixCell &x = a.cells.at(column), &y = b.cells.at(column);
        if (!x.applicable || !y.applicable)
            return x.applicable && !y.applicable;
        return bestFirst ? isBetter(x, y) : isBetter(y, x);
    });
    return matrix;
}

} // namespace shuzhi
