// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/cityplan.h"

namespace shuzhi::demo {

/// The calls of one department on one catalog on one day.
struct UsageEvent
{
    qint16 place = 0; ///< in the calendar
    qint16 consumer = 0;
    qint32 catalog = 0;
    qint32 calls = 0;

    auto operator<=>(const UsageEvent &) const = default;
};

/// All usage rows, in order of time: exactly the planned catalogs by exactly the planned number of other
/// departments; own use and days without calls stand between them and must not count.
[[nodiscard]] std::vector<UsageEvent> planUsage(const CityPlan &plan);

} // namespace shuzhi::demo
