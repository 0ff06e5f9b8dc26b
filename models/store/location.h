// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace shuzhi {

enum class Dialect { Sqlite, Postgres };

/// Where a city's database is: a file, or a server named by a postgresql:// address.
struct Location
{
    Dialect dialect = Dialect::Sqlite;
    QString path; ///< SQLite: the file
    QString host, user, name; ///< PostgreSQL
    int port = 5432;
    QString options; ///< libpq options, ';'-separated as Qt wants them

    /// Takes what --db takes. A password in the address is refused (Usage): it belongs into
    /// PGPASSWORD, a pgpass file or the keychain.
    [[nodiscard]] static Result<Location> parse(const QString &text);

    /// What a person may see of it: the path, or the address without secrets.
    [[nodiscard]] QString display() const;

    bool operator==(const Location &) const = default;
};

} // namespace shuzhi
