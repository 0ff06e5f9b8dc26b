// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// A data row as planners get it.
struct SourceRow
{
    QString sheet; ///< empty where the file has none
    qint64 row = 0; ///< as a spreadsheet shows it
    QStringList cells; ///< blanks under a merged cell hold its value
    bool continued = false; ///< stands under the row of its catalog: the cells of the catalog are from there
};

/// Hands the data rows of the layout's sheets over, in order: no heads, notes, totals or empty rows, and
/// none that a person declined (those are counted into `declined`). False from the sink stops reading.
[[nodiscard]] Status readData(SheetSource &source, const SheetLayout &layout, const ImportRequest &request,
                              qint64 &declined, const std::function<bool(const SourceRow &)> &sink);

} // namespace shuzhi
