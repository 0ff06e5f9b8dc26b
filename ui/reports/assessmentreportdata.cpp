// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assessmentreportdata.h"

#include "models/domain/assessmenttexts.h"
#include "models/services/lostpoints.h"
#include "ui/charts/figuretext.h"

namespace shuzhi {

namespace {

RateValue rateOf(const Figures &figures, const char *id)
{
    const Ratio ratio = figures.ratio(QString::fromLatin1(id));
    return {ratio.numerator, ratio.denominator};
}

RankedDepartment rankedDepartment(const DepartmentResult &result, const Scheme &scheme,
                                  const MetricGroup &group, Language language)
{
    const QString mounted = QStringLiteral("mount_rate");
    RankedDepartment department;
    department.rank = result.rank;
    department.name = result.name;
    department.mountRate = rateOf(group.figures, "mount_rate");
    department.mountWhere = whereOf(mounted, group).toString();
    department.catalogsWhere = denominatorWhereOf(mounted, group).toString();
    department.score = result.score;
    department.change = result.change();
    department.grade = scheme.gradeName(result.grade).in(language);
    for (const HeadResult &head : result.heads)
        department.headPoints.append(head.score);
    return department;
}

/// The search expressions behind the summary's figures.
QHash<QString, QString> cityWheres(const MetricGroup &city, const MetricGroup &before)
{
    const QString mounted = QStringLiteral("mount_rate");
    QHash<QString, QString> wheres;
    for (const MetricInfo &info : metricCatalogue()) {
        wheres.insert(info.id, whereOf(info.id, city).toString());
        if (info.isRatio)
            wheres.insert(info.id + u'/', denominatorWhereOf(info.id, city).toString());
    }
    wheres.insert(QStringLiteral("mount_rate_before"), whereOf(mounted, before).toString());
    wheres.insert(QStringLiteral("mount_rate_before/"), denominatorWhereOf(mounted, before).toString());
    return wheres;
}

QList<AssessmentLoss> lossesOf(const Assessment &assessment, Language language)
{
    QList<AssessmentLoss> losses;
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    for (const LostPoints &lost : lostPoints(assessment)) {
        AssessmentLoss loss;
        for (const SchemeIndicator &indicator : indicators) {
            if (indicator.id == lost.indicator) {
                loss.indicator = indicator.name.in(language);
                loss.remedy = indicator.remedy.in(language);
            }
        }
        loss.reason = lost.reason.in(language);
        loss.points = lost.points;
        loss.departments = lost.departments;
        loss.rowCount = lost.rows;
        loss.where = lost.where;
        if (!lost.where.isEmpty())
            loss.rows = FigureText::rows(lost.rows, lost.where);
        losses.append(loss);
    }
    return losses;
}

/// The mount rate stands in the report's bars and its table whatever the scheme measures.
QList<FigureDefinition> definitionsOf(const Scheme &scheme, Language language)
{
    QList<FigureDefinition> definitions =
        metricDefinitions({QStringLiteral("catalogs"), QStringLiteral("mount_rate")}, language);
    for (const SchemeIndicator &indicator : scheme.indicators())
        definitions.append({indicator.name.in(language), indicator.explanation.in(language)});
    return definitions;
}

} // namespace

CitySummary citySummary(const MetricSet &metrics, const MetricGroup &before)
{
    const Figures &city = metrics.city.figures;
    CitySummary summary;
    summary.departments = city.count(QStringLiteral("departments"));
    summary.catalogs = city.count(QStringLiteral("catalogs"));
    summary.unmounted = city.count(QStringLiteral("unmounted"));
    summary.mountRate = rateOf(city, "mount_rate");
    summary.mountRateBefore = rateOf(before.figures, "mount_rate");
    summary.usageRate = rateOf(city, "usage_rate");
    summary.usingDepartments = city.count(QStringLiteral("using_departments"));
    summary.wheres = cityWheres(metrics.city, before);
    return summary;
}

QList<FigureDefinition> metricDefinitions(const QStringList &ids, Language language)
{
    QList<FigureDefinition> definitions;
    for (const QString &id : ids) {
        if (const MetricInfo *info = metricInfo(id))
            definitions.append({info->name.in(language), info->definition.in(language)});
    }
    return definitions;
}

AssessmentReportData assessmentReportData(const AssessmentRun &run, const ReportTerms &terms)
{
    const Scheme &scheme = run.assessment.scheme;
    AssessmentReportData data;
    data.cityName = run.city;
    data.period = run.assessment.period.displayName().in(terms.language);
    data.schemeName = scheme.name.in(terms.language);
    // A scheme that says in its own name that it is a sample need not be told twice.
    data.isExampleScheme = scheme.isSample && !data.schemeName.contains(QStringLiteral("sample"))
        && !data.schemeName.contains(assessmentText(QStringLiteral("sample_mark")).zh);
    data.origin = {run.assessment.asOf, terms.generatedAt, run.head.hash, terms.isSynthetic};
    MetricGroup before{{}, {}, {}, run.before};
    before.scope.asOf = run.assessment.period.previous().lastDay().toString(Qt::ISODate);
    data.city = citySummary(run.metrics, before);
    for (const SchemeHead &head : scheme.heads)
        data.heads.append({head.name.in(terms.language), head.weight, head.id});
    QHash<QString, MetricGroup> groups;
    for (const MetricGroup &group : run.metrics.groups)
        groups.insert(group.key, group);
    for (const DepartmentResult &result : run.assessment.departments)
        data.departments.append(rankedDepartment(result, scheme, groups.value(result.uid), terms.language));
    data.losses = lossesOf(run.assessment, terms.language);
    data.assessment = run.assessment;
    data.language = terms.language;
    data.pages = terms.pages;
    if (terms.withPages) {
        for (const DepartmentResult &result : run.assessment.departments)
            data.pages.append(result.uid);
    }
    data.definitions = definitionsOf(scheme, terms.language);
    return data;
}

} // namespace shuzhi
