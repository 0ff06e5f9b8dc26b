// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/xlsxbook.h"

#include <QHash>

#include <utility>

namespace shuzhi {

/// The top of a sheet that is given back: what stood above its data, row by row as it was.
struct MarkedHead
{
    QString sheet; ///< wanted name; made a legal one
    QList<std::pair<qint64, QStringList>> rows; ///< numbers as shown, up to `lastRow`
    QList<MergedRange> merged; ///< ranges within these rows; others are left out
    qint64 firstRow = 1; ///< first row of the head itself; what is above are titles
    qint64 lastRow = 1; ///< the head's last row; data follow it
    int columns = 0; ///< of the data
    int remarkColumn = 0; ///< where the remarks go, behind the data as a rule
    QString remarkHead;
};

/// A row to be mended: its cells, what is to be said about single cells, and about the row.
struct MarkedRow
{
    QStringList cells;
    QHash<int, QString> notes; ///< by column: these cells are coloured and have the note
    QString remark;
};

/// Writes sheets of texts with marked cells and a column of remarks, for people to mend and send back.
/// All cells are texts, also those typed later (codes keep their zeros). Characters that no workbook
/// can hold are shown by pictures of them (U+2400 …). A sheet that is full is continued on another one
/// with the same head.
class MarkedBook
{
public:
    /// @param streaming keeps one row in memory
    MarkedBook(const QString &path, bool streaming);

    [[nodiscard]] Status begin(const MarkedHead &head);
    [[nodiscard]] Status addRow(const MarkedRow &row);
    /// Ends the last sheet and writes the file.
    [[nodiscard]] Status close();

    /// What a cell can hold of a text: at most 32,767 UTF-16 units.
    [[nodiscard]] static QString fitting(const QString &text);

private:
    [[nodiscard]] Status writeHead();
    [[nodiscard]] Status writeText(qint64 line, int column, const QString &text, XlsxBook::Look look);
    [[nodiscard]] Status merge(const MergedRange &range, const QString &text);
    [[nodiscard]] Status finishSheet();
    void widen(int column, const QString &text);

    XlsxBook m_book;
    MarkedHead m_head;
    lxw_worksheet *m_sheet = nullptr;
    qint64 m_line = 0; ///< next row of the open sheet, from 0
    qint64 m_notes = 0; ///< of the open sheet
    QHash<int, double> m_widths; ///< in characters, of the first rows
};

} // namespace shuzhi
