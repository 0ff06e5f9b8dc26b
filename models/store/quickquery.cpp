// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quickquery.h"

#include "models/domain/text.h"
#include "models/store/searchquery.h"
#include "models/store/searchsql.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

/// A text as LIKE finds it, and nothing else.
QString escaped(QString typed)
{
    return typed.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
}

/// What was typed, as LIKE takes it at the beginning of a text.
QString prefixOf(const QString &typed)
{
    return escaped(text::fold(typed.trimmed())) + u'%';
}

Result<QList<QuickPlace>> places(Connection &connection, const QString &sql, const QVariantList &values = {})
{
    QList<QuickPlace> rows;
    const Status read = connection.each(sql, values, [&](const SqlRow &row) {
        rows += QuickPlace{row.text(0), row.text(1), row.text(2), row.text(3)};
    });
    return read.map([&] { return rows; });
}

/// The search of the pages, ordered by why a row was found. A search key holds the fields one per line, the
/// name first, then initials and pinyin (text::searchKey).
/// @param alias of the row in searchSql
/// @param name its column of the name
Result<QuickAnswer> answer(Connection &connection, const Filter &filter, const QString &alias,
                           const QString &name, int limit)
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<AsOf> asOf = resolveAsOf(connection, filter.asOf);
    if (!asOf)
        return tl::unexpected(asOf.error());
    const Result<SearchSql> sql = searchSql(connection.dialect(), filter, *asOf);
    if (!sql)
        return tl::unexpected(sql.error());
    const QString state =
        filter.what == What::Catalogs ? QStringLiteral("f.state") : QStringLiteral("x.state");
    const QString prefix = prefixOf(filter.text);
    const auto rows = places(
        connection,
        QStringLiteral("SELECT %1, coalesce(%2.%3, ''), d.name, %4 FROM %5 WHERE %6 ORDER BY CASE WHEN "
                       "%2.search_key LIKE ? ESCAPE '\\' THEN 0 WHEN %2.search_key LIKE ? ESCAPE '\\' THEN 1 "
                       "ELSE 2 END, %2.%7, %1 LIMIT %8")
            .arg(sql->uid, alias, name, state, sql->from, sql->where,
                 filter.what == What::Catalogs ? QStringLiteral("sort_key") : QStringLiteral("search_key"),
                 QString::number(limit)),
        sql->values + QVariantList{prefix, QString(QStringLiteral("%\n") + prefix)});
    if (!rows)
        return tl::unexpected(rows.error());
    return CountQuery{filter}(connection).map([&](qint64 total) { return QuickAnswer{*rows, total}; });
}

} // namespace

Result<QuickPlaces> QuickPlacesQuery::operator()(Connection &connection) const
{
    const auto departments =
        places(connection,
               QStringLiteral("SELECT uid, name, '', '' FROM department WHERE merged_into_id IS "
                              "NULL ORDER BY sort_key, uid"));
    if (!departments)
        return tl::unexpected(departments.error());
    const auto libraries = places(
        connection, QStringLiteral("SELECT uid, name, '', kind FROM library ORDER BY kind, sort_key, uid"));
    if (!libraries)
        return tl::unexpected(libraries.error());
    return QuickPlaces{*departments, *libraries};
}

Result<QuickAnswer> QuickCatalogsQuery::operator()(Connection &connection) const
{
    Filter filter;
    filter.text = text;
    filter.asOf = asOf;
    return answer(connection, filter, QStringLiteral("t"), QStringLiteral("title"), limit);
}

Result<QuickAnswer> QuickDutiesQuery::operator()(Connection &connection) const
{
    Filter filter;
    filter.what = What::Duties;
    filter.text = text;
    return answer(connection, filter, QStringLiteral("x"), QStringLiteral("name"), limit);
}

Result<QList<QuickItem>> QuickItemsQuery::operator()(Connection &connection) const
{
    // Names have no search key: they are found folded and as they are written, as the pages find them.
    QStringList tests;
    QVariantList values;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        tests += QStringLiteral("(lower(i.name) LIKE ? ESCAPE '\\' OR lower(i.name) LIKE ? ESCAPE '\\')");
        for (const QString &form : {shuzhi::text::fold(word), word.toLower()})
            values += QString(u'%' + escaped(form) + u'%');
    }
    if (tests.isEmpty())
        return QList<QuickItem>();
    values += prefixOf(text);
    return connection.list<QuickItem>(
        QStringLiteral(
            "SELECT i.uid, i.name, c.uid, c.title, d.name FROM data_item i JOIN catalog c ON c.id = "
            "i.catalog_id JOIN department d ON d.id = c.department_id WHERE c.state <> 'retired' AND "
            "%1 ORDER BY CASE WHEN lower(i.name) LIKE ? ESCAPE '\\' THEN 0 ELSE 1 END, "
            "length(i.name), c.sort_key, c.uid, i.uid LIMIT %2")
            .arg(tests.join(QStringLiteral(" AND ")))
            .arg(limit),
        values, [](const SqlRow &row) {
            return QuickItem{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
}

} // namespace shuzhi
