// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/demo.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Fills an empty city with a synthetic one, all or nothing. Refused when the city has data.
struct FillCityQuery
{
    DemoParameters parameters;
    [[nodiscard]] Status operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
