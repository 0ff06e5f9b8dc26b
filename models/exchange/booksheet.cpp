// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/booksheet.h"

namespace shuzhi {

namespace {

// The light tokens of resources/styles; a workbook is always light.
constexpr lxw_color_t ground = 0xF5F6F8;
constexpr lxw_color_t line = 0xE3E6EB;
constexpr lxw_color_t words = 0x1D2530;
constexpr lxw_color_t mute = 0x5F6B7E;
constexpr lxw_color_t accent = 0x1F5FBF;
constexpr lxw_color_t selection = 0xDBE8FB;

constexpr const char *face = "Microsoft YaHei"; // where it is missing, readers take their own CJK face
constexpr const char *pointsFormat = "0.00";
constexpr const char *countFormat = "#,##0";

constexpr double rowHeight = 18; // points
constexpr int a4 = 9; // paper number of the file format

struct Look
{
    const char *numberFormat = nullptr;
    lxw_format_alignments align = LXW_ALIGN_LEFT;
    lxw_color_t colour = words;
    bool bold = false;
    bool wrapped = false;
    bool lined = true;
    lxw_color_t fill = LXW_COLOR_UNSET;
    double size = 10;
};

Look lookOf(CellStyle style)
{
    constexpr auto right = LXW_ALIGN_RIGHT;
    switch (style) {
    case CellStyle::Title: return {.bold = true, .lined = false, .size = 15};
    case CellStyle::Subtitle: return {.colour = mute, .lined = false};
    case CellStyle::Section: return {.bold = true, .lined = false, .size = 12};
    case CellStyle::HeaderCell:
        return {.align = LXW_ALIGN_CENTER, .bold = true, .wrapped = true, .fill = selection};
    case CellStyle::Text: return {};
    case CellStyle::WrappedText: return {.wrapped = true};
    case CellStyle::Code: return {.numberFormat = "@"};
    case CellStyle::Count: return {.numberFormat = countFormat, .align = right};
    case CellStyle::TwoDecimals: return {.numberFormat = pointsFormat, .align = right};
    case CellStyle::Percent: return {.numberFormat = "0.0%", .align = right};
    case CellStyle::Plain: return {.numberFormat = "General", .align = right};
    case CellStyle::Change: return {.numberFormat = "+0.00;-0.00;0.00", .align = right};
    case CellStyle::Rank: return {.numberFormat = "0", .align = LXW_ALIGN_CENTER};
    case CellStyle::Strong: return {.numberFormat = pointsFormat, .align = right, .bold = true};
    case CellStyle::MeasuredCount: return {.numberFormat = countFormat, .align = right, .colour = accent};
    case CellStyle::MeasuredTwoDecimals:
        return {.numberFormat = pointsFormat, .align = right, .colour = accent};
    case CellStyle::MeasuredPlain: return {.numberFormat = "General", .align = right, .colour = accent};
    case CellStyle::Calculated: return {.numberFormat = "0", .align = right, .colour = mute};
    case CellStyle::CalculatedHeader:
        return {.align = LXW_ALIGN_CENTER, .colour = mute, .wrapped = true, .fill = ground};
    }
    return {};
}

lxw_format *made(lxw_workbook *workbook, const Look &look)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_name(format, face);
    format_set_font_size(format, look.size);
    format_set_font_color(format, look.colour);
    format_set_align(format, static_cast<std::uint8_t>(look.align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look.numberFormat)
        format_set_num_format(format, look.numberFormat);
    if (look.bold)
        format_set_bold(format);
    if (look.wrapped)
        format_set_text_wrap(format);
    if (look.fill != LXW_COLOR_UNSET)
        format_set_bg_color(format, look.fill);
    if (look.lined) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, line);
        if (look.align != LXW_ALIGN_CENTER)
            format_set_indent(format, 1);
    }
    return format;
}

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

} // namespace

BookStyles::BookStyles(lxw_workbook *workbook)
{
    for (std::size_t i = 0; i < count; ++i)
        m_formats[i] = made(workbook, lookOf(static_cast<CellStyle>(i)));
}

QString cellName(int row, int column, bool fixedRow, bool fixedColumn)
{
    char letters[LXW_MAX_COL_NAME_LENGTH] = {};
    lxw_col_to_name(letters, columnOf(column), fixedColumn ? 1 : 0);
    return QString::fromLatin1(letters) + (fixedRow ? QStringLiteral("$") : QString())
        + QString::number(row + 1);
}

QString fixedRange(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    return cellName(firstRow, firstColumn, true, true) + u':' + cellName(lastRow, lastColumn, true, true);
}

BookSheet::BookSheet(lxw_workbook *workbook, const BookStyles &styles, const QString &name)
    : m_sheet(workbook_add_worksheet(workbook, name.toUtf8().constData()))
    , m_styles(styles)
{
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_default_row(m_sheet, rowHeight, 0);
}

void BookSheet::keep(lxw_error error)
{
    if (m_fault == LXW_NO_ERROR)
        m_fault = error;
}

void BookSheet::text(int row, int column, const QString &value, CellStyle style)
{
    keep(worksheet_write_string(m_sheet, rowOf(row), columnOf(column), value.toUtf8().constData(),
                                m_styles.of(style)));
}

void BookSheet::number(int row, int column, double value, CellStyle style)
{
    keep(worksheet_write_number(m_sheet, rowOf(row), columnOf(column), value, m_styles.of(style)));
}

void BookSheet::blank(int row, int column, CellStyle style)
{
    keep(worksheet_write_blank(m_sheet, rowOf(row), columnOf(column), m_styles.of(style)));
}

void BookSheet::formula(int row, int column, const QString &formula, std::optional<double> value,
                        CellStyle style)
{
    if (!value)
        return textFormula(row, column, formula, QString(), style);
    keep(worksheet_write_formula_num(m_sheet, rowOf(row), columnOf(column),
                                     (u'=' + formula).toUtf8().constData(), m_styles.of(style), *value));
}

void BookSheet::textFormula(int row, int column, const QString &formula, const QString &value,
                            CellStyle style)
{
    keep(worksheet_write_formula_str(m_sheet, rowOf(row), columnOf(column),
                                     (u'=' + formula).toUtf8().constData(), m_styles.of(style),
                                     value.toUtf8().constData()));
}

void BookSheet::width(int column, double characters)
{
    keep(worksheet_set_column(m_sheet, columnOf(column), columnOf(column), characters, nullptr));
}

void BookSheet::foldColumns(int first, int last)
{
    lxw_row_col_options folded = {1, 1, 0};
    keep(worksheet_set_column_opt(m_sheet, columnOf(first), columnOf(last), 12, nullptr, &folded));
}

void BookSheet::height(int row, double points)
{
    keep(worksheet_set_row(m_sheet, rowOf(row), points, nullptr));
}

void BookSheet::printSetup(int lastRow, int lastColumn, int titleRow, const QString &header,
                           const QString &footer)
{
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_margins(m_sheet, 0.5, 0.5, 0.7, 0.7);
    worksheet_center_horizontally(m_sheet);
    keep(worksheet_print_area(m_sheet, 0, 0, rowOf(lastRow), columnOf(lastColumn)));
    if (titleRow >= 0)
        keep(worksheet_repeat_rows(m_sheet, rowOf(titleRow), rowOf(titleRow)));
    keep(worksheet_set_header(m_sheet, header.toUtf8().constData()));
    keep(worksheet_set_footer(m_sheet, footer.toUtf8().constData()));
}

void BookSheet::freeze(int row, int column)
{
    worksheet_freeze_panes(m_sheet, rowOf(row), columnOf(column));
}

void BookSheet::filter(int headerRow, int lastRow, int lastColumn)
{
    keep(worksheet_autofilter(m_sheet, rowOf(headerRow), 0, rowOf(lastRow), columnOf(lastColumn)));
}

} // namespace shuzhi
