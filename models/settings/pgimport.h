// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/pgpassfile.h"
#include "models/settings/pgservicefile.h"

namespace shuzhi {

/// A connection that one of libpq's files describes.
struct PgImportRow
{
    SavedConnection connection; ///< without id
    QString password; ///< empty: the file has none for it
    int line = 0;
    bool known = false; ///< the list has it already

    /// Something a connection needs was left open ("*" in a pgpass file).
    [[nodiscard]] bool isComplete() const;
};

/// What can be taken from one of libpq's files, and what cannot.
struct PgImport
{
    enum class Kind { PassFile, ServiceFile };

    Kind kind = Kind::PassFile;
    QList<PgImportRow> rows;
    QList<SkippedLine> skipped;
    QList<int> anyServer; ///< lines of passwords that fit every server: they describe none
    bool openToOthers = false;

    /// Reads the file, whichever of the two it is: a service file has a line in brackets.
    [[nodiscard]] static Result<PgImport> read(const QString &path, const QList<SavedConnection> &known);
    [[nodiscard]] int passwords() const;
};

} // namespace shuzhi
