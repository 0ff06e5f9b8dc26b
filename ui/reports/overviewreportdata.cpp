// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewreportdata.h"

#include "ui/reports/figuretip.h"
#include "ui/reports/overviewmarks.h"

#include <algorithm>

namespace shuzhi {

QString OverviewReportContent::enteredName(const QString &key)
{
    if (key == u"aggregated_records")
        return tr("Aggregated records");
    if (key == u"governed_records")
        return tr("Governed records");
    return key == u"open_service_calls" ? tr("Calls of open services") : key;
}

QList<OverviewFigure> OverviewReportContent::figures(const MetricSet &metrics, Language language)
{
    QList<OverviewFigure> figures;
    for (const MetricInfo &info : metricCatalogue()) {
        if (info.id == u"consumer_departments")
            continue; // of the city the same as using_departments
        const RateValue value =
            info.isRatio ? rateOf(info.id, metrics.city) : RateValue{metrics.city.figures.count(info.id), 0};
        figures.append({info.name.in(language), info.id, value, info.isRatio,
                        whereOf(info.id, metrics.city).toString(),
                        denominatorWhereOf(info.id, metrics.city).toString()});
    }
    for (const EnteredFigure &figure : metrics.entered)
        figures.append({enteredName(figure.key),
                        figure.key,
                        {figure.value, 0},
                        false,
                        {},
                        {},
                        figure.source.isEmpty() ? tr("entered") : figure.source});
    return figures;
}

OverviewReportData OverviewReportContent::of(const OverviewRun &run, const ReportTerms &terms)
{
    OverviewReportData data;
    data.cityName = run.city;
    data.origin = {QDate::fromString(run.departments.asOf, Qt::ISODate), terms.generatedAt,
                   run.context.headHash, terms.isSynthetic};
    const QList<MetricGroup> &months = run.months.groups;
    data.city =
        citySummary(run.departments, months.size() > 1 ? months.at(months.size() - 2) : MetricGroup());
    data.figures = figures(run.departments, terms.language);
    data.months = OverviewMarks::months(run.months);
    for (const QString &metric : {QStringLiteral("mount_rate"), QStringLiteral("usage_rate")})
        data.trend.append(OverviewMarks::trend(run.months, metric, terms.language));
    data.departments = OverviewMarks::graded(run.departments, QStringLiteral("mount_rate"), terms.language);
    OverviewMarks::sortByRate(data.departments);
    const MetricGroup &city = run.departments.city;
    if (std::any_of(run.context.peers.begin(), run.context.peers.end(), OverviewMarks::hasRate))
        data.peers = OverviewMarks::peers(run.context, city, run.city, terms.language);
    data.resourceKinds = OverviewMarks::kinds(city, terms.language);
    data.branches = OverviewBranchesSection::of(run.branches, run.city, terms.language);
    QStringList ids;
    for (const MetricInfo &info : metricCatalogue())
        ids.append(info.id);
    data.definitions = metricDefinitions(ids, terms.language);
    return data;
}

} // namespace shuzhi
