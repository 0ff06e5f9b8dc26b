// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/dutybook.h"

#include "models/store/importlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

QString DutyBook::key(const QString &list, const QString &parent, const QString &level, const QString &name)
{
    return QStringList{list, parent, level, DepartmentBook::nameKey(name)}.join(u'\n');
}

Status DutyBook::load(Connection &connection, const QStringList &columns, const DepartmentBook &departments)
{
    const TableRead lists{u"duty_list"_s, {u"department_id"_s, u"version"_s, u"state"_s}, {u"version"_s}};
    const Status read = readTable(connection, lists, [&](const SqlRow &row) {
        KnownDutyList &newest = m_lists[departments.current(row.text(1))];
        newest = {row.text(0), row.text(3), row.integer(2), 0, true}; // versions come in order
    });
    return read ? loadDuties(connection, columns) : read;
}

Status DutyBook::loadDuties(Connection &connection, const QStringList &columns)
{
    QHash<QString, KnownDutyList *> newest;
    for (KnownDutyList &list : m_lists)
        newest.insert(list.uid, &list);
    const TableRead duties{
        u"duty"_s,
        QStringList{u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"position"_s, u"name"_s, u"clause"_s}
            + columns,
        {u"position"_s}};
    QHash<QString, qint64> lastChild; // by parent, which may come later
    Status read = readTable(connection, duties, [&](const SqlRow &row) {
        KnownDutyList *list = newest.value(row.text(1));
        if (!list)
            return; // of an older version
        KnownDuty duty{row.text(0), row.text(3), row.text(5), row.text(6), {}, {}, {}, 0, 0, false};
        for (int i = 0; i < columns.size(); ++i)
            duty.values += row.text(7 + i);
        qint64 &last = row.text(2).isEmpty() ? list->lastChild : lastChild[row.text(2)];
        last = std::max(last, row.integer(4));
        add(row.text(1), row.text(2), std::move(duty));
    });
    if (!read)
        return read;
    for (KnownDuty &duty : m_duties)
        duty.lastChild = lastChild.value(duty.uid);
    return readTable(connection, {u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}},
                     [&](const SqlRow &row) {
                         if (const int place = m_byUid.value(row.text(1), -1); place >= 0)
                             at(place).catalogs.insert(row.text(2));
                     });
}

int DutyBook::find(const QString &list, const QString &parent, const QString &level,
                   const QString &name) const
{
    return m_byKey.value(key(list, parent, level, name), -1);
}

int DutyBook::add(const QString &list, const QString &parent, KnownDuty duty)
{
    m_duties.push_back(std::move(duty));
    const int place = int(m_duties.size()) - 1;
    const KnownDuty &added = at(place);
    const QString identity = key(list, parent, added.level, added.name);
    if (!m_byKey.contains(identity))
        m_byKey.insert(identity, place);
    m_byUid.insert(added.uid, place);
    return place;
}

} // namespace shuzhi
