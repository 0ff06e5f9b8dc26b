// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/store/lane.h"
#include "models/store/transaction.h"

namespace shuzhi {

/// Takes the steps of a history one after another.
using StepSink = std::function<Status(const Step &)>;

/// Writes a whole history in one transaction: all of it is there, or nothing. Steps may carry a
/// simulated clock. An empty file is filled with synchronous=NORMAL; before the commit is reported the
/// file is synced.
[[nodiscard]] Status writeHistory(Connection &, const Actor &,
                                  const std::function<Status(const StepSink &)> &produce);

/// Whether the city has any row a person or a generator made (settings do not count).
[[nodiscard]] Result<bool> hasData(Connection &);

} // namespace shuzhi
