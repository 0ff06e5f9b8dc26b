// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/departmentplanner.h"

#include "models/services/import/departmentbook.h"
#include "models/store/importlookup.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

DepartmentPlanner::DepartmentPlanner(const ImportRequest &request, const SheetLayout &layout,
                                     ImportReport &report)
    : TablePlanner(request, layout, report, u"department"_s, u"department"_s, {u"code"_s, u"level"_s})
    , m_renames(request.policyOf(u"department.name"_s) == ImportRequest::Overwrite)
    , m_confirms(request.policyOf(u"department.code"_s) == ImportRequest::Overwrite)
{
}

Status DepartmentPlanner::load(Connection &connection)
{
    const TableRead read{u"department"_s,
                         QStringList{u"name"_s, u"code"_s, u"merged_into_id"_s, u"origin"_s} + columns()};
    return readTable(connection, read, [&](const SqlRow &row) {
        TableRecord known{row.text(0), {}, {}, 0, false};
        for (int i = 0; i < columns().size(); ++i)
            known.values += row.text(5 + i);
        const int record = know(std::move(known), row.text(0));
        m_byUid.insert(row.text(0), record);
        if (!row.isNull(3))
            m_mergedInto.insert(record, row.text(3));
        if (row.text(4) == u"import")
            m_imported.insert(record);
        index(record, row.text(1), row.text(2));
    });
}

void DepartmentPlanner::index(int record, const QString &name, const QString &code)
{
    m_byExactName.insert(name, record);
    if (const QString key = DepartmentBook::nameKey(name); !m_byName.contains(key))
        m_byName.insert(key, record);
    if (const QString key = DepartmentBook::codeKey(code); !key.isEmpty() && !m_byCode.contains(key))
        m_byCode.insert(key, record);
}

int DepartmentPlanner::lookUp(const QString &name, const QString &code) const
{
    const int byCode = code.isEmpty() ? -1 : m_byCode.value(code, -1);
    return byCode >= 0 ? byCode : m_byName.value(DepartmentBook::nameKey(name), -1);
}

int DepartmentPlanner::current(int record) const
{
    QSet<int> seen; // a ring of merges must not hang us
    while (m_mergedInto.contains(record) && !seen.contains(record)) {
        seen.insert(record);
        record = m_byUid.value(m_mergedInto.value(record), record);
    }
    return record;
}

std::optional<ImportError> DepartmentPlanner::complete(TableRow &row, const QStringList &)
{
    QString &name = row.values[place(u"name"_s)];
    QString &code = row.values[place(u"code"_s)];
    row.title = name;
    if (name.isEmpty())
        return ImportError{0,
                           cells()[place(u"name"_s)].header,
                           {},
                           u"no_value"_s,
                           u"the row names no department; fill the cell or delete the row"_s};
    code = DepartmentBook::codeKey(code);
    const int direct = lookUp(name, code);
    m_found = direct < 0 ? -1 : current(direct);
    if (m_found != direct) {
        name.clear(); // those of the department that is no more
        code.clear();
        return std::nullopt;
    }
    const int holder = m_byExactName.value(name, m_found);
    if (m_found >= 0 && holder != m_found && m_renames)
        return ImportError{0, cells()[place(u"name"_s)].header, name, u"name_taken"_s,
                           u"the code is that of a department with another name, and a third one has this "
                           "name; correct the code or merge the departments"_s};
    return std::nullopt;
}

void DepartmentPlanner::further(const TableRecord &, const TableRow &row, QStringList &columns,
                                QList<CellDifference> &differences)
{
    if (!m_confirms || !m_imported.contains(m_found) || row.values[place(u"code"_s)].isEmpty())
        return;
    columns += u"origin"_s;
    differences += {cells()[place(u"code"_s)].header, u"department.origin"_s, u"import"_s, u"entered"_s};
}

void DepartmentPlanner::complement(TableRow &row, QStringList &columns, QVariantList &values)
{
    if (QString &level = row.values[place(u"level"_s)]; level.isEmpty())
        level = u"municipal"_s;
    columns += u"origin"_s;
    values += u"entered"_s;
}

void DepartmentPlanner::written(int record, const TableRow &row)
{
    m_byUid.insert(at(record).uid, record);
    if (m_confirms && !row.values[place(u"code"_s)].isEmpty())
        m_imported.remove(record);
    if (!row.values[place(u"name"_s)].isEmpty())
        index(record, row.values[place(u"name"_s)], row.values[place(u"code"_s)]);
}

} // namespace shuzhi
