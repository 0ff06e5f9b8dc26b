// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace shuzhi {

/// What can be said of a file before SQLite opens it.
struct SqliteFileState
{
    bool exists = false;
    bool readOnly = false; ///< the file or its folder cannot be written
};

/// Looks at the first bytes only, so that a foreign file is never touched. Errors: DatabaseUnreachable
/// (missing, a folder, no right to read), DatabaseEmpty (no bytes; with mayCreate that is fine),
/// DatabaseForeign (not SQLite), Unwritable (nothing can be created there).
[[nodiscard]] Result<SqliteFileState> examineSqliteFile(const QString &path, bool mayCreate);

/// file: address that opens a database in a read-only place.
[[nodiscard]] QString sqliteImmutableUri(const QString &path);

/// Marks our files (PRAGMA application_id), "SHZ1".
inline constexpr qint64 sqliteApplicationId = 0x53485A31;

} // namespace shuzhi
