// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"

#include <QHash>
#include <QSet>

namespace shuzhi {

/// Fills the blanks that cells merged over several rows leave below their first row. Rows come in
/// order; at most one range a column is held.
class MergeFill
{
public:
    /// @param columns ranges right of these are of no use
    MergeFill(QList<MergedRange> merged, qint64 headLast, qsizetype columns);

    /// The columns that were filled.
    [[nodiscard]] QList<int> fill(qint64 row, QStringList &cells);
    /// Whether a column has ranges over several rows at all.
    [[nodiscard]] bool reaches(int column) const { return m_reached.contains(column); }

private:
    struct Active
    {
        qint64 last = 0;
        QString value;
    };
    QList<MergedRange> m_merged; ///< by first row
    qsizetype m_next = 0;
    QHash<int, Active> m_active; ///< by column
    QSet<int> m_reached;
};

} // namespace shuzhi
