// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace shuzhi {

/// A tracked column: what the trail logs, a step may write and a replay compares.
struct ColumnSpec
{
    enum class Kind { Text, Integer, Reference };
    QString name;
    Kind kind = Kind::Text;
    QString target; ///< table a Reference points to
};

/// A tracked table. Its id, rev and *_key columns are not listed: they are local or derived.
struct TableSpec
{
    QString name;
    QList<ColumnSpec> columns; ///< without uid
    [[nodiscard]] const ColumnSpec *column(const QString &name) const;
};

/// Every table of the city in dependency order (a table comes after those it refers to). The one
/// description that triggers, bulk writing, replay, digests and copy are made from.
[[nodiscard]] const QList<TableSpec> &trackedTables();
/// Null if no such table is tracked.
[[nodiscard]] const TableSpec *trackedTable(const QString &name);

/// The day that stands for "until further notice" in spans.
inline constexpr char16_t openDay[] = u"9999-12-31";

/// Typed spans of one table (definitions.md, "Time"): the few columns that as-of figures need, each
/// with the days from (inclusive) and to (exclusive) it held.
struct SpanSpec
{
    struct Column
    {
        QString name;
        QString type; ///< SQL type
        QString expression; ///< over the aliases of `source`
    };
    QString table; ///< the span table
    QString owner; ///< the tracked table whose rows it follows
    QString source; ///< FROM clause; alias of the owner is `c`
    QList<Column> columns;
};

} // namespace shuzhi
