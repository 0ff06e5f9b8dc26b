// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"
#include "models/services/assessmentcompare.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Writes two compared assessments as a table in a lane: a row for each department as ranked now, its rank
/// and score then and now, what changed and how each head moved. Points are numbers with four places; what
/// was not measured is empty.
struct ComparisonExportJob
{
    AssessmentComparison comparison;
    QString sheet; ///< name of the table
    QStringList captions; ///< department, rank then, score then, rank now, score now, change, places, heads
    QString path, format; ///< "xlsx", "csv" or "json"

    [[nodiscard]] Result<WriteReport> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
