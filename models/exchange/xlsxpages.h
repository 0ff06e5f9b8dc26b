// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"
#include "models/exchange/xlsxbook.h"

namespace shuzhi {

/// Lays a table's rows into sheets of a workbook, starting the next one where a sheet is full.
class XlsxPages
{
public:
    XlsxPages(XlsxBook &book, const Table &table);

    /// Begins the first sheet; also for a table without rows.
    [[nodiscard]] Status begin();
    [[nodiscard]] Status addRow(const QVariantList &row);
    /// Sets what depends on the last row of the open sheet.
    [[nodiscard]] Status finishSheet();
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    [[nodiscard]] Status setUpSheet();
    [[nodiscard]] Status writeCell(int column, const QVariant &value);
    [[nodiscard]] Status writeText(int column, const QString &text, lxw_format *format);

    XlsxBook &m_book;
    const Table &m_table;
    lxw_worksheet *m_sheet = nullptr;
    qint64 m_line = 0; ///< next row of the open sheet, from 0
    qint64 m_rows = 0;
};

} // namespace shuzhi
