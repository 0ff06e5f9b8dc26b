// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/lane.h"
#include "models/store/trail.h"

namespace shuzhi {

/// An empty SQLite database in memory at our schema with the span triggers but without the log: what
/// a replay is written to.
[[nodiscard]] Result<std::unique_ptr<Connection>> openScratch();

} // namespace shuzhi
