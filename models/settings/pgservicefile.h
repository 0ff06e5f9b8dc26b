// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/settings/savedconnection.h"
#include "models/settings/skippedline.h"

#include <QList>
#include <QPair>

namespace shuzhi {

/// One [name] of a connection service file: options of libpq, in their order, each once.
struct ServiceEntry
{
    QString name;
    QList<QPair<QString, QString>> settings;
    int line = 0;

    /// Empty if it is not said.
    [[nodiscard]] QString value(const QString &key) const;
};

/// A connection service file, read as libpq 15 does (PostgreSQL documentation, 34.17): [name], then
/// key=value without blanks beside '='; '#' begins a comment; of equal keys the first counts.
struct PgServiceFile
{
    QList<ServiceEntry> services;
    QList<SkippedLine> skipped;

    [[nodiscard]] static PgServiceFile parse(const QByteArray &text);
    /// Unreadable if it is not there or not to be read; TooLarge beyond a megabyte.
    [[nodiscard]] static Result<PgServiceFile> read(const QString &path);
    /// Where libpq looks, in its order: PGSERVICEFILE, or else the person's own file; then the system's.
    [[nodiscard]] static QStringList standardPaths();
    /// The service of this name in the standard places; NotFound if there is none, Unreadable where a line
    /// of its file is at fault.
    [[nodiscard]] static Result<ServiceEntry> find(const QString &name);
};

/// The connection a service describes; without a password. Where the service names no sslmode, the
/// server's certificate is verified.
[[nodiscard]] SavedConnection connectionOf(const ServiceEntry &service);

} // namespace shuzhi
