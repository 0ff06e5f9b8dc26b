// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/tables.h"

namespace shuzhi {

/// Holds a row until the transaction ends, so that what is read of it now is what the write finds; on a
/// file the transaction itself holds all rows. False if there is no such row to be changed.
[[nodiscard]] Result<bool> holdRow(Connection &connection, const QString &table, const QString &uid);

/// Who gave a column of a row its present value, by the trail.
struct FieldAuthor
{
    QString person, login;
    QString at; ///< ISO 8601 UTC

    bool operator==(const FieldAuthor &) const = default;
};

/// Empty texts where the trail does not say (the value is as old as the row's import), or may not be read.
/// On a server the transaction may be of no use afterwards: asked last.
[[nodiscard]] FieldAuthor fieldAuthor(Connection &connection, const QString &table, const QString &uid,
                                      const QString &column);

/// NotFound for a row that was deleted: the subject is its title or name by the trail, the detail says who
/// deleted it and when. Asked last, as fieldAuthor().
[[nodiscard]] Error rowGone(Connection &connection, const QString &table, const QString &uid);

/// The department, as people call it, that a uid stands for no longer because it was merged into another or
/// renamed; empty if it is one of today.
[[nodiscard]] Result<QString> mergedDepartment(Connection &connection, const QString &uid);

} // namespace shuzhi
