// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// Sharing out integer totals exactly, in integers only, so that every machine gets the same.
namespace shuzhi::demo {

/// Rates are in millionths.
constexpr int million = 1'000'000;

/// `total` over parts in proportion to `weights` by largest remainder; each part gets at least `least`
/// as far as the total allows.
[[nodiscard]] std::vector<int> share(int total, const std::vector<int> &weights, int least);

/// `total` over parts of the given sizes so that part/size follows `rates` moved up or down together and
/// kept within lowest … highest (millionths). Beyond that bound parts fill up to their size; the sum is
/// `total` whenever the sizes allow it.
[[nodiscard]] std::vector<int> spread(int total, const std::vector<int> &sizes, const std::vector<int> &rates,
                                      int lowest, int highest);

} // namespace shuzhi::demo
