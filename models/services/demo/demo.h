// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/domain/result.h"

#include <functional>

namespace shuzhi {

/// The size of a synthetic city. The defaults are the demonstration city 示例市（合成）, whose totals are
/// the published 2023-H1 figures; other sizes scale every total by `catalogs`.
struct DemoParameters
{
    int catalogs = 18896; ///< 1 … 1,000,000
    int departments = 57; ///< 1 … 500; from the 58th on they are district bureaus
    int itemsPerCatalog = 5; ///< 0 … 100, on average
    int months = 12; ///< 1 … 60, the last one is 2023-06
    quint64 seed = 20230630;

    bool operator==(const DemoParameters &) const = default;
};

/// Refuses parameters out of the bounds above: Usage, `subject` names the parameter.
[[nodiscard]] Status validate(const DemoParameters &parameters);

/// Streams the history of the synthetic city to `sink`, oldest first: rows of one table a step, at most
/// 5,000 rows each, every row after those it points to. Same parameters, same steps. An error of the
/// sink ends it and is passed on; `progress` (0 … 1, may be empty) ends it with Cancelled by false.
[[nodiscard]] Status generateDemo(const DemoParameters &parameters,
                                  const std::function<Status(const Step &)> &sink,
                                  const std::function<bool(double)> &progress);

} // namespace shuzhi
