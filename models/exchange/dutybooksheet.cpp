// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/dutybooksheet.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr const char *face = "Microsoft YaHei"; // where it is missing, readers take their own CJK face
constexpr lxw_color_t words = 0x1D2530, mute = 0x5F6B7E, line = 0x9AA3B2, ground = 0xF0F1F4;
constexpr double lineHeight = 14, rowPadding = 6, tallestRow = 409; // points; the last is the format's bound
constexpr int a4 = 9; // paper number of the file format
constexpr qsizetype longestText = 32767; // units a cell holds
constexpr qsizetype longestHeading = 80; // of the page header, which holds 255 units with its marks
constexpr double defaultWidth = 12;

lxw_format *made(lxw_workbook *workbook, double size, bool bold, lxw_color_t colour, bool boxed)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_name(format, face);
    format_set_font_size(format, size);
    format_set_font_color(format, colour);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    format_set_num_format(format, "@");
    if (bold)
        format_set_bold(format);
    if (boxed) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, line);
    }
    return format;
}

/// Characters of a line as a column counts them: a Chinese one takes two.
double widthOf(QStringView text)
{
    return std::accumulate(text.begin(), text.end(), 0.0,
                           [](double sum, QChar c) { return sum + (c.unicode() > 0xff ? 2.1 : 1.1); });
}

/// Lines that a text takes in a cell of that width.
double linesOf(const QString &text, double width)
{
    double lines = 0;
    for (const QString &part : text.split(u'\n'))
        lines += std::max(1.0, std::ceil(widthOf(part) / std::max(1.0, width - 1)));
    return lines;
}

double heightOf(double lines)
{
    return std::min(tallestRow, lines * lineHeight + rowPadding);
}

/// As a page header takes it: "&" is its mark.
QString marked(const QString &text)
{
    return text.left(longestHeading).replace(u'&', u"&&"_s);
}

} // namespace

DutyBookStyles::DutyBookStyles(lxw_workbook *workbook)
    : title(made(workbook, 16, true, words, false))
    , subtitle(made(workbook, 10, false, mute, false))
    , head(made(workbook, 10, true, words, true))
    , function(made(workbook, 11, true, words, true))
    , matter(made(workbook, 10, true, words, true))
    , text(made(workbook, 10, false, words, true))
    , signature(made(workbook, 11, false, words, false))
    , note(made(workbook, 9, false, mute, false))
{
    for (lxw_format *centred : {title, subtitle, head})
        format_set_align(centred, LXW_ALIGN_CENTER);
    for (lxw_format *grey : {head, function})
        format_set_bg_color(grey, ground);
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(signature, LXW_BORDER_THIN);
}

DutyBookSheet::DutyBookSheet(lxw_workbook *workbook, const DutyBookStyles &styles, const QString &name,
                             const DutySheet &sheet)
    : m_sheet(workbook_add_worksheet(workbook, name.toUtf8().constData()))
    , m_styles(styles)
    , m_list(sheet)
{
    if (!m_sheet)
        m_status = fail(ErrorCode::Internal, u"the sheet name was refused"_s, name);
}

Status DutyBookSheet::write()
{
    if (!m_status)
        return m_status;
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    for (int column = 0; column <= lastColumn(); ++column)
        keep(worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), width(column, column),
                                  nullptr));
    writeHead();
    writeRows();
    writeFoot();
    setUpPage();
    return m_status;
}

void DutyBookSheet::writeHead()
{
    across(0, lastColumn(), m_list.title, m_styles.title);
    endRow(heightOf(linesOf(m_list.title, width(0, lastColumn()) / 1.6)) + 12);
    QStringList facts{m_list.department, m_list.version, m_list.state};
    facts += m_list.facts;
    facts.removeAll(QString());
    const QString subtitle = m_list.empty.isEmpty() ? facts.join(u" \u00b7 "_s) : m_list.empty;
    across(0, lastColumn(), subtitle, m_styles.subtitle);
    endRow(heightOf(linesOf(subtitle, width(0, lastColumn()))));
    m_headRow = m_row;
    for (int column = 0; column < m_list.columns.size(); ++column) {
        const QString &title = m_list.columns[column].title;
        m_texts.insert({m_row, column}, title);
        keep(worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(column), title.toUtf8().constData(),
                                    m_styles.head));
    }
    endRow(2 * lineHeight + rowPadding);
}

void DutyBookSheet::writeRows()
{
    for (const DutySheetRow &row : m_list.rows) {
        if (row.level == DutySheetRow::Level::Duty) {
            double lines = 1;
            for (int column = 0; column < row.cells.size(); ++column) {
                cell(column, row.cells[column]);
                lines = std::max(lines, linesOf(row.cells[column], width(column, column)));
            }
            endRow(heightOf(lines));
            continue;
        }
        const QString text = row.clause.isEmpty() ? row.title() : row.title() + u'\n' + row.clause;
        across(0, lastColumn(), text,
               row.level == DutySheetRow::Level::Function ? m_styles.function : m_styles.matter);
        endRow(heightOf(linesOf(text, width(0, lastColumn()))));
    }
}

/// Signatures beside each other, then what proves them.
void DutyBookSheet::writeFoot()
{
    endRow(lineHeight);
    const int count = int(m_list.signatures.size());
    for (int i = 0; i < count; ++i) {
        const int first = i * (lastColumn() + 1) / count, last = (i + 1) * (lastColumn() + 1) / count - 1;
        const DutySignature &signature = m_list.signatures[i];
        across(first, last, u"%1\uff1a%2"_s.arg(signature.label, signature.name), m_styles.signature);
    }
    endRow(3 * lineHeight);
    for (const QString &text : m_list.proofs + QStringList{m_list.warning, m_list.origin}) {
        if (text.isEmpty())
            continue;
        across(0, lastColumn(), text, m_styles.note);
        endRow(heightOf(linesOf(text, width(0, lastColumn()))));
    }
}

void DutyBookSheet::setUpPage()
{
    worksheet_freeze_panes(m_sheet, lxw_row_t(m_headRow + 1), 0);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_margins(m_sheet, 0.5, 0.5, 0.7, 0.7);
    worksheet_center_horizontally(m_sheet);
    keep(worksheet_print_area(m_sheet, 0, 0, lxw_row_t(std::max(0, m_row - 1)), lxw_col_t(lastColumn())));
    keep(worksheet_repeat_rows(m_sheet, lxw_row_t(m_headRow), lxw_row_t(m_headRow)));
    const QString header =
        u"&L%1&R%2"_s.arg(marked(m_list.title), marked(m_list.version + u' ' + m_list.state));
    QString pages = marked(m_list.pages);
    pages.replace(u"{page}"_s, u"&P"_s).replace(u"{pages}"_s, u"&N"_s);
    keep(worksheet_set_header(m_sheet, header.toUtf8().constData()));
    keep(worksheet_set_footer(m_sheet, (u"&C"_s + pages).toUtf8().constData()));
}

void DutyBookSheet::across(int first, int last, const QString &text, lxw_format *format)
{
    if (!fits(text))
        return;
    if (!text.isEmpty())
        m_texts.insert({m_row, first}, text);
    keep(first == last ? worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(first),
                                                text.toUtf8().constData(), format)
                       : worksheet_merge_range(m_sheet, lxw_row_t(m_row), lxw_col_t(first), lxw_row_t(m_row),
                                               lxw_col_t(last), text.toUtf8().constData(), format));
}

void DutyBookSheet::cell(int column, const QString &text)
{
    if (!fits(text))
        return;
    if (text.isEmpty()) {
        keep(worksheet_write_blank(m_sheet, lxw_row_t(m_row), lxw_col_t(column), m_styles.text));
        return;
    }
    m_texts.insert({m_row, column}, text);
    keep(worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(column), text.toUtf8().constData(),
                                m_styles.text));
}

void DutyBookSheet::endRow(double points)
{
    keep(worksheet_set_row(m_sheet, lxw_row_t(m_row), points, nullptr));
    ++m_row;
}

int DutyBookSheet::lastColumn() const
{
    return std::max(1, int(m_list.columns.size()) - 1);
}

double DutyBookSheet::width(int first, int last) const
{
    double sum = 0;
    for (int column = first; column <= last; ++column)
        sum += column < m_list.columns.size() ? m_list.columns[column].width : 4 * defaultWidth;
    return sum;
}

bool DutyBookSheet::fits(const QString &text)
{
    if (text.size() > longestText && m_status)
        m_status = fail(ErrorCode::TooLarge, u"a cell holds 32767 characters"_s, text.left(20));
    return m_status.has_value();
}

void DutyBookSheet::keep(lxw_error error)
{
    if (error != LXW_NO_ERROR && m_status)
        m_status = fail(ErrorCode::Internal, QString::fromUtf8(lxw_strerror(error)), m_list.department);
}

} // namespace shuzhi
