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
    filter();
}

void DutyDepartmentModel::setCoverage(const QHash<QString, Ratio> &byUid)
{
    m_coverage = byUid;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Coverage), index(int(m_shown.size()) - 1, Coverage));
}

void DutyDepartmentModel::setNeedle(const QString &words)
{
    m_needle = text::fold(words.trimmed());
    filter();
}

void DutyDepartmentModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (m_needle.isEmpty() || m_all[i].searchKey.contains(m_needle))
            m_shown += i;
    }
    endResetModel();
}

const DutyDepartment *DutyDepartmentModel::departmentAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_all[m_shown[row]] : nullptr;
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

int DutyDepartmentModel::rowOf(const QString &uid) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_all[m_shown[row]].uid == uid)
            return row;
    }
    return -1;
}

int DutyDepartmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
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
