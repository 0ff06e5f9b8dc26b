// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QString>

namespace shuzhi::test {

/// Digests of all tables and the head of the trail: equal as long as nothing whatever was written.
[[nodiscard]] QString stateDigest(Connection &);

/// SHA-256 over what a city says, whoever wrote it and when: every tracked table without uids, times and
/// trail, rows pointed to by their names, in no order. Equal for cities filled from files that say the same.
[[nodiscard]] Result<QString> contentDigest(Connection &);

} // namespace shuzhi::test
