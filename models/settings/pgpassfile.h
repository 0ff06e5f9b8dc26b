// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/settings/skippedline.h"

#include <QList>

#include <optional>

namespace shuzhi {

/// One password of a pgpass file and where it is good for; a part without a value was "*" and fits all.
struct PassEntry
{
    std::optional<QString> host, port, database, user;
    QString password;
    int line = 0;

    bool operator==(const PassEntry &) const = default;
};

/// A pgpass file, read as libpq 15 does (PostgreSQL documentation, 34.16): host:port:database:user:password,
/// '\' makes of ':' and '\' themselves, the first line that fits counts.
struct PgPassFile
{
    QList<PassEntry> entries;
    QList<SkippedLine> skipped;
    QStringList lines; ///< as they stand, but for comments
    bool openToOthers = false; ///< others on this computer may read it: libpq then takes nothing from it

    [[nodiscard]] static PgPassFile parse(const QByteArray &text);
    /// Unreadable if it is not there or not to be read; TooLarge beyond a megabyte.
    [[nodiscard]] static Result<PgPassFile> read(const QString &path);
    /// PGPASSFILE, or ~/.pgpass (Windows: %APPDATA%\postgresql\pgpass.conf).
    [[nodiscard]] static QString standardPath();

    /// The password libpq would find; nothing if none fits. A local socket is called "localhost".
    [[nodiscard]] std::optional<QString> password(const QString &host, int port, const QString &database,
                                                  const QString &user) const;
};

} // namespace shuzhi
