// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/flagsql.h"

namespace shuzhi {

/// Counts behind one catalog on the day, as SQL over the flags' alias `f`: its data items, its published
/// resources, the calls that count as use (own use and window as the metrics have them) and the
/// departments that made them.
[[nodiscard]] QString itemCountSql(const AsOf &);
[[nodiscard]] QString resourceCountSql(const AsOf &);
[[nodiscard]] QString callCountSql(const AsOf &);
[[nodiscard]] QString consumerCountSql(const AsOf &);

} // namespace shuzhi
