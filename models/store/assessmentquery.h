// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/metric.h"
#include "models/domain/ranknote.h"
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
    RankNotes notes; ///< what is said beside the ranks
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

/// One department's result on a day of a history.
struct ScorePoint
{
    Points score = 0;
    int rank = 0; ///< 0: nothing could be measured

    bool operator==(const ScorePoint &) const = default;
};

/// How the departments stood on each of several days.
struct ScoreHistory
{
    QList<QDate> days;
    QHash<QString, QList<ScorePoint>> departments; ///< by uid, parallel to days
};

/// Scores every department as of each day, by the same scheme; says how far it is.
struct ScoreHistoryQuery
{
    Scheme scheme;
    QList<QDate> days;

    [[nodiscard]] Result<ScoreHistory> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
