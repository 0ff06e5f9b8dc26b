// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Computes every figure of the metric catalogue as of a day, for the city and by one grouping. All of
/// it is read in one transaction, so the figures belong together. A scope bounds all of them to the
/// catalogs it finds; each figure's `where` carries it. Errors: Usage for a day that is none and for a
/// scope that figures cannot be bounded by.
struct MetricsQuery
{
    GroupBy by = GroupBy::None;
    QString asOf; ///< ISO date; empty: the reference day
    int months = 12; ///< GroupBy::Month: how many month ends, the last one being asOf itself
    /// Conditions on department, share_type, resource_kind and library, but not on what is grouped by.
    QList<Condition> scope = {};

    [[nodiscard]] Result<MetricSet> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
