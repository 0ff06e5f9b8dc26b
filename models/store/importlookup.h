// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// Rows of one tracked table, today: what an import compares a file with. Only names stand here, so that
/// services hold no SQL.
struct TableRead
{
    QString table;
    QStringList columns; ///< of the table, or its *_key columns; a reference is read as a uid
    QStringList order = {}; ///< columns it is ordered by before uid; references by local id
    QString fromDay = {}, toDay = {}; ///< only rows whose `day` lies between, both included; empty: all
};

/// Hands each row over: column 0 is its uid, then the columns asked for. Internal for names that the
/// table has not.
[[nodiscard]] Status readTable(Connection &, const TableRead &, const Connection::RowFunction &);

} // namespace shuzhi
