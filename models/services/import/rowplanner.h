// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"
#include "models/services/import/rowstream.h"
#include "models/store/connection.h"

#include <memory>

namespace shuzhi {

/// Decides the fate of each row of a file against the city as it is, and the steps that make it so.
/// Counts into the report; rows = added + changed + unchanged + rejected + duplicates after each row.
/// One class per kind of rows.
class RowPlanner
{
public:
    RowPlanner() = default;
    virtual ~RowPlanner() = default;
    Q_DISABLE_COPY_MOVE(RowPlanner)

    /// Reads what there is, within the caller's transaction.
    [[nodiscard]] virtual Status load(Connection &) = 0;
    virtual void take(const SourceRow &row) = 0;
    /// What went wrong with the database since load; the import then ends with it.
    [[nodiscard]] virtual Status fault() const { return {}; }
    /// Rows waiting to be written.
    [[nodiscard]] virtual qsizetype waiting() const = 0;
    /// What waits, in an order in which every row stands after those it points to.
    [[nodiscard]] virtual QList<Step> takeSteps() = 0;
    /// After the last row: decides what only the whole file tells, puts warnings into the report. May
    /// leave further steps to take.
    virtual void finish() = 0;
};

/// The planner of the request's kind. Request, layout and report outlive it.
[[nodiscard]] std::unique_ptr<RowPlanner> plannerFor(const ImportRequest &, const SheetLayout &,
                                                     ImportReport &);

} // namespace shuzhi
