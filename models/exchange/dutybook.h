// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dutysheet.h"
#include "models/exchange/tablewriter.h"

#include <functional>

namespace shuzhi {

/// Asked before each sheet with what is done, 0 … 1; false ends the write with Cancelled.
using DutyBookProgress = std::function<bool(double)>;

/// Writes official duty lists as a workbook, one sheet a department: title, functions and matters over
/// the whole width, duties as rows, signature block and proofs; head frozen and repeated on every page,
/// A4 landscape one page wide, everything text, no colour but grey. The file is read back cell by cell
/// before it takes its place. `rows` of the report are the duties.
/// Errors: Usage (no list), Unwritable (also when it reads back otherwise), TooLarge (a text no cell can
/// hold), Cancelled.
[[nodiscard]] Result<WriteReport> writeDutyBook(const QList<DutySheet> &sheets, const QString &path,
                                                const DutyBookProgress &progress = {});

/// Names for the sheets of departments as a workbook allows them: 31 characters, none of []:*?/\, no two
/// alike.
[[nodiscard]] QStringList dutySheetNames(const QList<DutySheet> &sheets);

} // namespace shuzhi
