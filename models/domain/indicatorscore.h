// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

namespace shuzhi {

/// The weights in force for one department: what is not applicable passes its weight on in proportion
/// (largest remainder), an indicator within its head, a whole head to the other heads.
struct EffectiveWeights
{
    QList<Points> heads;
    QList<QList<Points>> indicators; ///< per head
};

/// `applicable` says it for every indicator, per head, in the scheme's order.
[[nodiscard]] EffectiveWeights effectiveWeights(const Scheme &scheme, const QList<QList<bool>> &applicable);

/// Scores one measured indicator with the weight in force.
[[nodiscard]] Result<IndicatorResult> scoreIndicator(const SchemeIndicator &indicator, Points weight,
                                                     const Measure &measure);

} // namespace shuzhi
