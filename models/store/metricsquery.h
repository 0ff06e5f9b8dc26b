// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Computes every figure of the metric catalogue as of a day, for the city and by one grouping. All of
/// it is read in one transaction, so the figures belong together.
struct MetricsQuery
{
    GroupBy by = GroupBy::None;
    QString asOf; ///< ISO date; empty: the reference day
    int months = 12; ///< GroupBy::Month: how many month ends, the last one being asOf itself

    [[nodiscard]] Result<MetricSet> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
