// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <functional>
#include <memory>

struct pg_conn;

namespace shuzhi {

/// libpq's own handle of a connection, closed with the pointer.
struct CloseServer
{
    void operator()(pg_conn *server) const;
};
using ServerHandle = std::unique_ptr<pg_conn, CloseServer>;

/// What libpq takes to reach the server: the address, its options, and how soon a line that is cut must be
/// noticed (keepalives; unacknowledged data on Linux).
[[nodiscard]] QString connectOptions(const Location &);

/// What every session says first. A backend whose desk is cut off holds its locks until it notices: it looks
/// after it just as soon as we do. Messages of the trade are nobody's here.
[[nodiscard]] QString sessionSettings();

/// Logs in, without ever waiting where nobody can be stopped (but for the name of a host to be looked up),
/// and with the server's own SQLSTATE, which Qt's driver does not give for a failed open. Errors:
/// DatabaseUnreachable (nothing answers, or not in time), LoginRefused (also when a password is wanted and
/// there is none), Forbidden, ConnectionLost (it is just starting or stopping), Cancelled (soon after
/// `stopped` turned true).
[[nodiscard]] Result<ServerHandle> logIn(const Location &, const QString &password, int timeoutMs,
                                         const std::function<bool()> &stopped = {});

/// Logs in and leaves again; errors as logIn().
[[nodiscard]] Status probeServer(const Location &, const QString &password, int timeoutMs,
                                 const std::function<bool()> &stopped = {});

/// The SQLSTATE in what a refused login said (Error::detail), whatever language the server speaks; empty
/// where the server did not get to speak.
[[nodiscard]] QString sqlStateIn(const QString &detail);

/// Waits for the first word of whoever is there, without logging in: what then opens a connection where
/// nobody can be stopped does not wait for long. Errors as logIn().
[[nodiscard]] Status awaitFirstWord(const Location &, int timeoutMs, const std::function<bool()> &stopped);

} // namespace shuzhi
