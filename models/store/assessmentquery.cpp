// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/assessmentquery.h"

#include "models/domain/text.h"
#include "models/store/metricsquery.h"
#include "models/store/ranknotesquery.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The rows that cost points: those of the denominator that are not in the numerator.
Filter shortfallWhere(const QString &metric, const MetricGroup &group)
{
    static const QHash<QString, QPair<QString, QString>> negated{
        {s("completeness"), {s("filled"), s("no")}},
        {s("conformity"), {s("conformant"), s("no")}},
        {s("item_conformity"), {s("item_conformant"), s("no")}},
        {s("update_timeliness"), {s("timely"), s("no")}},
        {s("mount_rate"), {s("mounted"), s("no")}},
        {s("mount_rate_shareable"), {s("mounted"), s("no")}},
        {s("duty_coverage"), {s("duty"), s("no")}},
        {s("usage_rate"), {s("used"), s("no")}}};
    const auto [field, value] = negated.value(metric);
    return denominatorWhereOf(metric, group).with(field, value);
}

/// A count without a denominator (departments that use its data): what is missing are the departments
/// that do not.
Measure countMeasure(const SchemeIndicator &indicator, const MetricGroup &group, qint64 departments)
{
    Filter others;
    others.what = What::Departments;
    others.asOf = group.scope.asOf;
    const qint64 count = group.figures.count(indicator.measure);
    const QString where = whereOf(indicator.measure, group).toString();
    return {indicator.id,
            group.key,
            count,
            1,
            where,
            where,
            {},
            others.with(s("no_use_of"), group.scope.valuesOf(s("department"))).toString(),
            departments - 1 - count,
            {}};
}

Measure measureOf(const SchemeIndicator &indicator, const MetricGroup &group, qint64 departments)
{
    const MetricInfo *info = metricInfo(indicator.measure);
    if (!info || !info->isRatio)
        return countMeasure(indicator, group, departments);
    const Ratio ratio = group.figures.ratio(indicator.measure);
    const QString denominatorWhere = denominatorWhereOf(indicator.measure, group).toString();
    return {indicator.id,
            group.key,
            ratio.numerator,
            ratio.denominator,
            denominatorWhere,
            whereOf(indicator.measure, group).toString(),
            denominatorWhere,
            shortfallWhere(indicator.measure, group).toString(),
            ratio.denominator - ratio.numerator,
            {}};
}

Result<Assessment> assessAsOf(Connection &connection, JobContext &context, const Scheme &scheme,
                              const Period &period, const QString &day,
                              const QHash<QString, Points> &previous, MetricSet &set)
{
    Result<MetricSet> metrics = MetricsQuery{GroupBy::Department, day}(connection, context);
    if (!metrics)
        return tl::unexpected(metrics.error());
    QHash<QString, QString> codes;
    const Status read = connection.each(s("SELECT uid, code FROM department"), {},
                                        [&](const SqlRow &row) { codes.insert(row.text(0), row.text(1)); });
    if (!read)
        return tl::unexpected(read.error());
    AssessmentInput input{scheme, period, QDate::fromString(day, Qt::ISODate), {}, {}};
    for (const MetricGroup &group : metrics->groups) {
        AssessedDepartment department{
            group.key, codes.value(group.key), group.name, text::sortKey(group.name).toLatin1(), {}};
        if (previous.contains(group.key))
            department.previousScore = previous.value(group.key);
        input.departments += department;
        for (const SchemeIndicator &indicator : scheme.indicators())
            input.measures += measureOf(indicator, group, metrics->groups.size());
    }
    set = std::move(*metrics);
    return assess(input);
}

} // namespace

Result<AssessmentRun> AssessmentQuery::operator()(Connection &connection, JobContext &context) const
{
    const QString day = asOf.isEmpty() ? period.lastDay().toString(Qt::ISODate) : asOf;
    const Period before = period.previous();
    AssessmentRun run;
    const Result<Assessment> earlier = assessAsOf(connection, context, scheme, before,
                                                  before.lastDay().toString(Qt::ISODate), {}, run.metrics);
    if (!earlier)
        return tl::unexpected(earlier.error());
    run.before = run.metrics.city.figures;
    context.report(0.5);
    QHash<QString, Points> previous;
    for (const DepartmentResult &department : earlier->departments) {
        if (department.rank > 0) // rank 0: nothing was measured, so there is nothing to compare with
            previous.insert(department.uid, department.score);
    }
    Result<Assessment> assessment =
        assessAsOf(connection, context, scheme, period, day, previous, run.metrics);
    if (!assessment)
        return tl::unexpected(assessment.error());
    run.assessment = std::move(*assessment);
    const Result<QString> city = settingValue(connection, s("city_name"));
    if (!city)
        return tl::unexpected(city.error());
    run.city = *city;
    const Result<TrailHead> head = trailHead(connection);
    if (!head)
        return tl::unexpected(head.error());
    run.head = *head;
    Result<RankNotes> notes =
        RankNotesQuery{period.firstDay(), QDate::fromString(day, Qt::ISODate)}(connection, context);
    if (!notes)
        return tl::unexpected(notes.error());
    run.notes = std::move(*notes);
    return run;
}

Result<ScoreHistory> ScoreHistoryQuery::operator()(Connection &connection, JobContext &context) const
{
    ScoreHistory history{days, {}};
    for (qsizetype i = 0; i < days.size(); ++i) {
        const QDate &day = days.at(i);
        const Period month{PeriodKind::Month, day.year(), day.month()};
        MetricSet metrics;
        const Result<Assessment> assessment =
            assessAsOf(connection, context, scheme, month, day.toString(Qt::ISODate), {}, metrics);
        if (!assessment)
            return tl::unexpected(assessment.error());
        for (const DepartmentResult &department : assessment->departments) {
            QList<ScorePoint> &points = history.departments[department.uid];
            points.resize(days.size()); // days it was not there on stay unranked
            points[i] = {department.score, department.rank};
        }
        context.report(double(i + 1) / double(days.size()));
    }
    return history;
}

} // namespace shuzhi
