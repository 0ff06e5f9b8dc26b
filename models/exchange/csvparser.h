// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/sheetreader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace shuzhi {

/// Splits separated values in UTF-8, fed in pieces of any size, into records. Reads what
/// spreadsheets read: RFC 4180 quoting, CRLF, LF or CR as record ends (mixed too), line breaks in
/// quoted cells, text after a closing quote kept, a quote inside an unquoted cell literal.
class CsvParser
{
public:
    CsvParser(char separator, const SourceLimits &limits, RowSink sink);

    /// True while more is wanted. Errors: TooLarge (a cell, columns, cells).
    [[nodiscard]] Result<bool> feed(QByteArrayView bytes);
    /// Ends the last record. Error: Unreadable for a quote that was never closed, with its row.
    [[nodiscard]] Status finish();
    /// Records ended so far: the row a spreadsheet would show is one more.
    [[nodiscard]] qint64 records() const { return m_records; }
    /// Cells of the record being handed over, empty ones at its end included.
    [[nodiscard]] qsizetype columns() const { return m_columns; }

private:
    enum class State { CellStart, Plain, Quoted, QuoteSeen };

    void appendRun(const char *begin, const char *end);
    [[nodiscard]] Status endCell();
    [[nodiscard]] Result<bool> endRecord();
    [[nodiscard]] Result<bool> step(char c);
    [[nodiscard]] const char *runEnd(const char *from, const char *end) const;

    char m_separator;
    SourceLimits m_limits;
    RowSink m_sink;
    State m_state = State::CellStart;
    bool m_afterCr = false; ///< the next LF belongs to the CR before it
    bool m_recordOpen = false;
    QByteArray m_cell;
    QStringList m_row;
    qsizetype m_filled = 0; ///< cells of m_row up to the last one with text
    qsizetype m_columns = 0;
    qint64 m_records = 0;
    qint64 m_cells = 0;
    qint64 m_quoteRow = 0;
};

} // namespace shuzhi
