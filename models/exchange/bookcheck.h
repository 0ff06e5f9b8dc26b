// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/booksheet.h"

namespace shuzhi {

/// What one sheet of a workbook was given.
struct WrittenSheet
{
    QString name;
    QList<WrittenCell> cells;
};

/// Reads a workbook just written with the program's own reader and compares every sheet and cell: texts
/// equal, numbers equal to the 16 digits the file holds, nothing more and nothing less. Error: Unwritable
/// naming the first cell that differs.
[[nodiscard]] Status checkBookContents(const QString &path, const QList<WrittenSheet> &sheets);

} // namespace shuzhi
