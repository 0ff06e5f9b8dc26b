// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/flagsql.h"

namespace shuzhi {

/// A filter compiled to SQL. Aliases in `from`: f = flags of the catalog (catalogs, resources, items,
/// fields), t = today's row of the catalog, d = department, x = today's row of what is searched.
struct SearchSql
{
    QString from; ///< FROM items with their joins
    QString where; ///< conditions, without the word WHERE
    QVariantList values; ///< bound in `where`, in order
    QString id; ///< local id of a row
    QString uid; ///< its uid; the last sort key
};

/// What the rows are read for. By title, all catalogs of the latest day come out of an index in order and
/// without a look at the rows; every other reading is quicker where those need not be looked up.
enum class Reading { AnyOrder, ByTitle };

/// @param asOf must be resolved from filter.asOf. @param flags what the caller reads besides; the filter's
/// own conditions get what they need.
[[nodiscard]] Result<SearchSql> searchSql(Dialect, const Filter &filter, const AsOf &asOf,
                                          FlagSet flags = FlagSet::All, Reading reading = Reading::AnyOrder);

/// A filter compiled for a connection's dialect and its resolved day.
struct CompiledSearch
{
    AsOf asOf;
    SearchSql sql;
};
[[nodiscard]] Result<CompiledSearch> compileSearch(Connection &, const Filter &filter,
                                                   FlagSet flags = FlagSet::All,
                                                   Reading reading = Reading::AnyOrder);

} // namespace shuzhi
