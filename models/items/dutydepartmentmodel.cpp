// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dutydepartmentmodel.h"

#include "models/domain/text.h"

namespace shuzhi {

void DutyDepartmentModel::setWords(Words figure, Words tip)
{
    m_figure = std::move(figure);
    m_tip = std::move(tip);
}

void DutyDepartmentModel::setDepartments(const QList<DutyDepartment> &departments)
{
    if (departments == m_all)
        return;
    m_all = departments;
    m_places.clear();
    for (const DutyDepartment &department : m_all)
        m_places.insert(department.uid, m_places.size());
    becomeRows(found());
}

void DutyDepartmentModel::setCoverage(const QHash<QString, Ratio> &byUid)
{
    m_coverage = byUid;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Coverage), index(rowCount() - 1, Coverage));
}

void DutyDepartmentModel::setNeedle(const QString &words)
{
    m_needle = text::fold(words.trimmed());
    resetRows(found());
}

QStringList DutyDepartmentModel::found() const
{
    QStringList uids;
    for (const DutyDepartment &department : m_all) {
        if (m_needle.isEmpty() || department.searchKey.contains(m_needle))
            uids += department.uid;
    }
    return uids;
}

const DutyDepartment *DutyDepartmentModel::departmentAt(int row) const
{
    const auto place = m_places.constFind(keyAt(row));
    return place == m_places.cend() ? nullptr : &m_all[*place];
}

const DutyDepartment *DutyDepartmentModel::department(const QString &uidNameOrCode) const
{
    for (const DutyDepartment &department : m_all) {
        if (department.uid == uidNameOrCode || department.name == uidNameOrCode
            || (!department.code.isEmpty() && department.code == uidNameOrCode))
            return &department;
    }
    return nullptr;
}

int DutyDepartmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DutyDepartmentModel::data(const QModelIndex &index, int role) const
{
    const DutyDepartment *department = departmentAt(index.row());
    if (!department)
        return {};
    const Ratio ratio = m_coverage.value(department->uid);
    if (role == Qt::DisplayRole && index.column() == Name)
        return department->name;
    if (role == Qt::DisplayRole && m_figure && m_coverage.contains(department->uid))
        return m_figure(ratio);
    if (role == Qt::ToolTipRole && m_tip)
        return QString(department->name + u'\n' + m_tip(ratio));
    return {};
}

} // namespace shuzhi
