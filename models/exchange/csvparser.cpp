// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvparser.h"

#include "models/exchange/celltext.h"
#include "models/exchange/neutral.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace shuzhi {

namespace {

constexpr QByteArrayView Mark("\xEF\xBB\xBF", 3);

} // namespace

CsvParser::CsvParser(CsvDialect dialect, const SourceLimits &limits, RowSink sink)
    : m_dialect(std::move(dialect))
    , m_separatorEnd(m_dialect.separator.back())
    , m_limits(limits)
    , m_sink(std::move(sink))
{
}

/// End of the bytes that change no state: they are copied in one go, which is where the speed is.
const char *CsvParser::runEnd(const char *from, const char *end) const
{
    if (m_state == State::Quoted) {
        const void *quote = std::memchr(from, m_dialect.quote, std::size_t(end - from));
        return quote ? static_cast<const char *>(quote) : end;
    }
    while (from != end && *from != m_separatorEnd && *from != '\n' && *from != '\r'
           && !(*from == m_dialect.quote && m_state == State::CellStart))
        ++from;
    return from;
}

/// Whether the cell so far may still stand before an opening quote: blanks, or (part of) a mark.
bool CsvParser::isOnlyLead() const
{
    const auto isBlank = [](char c) { return c == ' '; };
    return Mark.startsWith(m_cell) || std::all_of(m_cell.begin(), m_cell.end(), isBlank);
}

/// A separator of several bytes is seen at its last one; quoted bytes are never part of it.
bool CsvParser::endsWithSeparator() const
{
    return m_cell.size() - m_quotedSize >= m_dialect.separator.size() && m_cell.endsWith(m_dialect.separator);
}

void CsvParser::appendRun(const char *begin, const char *end)
{
    if (begin == end)
        return;
    m_cell.append(begin, end - begin);
    m_recordOpen = true;
    m_afterCr = false;
    if (m_state == State::CellStart && !isOnlyLead())
        m_state = State::Plain;
}

Result<bool> CsvParser::feed(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *end = at + bytes.size();
    while (at != end) {
        if (m_state != State::QuoteSeen) {
            const char *stop = runEnd(at, end);
            appendRun(at, stop);
            if (m_cell.size() > m_limits.cellBytes)
                return fail(
                    ErrorCode::TooLarge,
                    QStringLiteral("row %1: a cell longer than %2 bytes; a quote is probably not closed")
                        .arg(m_records + 1)
                        .arg(m_limits.cellBytes));
            at = stop;
            if (at == end)
                break;
        }
        const Result<bool> more = step(*at++);
        if (!more || !*more)
            return more;
    }
    return true;
}

Result<bool> CsvParser::step(char c)
{
    const bool afterCr = std::exchange(m_afterCr, false);
    if (m_state == State::Quoted) { // only a quote ends a run there
        m_state = State::QuoteSeen;
        return true;
    }
    if (m_state == State::QuoteSeen && c == m_dialect.quote) {
        m_cell.append(c);
        m_state = State::Quoted;
        return true;
    }
    if (m_state == State::QuoteSeen && m_quotedSize == 0)
        m_quotedSize = m_cell.size();
    if (c == '\n' && afterCr)
        return true;
    if (c == '\n' || c == '\r') {
        m_afterCr = c == '\r';
        return endRecord();
    }
    m_recordOpen = true;
    if (c == m_dialect.quote && m_state == State::CellStart) {
        m_cell.truncate(0);
        m_state = State::Quoted;
        m_wasQuoted = true;
        m_quoteRow = m_records + 1;
        return true;
    }
    m_cell.append(c);
    if (c == m_separatorEnd && endsWithSeparator()) {
        m_cell.chop(m_dialect.separator.size());
        if (const Status status = endCell(); !status)
            return tl::unexpected(status.error());
        return true;
    }
    if (m_state != State::CellStart || !isOnlyLead())
        m_state = State::Plain;
    return true;
}

Status CsvParser::endCell()
{
    if (m_row.size() >= MaxColumns)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("row %1: more than %2 columns").arg(m_records + 1).arg(MaxColumns));
    const bool whole = m_wasQuoted && (m_state == State::QuoteSeen || m_quotedSize == m_cell.size());
    QByteArrayView text = m_cell;
    while (text.startsWith(Mark))
        text = text.sliced(Mark.size());
    if (text.isEmpty()) {
        m_row.append(QString());
    } else {
        const QString read = QString::fromUtf8(text);
        m_row.append(withPlainBreaks(read.startsWith(u'\'') ? withoutNeutral(read) : read));
        m_filled = m_row.size();
        ++m_filledCells;
        m_quotedCells += whole ? 1 : 0;
    }
    m_cell.truncate(0);
    m_quotedSize = 0;
    m_wasQuoted = false;
    m_state = State::CellStart;
    return {};
}

Result<bool> CsvParser::endRecord()
{
    if (const Status status = endCell(); !status)
        return tl::unexpected(status.error());
    ++m_records;
    m_recordOpen = false;
    m_cells += m_filled;
    if (m_cells > m_limits.cells)
        return fail(ErrorCode::TooLarge, QStringLiteral("more than %1 cells").arg(m_limits.cells));
    m_columns = m_row.size();
    m_row.resize(m_filled);
    const bool more = m_filled == 0 || m_sink(m_records, m_row);
    m_row.clear();
    m_filled = 0;
    return more;
}

Status CsvParser::finish()
{
    if (m_state == State::Quoted)
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("row %1: a quote is opened and never closed").arg(m_quoteRow),
                    QStringLiteral("quote"));
    if (!m_recordOpen)
        return {};
    const Result<bool> last = endRecord();
    if (!last)
        return tl::unexpected(last.error());
    return {};
}

} // namespace shuzhi
