// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// Every trigger of the trail and, on a server, every function they call must be there, enabled and
/// letter for letter what this program makes. Gives the first fault, or empty.
[[nodiscard]] Result<QString> triggerFault(Connection &);

} // namespace shuzhi
