// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sheetgridmodel.h"

#include <algorithm>

namespace shuzhi {

void SheetGridModel::setPreview(std::shared_ptr<const SourcePreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_columns = 0;
    m_headFirst = m_headLast = 0;
    if (m_preview) {
        const PreviewSheet sheet = m_preview->sheets.value(m_preview->sheet);
        m_headFirst = sheet.headFirst;
        m_headLast = sheet.headLast;
        m_columns = int(m_preview->columns.size());
        for (const PreviewRow &row : m_preview->grid)
            m_columns = std::max(m_columns, int(row.cells.size()));
    }
    endResetModel();
}

void SheetGridModel::setHead(qint64 first, qint64 last)
{
    m_headFirst = first;
    m_headLast = last;
    if (rowCount() > 0 && m_columns > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
}

qint64 SheetGridModel::rowNumber(int row) const
{
    return m_preview && row >= 0 && row < m_preview->grid.size() ? m_preview->grid[row].row : 0;
}

int SheetGridModel::placeOf(qint64 rowNumber) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_preview->grid[row].row == rowNumber)
            return row;
    }
    return -1;
}

QList<SheetGridModel::Span> SheetGridModel::spans() const
{
    QList<Span> spans;
    if (!m_preview)
        return spans;
    for (const MergedRange &range : m_preview->merged) {
        // Rows without text are not in the grid; the range spans those that are.
        int first = -1, last = -1;
        for (int row = 0; row < rowCount(); ++row) {
            const qint64 number = m_preview->grid[row].row;
            if (number < range.firstRow || number > range.lastRow)
                continue;
            first = first < 0 ? row : first;
            last = row;
        }
        const int lastColumn = std::min(range.lastColumn, m_columns - 1);
        if (first < 0 || rowNumber(first) != range.firstRow || range.firstColumn > lastColumn)
            continue;
        if (last > first || lastColumn > range.firstColumn)
            spans += {first, range.firstColumn, last - first + 1, lastColumn - range.firstColumn + 1};
    }
    return spans;
}

int SheetGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_preview ? 0 : int(m_preview->grid.size());
}

int SheetGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

SheetGridModel::Part SheetGridModel::partOf(qint64 rowNumber) const
{
    if (m_headFirst <= 0)
        return Part::Data;
    if (rowNumber < m_headFirst)
        return Part::Above;
    if (rowNumber <= m_headLast)
        return Part::Head;
    return m_preview->leftOut.contains(rowNumber) ? Part::LeftOut : Part::Data;
}

QVariant SheetGridModel::data(const QModelIndex &index, int role) const
{
    if (!m_preview || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewRow &row = m_preview->grid[index.row()];
    const QString cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell;
    case Qt::ToolTipRole: return cell.size() > 12 || cell.contains(u'\n') ? cell : QString();
    case PartRole: return int(partOf(row.row));
    case TakenRole:
        return m_headFirst <= 0
            || std::any_of(m_preview->columns.begin(), m_preview->columns.end(),
                           [&](const PreviewColumn &column) {
                               return column.column == index.column() && !column.field.isEmpty();
                           });
    default: return {};
    }
}

QVariant SheetGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? columnLetters(section) : QString::number(rowNumber(section));
}

QString SheetGridModel::columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace shuzhi
