// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/lane.h"
#include "models/store/tables.h"

namespace shuzhi {

/// Puts the rows and the spans into a copy that its trail says, in the transaction that is open: the trail
/// is replayed in memory, and that is written table by table.
[[nodiscard]] Status fillFromTrail(Connection &to, JobContext &);

/// What a table holds, in one word.
struct TableSum
{
    QString name;
    qint64 rows = 0;
    QString sha256; ///< hex, the same on a file and on a server

    bool operator==(const TableSum &) const = default;
};

/// The tracked tables and columns that a database has: an older one may lack some.
[[nodiscard]] Result<QList<TableSpec>> presentTables(Connection &);
/// Sums of these tables, then of change_log and change_chain. In a transaction; a trail that goes on
/// behind `upTo` counts up to there.
[[nodiscard]] Result<QList<TableSum>> tableSums(Connection &, const QList<TableSpec> &, qint64 upTo);

} // namespace shuzhi
