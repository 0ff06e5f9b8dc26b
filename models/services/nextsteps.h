// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

namespace shuzhi {

/// A small thing a department could do next: so many more rows of one indicator must count, everything
/// else as it is (other indicators and other departments).
struct NextStep
{
    QString indicator;
    qint64 rows = 0; ///< the fewest that do it; at most as many as `where` finds
    Points gain = 0;
    Points score = 0; ///< of the department afterwards
    int rankBefore = 0;
    int rankAfter = 0;
    QString grade; ///< id, if it is another one afterwards
    QString where; ///< the rows that do not count yet
    qint64 missing = 0; ///< the total of `where`

    bool operator==(const NextStep &) const = default;
};

/// What would help a ranked department: for each indicator the fewest rows that reach the department
/// before it in rank, or all that are missing where these do not reach it. Steps that better the rank come
/// first, the smallest of them first; then those that gain most. Indicators scored by an expression are
/// left out: rows cannot be said for them.
[[nodiscard]] QList<NextStep> nextSteps(const Assessment &assessment, const DepartmentResult &department,
                                        qsizetype most);

} // namespace shuzhi
