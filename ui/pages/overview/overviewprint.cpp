// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewprint.h"

#include "ui/pages/overview/departmentscard.h"
#include "ui/pages/overview/figuretip.h"
#include "ui/pages/overview/kindscard.h"
#include "ui/pages/overview/peerscard.h"
#include "ui/pages/overview/trendcard.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QStringList shownMetrics{u"catalogs"_s, u"mounted"_s,    u"mount_rate"_s,        u"unmounted"_s,
                               u"used"_s,     u"usage_rate"_s, u"using_departments"_s, u"open_catalogs"_s};

QString enteredName(const QString &key)
{
    if (key == u"aggregated_records")
        return OverviewPrint::tr("Aggregated records");
    if (key == u"governed_records")
        return OverviewPrint::tr("Governed records");
    return key == u"open_service_calls" ? OverviewPrint::tr("Calls of open services") : key;
}

} // namespace

QList<OverviewFigure> OverviewPrint::figures(const MetricSet &set, Language language)
{
    QList<OverviewFigure> figures;
    for (const QString &metric : shownMetrics) {
        const MetricInfo *info = metricInfo(metric);
        const RateValue rate = rateOf(metric, set.city);
        const bool isRatio = info && info->isRatio;
        figures += OverviewFigure{FigureTip::name(metric, language),
                                  isRatio ? FigureText::rate(rate)
                                          : FigureText::count(set.city.figures.count(metric)),
                                  isRatio ? FigureText::fraction(rate) : QString()};
    }
    for (const EnteredFigure &figure : set.entered) {
        figures += OverviewFigure{enteredName(figure.key), FigureText::count(figure.value),
                                  tr("entered: %1").arg(figure.source)};
    }
    return figures;
}

OverviewReportData OverviewPrint::data(const CityInfo &info, const MetricSet &departments,
                                       const MetricSet &months, const CityContext &context, Language language)
{
    const MetricGroup &city = departments.city;
    OverviewReportData data;
    data.cityName = info.name;
    data.origin = {QDate::fromString(departments.asOf, Qt::ISODate), QDateTime::currentDateTime(),
                   context.headHash, info.synthetic};
    data.city.departments = city.figures.count(u"departments"_s);
    data.city.catalogs = city.figures.count(u"catalogs"_s);
    data.city.unmounted = city.figures.count(u"unmounted"_s);
    data.city.mountRate = rateOf(u"mount_rate"_s, city);
    if (months.groups.size() > 1)
        data.city.mountRateBefore = rateOf(u"mount_rate"_s, months.groups.at(months.groups.size() - 2));
    data.city.usageRate = rateOf(u"usage_rate"_s, city);
    data.city.usingDepartments = city.figures.count(u"using_departments"_s);
    data.figures = figures(departments, language);
    data.months = TrendCard::months(months);
    data.trend = TrendCard::series(months, language);
    data.departments = DepartmentsCard::bars(departments, language);
    data.peers = PeersCard::bars(context, departments, info.name, language);
    data.resourceKinds = KindsCard::parts(departments, language);
    for (const QString &metric : shownMetrics) {
        if (const MetricInfo *one = metricInfo(metric))
            data.definitions += FigureDefinition{one->name.in(language), one->definition.in(language)};
    }
    return data;
}

} // namespace shuzhi
