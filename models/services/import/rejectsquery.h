// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"
#include "models/store/lane.h"

namespace shuzhi {

class Connection;

/// Gives the rejected rows of an import back as a workbook the department can mend: the same sheet
/// names, head rows, columns and cell texts, a column of remarks behind them, and the cells at fault
/// coloured with a note. Mended, it imports as it is (peers.md IM4). Blanks under a merged cell are
/// filled, so that every row stands alone; a text longer than a cell can be is cut and the row says so
/// (an ImportError of rule "cell_cut" goes through `say`). Needs no city: the connection is not used.
/// Errors: those of openSource and of writing the file, Usage (the file would overwrite its source);
/// nothing is half-written. Without errors to give back no file is made, and one that is there from
/// before is removed.
struct RejectsQuery
{
    ImportRequest request; ///< of the import, with the same decisions
    QList<ImportError> errors; ///< of its report
    QString out; ///< path of the .xlsx
    /// The sentence for an error, in the language of the department; unset: its English message.
    std::function<QString(const ImportError &)> say = {};
    QString column = {}; ///< head of the remarks; empty: remarkHeader()

    /// The number of rows written.
    [[nodiscard]] Result<qint64> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
