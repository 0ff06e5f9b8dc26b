// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// Notes in the running transaction that the write of this key is done; false: a transaction before has done
/// it. One that is still at it is waited for, so that both cannot do it.
[[nodiscard]] Result<bool> claimKey(Connection &, const QString &key, const QString &login);

/// Whether the transaction that claimed the key was committed; waits for a backend that is still at it.
/// Outside of a transaction.
[[nodiscard]] Result<bool> wasCommitted(Connection &, const QString &key, const QString &login);

/// Forgets this login's keys that nobody will ask for any more (a week). Outside of a transaction.
[[nodiscard]] Status forgetOldKeys(Connection &);

} // namespace shuzhi
