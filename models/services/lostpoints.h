// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

namespace shuzhi {

/// One reason for which departments lost points, over the whole city.
struct LostPoints
{
    QString indicator;
    QString reasonId;
    Bilingual reason;
    Points points = 0; ///< of all departments
    int departments = 0; ///< that lost any
    qint64 rows = 0; ///< behind them; `where` finds as many
    QString where; ///< empty, as are rows: what is counted may stand in the accounts of several departments
};

/// All reasons, the costliest first; bonuses are none. Their points are what all departments lost.
[[nodiscard]] QList<LostPoints> lostPoints(const Assessment &assessment);

} // namespace shuzhi
