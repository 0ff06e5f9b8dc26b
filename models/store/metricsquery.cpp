// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metricsquery.h"

#include "models/domain/vocabulary.h"
#include "models/store/flagsql.h"
#include "models/store/transaction.h"
#include "models/store/trendfigures.h"

#include <QDate>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Figures by group key; without grouping under the empty key.
using FiguresByKey = QHash<QString, Figures>;

/// How a grouping is said in SQL over flags alias `f`.
struct Grouping
{
    QString expression; ///< text
    QString join; ///< further FROM items, before WHERE
};

Grouping groupingOf(GroupBy by)
{
    switch (by) {
    case GroupBy::Department: return {s("g.uid"), s(" JOIN department g ON g.id = f.department_id")};
    case GroupBy::Library: return {s("g.uid"), s(" JOIN library g ON g.id = f.library_id")};
    case GroupBy::ShareType: return {s("f.share_type"), {}};
    // A cast, because PostgreSQL takes no plain constant in GROUP BY.
    default: return {s("CAST('' AS TEXT)"), {}};
    }
}

class Reader
{
public:
    Reader(Connection &connection, AsOf asOf, Grouping grouping, QString condition)
        : m_connection(connection)
        , m_asOf(std::move(asOf))
        , m_grouping(std::move(grouping))
        , m_flags(catalogFlagsSql(connection.dialect(), m_asOf))
        , m_condition(std::move(condition))
    {
    }

    Result<FiguresByKey> read()
    {
        for (const auto step : {&Reader::readCatalogs, &Reader::readFields, &Reader::readUsers,
                                &Reader::readResources, &Reader::readItems}) {
            if (const Status done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return m_figures;
    }

private:
    QString from(const QString &extra = {}) const { return m_flags + s(" f") + m_grouping.join + extra; }

    Status readCatalogs()
    {
        // The fence lets each flag be worked out once: flattened, SQLite does it anew wherever one is named.
        const QString sql =
            s("WITH flags AS MATERIALIZED (SELECT x.row_id, x.department_id, x.library_id, x.share_type, "
              "x.is_open, x.mounted, x.used, x.definite, x.timely, x.duty, x.conformant FROM %4 x WHERE "
              "x.state = 'published') SELECT %1, count(*), sum(f.mounted), "
              "sum(CASE WHEN f.share_type <> 'not_shared' THEN 1 ELSE 0 END), "
              "sum(CASE WHEN f.share_type <> 'not_shared' THEN f.mounted ELSE 0 END), "
              "sum(f.mounted * f.used), sum(f.mounted * f.definite), sum(f.mounted * f.definite * f.timely), "
              "sum(f.duty), sum(f.conformant), sum(CASE WHEN f.is_open = 'yes' THEN 1 ELSE 0 END) "
              "FROM flags f%2 WHERE 1 = 1%3 GROUP BY 1")
                .arg(m_grouping.expression, m_grouping.join, m_condition, m_flags);
        return m_connection.each(sql, {}, [&](const SqlRow &row) {
            Figures &figures = m_figures[row.text(0)];
            const qint64 catalogs = row.integer(1), mounted = row.integer(2), used = row.integer(5);
            figures.set(s("catalogs"), catalogs);
            figures.set(s("mounted"), mounted);
            figures.set(s("unmounted"), catalogs - mounted);
            figures.set(s("used"), used);
            figures.set(s("open_catalogs"), row.integer(10));
            figures.setRatio(s("mount_rate"), {mounted, catalogs});
            figures.setRatio(s("mount_rate_shareable"), {row.integer(4), row.integer(3)});
            figures.setRatio(s("usage_rate"), {used, mounted});
            figures.setRatio(s("update_timeliness"), {row.integer(7), row.integer(6)});
            figures.setRatio(s("duty_coverage"), {row.integer(8), catalogs});
            figures.setRatio(s("conformity"), {row.integer(9), catalogs});
        });
    }

    Status readFields()
    {
        // Bits are counted once for all catalogs that have the same.
        const QString sql =
            s("SELECT g, sum(n * (%1)), sum(n * (%2)) FROM (SELECT %3 AS g, f.applies, f.missing, count(*) "
              "AS "
              "n FROM %4 WHERE f.state = 'published'%5 GROUP BY %3, f.applies, f.missing) x GROUP BY g")
                .arg(bitCountSql(s("applies")), bitCountSql(s("(applies & ~missing)")), m_grouping.expression,
                     from(), m_condition);
        return m_connection.each(sql, {}, [&](const SqlRow &row) {
            m_figures[row.text(0)].setRatio(s("completeness"), {row.integer(2), row.integer(1)});
        });
    }

    Status readUsers()
    {
        const QString sql =
            s("SELECT %1, count(DISTINCT u.consumer_id) FROM %2 WHERE f.state = 'published' AND "
              "f.mounted = 1 AND %3%4 GROUP BY 1")
                .arg(m_grouping.expression, from(s(" JOIN usage_span u ON u.catalog_id = f.row_id")),
                     countedUseSql(m_asOf, s("f.department_id")), m_condition);
        return m_connection.each(sql, {}, [&](const SqlRow &row) {
            m_figures[row.text(0)].set(s("using_departments"), row.integer(1));
            m_figures[row.text(0)].set(s("consumer_departments"), row.integer(1));
        });
    }

    Status readResources()
    {
        const QString sql =
            s("SELECT %1, r.kind, count(*) FROM %2 WHERE f.state = 'published' AND r.state = "
              "'published' AND %3%4 GROUP BY 1, r.kind")
                .arg(m_grouping.expression, from(s(" JOIN resource_span r ON r.catalog_id = f.row_id")),
                     liveSql(s("r"), m_asOf.day), m_condition);
        return m_connection.each(sql, {}, [&](const SqlRow &row) {
            m_figures[row.text(0)].set(s("resources_") + row.text(1), row.integer(2));
        });
    }

    Status readItems()
    {
        const QString sql =
            s("SELECT %1, count(*), sum(CASE WHEN (i.faults & %5) = 0 THEN 1 ELSE 0 END) FROM %2 WHERE "
              "f.state = 'published' AND %3%4 GROUP BY 1")
                .arg(m_grouping.expression, from(s(" JOIN item_span i ON i.catalog_id = f.row_id")),
                     liveSql(s("i"), m_asOf.day), m_condition)
                .arg(itemErrorMask());
        return m_connection.each(sql, {}, [&](const SqlRow &row) {
            m_figures[row.text(0)].setRatio(s("item_conformity"), {row.integer(2), row.integer(1)});
        });
    }

    Connection &m_connection;
    AsOf m_asOf;
    Grouping m_grouping;
    QString m_flags;
    QString m_condition;
    FiguresByKey m_figures;
};

Result<Figures> cityFigures(Connection &connection, const AsOf &asOf)
{
    Result<FiguresByKey> read = Reader(connection, asOf, groupingOf(GroupBy::None), {}).read();
    if (!read)
        return tl::unexpected(read.error());
    Figures figures = read->value(QString());
    const auto departments = connection.value(
        s("SELECT count(*) FROM department_span d WHERE d.active = 1 AND ") + liveSql(s("d"), asOf.day));
    if (!departments)
        return tl::unexpected(departments.error());
    const auto demands =
        connection.value(s("SELECT count(*) FROM demand_span d WHERE ") + liveSql(s("d"), asOf.day));
    if (!demands)
        return tl::unexpected(demands.error());
    figures.set(s("departments"), departments->toLongLong());
    figures.set(s("demands"), demands->toLongLong());
    return figures;
}

Result<QList<MetricGroup>> namedGroups(Connection &connection, const AsOf &asOf, GroupBy by)
{
    const bool departments = by == GroupBy::Department;
    const QString sql = departments ? s("SELECT g.uid, g.name FROM department g JOIN department_span d ON "
                                        "d.row_id = g.id AND d.active = 1 AND %1 "
                                        "ORDER BY g.sort_key, g.uid")
                                          .arg(liveSql(s("d"), asOf.day))
                                    : s("SELECT g.uid, g.name FROM library g ORDER BY g.sort_key, g.uid");
    const QString field = departments ? s("department") : s("library");
    return connection.list<MetricGroup>(sql, {}, [&](const SqlRow &row) {
        Filter scope = Filter{}.with(field, row.text(1));
        scope.asOf = asOf.day;
        return MetricGroup{row.text(0), row.text(1), scope, {}};
    });
}

QList<MetricGroup> codeGroups(const QString &field, const QStringList &codes, const AsOf &asOf)
{
    QList<MetricGroup> groups;
    for (const QString &code : codes) {
        Filter scope = Filter{}.with(field, code);
        scope.asOf = asOf.day;
        groups += MetricGroup{code, code, scope, {}};
    }
    return groups;
}

/// A catalog with two kinds of resource stands in both groups: kinds overlap, they do not add up.
Status readKinds(Connection &connection, const AsOf &asOf, QList<MetricGroup> &groups)
{
    for (MetricGroup &group : groups) {
        const QString condition =
            s(" AND EXISTS (SELECT 1 FROM resource_span k WHERE k.catalog_id = f.row_id AND "
              "k.state = 'published' AND k.kind = '%1' AND %2)")
                .arg(group.key, liveSql(s("k"), asOf.day));
        const Result<FiguresByKey> read =
            Reader(connection, asOf, groupingOf(GroupBy::None), condition).read();
        if (!read)
            return tl::unexpected(read.error());
        group.figures = read->value(QString());
    }
    return {};
}

Status readMonths(Connection &connection, const AsOf &asOf, int months, QList<MetricGroup> &groups)
{
    const QDate last = QDate::fromString(asOf.day, Qt::ISODate);
    QStringList days;
    for (int back = months - 1; back > 0; --back) {
        const QDate month = last.addMonths(-back);
        days += QDate(month.year(), month.month(), month.daysInMonth()).toString(Qt::ISODate);
    }
    days += asOf.day;
    const Result<QList<Figures>> figures = TrendFigures(connection, asOf, days).read();
    if (!figures)
        return tl::unexpected(figures.error());
    for (qsizetype day = 0; day < days.size(); ++day) {
        Filter scope;
        scope.asOf = days.at(day);
        const QString key = days.at(day).left(7);
        groups += MetricGroup{key, key, scope, figures->at(day)};
    }
    return {};
}

Status readGroups(Connection &connection, const AsOf &asOf, const MetricsQuery &query,
                  QList<MetricGroup> &groups)
{
    switch (query.by) {
    case GroupBy::None: return {};
    case GroupBy::Month: return readMonths(connection, asOf, query.months, groups);
    case GroupBy::ResourceKind:
        groups = codeGroups(s("resource_kind"), {s("table"), s("api"), s("file")}, asOf);
        return readKinds(connection, asOf, groups);
    case GroupBy::ShareType:
        groups =
            codeGroups(s("share_type"), vocabulary(s("share_type")).codes() + QStringList{QString()}, asOf);
        break;
    case GroupBy::Department:
    case GroupBy::Library: {
        Result<QList<MetricGroup>> named = namedGroups(connection, asOf, query.by);
        if (!named)
            return tl::unexpected(named.error());
        groups = std::move(*named);
    }
    }
    const Result<FiguresByKey> read = Reader(connection, asOf, groupingOf(query.by), {}).read();
    if (!read)
        return tl::unexpected(read.error());
    for (MetricGroup &group : groups)
        group.figures = read->value(group.key);
    return {};
}

} // namespace

Result<MetricSet> MetricsQuery::operator()(Connection &connection, JobContext &) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    MetricSet set{resolved->day, resolved->basis, {}, {}, {}};
    set.city.scope.asOf = resolved->day;
    if (const Status grouped = readGroups(connection, *resolved, *this, set.groups); !grouped)
        return tl::unexpected(grouped.error());
    if (by == GroupBy::Month && !set.groups.isEmpty()) {
        set.city.figures = set.groups.last().figures; // the last month ends on the day itself
    } else {
        const Result<Figures> city = cityFigures(connection, *resolved);
        if (!city)
            return tl::unexpected(city.error());
        set.city.figures = *city;
    }
    const Status entered = connection.each(
        s("SELECT key, unit, as_of, source, value FROM city_figure WHERE as_of <= ? ORDER BY key, as_of"),
        {resolved->day}, [&](const SqlRow &row) {
            set.entered += EnteredFigure{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
        });
    return entered.map([&] { return set; });
}

} // namespace shuzhi
