// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/exchange/tablewriter.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Writes the rows a filter finds to a file whose heads and words import reads again: workbook and CSV
/// have the national template's heads and Chinese words for codes, JSON has field names and codes.
struct ExportQuery
{
    Filter filter; ///< its `what` decides the columns; what is not asked of a day is of the reference day
    QString format; ///< "xlsx", "csv" or "json"
    QString path;

    [[nodiscard]] Result<WriteReport> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
