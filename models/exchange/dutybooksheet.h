// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dutysheet.h"
#include "models/domain/result.h"

#include <QMap>

#include <xlsxwriter.h>

namespace shuzhi {

/// What was written, by row and column from 0.
using SheetTexts = QMap<std::pair<qint64, qint64>, QString>;

/// The formats of a workbook of duty lists, made once: black on white, grey grounds.
struct DutyBookStyles
{
    explicit DutyBookStyles(lxw_workbook *workbook);

    lxw_format *title, *subtitle, *head, *function, *matter, *text, *signature, *note;
};

/// One department's list as a sheet (dutybook.h).
class DutyBookSheet
{
public:
    DutyBookSheet(lxw_workbook *workbook, const DutyBookStyles &styles, const QString &name,
                  const DutySheet &sheet);

    /// Errors: TooLarge (a text no cell can hold), Internal (the library refused a cell).
    [[nodiscard]] Status write();
    [[nodiscard]] const SheetTexts &texts() const { return m_texts; }

private:
    void writeHead();
    void writeRows();
    void writeFoot();
    void setUpPage();
    /// A text over columns first … last of the next row, or of this one.
    void across(int first, int last, const QString &text, lxw_format *format);
    void cell(int column, const QString &text);
    void endRow(double points);
    [[nodiscard]] int lastColumn() const;
    [[nodiscard]] double width(int first, int last) const;
    [[nodiscard]] bool fits(const QString &text);
    void keep(lxw_error error);

    lxw_worksheet *m_sheet;
    const DutyBookStyles &m_styles;
    const DutySheet &m_list;
    SheetTexts m_texts;
    int m_row = 0;
    int m_headRow = 0;
    Status m_status;
};

} // namespace shuzhi
