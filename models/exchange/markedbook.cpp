// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/markedbook.h"

#include "models/exchange/celltext.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace shuzhi {

namespace {

using Look = XlsxBook::Look;

constexpr qint64 MostNotes = 10'000; ///< of a sheet; spreadsheets crawl with more, the remarks say it all
constexpr qint64 RowsMeasured = 200; ///< for the widths of the columns
constexpr double LeastWidth = 8, MostWidth = 40, RemarkWidth = 60;

/// What XML cannot say: zero, U+FFFE and U+FFFF. Half a surrogate pair becomes U+FFFD by itself.
QString storable(QString text)
{
    text.replace(QChar(u'\0'), QChar(0x2400));
    for (const char16_t none : {u'\uFFFE', u'\uFFFF'})
        text.replace(QChar(none), QChar(QChar::ReplacementCharacter));
    return text;
}

/// Notes are written as they are, so control characters must not be in them.
QByteArray noteText(const QString &text)
{
    QString note = storable(text);
    for (QChar &c : note) {
        if (c.unicode() < 0x20 && c != u'\n')
            c = QChar(char16_t(0x2400 + c.unicode()));
    }
    return note.left(MaxCellText).toUtf8();
}

/// Width of the longest line in characters: East Asian ones take two.
double widthOf(const QString &text)
{
    double width = 0, longest = 0;
    for (const QChar c : text) {
        width = c == u'\n' ? 0 : width + (c.unicode() >= 0x2E80 ? 2 : 1);
        longest = std::max(longest, width);
    }
    return longest;
}

bool overlap(const MergedRange &a, const MergedRange &b)
{
    return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn
        && b.firstColumn <= a.lastColumn;
}

Status checked(lxw_error error, const char *what)
{
    if (error == LXW_NO_ERROR)
        return {};
    return fail(ErrorCode::Unwritable,
                QString::fromLatin1(what) + QStringLiteral(": ") + QString::fromUtf8(lxw_strerror(error)));
}

} // namespace

MarkedBook::MarkedBook(const QString &path, bool streaming)
    : m_book(path, streaming)
{
}

QString MarkedBook::fitting(const QString &text)
{
    // Escapes count as what is written, not as what they stand for.
    const qsizetype growth = text.contains(u"_x") ? XlsxBook::escaped(text).size() - text.toUtf8().size() : 0;
    QString cut = text.left(std::max<qsizetype>(0, MaxCellText - growth));
    if (cut.size() < text.size() && !cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut;
}

Status MarkedBook::begin(const MarkedHead &head)
{
    if (m_sheet) {
        if (Status status = finishSheet(); !status)
            return status;
    }
    m_head = head;
    m_head.columns = std::max(head.columns, head.remarkColumn + 1);
    if (m_head.columns > MaxColumns)
        return fail(ErrorCode::TooLarge, QStringLiteral("a sheet of %1 columns").arg(m_head.columns));
    m_widths.clear();
    return writeHead();
}

Status MarkedBook::writeHead()
{
    const Result<lxw_worksheet *> sheet = m_book.addSheet(m_head.sheet);
    if (!sheet)
        return tl::unexpected(sheet.error());
    m_sheet = *sheet;
    m_notes = 0;
    for (const auto &[number, cells] : std::as_const(m_head.rows)) {
        const bool title = number < m_head.firstRow;
        for (int i = 0; i < cells.size(); ++i) {
            if (i == m_head.remarkColumn && !title)
                continue;
            if (Status status = writeText(number - 1, i, cells[i], title ? Look::Text : Look::Head); !status)
                return status;
            if (!title)
                widen(i, cells[i]);
        }
        if (number == m_head.firstRow) {
            if (Status status = writeText(number - 1, m_head.remarkColumn, m_head.remarkHead, Look::Head);
                !status)
                return status;
        }
    }
    m_line = m_head.lastRow;
    return {};
}

Status MarkedBook::addRow(const MarkedRow &row)
{
    if (m_line == MaxRows) {
        if (Status status = finishSheet(); !status)
            return status;
        if (Status status = writeHead(); !status)
            return status;
    }
    for (int i = 0; i < std::max(int(row.cells.size()), m_head.columns); ++i) {
        const bool remark = i == m_head.remarkColumn;
        const auto note = row.notes.constFind(i);
        const Look look = remark ? Look::Remark : note != row.notes.cend() ? Look::Fault : Look::Text;
        const QString text = remark ? row.remark : row.cells.value(i);
        if (Status status = writeText(m_line, i, text, look); !status)
            return status;
        if (m_line < m_head.lastRow + RowsMeasured && !remark)
            widen(i, text);
        if (look != Look::Fault || note->isEmpty() || ++m_notes > MostNotes)
            continue;
        if (Status status = checked(worksheet_write_comment(m_sheet, lxw_row_t(m_line), lxw_col_t(i),
                                                            noteText(*note).constData()),
                                    "note");
            !status)
            return status;
    }
    ++m_line;
    return {};
}

Status MarkedBook::writeText(qint64 line, int column, const QString &text, Look look)
{
    lxw_format *format = m_book.format(look);
    if (text.isEmpty()) {
        if (look == Look::Text)
            return {}; // the column has the format
        return checked(worksheet_write_blank(m_sheet, lxw_row_t(line), lxw_col_t(column), format), "cell");
    }
    const QByteArray bytes = XlsxBook::escaped(storable(fitting(text)));
    return checked(
        worksheet_write_string(m_sheet, lxw_row_t(line), lxw_col_t(column), bytes.constData(), format),
        "cell");
}

/// Also while streaming: the cells are written already, only the range is added then.
Status MarkedBook::merge(const MergedRange &range, const QString &text)
{
    const bool single = range.firstRow == range.lastRow && range.firstColumn == range.lastColumn;
    if (single || range.lastRow > m_head.lastRow || range.lastColumn >= MaxColumns)
        return {};
    return checked(
        worksheet_merge_range(m_sheet, lxw_row_t(range.firstRow - 1), lxw_col_t(range.firstColumn),
                              lxw_row_t(range.lastRow - 1), lxw_col_t(range.lastColumn),
                              XlsxBook::escaped(storable(fitting(text))).constData(),
                              m_book.format(range.lastRow < m_head.firstRow ? Look::Text : Look::Head)),
        "merged range");
}

Status MarkedBook::finishSheet()
{
    QHash<qint64, QStringList> rows;
    for (const auto &[number, cells] : std::as_const(m_head.rows))
        rows.insert(number, cells);
    QList<MergedRange> ranges = m_head.merged;
    ranges.removeIf([&](const MergedRange &range) {
        return range.lastRow >= m_head.firstRow && range.firstColumn <= m_head.remarkColumn
            && range.lastColumn >= m_head.remarkColumn;
    });
    QList<MergedRange> done; // a file may claim ranges over each other; a workbook must not
    for (const MergedRange &range : std::as_const(ranges)) {
        if (std::any_of(done.begin(), done.end(),
                        [&](const MergedRange &other) { return overlap(range, other); }))
            continue;
        done += range;
        if (Status status = merge(range, rows.value(range.firstRow).value(range.firstColumn)); !status)
            return status;
    }
    const MergedRange remark{int(m_head.firstRow), m_head.remarkColumn, int(m_head.lastRow),
                             m_head.remarkColumn};
    if (Status status = merge(remark, m_head.remarkHead); !status)
        return status;
    for (int i = 0; i < m_head.columns; ++i) {
        const double width =
            i == m_head.remarkColumn ? RemarkWidth : std::clamp(m_widths.value(i) + 2, LeastWidth, MostWidth);
        const auto at = lxw_col_t(i);
        if (Status status =
                checked(worksheet_set_column(m_sheet, at, at, width, m_book.format(Look::Text)), "column");
            !status)
            return status;
    }
    worksheet_freeze_panes(m_sheet, lxw_row_t(m_head.lastRow), 0);
    return checked(worksheet_autofilter(m_sheet, lxw_row_t(m_head.lastRow - 1), 0,
                                        lxw_row_t(std::max(m_line - 1, m_head.lastRow - 1)),
                                        lxw_col_t(m_head.columns - 1)),
                   "filter");
}

void MarkedBook::widen(int column, const QString &text)
{
    double &width = m_widths[column];
    width = std::max(width, std::min(widthOf(text), MostWidth));
}

Status MarkedBook::close()
{
    if (m_sheet) {
        if (Status status = finishSheet(); !status)
            return status;
    }
    return m_book.close();
}

} // namespace shuzhi
