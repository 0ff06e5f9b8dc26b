// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxpages.h"

#include "models/exchange/celltext.h"
#include "models/exchange/cellvalue.h"

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace shuzhi {

namespace {

constexpr qint64 ExactWhole = qint64(1) << 53; ///< beyond it a double skips whole numbers
constexpr int PaperA3 = 8;
constexpr int PaperA4 = 9;
constexpr double AcrossA4 = 200; ///< characters across a sheet that lies, printed at three quarters
constexpr double AcrossA3 = 330; ///< the same at two thirds
constexpr double FilterArrow = 3; ///< characters the arrow of the head takes

/// Width of a head in characters: East Asian ones take two.
double widthOf(const Column &column)
{
    if (column.width > 0)
        return column.width;
    double width = FilterArrow;
    for (const QChar c : column.header)
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    const double least = column.kind == Column::Text ? 16 : 12;
    return std::clamp(width, least, 60.0);
}

/// Day number of the 1900 system; only for days after its false 1900-02-29.
double serialOf(QDate date)
{
    return double(QDate(1899, 12, 30).daysTo(date));
}

bool hasSerial(QDate date)
{
    return date >= QDate(1900, 3, 1) && date.year() <= 9999;
}

XlsxBook::Look lookOf(Column::Kind kind)
{
    switch (kind) {
    case Column::Text: return XlsxBook::Look::Text;
    case Column::Integer: return XlsxBook::Look::Integer;
    case Column::Real: return XlsxBook::Look::Real;
    case Column::Date: return XlsxBook::Look::Date;
    case Column::Percent: return XlsxBook::Look::Percent;
    }
    return XlsxBook::Look::Text;
}

} // namespace

XlsxPages::XlsxPages(XlsxBook &book, const Table &table)
    : m_book(book)
    , m_table(table)
{
}

Status XlsxPages::begin()
{
    if (m_table.columns.isEmpty() || m_table.columns.size() > MaxColumns)
        return fail(ErrorCode::TooLarge, QStringLiteral("a sheet of %1 columns").arg(m_table.columns.size()));
    const Result<lxw_worksheet *> sheet = m_book.addSheet(m_table.name);
    if (!sheet)
        return tl::unexpected(sheet.error());
    m_sheet = *sheet;
    m_line = 0;
    if (Status status = setUpSheet(); !status)
        return status;
    for (int i = 0; i < m_table.columns.size(); ++i) {
        if (Status status = writeText(i, m_table.columns[i].header, m_book.format(XlsxBook::Look::Head));
            !status)
            return status;
    }
    m_line = 1;
    return {};
}

Status XlsxPages::setUpSheet()
{
    double characters = 0;
    for (int i = 0; i < m_table.columns.size(); ++i) {
        const Column &column = m_table.columns[i];
        const auto at = lxw_col_t(i);
        characters += widthOf(column);
        if (worksheet_set_column(m_sheet, at, at, widthOf(column), m_book.format(lookOf(column.kind)))
            != LXW_NO_ERROR)
            return fail(ErrorCode::Internal, QStringLiteral("column %1 could not be set up").arg(i + 1));
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    // A wide table goes on across sheets of paper rather than being made too small to read.
    const bool isWide = characters > AcrossA4;
    worksheet_set_paper(m_sheet, isWide ? PaperA3 : PaperA4);
    worksheet_set_landscape(m_sheet);
    worksheet_print_across(m_sheet);
    worksheet_fit_to_pages(m_sheet, std::uint16_t(std::ceil(characters / (isWide ? AcrossA3 : AcrossA4))), 0);
    if (worksheet_repeat_rows(m_sheet, 0, 0) != LXW_NO_ERROR
        || worksheet_set_footer(m_sheet, "&C&P / &N") != LXW_NO_ERROR)
        return fail(ErrorCode::Internal, QStringLiteral("the print set-up failed"));
    return {};
}

Status XlsxPages::finishSheet()
{
    const auto lastRow = lxw_row_t(m_line - 1);
    const auto lastColumn = lxw_col_t(m_table.columns.size() - 1);
    if (worksheet_autofilter(m_sheet, 0, 0, lastRow, lastColumn) != LXW_NO_ERROR)
        return fail(ErrorCode::Internal, QStringLiteral("the filter could not be set"));
    return {};
}

Status XlsxPages::addRow(const QVariantList &row)
{
    if (m_line == MaxRows) {
        if (Status status = finishSheet(); !status)
            return status;
        if (Status status = begin(); !status)
            return status;
    }
    ++m_rows;
    for (int i = 0; i < row.size(); ++i) {
        if (Status status = writeCell(i, row[i]); !status)
            return status;
    }
    ++m_line;
    return {};
}

Status XlsxPages::writeCell(int column, const QVariant &raw)
{
    const Result<CellValue> shaped = cellValue(raw, m_table.columns[column].kind);
    if (!shaped)
        return tl::unexpected(shaped.error());
    const CellValue &value = *shaped;
    if (std::holds_alternative<std::monostate>(value))
        return {};
    std::optional<double> number;
    XlsxBook::Look look = lookOf(m_table.columns[column].kind);
    if (const auto *whole = std::get_if<qint64>(&value); whole && std::abs(*whole) <= ExactWhole)
        number = double(*whole);
    else if (const auto *real = std::get_if<double>(&value))
        number = *real;
    else if (const auto *date = std::get_if<QDate>(&value); date && hasSerial(*date))
        number = serialOf(*date);
    else if (const auto *moment = std::get_if<QDateTime>(&value); moment && hasSerial(moment->date())) {
        number = serialOf(moment->date()) + moment->time().msecsSinceStartOfDay() / 86'400'000.0;
        look = XlsxBook::Look::DateTime;
    }
    if (!number)
        return writeText(column, cellValueText(value), m_book.format(XlsxBook::Look::Text));
    if (worksheet_write_number(m_sheet, lxw_row_t(m_line), lxw_col_t(column), *number, m_book.format(look))
        != LXW_NO_ERROR)
        return fail(ErrorCode::Unwritable, QStringLiteral("a cell could not be written"));
    return {};
}

Status XlsxPages::writeText(int column, const QString &text, lxw_format *format)
{
    const QByteArray bytes = XlsxBook::escaped(text);
    const lxw_error error = text.size() > MaxCellText
        ? LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
        : worksheet_write_string(m_sheet, lxw_row_t(m_line), lxw_col_t(column), bytes.constData(), format);
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("row %1, column %2: a text of %3 characters, a cell holds %4")
                        .arg(m_rows)
                        .arg(m_table.columns[column].header)
                        .arg(text.size())
                        .arg(MaxCellText),
                    m_table.columns[column].header);
    if (error != LXW_NO_ERROR)
        return fail(ErrorCode::Unwritable, QString::fromUtf8(lxw_strerror(error)));
    return {};
}

} // namespace shuzhi
