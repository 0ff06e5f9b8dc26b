// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/departmentrows.h"

#include "models/store/dutyquery.h"
#include "models/store/tables.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QString firstText(const SqlRow &row)
{
    return row.text(0);
}

} // namespace

Result<Department> departmentRow(Connection &connection, const QString &uid)
{
    std::optional<Department> found;
    const Status read = connection.each(
        u"SELECT d.name, d.code, d.level, d.category, d.leader, d.contact, d.phone, d.origin, "
        "coalesce(m.uid, ''), d.rev FROM department d LEFT JOIN department m ON m.id = d.merged_into_id "
        "WHERE d.uid = ?"_s,
        {uid}, [&](const SqlRow &row) {
            found = Department{uid,         row.text(0), row.text(1), row.text(2), row.text(3),   row.text(4),
                               row.text(5), row.text(6), row.text(7), row.text(8), row.integer(9)};
        });
    if (!read)
        return tl::unexpected(read.error());
    if (!found)
        return fail(ErrorCode::NotFound, u"no such department"_s, uid);
    return *found;
}

Result<QStringList> rowsOfDepartment(Connection &connection, const QString &table, const QString &column,
                                     const QString &departmentUid)
{
    const TableSpec *spec = trackedTable(table);
    const ColumnSpec *reference = spec ? spec->column(column) : nullptr;
    if (!reference || reference->target != u"department")
        return fail(ErrorCode::Internal, u"no such reference"_s, table + u'.' + column);
    const QString open = table == u"duty" ? u" AND x.duty_list_id IN (SELECT l.id FROM duty_list l WHERE "
                                            "l.state IN ('draft', 'submitted'))"_s
                                          : QString();
    return connection
        .list<QString>(u"SELECT x.uid FROM %1 x WHERE x.%2 = (SELECT d.id FROM department d WHERE d.uid = ?)"
                       "%3 ORDER BY x.uid"_s.arg(table, column, open),
                       {departmentUid}, firstText)
        .map([](const QList<QString> &uids) { return QStringList(uids); });
}

Result<QList<SharedUsage>> sharedUsage(Connection &connection, const QString &keptUid,
                                       const QString &movedUid)
{
    return connection.list<SharedUsage>(
        u"SELECT k.uid, m.uid, k.calls, m.calls FROM usage_day m JOIN department x ON x.id = m.consumer_id "
        "JOIN usage_day k ON k.catalog_id = m.catalog_id AND k.day = m.day AND k.consumer_id = "
        "(SELECT y.id FROM department y WHERE y.uid = ?) WHERE x.uid = ? ORDER BY m.uid"_s,
        {keptUid, movedUid}, [](const SqlRow &row) {
            return SharedUsage{row.text(0), row.text(1), row.integer(2), row.integer(3)};
        });
}

Result<MutualUsage> mutualUsage(Connection &connection, const QString &oneUid, const QString &otherUid)
{
    MutualUsage found;
    const Status read = connection.each(
        u"SELECT count(*), coalesce(sum(u.calls), 0) FROM usage_day u JOIN catalog c ON c.id = u.catalog_id "
        "JOIN department p ON p.id = c.department_id JOIN department x ON x.id = u.consumer_id "
        "WHERE u.calls > 0 AND p.uid IN (?, ?) AND x.uid IN (?, ?) AND p.id <> x.id"_s,
        {oneUid, otherUid, oneUid, otherUid}, [&](const SqlRow &row) {
            found = {row.integer(0), row.integer(1)};
        });
    return read.map([&] { return found; });
}

Result<qint64> sharedTitles(Connection &connection, const QString &oneUid, const QString &otherUid)
{
    return connection
        .value(u"SELECT count(DISTINCT a.title_key) FROM catalog a JOIN catalog b ON b.title_key = "
               "a.title_key WHERE a.title_key <> '' AND a.department_id = (SELECT d.id FROM department d "
               "WHERE d.uid = ?) AND b.department_id = (SELECT d.id FROM department d WHERE d.uid = ?)"_s,
               {oneUid, otherUid})
        .map([](const QVariant &count) { return count.toLongLong(); });
}

Result<QList<DutyList>> dutyListsOf(Connection &connection, const QString &departmentUid)
{
    return connection.list<DutyList>(
        u"SELECT %1 FROM duty_list l JOIN department d ON d.id = l.department_id WHERE d.uid = ? "
        "ORDER BY l.version"_s.arg(dutyListColumns()),
        {departmentUid}, [&](const SqlRow &row) { return dutyListOf(row, departmentUid); });
}

Result<QList<DutyPlace>> dutyPlaces(Connection &connection, const QString &listUid)
{
    // Three levels: a node, what it stands under, and what that stands under.
    return connection.list<DutyPlace>(
        u"SELECT x.uid, coalesce(q.uid, p.uid, x.uid), x.position FROM duty x JOIN duty_list l ON l.id = "
        "x.duty_list_id LEFT JOIN duty p ON p.id = x.parent_id LEFT JOIN duty q ON q.id = p.parent_id "
        "WHERE l.uid = ? ORDER BY CASE WHEN p.uid IS NULL THEN 0 WHEN q.uid IS NULL THEN 1 ELSE 2 END, "
        "x.position, x.uid"_s,
        {listUid}, [](const SqlRow &row) {
            return DutyPlace{row.text(0), row.text(1), row.integer(2)};
        });
}

Result<QStringList> demandsOnCatalogs(Connection &connection, const QString &providerUid,
                                      const QStringList &catalogUids)
{
    const QSet<QString> wanted(catalogUids.begin(), catalogUids.end());
    QStringList found;
    const Status read = connection.each(
        u"SELECT x.uid, c.uid FROM demand x JOIN catalog c ON c.id = x.catalog_id JOIN department d ON "
        "d.id = x.provider_id WHERE d.uid = ? ORDER BY x.uid"_s,
        {providerUid}, [&](const SqlRow &row) {
            if (wanted.contains(row.text(1)))
                found += row.text(0);
        });
    return read.map([&] { return found; });
}

} // namespace shuzhi
