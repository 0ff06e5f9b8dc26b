// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"
#include "models/store/lane.h"

namespace shuzhi {

class Connection;

/// Gives the rejected rows of an import back as a workbook the department can mend: the same sheet
/// names, head rows, columns and cell texts, a column 错误说明 behind them, and the cells at fault
/// coloured with a note. Mended, it imports as it is (peers.md IM4). Needs no city: the connection is
/// not used. Errors: those of openSource and of writing the file; nothing is half-written.
struct RejectsQuery
{
    ImportRequest request; ///< of the import, with the same decisions
    QList<ImportError> errors; ///< of its report
    QString out; ///< path of the .xlsx

    /// The number of rows written.
    [[nodiscard]] Result<qint64> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
