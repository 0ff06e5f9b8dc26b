// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/bulkrowsmodel.h"

namespace shuzhi {

void BulkRowsModel::setRows(const QList<BulkRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    place();
    endResetModel();
}

void BulkRowsModel::setShown(BulkFate fate)
{
    beginResetModel();
    m_shown = fate;
    place();
    endResetModel();
}

void BulkRowsModel::place()
{
    m_lines.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).fate == m_shown)
            m_lines += i;
    }
}

int BulkRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BulkRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const BulkRow &row = at(index.row());
    switch (index.column()) {
    case Title: return row.title;
    case Before: return m_words.value(row.before);
    case After: return row.fate == BulkFate::Changed ? m_words.value(row.after) : QString();
    case Note: return m_words.note(row);
    default: return {};
    }
}

QVariant BulkRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_words.heads.value(section)
                                                                    : QVariant();
}

} // namespace shuzhi
