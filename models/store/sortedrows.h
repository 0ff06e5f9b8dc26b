// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/searchsql.h"
#include "models/store/sortsql.h"

namespace shuzhi {

/// A row of a search and its place: keys compare as bytes, the direction of each part is in them.
struct SortedRow
{
    qint64 id = 0;
    QByteArray key;
};

/// All rows of a search in an order that the database has no keys for (SortSql::isInDatabase): the text
/// service makes them, the same on either database.
[[nodiscard]] Result<QList<SortedRow>> sortedRows(Connection &, const SearchSql &, const SortSql &);

} // namespace shuzhi
