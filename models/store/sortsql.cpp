// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sortsql.h"

#include <algorithm>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QList<std::pair<QString, QString>> &sortColumns(What what)
{
    using List = QList<std::pair<QString, QString>>;
    static const List catalogs{{s("title"), s("coalesce(t.sort_key, '')")},
                               {s("code"), s("f.code")},
                               {s("department"), s("coalesce(d.sort_key, '')")},
                               {s("state"), s("f.state")},
                               {s("share_type"), s("f.share_type")},
                               {s("update_cycle"), s("f.update_cycle")},
                               {s("last_updated"), s("f.last_updated")},
                               {s("open"), s("f.is_open")},
                               {s("mounted"), s("f.mounted")},
                               {s("used"), s("f.used")},
                               {s("filled"), s("f.filled * 1000 / f.required")}};
    static const List duties{
        {s("department"), s("d.sort_key")}, {s("state"), s("x.state")}, {s("title"), s("x.search_key")}};
    static const List departments{{s("department"), s("d.sort_key")}, {s("title"), s("d.sort_key")}};
    static const List demands{{s("title"), s("coalesce(x.title, '')")}, {s("state"), s("m.state")}};
    switch (what) {
    case What::Duties: return duties;
    case What::Departments: return departments;
    case What::Demands: return demands;
    default: return catalogs;
    }
}

/// All keys in one direction can be compared as one row of values.
bool isUniform(const QList<SortSql::Key> &keys)
{
    return std::all_of(keys.cbegin(), keys.cend(),
                       [&](const SortSql::Key &key) { return key.descending == keys.first().descending; });
}

} // namespace

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

Result<SortSql> sortSql(What what, const SortOrder &order, const QString &uid, const AsOf &)
{
    SortSql sql;
    const QList<SortKey> keys = order.keys.isEmpty() ? QList<SortKey>{{s("title")}} : order.keys;
    const auto columns = sortColumns(what);
    for (const SortKey &key : keys) {
        const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                        [&](const auto &column) { return column.first == key.field; });
        if (found == columns.cend())
            return fail(ErrorCode::Usage,
                        QStringLiteral("cannot sort %1 by \"%2\"; there are: %3")
                            .arg(whatName(what), key.field, sortFields(what).join(s(", "))));
        sql.keys += {found->second, key.descending};
    }
    sql.keys += {uid, keys.last().descending};
    return sql;
}

QStringList sortFields(What what)
{
    QStringList names;
    for (const auto &[name, sql] : sortColumns(what))
        names += name;
    return names;
}

} // namespace shuzhi
