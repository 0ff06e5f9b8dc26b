// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/csvdialect.h"
#include "models/exchange/sheetreader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace shuzhi {

/// Splits separated values in UTF-8, fed in pieces of any size, into records. Reads what
/// spreadsheets read: RFC 4180 quoting, CRLF, LF or CR as record ends (mixed too), line breaks in
/// quoted cells, text after a closing quote kept, a quote inside an unquoted cell literal. Blanks
/// before an opening quote and byte-order marks before a cell, left where files were joined, are
/// dropped; an apostrophe that keeps a formula from running is taken back (neutral.h).
class CsvParser
{
public:
    CsvParser(CsvDialect dialect, const SourceLimits &limits, RowSink sink);

    /// True while more is wanted. Errors: TooLarge (a cell, columns, cells).
    [[nodiscard]] Result<bool> feed(QByteArrayView bytes);
    /// Ends the last record. Error: Unreadable for a quote that was never closed, with its row.
    [[nodiscard]] Status finish();
    /// Records ended so far: the row a spreadsheet would show is one more.
    [[nodiscard]] qint64 records() const { return m_records; }
    /// Cells of the record being handed over, empty ones at its end included.
    [[nodiscard]] qsizetype columns() const { return m_columns; }
    /// Cells with text so far, and how many of them were quoted from end to end.
    [[nodiscard]] qint64 filledCells() const { return m_filledCells; }
    [[nodiscard]] qint64 quotedCells() const { return m_quotedCells; }

private:
    enum class State { CellStart, Plain, Quoted, QuoteSeen };

    void appendRun(const char *begin, const char *end);
    [[nodiscard]] Status endCell();
    [[nodiscard]] Result<bool> endRecord();
    [[nodiscard]] Result<bool> step(char c);
    [[nodiscard]] const char *runEnd(const char *from, const char *end) const;
    [[nodiscard]] bool endsWithSeparator() const;
    [[nodiscard]] bool isOnlyLead() const;

    CsvDialect m_dialect;
    char m_separatorEnd;
    SourceLimits m_limits;
    RowSink m_sink;
    State m_state = State::CellStart;
    bool m_afterCr = false; ///< the next LF belongs to the CR before it
    bool m_recordOpen = false;
    QByteArray m_cell;
    qsizetype m_quotedSize = 0; ///< bytes of m_cell that stood in quotes, known behind them
    bool m_wasQuoted = false;
    QStringList m_row;
    qsizetype m_filled = 0; ///< cells of m_row up to the last one with text
    qsizetype m_columns = 0;
    qint64 m_records = 0;
    qint64 m_cells = 0;
    qint64 m_quoteRow = 0;
    qint64 m_filledCells = 0;
    qint64 m_quotedCells = 0;
};

} // namespace shuzhi
