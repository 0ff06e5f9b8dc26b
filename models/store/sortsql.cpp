// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sortsql.h"

#include "models/store/fieldsql.h"
#include "models/store/sortcolumns.h"

#include <algorithm>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// All keys in one direction can be compared as one row of values.
bool isUniform(const QList<SortSql::Key> &keys)
{
    return std::all_of(keys.cbegin(), keys.cend(),
                       [&](const SortSql::Key &key) { return key.descending == keys.first().descending; });
}

} // namespace

bool SortSql::isInDatabase() const
{
    return std::all_of(keys.cbegin(), keys.cend(), [](const Key &key) { return key.by == By::Database; });
}

QString SortSql::orderBy() const
{
    QStringList parts;
    for (const Key &key : keys)
        parts += key.descending ? key.expression + s(" DESC") : key.expression;
    return s(" ORDER BY ") + parts.join(s(", "));
}

QString SortSql::after() const
{
    if (isUniform(keys)) {
        QStringList expressions, places;
        for (const Key &key : keys) {
            expressions += key.expression;
            places += s("?");
        }
        return QStringLiteral("(%1) %2 (%3)")
            .arg(expressions.join(s(", ")), keys.first().descending ? s("<") : s(">"), places.join(s(", ")));
    }
    QString condition; // behind in the last key, or in the one before and equal so far …
    for (qsizetype i = keys.size(); i-- > 0;) {
        const Key &key = keys[i];
        const QString behind = key.expression + (key.descending ? s(" < ?") : s(" > ?"));
        condition = condition.isEmpty()
            ? behind
            : QStringLiteral("(%1 OR (%2 = ? AND %3))").arg(behind, key.expression, condition);
    }
    return condition;
}

QVariantList SortSql::afterValues(const QVariantList &keyValues) const
{
    if (isUniform(keys))
        return keyValues;
    QVariantList values;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        values += keyValues[i];
        if (i + 1 < keys.size())
            values += keyValues[i];
    }
    return values;
}

Result<SortSql> sortSql(What what, const SortOrder &order, const QString &uid, const AsOf &asOf)
{
    SortSql sql;
    const QList<SortKey> keys = order.keys.isEmpty() ? QList<SortKey>{{s("title")}} : order.keys;
    const QList<SortColumn> columns = sortColumns(what, asOf);
    for (const SortKey &wanted : keys) {
        const auto found = std::find_if(columns.cbegin(), columns.cend(), [&](const SortColumn &column) {
            return column.field == wanted.field;
        });
        if (found == columns.cend())
            return fail(ErrorCode::Usage,
                        QStringLiteral("cannot sort %1 by \"%2\"; there are: %3")
                            .arg(whatName(what), wanted.field, sortFields(what).join(s(", "))));
        SortSql::Key key = found->key;
        key.descending = wanted.descending;
        sql.keys += key;
        sql.needsCompleteness = sql.needsCompleteness || fieldsql::needsCompleteness(wanted.field);
    }
    sql.keys += {uid, keys.last().descending, SortSql::By::Database, {}};
    return sql;
}

QStringList sortFields(What what)
{
    QStringList names;
    for (const SortColumn &column : sortColumns(what, {QStringLiteral("2000-01-01"), {}}))
        names += column.field;
    return names;
}

} // namespace shuzhi
