// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/booksheet.h"

#include "models/exchange/xlsxbook.h"

namespace shuzhi {

namespace {

constexpr double rowHeight = 18; // points

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

} // namespace

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
    , m_name(name)
{
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_default_row(m_sheet, rowHeight, 0);
}

void BookSheet::keep(lxw_error error)
{
    if (error != LXW_NO_ERROR && !m_fault)
        m_fault = Error{ErrorCode::Unwritable, QString::fromUtf8(lxw_strerror(error)), m_name};
}

void BookSheet::keep(lxw_error error, int row, int column, std::variant<QString, double> value)
{
    keep(error);
    m_cells.append({row, column, std::move(value)});
}

bool BookSheet::fits(int row, int column, const QString &value, qsizetype most)
{
    if (value.size() <= most)
        return true;
    if (!m_fault) {
        m_fault = Error{ErrorCode::TooLarge,
                        QStringLiteral("cell %1 of sheet %2 would hold %3 characters; a cell holds %4")
                            .arg(cellName(row, column), m_name)
                            .arg(value.size())
                            .arg(most),
                        m_name};
    }
    return false;
}

void BookSheet::text(int row, int column, const QString &value, CellStyle style)
{
    if (fits(row, column, value)) {
        keep(worksheet_write_string(m_sheet, rowOf(row), columnOf(column),
                                    XlsxBook::escaped(value).constData(), m_styles.of(style)),
             row, column, value);
    }
}

void BookSheet::number(int row, int column, double value, CellStyle style)
{
    keep(worksheet_write_number(m_sheet, rowOf(row), columnOf(column), value, m_styles.of(style)), row,
         column, value);
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
    if (!fits(row, column, formula, longestFormula - 1))
        return;
    keep(worksheet_write_formula_num(m_sheet, rowOf(row), columnOf(column),
                                     (u'=' + formula).toUtf8().constData(), m_styles.of(style), *value),
         row, column, *value);
}

void BookSheet::textFormula(int row, int column, const QString &formula, const QString &value,
                            CellStyle style)
{
    if (fits(row, column, value) && fits(row, column, formula, longestFormula - 1)) {
        keep(worksheet_write_formula_str(m_sheet, rowOf(row), columnOf(column),
                                         (u'=' + formula).toUtf8().constData(), m_styles.of(style),
                                         XlsxBook::escaped(value).constData()),
             row, column, value);
    }
}

void BookSheet::merged(int row, int firstColumn, int lastColumn, const QString &value, CellStyle style)
{
    if (firstColumn == lastColumn)
        return text(row, firstColumn, value, style);
    if (fits(row, firstColumn, value)) {
        keep(worksheet_merge_range(m_sheet, rowOf(row), columnOf(firstColumn), rowOf(row),
                                   columnOf(lastColumn), XlsxBook::escaped(value).constData(),
                                   m_styles.of(style)),
             row, firstColumn, value);
    }
}

void BookSheet::link(int row, int column, const QString &sheet)
{
    const QString target =
        QStringLiteral("internal:'%1'!A1").arg(QString(sheet).replace(u'\'', QStringLiteral("''")));
    keep(worksheet_write_url_opt(m_sheet, rowOf(row), columnOf(column), target.toUtf8().constData(),
                                 m_styles.of(CellStyle::Link), XlsxBook::escaped(sheet).constData(), nullptr),
         row, column, sheet);
}

void BookSheet::chart(int row, int column, lxw_chart *chart, int width, int height)
{
    constexpr double ownWidth = 480, ownHeight = 288; // the library takes multiples of its own size
    lxw_chart_options options = {};
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.x_offset = options.y_offset = 4; // a border on the page's edge would be cut
    options.x_scale = width / ownWidth;
    options.y_scale = height / ownHeight;
    keep(worksheet_insert_chart_opt(m_sheet, rowOf(row), columnOf(column), chart, &options));
}

void BookSheet::width(int column, double characters)
{
    m_widths.insert(column, characters);
    keep(worksheet_set_column(m_sheet, columnOf(column), columnOf(column), characters, nullptr));
}

void BookSheet::height(int row, double points)
{
    keep(worksheet_set_row(m_sheet, rowOf(row), points, nullptr));
}

} // namespace shuzhi
