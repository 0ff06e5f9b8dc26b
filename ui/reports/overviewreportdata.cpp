// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewreportdata.h"

#include "models/domain/vocabulary.h"

#include <algorithm>

namespace shuzhi {

namespace {

RateValue rateOf(const MetricGroup &group, const QString &id)
{
    const Ratio ratio = group.figures.ratio(id);
    return {ratio.numerator, ratio.denominator};
}

TrendSeries trend(const MetricSet &months, const QString &metric, Language language)
{
    TrendSeries series{metricInfo(metric)->name.in(language), {}};
    for (const MetricGroup &month : months.groups)
        series.points.append({rateOf(month, metric), {}});
    return series;
}

QList<RateBar> departments(const MetricSet &metrics)
{
    QList<RateBar> bars;
    for (const MetricGroup &group : metrics.groups)
        bars.append({group.name, rateOf(group, QStringLiteral("mount_rate")), BarTone::Other, {}, {}, {}});
    std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.fraction() > b.value.fraction();
    });
    return bars;
}

} // namespace

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
        const QString name = info.name.in(language);
        if (info.isRatio) {
            const RateValue rate = rateOf(metrics.city, info.id);
            figures.append({name, FigureText::rate(rate), FigureText::fraction(rate)});
        } else {
            figures.append({name, FigureText::count(metrics.city.figures.count(info.id)), {}});
        }
    }
    for (const EnteredFigure &figure : metrics.entered)
        figures.append(
            {enteredName(figure.key), FigureText::count(figure.value), tr("entered: %1").arg(figure.source)});
    return figures;
}

QList<SharePart> OverviewReportContent::resourceKinds(const Figures &city, Language language)
{
    const Vocabulary &kinds = vocabulary(QStringLiteral("resource_kind"));
    QList<SharePart> parts;
    for (const QString &kind : kinds.codes())
        parts.append({kinds.label(kind, language), city.count(QStringLiteral("resources_") + kind), {}});
    return parts;
}

QList<RateBar> OverviewReportContent::peers(const OverviewRun &run)
{
    QList<RateBar> bars;
    for (const Peer &peer : run.context.peers) {
        if (peer.catalogs && peer.mounted)
            bars.append({peer.name, {*peer.mounted, *peer.catalogs}, BarTone::Other, {}, {}, {}});
    }
    if (bars.isEmpty())
        return bars;
    bars.append({run.city,
                 rateOf(run.departments.city, QStringLiteral("mount_rate")),
                 BarTone::Own,
                 tr("this city"),
                 {},
                 {}});
    std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.fraction() > b.value.fraction();
    });
    return bars;
}

OverviewReportData OverviewReportContent::of(const OverviewRun &run, const ReportTerms &terms)
{
    OverviewReportData data;
    data.cityName = run.city;
    data.origin = {QDate::fromString(run.departments.asOf, Qt::ISODate), terms.generatedAt,
                   run.context.headHash, terms.isSynthetic};
    const QList<MetricGroup> &months = run.months.groups;
    data.city =
        citySummary(run.departments, months.size() > 1 ? months.at(months.size() - 2).figures : Figures());
    data.figures = figures(run.departments, terms.language);
    for (const MetricGroup &month : months)
        data.months.append(month.key);
    for (const QString &metric : {QStringLiteral("mount_rate"), QStringLiteral("usage_rate")})
        data.trend.append(trend(run.months, metric, terms.language));
    data.departments = departments(run.departments);
    data.peers = peers(run);
    data.resourceKinds = resourceKinds(run.departments.city.figures, terms.language);
    QStringList ids;
    for (const MetricInfo &info : metricCatalogue())
        ids.append(info.id);
    data.definitions = metricDefinitions(ids, terms.language);
    return data;
}

} // namespace shuzhi
