// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace shuzhi {

/// A number of things: "1,234", "１２３４ 次", "12.0". Nothing for an empty cell, a negative number, a
/// fraction or a word.
[[nodiscard]] std::optional<qint64> readWhole(const QString &cell);

} // namespace shuzhi
