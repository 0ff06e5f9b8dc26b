// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ratebarspainter.h"
#include "ui/charts/sharestrip.h"
#include "ui/charts/trendchart.h"
#include "ui/reports/citysummary.h"
#include "ui/reports/overviewbranches.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

namespace shuzhi {

class ReportFigures;

/// A figure of the overview as its card shows it.
struct OverviewFigure
{
    QString name;
    QString metric; ///< id in the metric catalogue, or the key of an entered figure
    RateValue value; ///< of a count the numerator alone
    bool isRate = false;
    QString where = {}, denominatorWhere = {}; ///< search expressions of the rows
    QString source = {}; ///< of an entered figure, which has no rows
};

/// Everything the printed overview says; texts that are data come in the report's language.
struct OverviewReportData
{
    QString cityName;
    ReportOrigin origin;
    CitySummary city;
    QList<OverviewFigure> figures;
    QStringList months;
    QList<TrendSeries> trend;
    QList<RateBar> departments; ///< in the order to be shown
    QList<RateBar> peers; ///< this city among them; empty: no section
    QList<SharePart> resourceKinds; ///< published resources on published catalogs
    OverviewBranches branches; ///< which catalogs have no usable resource
    QList<FigureDefinition> definitions;
};

/// Composes the city overview: figures, trend, resource kinds, peers, departments, branches,
/// appendix.
class OverviewReport
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::OverviewReport)

public:
    [[nodiscard]] static ReportDocument compose(const OverviewReportData &data);

private:
    static void appendFigures(ReportDocument &document, const OverviewReportData &data);
    static void appendEntered(ReportDocument &document, const OverviewReportData &data);
    static void appendTrend(ReportDocument &document, const OverviewReportData &data);
    static void appendPeers(ReportDocument &document, const OverviewReportData &data);
    static void appendDepartments(ReportDocument &document, const OverviewReportData &data);
    static void appendKinds(ReportDocument &document, const OverviewReportData &data);
    [[nodiscard]] static TableBlock departmentTable(const QList<RateBar> &departments,
                                                    ReportFigures &figures);
};

} // namespace shuzhi
