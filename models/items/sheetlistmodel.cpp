// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sheetlistmodel.h"

#include <algorithm>

namespace shuzhi {

void SheetListModel::setSheets(const QList<PreviewSheet> &sheets)
{
    if (sheets.size() == m_sheets.size()) {
        // The same workbook read again: the current row and the keyboard stay where they are.
        m_sheets = sheets;
        if (!m_sheets.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_sheets = sheets;
    endResetModel();
}

QStringList SheetListModel::chosen() const
{
    QStringList names;
    for (const PreviewSheet &sheet : m_sheets) {
        if (sheet.chosen)
            names += sheet.name;
    }
    return names;
}

bool SheetListModel::differs(int row) const
{
    return std::any_of(m_sheets.begin(), m_sheets.end(), [&](const PreviewSheet &other) {
        return other.chosen && other.name != m_sheets[row].name && other.shape != m_sheets[row].shape;
    });
}

int SheetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sheets.size());
}

int SheetListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SheetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewSheet &sheet = m_sheets[index.row()];
    if (role == Qt::ToolTipRole)
        return sheet.shape.isEmpty() ? m_words.noHead
            : differs(index.row())   ? m_words.otherShape
                                     : sheet.name;
    if (index.column() == RowsColumn)
        return role == Qt::DisplayRole && m_words.count ? m_words.count(sheet.rows) : QVariant();
    if (role == Qt::DisplayRole)
        return sheet.hidden ? m_words.hidden.arg(sheet.name) : sheet.name;
    if (role == Qt::CheckStateRole)
        return sheet.chosen ? Qt::Checked : Qt::Unchecked;
    return {};
}

QVariant SheetListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == NameColumn ? m_words.sheet : m_words.rows;
}

Qt::ItemFlags SheetListModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == NameColumn && !m_sheets[index.row()].shape.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool SheetListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool on = value.toInt() == Qt::Checked;
    // One shape at a time: ticking a sheet of another shape begins anew with it.
    const bool other = on && differs(index.row());
    for (PreviewSheet &sheet : m_sheets)
        sheet.chosen = sheet.chosen && !other;
    m_sheets[index.row()].chosen = on;
    if (chosen().isEmpty())
        m_sheets[index.row()].chosen = true; // nothing ticked reads nothing: the last one stays
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    emit chosenChanged(chosen());
    return true;
}

} // namespace shuzhi
