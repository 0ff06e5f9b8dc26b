// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tablereader.h"

namespace shuzhi {

namespace {

QString referenceAsUid(const QString &table, const QString &target, const QString &column)
{
    return QStringLiteral("coalesce((SELECT r.uid FROM %1 r WHERE r.id = %2.%3), '')")
        .arg(target, table, column);
}

/// Span columns that hold local ids, and what they point to.
QString spanTarget(const QString &column)
{
    if (column == u"consumer_id")
        return QStringLiteral("department");
    return column.endsWith(u"_id") ? column.chopped(3) : QString();
}

} // namespace

QString portableSelect(const TableSpec &table, const QString &condition)
{
    QStringList columns{QStringLiteral("c.uid")};
    for (const ColumnSpec &column : table.columns) {
        columns += column.kind == ColumnSpec::Kind::Reference
            ? referenceAsUid(QStringLiteral("c"), column.target, column.name)
            : QStringLiteral("c.") + column.name;
    }
    return QStringLiteral("SELECT %1 FROM %2 c WHERE %3 ORDER BY c.uid")
        .arg(columns.join(QStringLiteral(", ")), table.name,
             condition.isEmpty() ? QStringLiteral("1 = 1") : condition);
}

QString portableSelect(const SpanSpec &span)
{
    QStringList columns{QStringLiteral("c.uid"), QStringLiteral("c.from_day"), QStringLiteral("c.to_day")};
    for (const SpanSpec::Column &column : span.columns) {
        const QString target = spanTarget(column.name);
        columns += target.isEmpty() ? QStringLiteral("c.") + column.name
                                    : referenceAsUid(QStringLiteral("c"), target, column.name);
    }
    return QStringLiteral("SELECT %1 FROM %2 c ORDER BY c.uid, c.from_day")
        .arg(columns.join(QStringLiteral(", ")), span.table);
}

Result<qint64> rowRev(Connection &connection, const TableSpec &table, const QString &uid)
{
    const Result<QVariant> rev =
        connection.value(QStringLiteral("SELECT rev FROM %1 WHERE uid = ?").arg(table.name), {uid});
    if (rev && !rev->isValid())
        return fail(ErrorCode::NotFound, QStringLiteral("no such row"), table.name + u' ' + uid);
    return rev.map([](const QVariant &value) { return value.toLongLong(); });
}

} // namespace shuzhi
