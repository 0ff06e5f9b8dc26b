// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/metric.h"
#include "models/store/lane.h"
#include "models/store/trail.h"

namespace shuzhi {

/// An assessment with what is shown and printed beside it.
struct AssessmentRun
{
    QString city;
    Assessment assessment;
    MetricSet metrics; ///< of the same day, by department
    Figures before; ///< the city's at the end of the period before
    TrailHead head;
};

/// Measures every department by the scheme's metrics as of the period's last day (or `asOf`), the
/// period before the same way, and scores them.
struct AssessmentQuery
{
    Scheme scheme;
    Period period;
    QString asOf; ///< ISO date; empty: the period's last day

    [[nodiscard]] Result<AssessmentRun> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
