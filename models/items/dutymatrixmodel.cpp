// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dutymatrixmodel.h"

namespace shuzhi {

void DutyMatrixModel::setWords(Words words)
{
    m_words = std::move(words);
}

void DutyMatrixModel::setMatrix(const DutyMatrix &matrix)
{
    m_matrix = matrix;
    filter();
}

void DutyMatrixModel::setShow(Show show)
{
    m_show = show;
    filter();
}

void DutyMatrixModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_matrix.data.size(); ++i) {
        const DutyDatum &datum = m_matrix.data[i];
        if (m_show == All || (m_show == SeveralSources && datum.hasSeveralSources())
            || (m_show == CollectedTwice && datum.isCollectedTwice()))
            m_shown += i;
    }
    endResetModel();
}

const DutyDatum *DutyMatrixModel::datumAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_matrix.data[m_shown[row]] : nullptr;
}

const DutyMarks::Department *DutyMatrixModel::departmentAt(int column) const
{
    const qsizetype place = column - FirstDepartment;
    return place >= 0 && place < m_matrix.departments.size() ? &m_matrix.departments[place] : nullptr;
}

DutyMatrixCell DutyMatrixModel::cellAt(const QModelIndex &index) const
{
    const DutyDatum *datum = datumAt(index.row());
    const DutyMarks::Department *department = departmentAt(index.column());
    return datum && department ? datum->cells.value(department->uid) : DutyMatrixCell();
}

bool DutyMatrixModel::isConflict(const QModelIndex &index) const
{
    const DutyDatum *datum = datumAt(index.row());
    if (!datum || !datum->hasSeveralSources())
        return false;
    const DutyMatrixCell cell = cellAt(index);
    return index.column() == Finding || cell.collects || cell.named;
}

int DutyMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DutyMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstDepartment + int(m_matrix.departments.size());
}

QVariant DutyMatrixModel::data(const QModelIndex &index, int role) const
{
    const DutyDatum *datum = datumAt(index.row());
    const bool tip = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!datum || !m_words.cell || (role != Qt::DisplayRole && !tip))
        return {};
    if (index.column() == Datum)
        return datum->title;
    if (index.column() == Finding)
        return m_words.finding(*datum);
    const DutyMarks::Department *department = departmentAt(index.column());
    if (!department)
        return {};
    const DutyMatrixCell cell = cellAt(index);
    return tip ? m_words.tip(*datum, department->name, cell) : m_words.cell(cell);
}

QVariant DutyMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const DutyMarks::Department *department = departmentAt(section);
    return department ? department->name : m_words.heads.value(section);
}

} // namespace shuzhi
