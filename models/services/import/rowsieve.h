// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/mergefill.h"
#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// Tells what each row of a sheet is, in one pass from the top and without looking ahead, and gives a
/// row the cells that stand above it for several rows.
class RowSieve
{
public:
    enum class Fate {
        Data,
        Continued, ///< data under the row of its catalog, whose cells it got
        Head, ///< down to the end of the head
        HeadAgain, ///< a row of it printed once more
        Note, ///< a total, a note, a signature, the name of a section, a number in an empty form
        Empty,
    };

    /// Layout and sheet outlive it.
    RowSieve(const SheetLayout &layout, const LayoutSheet &sheet);

    /// Rows must come in order; `cells` of data rows are filled.
    [[nodiscard]] Fate take(qint64 row, QStringList &cells);
    /// Continued because of blanks only, not because of a merged cell.
    [[nodiscard]] bool readBlanks() const { return m_readBlanks; }

private:
    [[nodiscard]] Fate fateOf(qint64 row, const QStringList &cells) const;
    [[nodiscard]] bool isNote(qint64 row, const QStringList &cells, const QList<int> &filled) const;
    [[nodiscard]] bool isAlone(qint64 row, const QString &cell, int column) const;
    [[nodiscard]] bool holdsNumbersOnly(const QStringList &cells, const QList<int> &filled) const;
    [[nodiscard]] Fate settle(qint64 row, QStringList &cells);
    [[nodiscard]] bool continues(const QStringList &cells) const;

    const SheetLayout &m_layout;
    const LayoutSheet &m_sheet;
    MergeFill m_fill;
    QSet<qint64> m_wide; ///< rows with a text merged over most of the width
    QSet<int> m_taken; ///< columns with a field
    QSet<int> m_names; ///< columns of the catalog's title and code
    QList<int> m_provider;
    QSet<int> m_above; ///< columns that hold for all rows of a catalog
    const LayoutField *m_detail = nullptr; ///< names what the rows of a catalog are about
    bool m_mayContinue = false;
    QStringList m_first; ///< the catalog's first row
    int m_noteColumn = -1; ///< of the note directly above
    bool m_readBlanks = false;
};

} // namespace shuzhi
