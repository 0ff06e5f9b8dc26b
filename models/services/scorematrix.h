// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

namespace shuzhi {

/// One indicator of one department as a matrix shows it.
struct MatrixCell
{
    bool applicable = false;
    Points score = 0;
    Points weight = 0;
    int grade = -1; ///< place of its share of points among the scheme's grades; -1: not applicable
    qint64 numerator = 0;
    qint64 denominator = 0;
    QString where; ///< the rows behind the points lost, or those that count where none is lost
    qint64 rows = 0; ///< the total of `where`
    bool isLoss = false; ///< `where` are the rows behind points lost

    bool operator==(const MatrixCell &) const = default;
};

struct MatrixRow
{
    QString uid;
    QString name;
    int rank = 0;
    Points score = 0;
    int grade = -1;
    QList<MatrixCell> cells; ///< in the indicators' order
};

/// Departments × indicators of an assessment.
struct ScoreMatrix
{
    static constexpr qsizetype byRank = -1;

    QList<SchemeIndicator> indicators; ///< in the scheme's order
    QList<MatrixRow> rows;

    /// The rows by an indicator's share of its points, or by rank; what does not apply stands last either
    /// way, and equals keep the order they have here.
    [[nodiscard]] ScoreMatrix sorted(qsizetype column, bool bestFirst) const;
};

/// The rows as ranked.
[[nodiscard]] ScoreMatrix scoreMatrix(const Assessment &assessment);

} // namespace shuzhi
