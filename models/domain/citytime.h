// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// A moment of the trail (ISO 8601, UTC) as people of the city read it: "2023-06-30 14:05" in UTC+8, where
/// days are counted too (definitions.md, "Time"). What is no moment is given back as it is.
[[nodiscard]] QString cityTime(const QString &at);

} // namespace shuzhi
