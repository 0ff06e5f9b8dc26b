// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/departmentquery.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Names of departments by uid: the trail has references as uids.
Result<QHash<QString, QString>> departmentNames(Connection &connection)
{
    QHash<QString, QString> names;
    return connection
        .each(u"SELECT uid, name FROM department"_s, {},
              [&](const SqlRow &row) { names.insert(row.text(0), row.text(1)); })
        .map([&] { return names; });
}

QString valueOf(const QJsonObject &values, const QString &column, const QHash<QString, QString> &names)
{
    const QString value = values.value(column).toVariant().toString();
    return column == u"merged_into_id" ? names.value(value, value) : value;
}

/// The columns of one entry of the trail, each as a change.
QList<DepartmentChange> changesOf(const SqlRow &row, const QHash<QString, QString> &names)
{
    const DepartmentChange entry{row.text(1), row.text(2), row.text(3), row.text(4),
                                 {},          {},          {},          row.integer(0)};
    const QJsonObject before = QJsonDocument::fromJson(row.text(5).toUtf8()).object();
    const QJsonObject after = QJsonDocument::fromJson(row.text(6).toUtf8()).object();
    QStringList columns = before.keys() + after.keys();
    columns.sort();
    columns.removeDuplicates();
    QList<DepartmentChange> changes;
    for (const QString &column : std::as_const(columns)) {
        DepartmentChange change = entry;
        change.column = column;
        change.before = valueOf(before, column, names);
        change.after = valueOf(after, column, names);
        if (change.before != change.after)
            changes += change;
    }
    return changes.isEmpty() ? QList<DepartmentChange>{entry} : changes;
}

} // namespace

Result<QList<DepartmentEntry>> DepartmentsQuery::operator()(Connection &connection) const
{
    return connection.list<DepartmentEntry>(
        u"SELECT d.uid, d.name, d.code, d.level, d.category, d.leader, d.contact, d.phone, d.origin, "
        "coalesce(m.uid, ''), d.rev, d.search_key, d.sort_key, coalesce(m.name, ''), "
        "coalesce(l.version, 0), coalesce(l.state, '') FROM department d "
        "LEFT JOIN department m ON m.id = d.merged_into_id "
        "LEFT JOIN duty_list l ON l.department_id = d.id AND l.version = "
        "(SELECT max(n.version) FROM duty_list n WHERE n.department_id = d.id) "
        "ORDER BY d.sort_key, d.uid"_s,
        {}, [](const SqlRow &row) {
            return DepartmentEntry{{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                    row.text(5), row.text(6), row.text(7), row.text(8), row.text(9),
                                    row.integer(10)},
                                   row.text(11),
                                   row.text(12),
                                   row.text(13),
                                   row.integer(14),
                                   row.text(15)};
        });
}

Result<DepartmentReferences> DepartmentReferencesQuery::operator()(Connection &connection) const
{
    DepartmentReferences found;
    const Status read = connection.each(
        u"SELECT (SELECT count(*) FROM catalog x WHERE x.department_id = d.id), "
        "(SELECT count(*) FROM usage_day x WHERE x.consumer_id = d.id), "
        "(SELECT count(*) FROM duty_list x WHERE x.department_id = d.id), "
        "(SELECT count(*) FROM duty x WHERE x.source_department_id = d.id), "
        "(SELECT count(*) FROM demand x WHERE x.requester_id = d.id OR x.provider_id = d.id), "
        "(SELECT count(*) FROM scenario x WHERE x.lead_id = d.id), "
        "(SELECT count(*) FROM department x WHERE x.merged_into_id = d.id AND x.origin <> 'renamed') "
        "FROM department d WHERE d.uid = ?"_s,
        {uid}, [&](const SqlRow &row) {
            found = {row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                     row.integer(4), row.integer(5), row.integer(6)};
        });
    return read.map([&] { return found; });
}

Result<QList<DepartmentChange>> DepartmentHistoryQuery::operator()(Connection &connection) const
{
    const auto names = departmentNames(connection);
    if (!names)
        return tl::unexpected(names.error());
    QList<DepartmentChange> changes;
    const Status read = connection.each(
        u"SELECT id, at, day, actor, op, old_values, new_values FROM change_log WHERE row_uid = ? AND "
        "table_name = 'department' ORDER BY id DESC LIMIT %1"_s.arg(limit),
        {uid}, [&](const SqlRow &row) { changes += changesOf(row, *names); });
    return read.map([&] { return changes; });
}

Result<QList<DepartmentCatalog>> DepartmentCatalogsQuery::operator()(Connection &connection) const
{
    return connection.list<DepartmentCatalog>(
        u"SELECT c.uid, c.title, c.code, c.state, c.search_key FROM catalog c JOIN department d ON d.id = "
        "c.department_id WHERE d.uid = ? ORDER BY c.sort_key, c.uid"_s,
        {uid}, [](const SqlRow &row) {
            return DepartmentCatalog{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
}

} // namespace shuzhi
