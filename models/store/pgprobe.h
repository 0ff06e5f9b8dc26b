// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <functional>

namespace shuzhi {

/// What libpq takes to reach the server: the address, its options, and how soon a line that is cut must be
/// noticed (keepalives; unacknowledged data on Linux).
[[nodiscard]] QString connectOptions(const Location &);

/// Logs in and leaves again, without ever waiting where nobody can be stopped, and with the server's own
/// SQLSTATE, which Qt's driver does not give for a failed open. Errors: DatabaseUnreachable (nothing answers,
/// or not in time), LoginRefused (also when a password is wanted and there is none), Forbidden,
/// ConnectionLost (it is just starting or stopping), Cancelled (`stopped` turned true).
[[nodiscard]] Status probeServer(const Location &, const QString &password, int timeoutMs,
                                 const std::function<bool()> &stopped = {});

/// The SQLSTATE in what a refused login said (Error::detail), whatever language the server speaks; empty
/// where the server did not get to speak.
[[nodiscard]] QString sqlStateIn(const QString &detail);

} // namespace shuzhi
