// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/cityplan.h"

#include <map>

namespace shuzhi::demo {

/// A catalog's data are updated.
struct UpdateEvent
{
    int catalog = 0;
    QDate updated;
};

/// By place in the calendar: what is updated there.
using UpdatePlan = std::map<int, std::vector<UpdateEvent>>;

/// The day the data were last updated when the catalog appeared.
[[nodiscard]] QDate firstUpdate(const CityPlan &plan, int catalog);

/// Updates at the ends of months such that in each department between 40 and 99 % of the mounted
/// catalogs with a definite cycle are in time then (as far as whole numbers allow).
[[nodiscard]] UpdatePlan planUpdates(const CityPlan &plan);

} // namespace shuzhi::demo
