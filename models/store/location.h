// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QPair>
#include <QString>

namespace shuzhi {

struct SavedConnection;

enum class Dialect { Sqlite, Postgres };

/// Where a city's database is: a file, or a server named by a postgresql:// address.
struct Location
{
    Dialect dialect = Dialect::Sqlite;
    QString path; ///< SQLite: the file
    QString host, user, name; ///< PostgreSQL; a host that starts with '/' is a folder of local sockets
    int port = 5432;
    QString options; ///< libpq options, ';'-separated as Qt wants them

    /// Takes what --db takes. An address is percent-encoded, may name an IPv6 host in brackets and, after
    /// '?', options of libpq, host, port, user and dbname among them, or service=NAME (pg_service.conf).
    /// Usage, naming the option, for one that is unknown or unfit; a password is always refused: it belongs
    /// into PGPASSWORD, a pgpass file or the keychain. Where no sslmode is named, certificate and host name
    /// are verified unless the server is this very machine.
    [[nodiscard]] static Result<Location> parse(const QString &text);
    /// Where a saved connection leads to.
    [[nodiscard]] static Result<Location> of(const SavedConnection &connection);

    /// What a person may see of it: the path, or the address without options. The same server, login and
    /// database always read the same: drafts and the keychain's entries are kept under it.
    [[nodiscard]] QString display() const;
    /// The whole of it: parse() of it gives this location again.
    [[nodiscard]] QString address() const;
    /// The value of one of the options; empty if it is not among them.
    [[nodiscard]] QString option(const QString &key) const;
    /// This very machine: a socket, a loopback address or "localhost".
    [[nodiscard]] bool isLocal() const;

    bool operator==(const Location &) const = default;
};

} // namespace shuzhi
