// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// Reads a result too large to hold: a file gives it row by row anyhow, a server through a cursor, which
/// lives in the transaction that must be open. The first row that is refused ends it with that error. On
/// a server one at a time; `row` may run other statements.
[[nodiscard]] Status eachStreamed(Connection &, const QString &sql,
                                  const std::function<Status(const SqlRow &)> &row);

} // namespace shuzhi
