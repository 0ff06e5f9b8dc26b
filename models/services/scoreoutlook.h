// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

namespace shuzhi {

/// What would raise one indicator of one department, everything else as it is: how many more rows
/// (catalogs, items, fields, departments) must count. Empty where more rows cannot do it, or where the
/// scheme's expression does not say.
struct ScoreOutlook
{
    std::optional<qint64> rowsToFull; ///< to the indicator's whole weight
    std::optional<qint64> rowsToGrade; ///< to the department's next grade by this indicator alone
    QString nextGrade; ///< id; empty: the highest is reached
    std::optional<qint64> rowsToStep; ///< stepped: to the next threshold
    Points stepPoints = 0; ///< the score at that threshold

    bool operator==(const ScoreOutlook &) const = default;
};

[[nodiscard]] ScoreOutlook scoreOutlook(const Scheme &scheme, const DepartmentResult &department,
                                        const QString &indicator);

/// Points of a proportional indicator with `rows` more that count, by the rule that scored it.
[[nodiscard]] Points pointsWith(qint64 rows, const SchemeIndicator &indicator, const IndicatorResult &result);

/// The fewest rows, up to `most`, that add `gap` points to a proportional indicator; empty: they cannot.
[[nodiscard]] std::optional<qint64> fewestRows(Points gap, qint64 most, const SchemeIndicator &indicator,
                                               const IndicatorResult &result);

} // namespace shuzhi
