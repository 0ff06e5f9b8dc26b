// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulkcells.h"

#include "models/domain/text.h"
#include "models/store/tables.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Catalogs in one statement; their ids stand in its text.
constexpr qsizetype idsPerPage = 500;

QString listed(const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers += QString::number(id);
    return numbers.join(u',');
}

Status eachPage(const QList<qint64> &ids, const std::function<Status(const QList<qint64> &)> &page)
{
    for (qsizetype first = 0; first < ids.size(); first += idsPerPage) {
        if (const Status done = page(ids.mid(first, idsPerPage)); !done)
            return done;
    }
    return {};
}

const ColumnSpec *catalogColumn(const QString &name)
{
    return trackedTable(u"catalog"_s)->column(name);
}

} // namespace

Status eachCellPage(Connection &connection, const QList<qint64> &ids, const QString &column, bool lock,
                    const std::function<Status(const QList<BulkCell> &)> &page)
{
    const ColumnSpec *spec = catalogColumn(column);
    if (!spec)
        return fail(ErrorCode::Internal, u"no such column"_s, u"catalog."_s + column);
    const bool reference = spec->kind == ColumnSpec::Kind::Reference;
    const QString cell =
        reference ? u"coalesce(r.uid, ''), coalesce(r.name, '')"_s : u"c.%1, c.%1"_s.arg(column);
    const QString join =
        reference ? u" LEFT JOIN %1 r ON r.id = c.%2"_s.arg(spec->target, column) : QString();
    const QString tail =
        lock && connection.dialect() == Dialect::Postgres ? u" FOR UPDATE OF c"_s : QString();
    return eachPage(ids, [&](const QList<qint64> &some) -> Status {
        QHash<qint64, BulkCell> read;
        const Status done = connection.each(
            u"SELECT c.id, c.rev, c.uid, c.title, c.state, %1 FROM catalog c%2 WHERE c.id IN (%3)%4"_s.arg(
                cell, join, listed(some), tail),
            {}, [&](const SqlRow &row) {
                read.insert(row.integer(0),
                            {row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4),
                             row.text(5), row.text(6)});
            });
        if (!done)
            return done;
        QList<BulkCell> cells;
        for (const qint64 id : some) {
            if (const auto found = read.constFind(id); found != read.constEnd())
                cells += *found;
        }
        return page(cells);
    });
}

Status setCells(Connection &connection, const QList<qint64> &ids, const QString &column, const QString &value)
{
    const ColumnSpec *spec = catalogColumn(column);
    if (!spec)
        return fail(ErrorCode::Internal, u"no such column"_s, u"catalog."_s + column);
    QVariant stored = value.isNull() ? u""_s : value;
    if (spec->kind == ColumnSpec::Kind::Reference) {
        const Result<QVariant> id = value.isEmpty()
            ? QVariant(QMetaType(QMetaType::LongLong))
            : connection.value(u"SELECT id FROM %1 WHERE uid = ?"_s.arg(spec->target), {value});
        if (!id)
            return tl::unexpected(id.error());
        if (!id->isValid())
            return fail(ErrorCode::Conflict, column + u" refers to a row that is not there"_s, value);
        stored = *id;
    }
    return eachPage(ids, [&](const QList<qint64> &some) -> Status {
        return connection
            .exec(u"UPDATE catalog SET rev = rev + 1, %1 = ? WHERE id IN (%2)"_s.arg(column, listed(some)),
                  {stored})
            .map([](qint64) {});
    });
}

Status moveCells(Connection &connection, const QList<qint64> &ids, const QString &state, bool dates)
{
    const QString day = dates
        ? u", publish_date = CASE WHEN publish_date = '' THEN shuzhi_day() ELSE publish_date END"_s
        : QString();
    return eachPage(ids, [&](const QList<qint64> &some) -> Status {
        return connection
            .exec(u"UPDATE catalog SET rev = rev + 1, state = ?%1 WHERE id IN (%2)"_s.arg(day, listed(some)),
                  {state})
            .map([](qint64) {});
    });
}

Result<CatalogTies> CatalogTiesQuery::operator()(Connection &connection) const
{
    CatalogTies ties;
    ties.catalogs = ids.size();
    QSet<qint64> consumers;
    const Status read = eachPage(ids, [&](const QList<qint64> &some) -> Status {
        const QString in = u"catalog_id IN (%1)"_s.arg(listed(some));
        const Status counted =
            connection.each(u"SELECT (SELECT count(*) FROM duty_catalog WHERE %1), (SELECT count(*) FROM "
                            u"resource WHERE %1 AND "
                            "state = 'published'), (SELECT count(*) FROM demand WHERE %1)"_s.arg(in),
                            {}, [&](const SqlRow &row) {
                                ties.duties += row.integer(0);
                                ties.resources += row.integer(1);
                                ties.demands += row.integer(2);
                            });
        if (!counted)
            return counted;
        qint64 last = 0;
        return connection.each(
            u"SELECT DISTINCT u.catalog_id, u.consumer_id FROM usage_day u JOIN catalog c ON "
            "c.id = u.catalog_id WHERE u.%1 AND u.calls > 0 AND u.consumer_id <> "
            "c.department_id ORDER BY u.catalog_id"_s.arg(in),
            {}, [&](const SqlRow &row) {
                ties.used += row.integer(0) == last ? 0 : 1;
                last = row.integer(0);
                consumers.insert(row.integer(1));
            });
    });
    ties.consumers = consumers.size();
    return read.map([&] { return ties; });
}

Result<QHash<QString, qint64>> CatalogStatesQuery::operator()(Connection &connection) const
{
    QHash<QString, qint64> states;
    const Status read = eachPage(ids, [&](const QList<qint64> &some) {
        return connection.each(
            u"SELECT state, count(*) FROM catalog WHERE id IN (%1) GROUP BY state"_s.arg(listed(some)), {},
            [&](const SqlRow &row) { states[row.text(0)] += row.integer(1); });
    });
    return read.map([&] { return states; });
}

Result<QList<SameTitle>> SameTitlesQuery::operator()(Connection &connection) const
{
    const QString key = text::titleKey(title);
    if (key.isEmpty())
        return QList<SameTitle>();
    return connection.list<SameTitle>(
        u"SELECT c.uid, c.title, d.uid, d.name, c.state FROM catalog c JOIN department d ON "
        "d.id = c.department_id WHERE c.title_key = ? ORDER BY CASE WHEN d.uid = ? THEN 0 ELSE 1 END, "
        "d.sort_key, c.uid LIMIT 20"_s,
        {key, departmentUid}, [](const SqlRow &row) {
            return SameTitle{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
}

Result<QStringList> itemUids(Connection &connection, const QString &catalogUid)
{
    return connection
        .list<QString>(u"SELECT i.uid FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE c.uid = ? "
                       "ORDER BY i.position, i.uid"_s,
                       {catalogUid}, [](const SqlRow &row) { return row.text(0); })
        .map([](const QList<QString> &uids) { return QStringList(uids); });
}

Result<QList<Choice>> ChoicesQuery::operator()(Connection &connection) const
{
    const TableSpec *spec = trackedTable(table);
    if (!spec || (table != u"department" && table != u"library"))
        return fail(ErrorCode::Internal, u"no such choices"_s, table);
    const QString merged = spec->column(u"merged_into_id"_s) ? u" WHERE merged_into_id IS NULL"_s : QString();
    return connection.list<Choice>(u"SELECT uid, name FROM %1%2 ORDER BY sort_key, uid"_s.arg(table, merged),
                                   {}, [](const SqlRow &row) {
                                       return Choice{row.text(0), row.text(1)};
                                   });
}

} // namespace shuzhi
