// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/overviewrunquery.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/overviewreport.h"

namespace shuzhi {

/// Composes the printed overview's content from what was read: departments by mount rate, highest first.
class OverviewReportContent
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::OverviewReportContent)

public:
    [[nodiscard]] static OverviewReportData of(const OverviewRun &run, const ReportTerms &terms);

private:
    [[nodiscard]] static QList<OverviewFigure> figures(const MetricSet &metrics, Language language);
    [[nodiscard]] static QString enteredName(const QString &key);
};

} // namespace shuzhi
