// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/assessmentquery.h"
#include "ui/reports/assessmentreport.h"

namespace shuzhi {

/// What a printed assessment says besides the run: when it is printed, for whose eyes, of what city.
struct ReportTerms
{
    Language language = Language::Chinese;
    QDateTime generatedAt;
    bool isSynthetic = false;
    bool withPages = false; ///< a page for every department
    QStringList pages = {}; ///< uids of departments that get a page
};

/// The figures of a metric set as a report's summary tells them; `before`: the city on an earlier day.
[[nodiscard]] CitySummary citySummary(const MetricSet &metrics, const MetricGroup &before);

/// Names and definitions of metrics, in the order given; ids that are no metric are left out.
[[nodiscard]] QList<FigureDefinition> metricDefinitions(const QStringList &ids, Language language);

/// The printed assessment's content from an assessment run. Departments nothing was measured of come
/// last and have neither rank nor grade.
[[nodiscard]] AssessmentReportData assessmentReportData(const AssessmentRun &run, const ReportTerms &terms);

} // namespace shuzhi
