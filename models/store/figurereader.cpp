// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/figurereader.h"

#include "models/store/searchsql.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

Result<FigureBounds> figureBounds(Connection &connection, const AsOf &asOf, const QList<Condition> &scope)
{
    if (scope.isEmpty())
        return FigureBounds{};
    Filter filter;
    filter.conditions = scope;
    return searchSql(connection.dialect(), filter, asOf).map([](const SearchSql &sql) {
        return FigureBounds{s(" AND ") + sql.where, sql.values};
    });
}

FigureReader::Grouping FigureReader::groupingOf(GroupBy by)
{
    switch (by) {
    case GroupBy::Department:
        return {s("coalesce(g.uid, '')"), s(" LEFT JOIN department g ON g.id = f.department_id")};
    case GroupBy::Library:
        return {s("coalesce(g.uid, '')"), s(" LEFT JOIN library g ON g.id = f.library_id")};
    case GroupBy::ShareType: return {s("f.share_type"), {}};
    case GroupBy::UpdateCycle: return {s("f.update_cycle"), {}};
    // A cast, because PostgreSQL takes no plain constant in GROUP BY.
    default: return {s("CAST('' AS TEXT)"), {}};
    }
}

FigureReader::FigureReader(Connection &connection, AsOf asOf, GroupBy by, FigureBounds bounds)
    : m_connection(connection)
    , m_asOf(std::move(asOf))
    , m_grouping(groupingOf(by))
    , m_flags(catalogFlagsSql(connection.dialect(), m_asOf))
    , m_bounds(std::move(bounds))
{
}

/// What the catalogs bring along comes first: SQLite does not look at it before what stands left of a LEFT
/// JOIN, which here would be the better order.
QString FigureReader::from(const Grouping &grouping, const QString &extra) const
{
    return m_flags + s(" f") + extra + grouping.join;
}

Result<FiguresByKey> FigureReader::read()
{
    for (const auto step :
         {&FigureReader::readCatalogs, &FigureReader::readFields, &FigureReader::readUsers,
          &FigureReader::readResources, &FigureReader::readSeveralResources, &FigureReader::readItems}) {
        if (const Status done = (this->*step)(); !done)
            return tl::unexpected(done.error());
    }
    FiguresByKey figures = m_others;
    for (auto sums = m_sums.cbegin(); sums != m_sums.cend(); ++sums)
        sums.value().addTo(figures[sums.key()]);
    return figures;
}

Result<Figures> FigureReader::readTotal()
{
    FiguresByKey users;
    if (const Status read = countUsers(groupingOf(GroupBy::None), users); !read)
        return tl::unexpected(read.error());
    Figures total = users.value(QString());
    for (auto resources = m_resources.cbegin(); resources != m_resources.cend(); ++resources)
        total.set(resources.key(), resources.value());
    FigureSums sums;
    for (const FigureSums &group : std::as_const(m_sums))
        sums += group;
    if (!m_sums.isEmpty())
        sums.addTo(total);
    return total;
}

Status FigureReader::each(const QString &sql, const std::function<void(FigureSums &, const SqlRow &)> &take)
{
    return m_connection.each(sql, m_bounds.values,
                             [&](const SqlRow &row) { take(m_sums[row.text(0)], row); });
}

Status FigureReader::readCatalogs()
{
    // The fence lets each flag be worked out once: flattened, SQLite does it anew wherever one is named.
    const QString sql =
        s("WITH flags AS MATERIALIZED (SELECT f.row_id, f.department_id, f.library_id, f.share_type, "
          "f.update_cycle, f.is_open, f.mounted, f.used, f.definite, f.timely, f.duty, f.conformant FROM "
          "%4 f WHERE f.state = 'published'%3) SELECT %1, count(*), sum(f.mounted), "
          "sum(CASE WHEN f.share_type <> 'not_shared' THEN 1 ELSE 0 END), "
          "sum(CASE WHEN f.share_type <> 'not_shared' THEN f.mounted ELSE 0 END), "
          "sum(f.mounted * f.used), sum(f.mounted * f.definite), sum(f.mounted * f.definite * f.timely), "
          "sum(f.duty), sum(f.conformant), sum(CASE WHEN f.is_open = 'yes' THEN 1 ELSE 0 END) "
          "FROM flags f%2 GROUP BY 1")
            .arg(m_grouping.expression, m_grouping.join, m_bounds.sql, m_flags);
    return each(sql, [](FigureSums &sums, const SqlRow &row) {
        sums.catalogs = row.integer(1);
        sums.mounted = row.integer(2);
        sums.shareable = row.integer(3);
        sums.mountedShareable = row.integer(4);
        sums.used = row.integer(5);
        sums.definite = row.integer(6);
        sums.timely = row.integer(7);
        sums.duty = row.integer(8);
        sums.conformant = row.integer(9);
        sums.open = row.integer(10);
    });
}

Status FigureReader::readFields()
{
    // Bits are counted once for all catalogs that have the same.
    const QString sql =
        s("SELECT g, sum(n * (%1)), sum(n * (%2)) FROM (SELECT %3 AS g, f.applies, f.missing, count(*) "
          "AS "
          "n FROM %4 WHERE f.state = 'published'%5 GROUP BY %3, f.applies, f.missing) x GROUP BY g")
            .arg(bitCountSql(s("applies")), bitCountSql(s("(applies & ~missing)")), m_grouping.expression,
                 from(m_grouping), m_bounds.sql);
    return each(sql, [](FigureSums &sums, const SqlRow &row) {
        sums.required = row.integer(1);
        sums.filled = row.integer(2);
    });
}

Status FigureReader::readUsers()
{
    return countUsers(m_grouping, m_others);
}

Status FigureReader::countUsers(const Grouping &grouping, FiguresByKey &figures)
{
    const QString sql =
        s("SELECT %1, count(DISTINCT u.consumer_id) FROM %2 WHERE f.state = 'published' AND "
          "f.mounted = 1 AND %3%4 GROUP BY 1")
            .arg(grouping.expression, from(grouping, s(" JOIN usage_span u ON u.catalog_id = f.row_id")),
                 countedUseSql(m_asOf, s("f.department_id")), m_bounds.sql);
    return m_connection.each(sql, m_bounds.values, [&](const SqlRow &row) {
        figures[row.text(0)].set(s("using_departments"), row.integer(1));
        figures[row.text(0)].set(s("consumer_departments"), row.integer(1));
    });
}

Status FigureReader::readResources()
{
    const QString sql = s("SELECT %1, r.kind, count(*) FROM %2 WHERE f.state = 'published' AND r.state = "
                          "'published' AND %3%4 GROUP BY 1, r.kind")
                            .arg(m_grouping.expression,
                                 from(m_grouping, s(" JOIN resource_span r ON r.catalog_id = f.row_id")),
                                 liveSql(s("r"), m_asOf.day), m_bounds.sql);
    return m_connection.each(sql, m_bounds.values, [&](const SqlRow &row) {
        const QString figure = s("resources_") + row.text(1);
        m_others[row.text(0)].set(figure, row.integer(2));
        m_resources[figure] += row.integer(2);
    });
}

Status FigureReader::readSeveralResources()
{
    const QString sql =
        s("SELECT g, count(*) FROM (SELECT %1 AS g FROM %2 WHERE f.state = 'published' AND r.state = "
          "'published' AND %3%4 GROUP BY %1, f.row_id HAVING count(*) > 1) x GROUP BY g")
            .arg(m_grouping.expression,
                 from(m_grouping, s(" JOIN resource_span r ON r.catalog_id = f.row_id")),
                 liveSql(s("r"), m_asOf.day), m_bounds.sql);
    return each(sql, [](FigureSums &sums, const SqlRow &row) { sums.severalResources = row.integer(1); });
}

Status FigureReader::readItems()
{
    const QString sql =
        s("SELECT %1, count(*), sum(CASE WHEN (i.faults & %5) = 0 THEN 1 ELSE 0 END) FROM %2 WHERE "
          "f.state = 'published' AND %3%4 GROUP BY 1")
            .arg(m_grouping.expression, from(m_grouping, s(" JOIN item_span i ON i.catalog_id = f.row_id")),
                 liveSql(s("i"), m_asOf.day), m_bounds.sql)
            .arg(itemErrorMask());
    return each(sql, [](FigureSums &sums, const SqlRow &row) {
        sums.items = row.integer(1);
        sums.goodItems = row.integer(2);
    });
}

} // namespace shuzhi
