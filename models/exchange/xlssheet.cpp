// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlssheet.h"

#include "models/exchange/celltext.h"

#include <bit>
#include <cmath>

namespace shuzhi {

namespace {

constexpr quint16 WorksheetKind = 0x0010;
constexpr int XlsColumns = 256;
constexpr int MaxMerged = 1'000'000;
constexpr qint64 MaxUnordered = 4'000'000; ///< cells kept to be put in order
constexpr int RecordsBetweenChecks = 4096;

/// RkNumber (MS-XLS 2.5.217): 30 bits of a whole number or of a double's top, perhaps in hundredths.
double rkValue(quint32 rk)
{
    constexpr quint32 Hundredths = 1;
    constexpr quint32 Whole = 2;
    const double value =
        (rk & Whole) != 0 ? double(qint32(rk) >> 2) : std::bit_cast<double>(quint64(rk & ~quint32(3)) << 32);
    return (rk & Hundredths) != 0 ? value / 100 : value;
}

QString errorText(quint8 code)
{
    switch (code) {
    case 0x00: return QStringLiteral("#NULL!");
    case 0x07: return QStringLiteral("#DIV/0!");
    case 0x0F: return QStringLiteral("#VALUE!");
    case 0x17: return QStringLiteral("#REF!");
    case 0x1D: return QStringLiteral("#NAME?");
    case 0x24: return QStringLiteral("#NUM!");
    default: return QStringLiteral("#N/A");
    }
}

QString truthText(quint8 value)
{
    return value != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
}

bool beginsWithRow(quint16 type)
{
    switch (type) {
    case BiffRecords::Formula:
    case BiffRecords::MulRk:
    case BiffRecords::RichString:
    case BiffRecords::LabelSst:
    case BiffRecords::Number:
    case BiffRecords::Label:
    case BiffRecords::BoolErr:
    case BiffRecords::Rk: return true;
    default: return false;
    }
}

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorCode::Unreadable, what, QStringLiteral("sheet"));
}

} // namespace

XlsSheetReader::XlsSheetReader(BiffRecords &records, const XlsBook &book, const SourceOptions &options,
                               const RowSink &sink)
    : m_records(records)
    , m_book(book)
    , m_options(options)
    , m_sink(sink)
{
}

/// Two walks: rows may come in any order, and only those that do are kept to be sorted.
Status XlsSheetReader::read(qint64 position)
{
    const Status looked = walk(position, [this] { return noteOrder(); });
    if (!looked)
        return looked;
    const Status status = walk(position, [this] { return readRecord(); });
    return status && !m_stopped ? finish() : status;
}

/// Calls `step` for every record of the sheet itself, not of the charts in it.
Status XlsSheetReader::walk(qint64 position, const Step &step)
{
    m_records.seek(position);
    int depth = 0;
    int records = 0;
    do {
        if (++records % RecordsBetweenChecks == 0 && m_options.cancelled && m_options.cancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
        if (Status status = m_records.next(); !status)
            return status;
        if (m_records.type() == BiffRecords::Bof) {
            m_records.skip(2);
            if (depth++ == 0 && m_records.u16() != WorksheetKind)
                return damaged(QStringLiteral("the sheet's records are no worksheet"));
        } else if (depth == 0) {
            return damaged(QStringLiteral("the sheet does not begin where the workbook says"));
        } else if (m_records.type() == BiffRecords::Eof) {
            --depth;
        } else if (depth == 1) {
            if (Status status = step(); !status || m_stopped)
                return status;
        }
        if (m_records.failed())
            return m_records.failure();
    } while (depth > 0);
    return {};
}

Status XlsSheetReader::noteOrder()
{
    if (!beginsWithRow(m_records.type()))
        return {};
    const int row = m_records.u16();
    m_ordered = m_ordered && row >= m_lastRow;
    m_lastRow = row;
    return {};
}

XlsSheetReader::Place XlsSheetReader::place()
{
    Place at;
    at.row = m_records.u16();
    at.column = m_records.u16();
    at.style = m_book.style(m_records.u16());
    return at;
}

QString XlsSheetReader::number(double value, NumberStyle style) const
{
    return std::isfinite(value) ? styledText(value, style, m_book.from1904()) : QString();
}

Status XlsSheetReader::readRecord()
{
    if (beginsWithRow(m_records.type()))
        m_pending.reset(); // another cell came: the formula before it has no text
    switch (m_records.type()) {
    case BiffRecords::Number: {
        const Place at = place();
        return put(at, number(m_records.f64(), at.style));
    }
    case BiffRecords::Rk: {
        const Place at = place();
        return put(at, number(rkValue(m_records.u32()), at.style));
    }
    case BiffRecords::BoolErr: {
        const Place at = place();
        const quint8 value = m_records.u8();
        return put(at, m_records.u8() != 0 ? errorText(value) : truthText(value));
    }
    case BiffRecords::MulRk: return readSeveral();
    case BiffRecords::Formula: return readFormula(place());
    case BiffRecords::LabelSst:
    case BiffRecords::Label:
    case BiffRecords::RichString: return readTexts(place());
    case BiffRecords::String:
        if (const auto at = std::exchange(m_pending, std::nullopt)) {
            const int length = m_records.u16();
            return put(*at, m_book.text(m_records, length));
        }
        return {};
    case BiffRecords::MergedCells: return readMerged();
    default: return {};
    }
}

Status XlsSheetReader::readTexts(const Place &at)
{
    if (m_records.type() != BiffRecords::LabelSst) {
        const int length = m_records.u16();
        return put(at, m_book.text(m_records, length));
    }
    const qint64 index = m_records.u32();
    if (index >= m_book.stringCount() && !m_records.failed())
        return damaged(QStringLiteral("%1 refers to shared string \"%2\" of %3")
                           .arg(cellName(at.row + 1, at.column))
                           .arg(index)
                           .arg(m_book.stringCount()));
    return m_records.failed() ? Status() : put(at, m_book.string(index));
}

Status XlsSheetReader::readSeveral()
{
    constexpr qint64 CellBytes = 6;
    Place at;
    at.row = m_records.u16();
    at.column = m_records.u16();
    for (; m_records.left() >= CellBytes; ++at.column) {
        at.style = m_book.style(m_records.u16());
        if (Status status = put(at, number(rkValue(m_records.u32()), at.style)); !status || m_stopped)
            return status;
    }
    return {};
}

/// FormulaValue (MS-XLS 2.5.133): a number, or a mark for another kind of result.
Status XlsSheetReader::readFormula(const Place &at)
{
    constexpr quint64 NoNumber = 0xFFFF;
    const quint64 result = m_records.u64();
    if (result >> 48 != NoNumber)
        return put(at, number(std::bit_cast<double>(result), at.style));
    const auto value = quint8(result >> 16);
    switch (result & 0xFF) {
    case 0: m_pending = at; return {};
    case 1: return put(at, truthText(value));
    case 2: return put(at, errorText(value));
    default: return {};
    }
}

Status XlsSheetReader::readMerged()
{
    const int count = m_records.u16();
    for (int i = 0; i < count && !m_records.failed(); ++i) {
        const int firstRow = m_records.u16();
        const int lastRow = m_records.u16();
        const int firstColumn = m_records.u16();
        const int lastColumn = m_records.u16();
        if (m_records.failed())
            return {};
        if (lastRow < firstRow || lastColumn < firstColumn || lastColumn >= XlsColumns)
            return damaged(QStringLiteral("a merged range that is none"));
        if (m_merged.size() >= MaxMerged)
            return fail(ErrorCode::TooLarge, QStringLiteral("more than %1 merged ranges").arg(MaxMerged),
                        QStringLiteral("merged_ranges"));
        m_merged.append({firstRow + 1, firstColumn, lastRow + 1, lastColumn});
    }
    return {};
}

Status XlsSheetReader::put(const Place &at, const QString &text)
{
    if (text.isEmpty() || m_records.failed())
        return {};
    if (at.column >= XlsColumns)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("row %1: a sheet has %2 columns").arg(at.row + 1).arg(XlsColumns),
                    QStringLiteral("columns"));
    if (text.size() > m_options.limits.cellBytes)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: a text longer than %2 bytes")
                        .arg(cellName(at.row + 1, at.column))
                        .arg(m_options.limits.cellBytes),
                    cellName(at.row + 1, at.column));
    if (m_ordered && at.row != m_row) {
        if (Status status = handOver(m_row, std::exchange(m_cells, {})); !status || m_stopped)
            return status;
        m_row = at.row;
    }
    QStringList &cells = m_ordered ? m_cells : m_rows[at.row];
    if (at.column >= cells.size()) {
        m_cellCount += at.column + 1 - cells.size();
        cells.resize(at.column + 1);
    }
    cells[at.column] = text;
    const qint64 most = m_ordered ? m_options.limits.cells : std::min(m_options.limits.cells, MaxUnordered);
    if (m_cellCount > most)
        return fail(ErrorCode::TooLarge, QStringLiteral("more than %1 cells").arg(most),
                    QStringLiteral("cells"));
    return {};
}

Status XlsSheetReader::handOver(int row, const QStringList &cells)
{
    if (!cells.isEmpty() && !m_sink(row + 1, cells))
        m_stopped = true;
    return {};
}

Status XlsSheetReader::finish()
{
    if (m_ordered)
        return handOver(m_row, m_cells);
    for (auto row = m_rows.cbegin(); row != m_rows.cend() && !m_stopped; ++row) {
        if (Status status = handOver(row.key(), row.value()); !status)
            return status;
    }
    return {};
}

} // namespace shuzhi
