// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metricsquery.h"

#include "models/domain/vocabulary.h"
#include "models/store/figurereader.h"
#include "models/store/searchquery.h"
#include "models/store/transaction.h"
#include "models/store/trendfigures.h"

#include <QDate>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Result<Figures> cityFigures(Connection &connection, const AsOf &asOf, const FigureBounds &bounds)
{
    return FigureReader(connection, asOf, GroupBy::None, bounds).read().map([](const FiguresByKey &figures) {
        return figures.value(QString());
    });
}

/// Departments and demands count as their search does.
Status countOthers(Connection &connection, MetricGroup &city)
{
    for (const QString &metric : {s("departments"), s("demands")}) {
        const Result<qint64> count = CountQuery{whereOf(metric, city)}(connection);
        if (!count)
            return tl::unexpected(count.error());
        city.figures.set(metric, *count);
    }
    return {};
}

/// The figures of the whole scope on its day.
Status readCity(Connection &connection, const AsOf &asOf, const FigureBounds &bounds, MetricGroup &city)
{
    const Result<Figures> figures = cityFigures(connection, asOf, bounds);
    if (!figures)
        return tl::unexpected(figures.error());
    city.figures = *figures;
    return countOthers(connection, city);
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
Status readKinds(Connection &connection, const AsOf &asOf, const FigureBounds &bounds,
                 QList<MetricGroup> &groups)
{
    for (MetricGroup &group : groups) {
        FigureBounds kind = bounds;
        kind.sql += s(" AND EXISTS (SELECT 1 FROM resource_span k WHERE k.catalog_id = f.row_id AND "
                      "k.state = 'published' AND k.kind = '%1' AND %2)")
                        .arg(group.key, liveSql(s("k"), asOf.day));
        const Result<Figures> figures = cityFigures(connection, asOf, kind);
        if (!figures)
            return tl::unexpected(figures.error());
        group.figures = *figures;
    }
    return {};
}

QStringList monthEnds(const QString &day, int months)
{
    const QDate last = QDate::fromString(day, Qt::ISODate);
    QStringList days;
    for (int back = months - 1; back > 0; --back) {
        const QDate month = last.addMonths(-back);
        days += QDate(month.year(), month.month(), month.daysInMonth()).toString(Qt::ISODate);
    }
    return days << day;
}

Status readMonths(Connection &connection, const AsOf &asOf, const MetricsQuery &query, JobContext &job,
                  QList<MetricGroup> &groups)
{
    const QStringList days = monthEnds(asOf.day, query.months);
    for (const QString &day : days) {
        MetricGroup group{day.left(7), day.left(7), {}, {}};
        group.scope.conditions = query.scope;
        group.scope.asOf = day;
        groups += group;
    }
    if (query.scope.isEmpty()) {
        const Result<QList<Figures>> figures = TrendFigures(connection, asOf, days).read();
        if (!figures)
            return tl::unexpected(figures.error());
        for (qsizetype day = 0; day < days.size(); ++day)
            groups[day].figures = figures->at(day);
        return {};
    }
    // Within bounds each day is read alone: what bounds may itself change from day to day.
    for (MetricGroup &group : groups) {
        const AsOf day{group.scope.asOf, asOf.basis};
        const Result<FigureBounds> bounds = figureBounds(connection, day, query.scope);
        if (!bounds)
            return tl::unexpected(bounds.error());
        if (const Status read = readCity(connection, day, *bounds, group); !read)
            return read;
        job.report(double(&group - groups.data() + 1) / double(groups.size()));
    }
    return {};
}

/// The search field that says which group a catalog is in; empty where there is none.
QString fieldOf(GroupBy by)
{
    switch (by) {
    case GroupBy::Department: return s("department");
    case GroupBy::Library: return s("library");
    case GroupBy::ShareType: return s("share_type");
    case GroupBy::ResourceKind: return s("resource_kind");
    case GroupBy::UpdateCycle: return s("update_cycle");
    case GroupBy::Month:
    case GroupBy::None: break;
    }
    return {};
}

Result<QList<MetricGroup>> emptyGroups(Connection &connection, const AsOf &asOf, GroupBy by)
{
    switch (by) {
    case GroupBy::Department:
    case GroupBy::Library: return namedGroups(connection, asOf, by);
    case GroupBy::ResourceKind: return codeGroups(fieldOf(by), vocabulary(s("resource_kind")).codes(), asOf);
    case GroupBy::ShareType:
    case GroupBy::UpdateCycle:
        return codeGroups(fieldOf(by), vocabulary(fieldOf(by)).codes() << QString(), asOf);
    case GroupBy::Month:
    case GroupBy::None: break;
    }
    return QList<MetricGroup>{};
}

/// The groups, and the city from the same reading; kinds overlap and are read by themselves.
Status readGroups(Connection &connection, const AsOf &asOf, const MetricsQuery &query,
                  const FigureBounds &bounds, MetricSet &set)
{
    Result<QList<MetricGroup>> empty = emptyGroups(connection, asOf, query.by);
    if (!empty)
        return tl::unexpected(empty.error());
    set.groups = std::move(*empty);
    for (MetricGroup &group : set.groups)
        group.scope.conditions = query.scope + group.scope.conditions;
    if (query.by == GroupBy::ResourceKind) {
        const Status kinds = readKinds(connection, asOf, bounds, set.groups);
        return kinds ? readCity(connection, asOf, bounds, set.city) : kinds;
    }
    FigureReader reader(connection, asOf, query.by, bounds);
    const Result<FiguresByKey> read = reader.read();
    if (!read)
        return tl::unexpected(read.error());
    for (MetricGroup &group : set.groups)
        group.figures = read->value(group.key);
    const Result<Figures> total = reader.readTotal();
    if (!total)
        return tl::unexpected(total.error());
    set.city.figures = *total;
    return countOthers(connection, set.city);
}

Status checkScope(const MetricsQuery &query)
{
    static const QStringList fields{s("department"), s("share_type"), s("resource_kind"), s("library")};
    for (const Condition &condition : query.scope) {
        if (!fields.contains(condition.field) || condition.negated)
            return fail(ErrorCode::Usage, s("figures cannot be bounded by this field"), condition.field);
        if (condition.field == fieldOf(query.by))
            return fail(ErrorCode::Usage, s("bounded by what the figures are grouped by"), condition.field);
    }
    return {};
}

} // namespace

Result<MetricSet> MetricsQuery::operator()(Connection &connection, JobContext &job) const
{
    if (const Status checked = checkScope(*this); !checked)
        return tl::unexpected(checked.error());
    const Result<ReadScope> reading = ReadScope::begin(connection);
    if (!reading)
        return tl::unexpected(reading.error());
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const Result<FigureBounds> bounds = figureBounds(connection, *resolved, scope);
    if (!bounds)
        return tl::unexpected(bounds.error());
    MetricSet set{resolved->day, resolved->basis, {}, {}, {}};
    set.city.scope.conditions = scope;
    set.city.scope.asOf = resolved->day;
    Status read;
    if (by == GroupBy::Month) {
        read = readMonths(connection, *resolved, *this, job, set.groups);
        set.city.figures = set.groups.last().figures; // the last month ends on the day itself
    } else if (by == GroupBy::None) {
        read = readCity(connection, *resolved, *bounds, set.city);
    } else {
        read = readGroups(connection, *resolved, *this, *bounds, set);
    }
    if (!read)
        return tl::unexpected(read.error());
    const Status entered = connection.each(
        s("SELECT key, unit, as_of, source, value FROM city_figure WHERE as_of <= ? ORDER BY key, as_of"),
        {resolved->day}, [&](const SqlRow &row) {
            set.entered += EnteredFigure{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
        });
    return entered.map([&] { return set; });
}

} // namespace shuzhi
