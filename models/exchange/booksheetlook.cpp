// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/booksheet.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shuzhi {

namespace {

constexpr int a4 = 9; // paper number of the file format
constexpr double lineHeight = 15; // points of one line of 10 point type
constexpr double lineRoom = 4;
constexpr double highestRow = 409; // points; the format takes no more
constexpr double landscapeCharacters = 200; // on one page of A4: type of 8 points at least
constexpr double portraitCharacters = 140;

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

// Lines a text takes in a column of so many Latin characters.
int lineCount(const QString &text, double characters)
{
    const double room = std::max(4.0, characters - 2);
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        double units = 0;
        for (const QChar sign : paragraph)
            units += sign.unicode() < 0x2000 ? 0.92 : 1.95;
        lines += std::max(1, static_cast<int>(std::ceil(units / room)));
    }
    return lines;
}

} // namespace

void BookSheet::heightFor(int row, const QList<std::pair<int, QString>> &texts, int outlineLevel)
{
    int lines = 1;
    for (const auto &[column, text] : texts)
        lines = std::max(lines, lineCount(text, m_widths.value(column, 8.43)));
    const double points = std::clamp(lines * lineHeight + lineRoom, 18.0, highestRow);
    lxw_row_col_options options = {0, static_cast<std::uint8_t>(outlineLevel), 0};
    keep(worksheet_set_row_opt(m_sheet, rowOf(row), points, nullptr, &options));
}

void BookSheet::pageSetup(const PageSetup &setup)
{
    double characters = 0;
    for (int column = 0; column <= setup.lastColumn; ++column)
        characters += m_widths.value(column, 8.43);
    const double onePage = setup.portrait ? portraitCharacters : landscapeCharacters;
    const int pages = std::max(1, static_cast<int>(std::ceil(characters / onePage)));
    if (setup.portrait)
        worksheet_set_portrait(m_sheet);
    else
        worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    worksheet_fit_to_pages(m_sheet, static_cast<std::uint16_t>(pages), setup.isOnePage ? 1 : 0);
    worksheet_set_margins(m_sheet, 0.5, 0.5, 0.7, 0.7);
    worksheet_center_horizontally(m_sheet);
    keep(worksheet_print_area(m_sheet, 0, 0, rowOf(setup.lastRow), columnOf(setup.lastColumn)));
    if (setup.firstTitleRow >= 0)
        keep(worksheet_repeat_rows(m_sheet, rowOf(setup.firstTitleRow), rowOf(setup.lastTitleRow)));
    if (pages > 1)
        keep(worksheet_repeat_columns(m_sheet, 0, 0));
    keep(worksheet_set_header(m_sheet, setup.header.toUtf8().constData()));
    keep(worksheet_set_footer(m_sheet, setup.footer.toUtf8().constData()));
}

void BookSheet::breakPagesBefore(const QList<int> &rows)
{
    std::vector<lxw_row_t> breaks;
    for (const int row : rows)
        breaks.push_back(rowOf(row));
    breaks.push_back(0); // ends the list
    keep(worksheet_set_h_pagebreaks(m_sheet, breaks.data()));
}

void BookSheet::freeze(int row, int column)
{
    worksheet_freeze_panes(m_sheet, rowOf(row), columnOf(column));
}

void BookSheet::filter(int headerRow, int lastRow, int lastColumn)
{
    keep(worksheet_autofilter(m_sheet, rowOf(headerRow), 0, rowOf(lastRow), columnOf(lastColumn)));
}

void BookSheet::summaryAbove()
{
    worksheet_outline_settings(m_sheet, 1, 0, 1, 0);
}

void BookSheet::protect()
{
    lxw_protection allowed = {};
    allowed.format_columns = 1;
    allowed.format_rows = 1;
    allowed.autofilter = 1;
    worksheet_protect(m_sheet, nullptr, &allowed);
}

void BookSheet::colourScale(const CellBlock &block, double middle, double most)
{
    lxw_conditional_format scale = {};
    scale.type = LXW_CONDITIONAL_3_COLOR_SCALE;
    scale.min_rule_type = scale.mid_rule_type = scale.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.min_value = 0;
    scale.mid_value = middle;
    scale.max_value = most;
    scale.min_color = bookcolour::low;
    scale.mid_color = bookcolour::middle;
    scale.max_color = bookcolour::high;
    keep(worksheet_conditional_format_range(m_sheet, rowOf(block.firstRow), columnOf(block.firstColumn),
                                            rowOf(block.lastRow), columnOf(block.lastColumn), &scale));
}

void BookSheet::dataBars(const CellBlock &block, double most)
{
    lxw_conditional_format bars = {};
    bars.type = LXW_CONDITIONAL_DATA_BAR;
    bars.data_bar_2010 = LXW_TRUE;
    bars.bar_solid = LXW_TRUE;
    bars.bar_color = bookcolour::high;
    bars.min_rule_type = bars.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bars.min_value = 0;
    bars.max_value = most;
    keep(worksheet_conditional_format_range(m_sheet, rowOf(block.firstRow), columnOf(block.firstColumn),
                                            rowOf(block.lastRow), columnOf(block.lastColumn), &bars));
}

void BookSheet::warnWhen(const CellBlock &block, const QString &formula)
{
    QByteArray condition = (u'=' + formula).toUtf8();
    lxw_conditional_format warning = {};
    warning.type = LXW_CONDITIONAL_TYPE_FORMULA;
    warning.value_string = condition.data();
    warning.format = m_styles.of(CellStyle::Warning);
    keep(worksheet_conditional_format_range(m_sheet, rowOf(block.firstRow), columnOf(block.firstColumn),
                                            rowOf(block.lastRow), columnOf(block.lastColumn), &warning));
}

void BookSheet::accept(const CellBlock &block, lxw_data_validation rule, const QString &title,
                       const QString &message)
{
    QByteArray titleBytes = title.left(30).toUtf8(); // the format takes no more
    QByteArray messageBytes = message.left(250).toUtf8();
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = 0;
    rule.ignore_blank = LXW_VALIDATION_OFF;
    rule.error_title = titleBytes.data();
    rule.error_message = messageBytes.data();
    keep(worksheet_data_validation_range(m_sheet, rowOf(block.firstRow), columnOf(block.firstColumn),
                                         rowOf(block.lastRow), columnOf(block.lastColumn), &rule));
}

void BookSheet::acceptCounts(const CellBlock &block, const QString &title, const QString &message)
{
    lxw_data_validation rule = {};
    rule.validate = LXW_VALIDATION_TYPE_INTEGER;
    rule.maximum_number = 1e12; // largestMeasure
    accept(block, rule, title, message);
}

void BookSheet::acceptPoints(const CellBlock &block, const QString &title, const QString &message)
{
    lxw_data_validation rule = {};
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.maximum_number = 1e12;
    accept(block, rule, title, message);
}

} // namespace shuzhi
