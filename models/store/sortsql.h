// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/sortorder.h"
#include "models/store/flagsql.h"

namespace shuzhi {

/// An order compiled to SQL over the aliases of searchSql; the uid is its last key.
struct SortSql
{
    /// Where a key's order comes from. What the database holds no key for is put in order by the text
    /// service: texts by their Chinese order, lists of codes by their vocabulary, numbers by their size.
    enum class By { Database, Text, Codes, Number };
    struct Key
    {
        QString expression;
        bool descending = false;
        By by = By::Database;
        QString vocabulary; ///< By::Codes
    };
    QList<Key> keys;
    bool needsCompleteness = false; ///< FlagSet::All

    /// Whether the database can do it alone; otherwise sortedRows does.
    [[nodiscard]] bool isInDatabase() const;
    [[nodiscard]] QString orderBy() const; ///< with the words ORDER BY
    /// The rows behind one: a condition in which the keys' values are bound, see afterValues.
    [[nodiscard]] QString after() const;
    [[nodiscard]] QVariantList afterValues(const QVariantList &keyValues) const;
};

/// Compiles an order of what is searched: of catalogs, and of the rows that belong to one, any column of
/// the catalog, its flags and its counts. Enumerations follow their vocabulary; what is not filled comes
/// first. @param uid the expression of the last key. Usage names the fields there are.
[[nodiscard]] Result<SortSql> sortSql(What what, const SortOrder &order, const QString &uid, const AsOf &);
/// Names an order may use.
[[nodiscard]] QStringList sortFields(What what);

} // namespace shuzhi
