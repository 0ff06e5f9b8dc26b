// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/branchesquery.h"
#include "models/store/lane.h"
#include "models/store/overviewquery.h"

namespace shuzhi {

/// Everything a printed overview is composed from.
struct OverviewRun
{
    QString city;
    MetricSet departments; ///< by department
    MetricSet months; ///< by month, the last twelve up to the day
    BranchTree branches; ///< by classification
    CityContext context; ///< other cities, head of the trail
};

/// Reads it as of a day; empty: the reference day.
struct OverviewRunQuery
{
    QString asOf;

    [[nodiscard]] Result<OverviewRun> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
