// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/catalogrows.h"

#include "models/store/cellsql.h"
#include "models/store/searchsql.h"
#include "models/store/tables.h"
#include "models/store/transaction.h"

#include <bit>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// "IN …" over ids that are bound as one value, so that the statement is the same for any of them.
QString inIds(Dialect dialect)
{
    return dialect == Dialect::Sqlite
        ? s("IN (SELECT value FROM json_each(?))")
        : s("IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS JSON)))");
}

QString idList(const QList<qint64> &ids)
{
    QStringList wanted;
    for (const qint64 id : ids)
        wanted += QString::number(id);
    return u'[' + wanted.join(u',') + u']';
}

Result<QString> extraSql(const QString &name, const AsOf &asOf)
{
    if (name == u"department_code")
        return s("coalesce(d.code, '')");
    if (name == u"calls")
        return callCountSql(asOf);
    if (name == u"consumers")
        return consumerCountSql(asOf);
    if (name == u"resources")
        return resourceCountSql(asOf);
    const ColumnSpec *column = trackedTable(s("catalog"))->column(name);
    if (!column || column->kind != ColumnSpec::Kind::Text)
        return fail(ErrorCode::Usage, s("no such cell of a catalog"), name);
    return QStringLiteral("coalesce(t.%1, '')").arg(name);
}

QString kindSql(const char *kind, const AsOf &asOf)
{
    return QStringLiteral("CASE WHEN EXISTS (SELECT 1 FROM resource_span r WHERE r.catalog_id = f.row_id "
                          "AND r.state = 'published' AND r.kind = '%1' AND %2) THEN ',%1' ELSE '' END")
        .arg(s(kind), liveSql(s("r"), asOf.day));
}

Result<QString> rowsSql(const CatalogRowsQuery &query, Dialect dialect, const AsOf &asOf)
{
    QString cells;
    for (const QString &name : query.extra) {
        const Result<QString> sql = extraSql(name, asOf);
        if (!sql)
            return sql;
        cells += s(", ") + *sql;
    }
    return QStringLiteral(
               "SELECT f.row_id, f.uid, coalesce(t.title, ''), f.code, coalesce(d.name, ''), "
               "coalesce(b.name, ''), f.share_type, f.update_cycle, f.last_updated, f.is_open, f.state, "
               "f.mounted, f.used, CASE WHEN f.definite = 1 AND f.timely = 0 THEN 1 ELSE 0 END, f.required, "
               "f.filled, %1, coalesce(t.rev, 0), %2 || %3 || %4, coalesce(d.uid, '')%5 FROM %6 f LEFT JOIN "
               "catalog t ON "
               "t.id = f.row_id LEFT JOIN department d ON d.id = f.department_id LEFT JOIN library b ON "
               "b.id = f.library_id WHERE f.row_id %7")
        .arg(itemCountSql(asOf), kindSql("table", asOf), kindSql("api", asOf), kindSql("file", asOf), cells,
             catalogFlagsSql(dialect, asOf), inIds(dialect));
}

CatalogRow catalogRow(const SqlRow &row, qsizetype extra)
{
    constexpr int firstExtra = 20;
    CatalogRow c;
    c.id = row.integer(0);
    c.uid = row.text(1);
    c.title = row.text(2);
    c.code = row.text(3);
    c.department = row.text(4);
    c.library = row.text(5);
    c.shareType = row.text(6);
    c.updateCycle = row.text(7);
    c.lastUpdated = row.text(8);
    c.isOpen = row.text(9);
    c.state = row.text(10);
    c.mounted = row.integer(11) == 1;
    c.used = row.integer(12) == 1;
    c.overdue = row.integer(13) == 1;
    c.required = int(row.integer(14));
    c.filled = int(row.integer(15));
    c.items = int(row.integer(16));
    c.rev = row.integer(17);
    c.kinds = row.text(18).mid(1);
    c.departmentUid = row.text(19);
    for (int i = 0; i < extra; ++i)
        c.extra += row.text(firstExtra + i);
    return c;
}

} // namespace

Result<QList<CatalogRow>> CatalogRowsQuery::operator()(Connection &connection) const
{
    if (ids.isEmpty())
        return QList<CatalogRow>{};
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const Result<QString> select = rowsSql(*this, connection.dialect(), *resolved);
    if (!select)
        return tl::unexpected(select.error());
    QHash<qint64, CatalogRow> rows;
    const Status read = connection.each(*select, {idList(ids)}, [&](const SqlRow &row) {
        rows.insert(row.integer(0), catalogRow(row, extra.size()));
    });
    if (!read)
        return tl::unexpected(read.error());
    QList<CatalogRow> ordered;
    for (const qint64 id : ids)
        ordered += rows.value(id);
    return ordered;
}

Result<CatalogSums> CatalogSumsQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<AsOf> resolved = resolveAsOf(connection, all ? all->asOf : asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    SearchSql rows{catalogFlagsSql(connection.dialect(), *resolved) + s(" f"),
                   s("f.row_id ") + inIds(connection.dialect()),
                   {idList(ids)},
                   {},
                   {}};
    if (all) {
        const Result<SearchSql> found = searchSql(connection.dialect(), *all, *resolved);
        if (!found)
            return tl::unexpected(found.error());
        rows = *found;
    }
    // Together where the same fields are due and missing: those are counted once.
    const QString select =
        QStringLiteral("SELECT f.applies, f.missing, count(*), sum(f.mounted), CAST(sum(%1) AS BIGINT), "
                       "CAST(sum(%2) AS BIGINT), CAST(sum(%3) AS BIGINT) FROM %4 WHERE %5 GROUP BY "
                       "f.applies, f.missing")
            .arg(itemCountSql(*resolved), resourceCountSql(*resolved), callCountSql(*resolved), rows.from,
                 rows.where);
    CatalogSums sums;
    const Status read = connection.each(select, rows.values, [&](const SqlRow &row) {
        const auto applies = quint64(row.integer(0)), missing = quint64(row.integer(1));
        const qint64 catalogs = row.integer(2);
        sums.catalogs += catalogs;
        sums.required += catalogs * std::popcount(applies);
        sums.filled += catalogs * std::popcount(applies & ~missing);
        sums.mounted += row.integer(3);
        sums.items += row.integer(4);
        sums.resources += row.integer(5);
        sums.calls += row.integer(6);
    });
    return read.map([&] { return sums; });
}

} // namespace shuzhi
