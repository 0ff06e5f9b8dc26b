// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/overviewquery.h"
#include "ui/charts/ratebarspainter.h"
#include "ui/charts/sharestrip.h"
#include "ui/charts/trendchart.h"

#include <QCoreApplication>

namespace shuzhi {

/// Makes the marks of the overview's charts from the metric catalogue's figures, once for screen and
/// print: names, figures, grades, what they open and filter, what their tooltips say.
class OverviewMarks
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::OverviewMarks)

public:
    /// A bar for each group in the set's order, graded. `before` are the same groups on an earlier day.
    [[nodiscard]] static QList<RateBar> graded(const MetricSet &set, const QString &metric, Language language,
                                               const MetricSet *before = nullptr);
    /// A bar without judgement.
    [[nodiscard]] static RateBar bar(const MetricGroup &group, const QString &metric, Language language);
    /// By falling rate; what is not measured comes last.
    static void sortByRate(QList<RateBar> &bars);

    [[nodiscard]] static QStringList months(const MetricSet &set);
    [[nodiscard]] static TrendSeries trend(const MetricSet &set, const QString &metric, Language language);

    /// Counts of the group that are parts of a whole.
    [[nodiscard]] static QList<SharePart> shares(const MetricGroup &group, const QStringList &metrics,
                                                 Language language);
    /// Resources by kind; each part filters by its kind.
    [[nodiscard]] static QList<SharePart> kinds(const MetricGroup &group, Language language);

    /// This city and the peers of which both figures are known, by falling mount rate.
    [[nodiscard]] static QList<RateBar> peers(const CityContext &context, const MetricGroup &city,
                                              const QString &cityName, Language language);
    [[nodiscard]] static bool hasRate(const Peer &peer);
    /// As-of day, source and note of a peer's figures, a line each.
    [[nodiscard]] static QStringList originOf(const Peer &peer);

    /// The name of a figure in Mark::explain: metric and group; figureOf() reads it.
    [[nodiscard]] static QString explainKey(const QString &metric, const MetricGroup &group);
};

} // namespace shuzhi
