// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/mergefill.h"

#include <algorithm>

namespace shuzhi {

MergeFill::MergeFill(QList<MergedRange> merged, qint64 headLast, qsizetype columns)
    : m_merged(std::move(merged))
{
    m_merged.removeIf([&](const MergedRange &range) {
        return range.lastRow == range.firstRow || range.firstRow <= headLast || range.firstColumn >= columns;
    });
    std::sort(m_merged.begin(), m_merged.end(), [](const MergedRange &a, const MergedRange &b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    for (const MergedRange &range : m_merged)
        m_reached.insert(range.firstColumn);
}

QList<int> MergeFill::fill(qint64 row, QStringList &cells)
{
    QList<int> filled;
    for (; m_next < m_merged.size() && m_merged[m_next].firstRow <= row; ++m_next) {
        const MergedRange &range = m_merged[m_next];
        if (range.firstRow == row) // else its first row held no text, so there is none to fill with
            m_active.insert(range.firstColumn, {range.lastRow, cells.value(range.firstColumn)});
        else
            m_active.remove(range.firstColumn);
    }
    for (auto active = m_active.begin(); active != m_active.end();) {
        const int column = active.key();
        if (active->last < row) {
            active = m_active.erase(active);
            continue;
        }
        if (!active->value.trimmed().isEmpty() && cells.value(column).trimmed().isEmpty()) {
            if (cells.size() <= column)
                cells.resize(column + 1);
            cells[column] = active->value;
            filled += column;
        }
        ++active;
    }
    return filled;
}

} // namespace shuzhi
