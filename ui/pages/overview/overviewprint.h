// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/metricsquery.h"
#include "models/store/overviewquery.h"
#include "ui/reports/overviewreport.h"

#include <QCoreApplication>

namespace shuzhi {

/// Puts what the overview shows into the words of its printed report: the same figures, on paper.
class OverviewPrint
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::OverviewPrint)

public:
    /// `departments` carries the city's figures too.
    [[nodiscard]] static OverviewReportData data(const CityInfo &info, const MetricSet &departments,
                                                 const MetricSet &months, const CityContext &context,
                                                 Language language);

private:
    static QList<OverviewFigure> figures(const MetricSet &set, Language language);
};

} // namespace shuzhi
