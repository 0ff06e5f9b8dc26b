// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/sortorder.h"
#include "models/store/flagsql.h"

namespace shuzhi {

/// An order compiled to SQL over the aliases of searchSql; the uid is its last key.
struct SortSql
{
    struct Key
    {
        QString expression;
        bool descending = false;
    };
    QList<Key> keys;

    [[nodiscard]] QString orderBy() const; ///< with the words ORDER BY
    /// The rows behind one: a condition in which the keys' values are bound, see afterValues.
    [[nodiscard]] QString after() const;
    [[nodiscard]] QVariantList afterValues(const QVariantList &keyValues) const;
};

/// @param uid the expression of the last key. Usage names the fields there are.
[[nodiscard]] Result<SortSql> sortSql(What what, const SortOrder &order, const QString &uid, const AsOf &);
/// Names an order may use.
[[nodiscard]] QStringList sortFields(What what);

} // namespace shuzhi
