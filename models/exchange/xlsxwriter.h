// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"

namespace shuzhi {

/// A formatted workbook: codes and formulas as text, numbers and dates as such, frozen and filtered
/// head repeated on every printed page, A4 landscape one page wide. Beyond 1,048,575 rows the table
/// goes on in a further sheet with the same head. Numbers carry 16 significant digits (libxlsxwriter).
class XlsxWriter : public TableWriter
{
public:
    /// TooLarge, too: a text longer than the 32,767 units a cell holds, with its row and column.
    Result<WriteReport> write(const QString &path, const Table &table, const RowPull &pull) override;
};

} // namespace shuzhi
