// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <xlsxwriter.h>

#include <optional>

namespace shuzhi {

/// What a cell is; decides its number format, alignment and colour.
enum class CellStyle {
    Title,
    Subtitle,
    Section,
    HeaderCell,
    Text,
    WrappedText,
    Code,
    Count,
    TwoDecimals,
    Percent,
    Plain,
    Change,
    Rank,
    Strong,
    MeasuredCount,
    MeasuredTwoDecimals,
    MeasuredPlain,
    Calculated,
    CalculatedHeader,
};

/// The formats of one workbook, made once; colours are the light tokens of the house style.
class BookStyles
{
public:
    explicit BookStyles(lxw_workbook *workbook);

    [[nodiscard]] lxw_format *of(CellStyle style) const { return m_formats[static_cast<std::size_t>(style)]; }

private:
    static constexpr std::size_t count = static_cast<std::size_t>(CellStyle::CalculatedHeader) + 1;
    lxw_format *m_formats[count] = {};
};

/// "B4", "$B$4" or "B$4" of a zero-based row and column.
[[nodiscard]] QString cellName(int row, int column, bool fixedRow = false, bool fixedColumn = false);
/// "$B$4:$B$9", both ends included.
[[nodiscard]] QString fixedRange(int firstRow, int firstColumn, int lastRow, int lastColumn);

/// One worksheet being written. Text is always written as text, so codes keep their zeros and nothing
/// that starts with "=" runs. The first fault of any write is kept in fault().
class BookSheet
{
public:
    BookSheet(lxw_workbook *workbook, const BookStyles &styles, const QString &name);

    void text(int row, int column, const QString &value, CellStyle style);
    void number(int row, int column, double value, CellStyle style);
    void blank(int row, int column, CellStyle style);
    /// A formula with the value it has now, for readers that do not calculate; no value: empty text.
    void formula(int row, int column, const QString &formula, std::optional<double> value, CellStyle style);
    void textFormula(int row, int column, const QString &formula, const QString &value, CellStyle style);
    void width(int column, double characters);
    /// Columns only a calculation needs: narrow, folded away, one outline level deep.
    void foldColumns(int first, int last);
    void height(int row, double points);

    /// A4 landscape, one page wide, title rows repeated, page numbers below.
    void printSetup(int lastRow, int lastColumn, int titleRow, const QString &header, const QString &footer);
    void freeze(int row, int column);
    void filter(int headerRow, int lastRow, int lastColumn);

    [[nodiscard]] lxw_error fault() const { return m_fault; }

private:
    void keep(lxw_error error);

    lxw_worksheet *m_sheet;
    const BookStyles &m_styles;
    lxw_error m_fault = LXW_NO_ERROR;
};

} // namespace shuzhi
