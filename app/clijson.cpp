// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clijson.h"

#include "models/domain/rule.h"

#include <QJsonArray>

namespace shuzhi::clijson {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The code of what a figure counts over, where the name alone does not say it.
QString basisOf(const QString &metric)
{
    if (metric == u"mount_rate")
        return s("all_published");
    if (metric == u"mount_rate_shareable")
        return s("without_not_shared");
    if (metric == u"usage_rate")
        return s("mounted");
    return s("own_definition");
}

bool isOfCityOnly(const QString &metric)
{
    return metric == u"departments" || metric == u"demands";
}

/// Figures and their where of one group.
void addFigures(QJsonObject &figures, QJsonObject &where, const MetricGroup &group, bool city)
{
    QJsonObject resources;
    for (const MetricInfo &info : metricCatalogue()) {
        if (!city && isOfCityOnly(info.id))
            continue;
        if (info.id.startsWith(u"resources_")) {
            resources.insert(info.id.mid(10), group.figures.count(info.id));
        } else if (info.isRatio) {
            figures.insert(info.id, ratio(group.figures.ratio(info.id), basisOf(info.id)));
            where.insert(info.id + s(".denominator"), denominatorWhereOf(info.id, group).toString());
        } else {
            figures.insert(info.id, group.figures.count(info.id));
        }
        where.insert(info.id, whereOf(info.id, group).toString());
    }
    figures.insert(s("resources"), resources);
}

} // namespace

QJsonObject ratio(const Ratio &ratio, const QString &basis)
{
    const std::optional<double> value = ratio.value();
    return {{s("numerator"), ratio.numerator},
            {s("denominator"), ratio.denominator},
            {s("value"), value ? QJsonValue(*value) : QJsonValue()},
            {s("basis"), basis}};
}

QJsonObject metrics(const MetricSet &set)
{
    QJsonObject city, where;
    addFigures(city, where, set.city, true);
    QJsonArray groups, entered;
    for (const MetricGroup &group : set.groups) {
        QJsonObject figures{{s("key"), group.key}, {s("name"), group.name}};
        QJsonObject groupWhere;
        addFigures(figures, groupWhere, group, false);
        figures.insert(s("where"), groupWhere);
        groups += figures;
    }
    for (const EnteredFigure &figure : set.entered) {
        entered += QJsonObject{{s("key"), figure.key},
                               {s("value"), figure.value},
                               {s("unit"), figure.unit},
                               {s("as_of"), figure.asOf},
                               {s("source"), figure.source}};
    }
    return {{s("as_of"), set.asOf},
            {s("settings"),
             QJsonObject{{s("grace_days"), set.basis.graceDays},
                         {s("own_use"), set.basis.ownUseCounts ? s("counted") : s("excluded")},
                         {s("usage_window_days"), set.basis.usageWindowDays}}},
            {s("city"), city},
            {s("entered"), entered},
            {s("groups"), groups},
            {s("where"), where}};
}

QJsonObject search(const SearchPage &page, const Filter &filter, qint64 elapsedMs)
{
    QJsonArray rows;
    for (const QJsonObject &row : page.rows)
        rows += row;
    return {{s("total"), page.total},       {s("elapsed_ms"), elapsedMs}, {s("rows"), rows},
            {s("next"), page.next},         {s("as_of"), page.asOf},      {s("what"), whatName(filter.what)},
            {s("where"), filter.toString()}};
}

QJsonObject check(const CheckReport &report, Language language)
{
    QJsonArray rules, findings;
    for (const RuleCount &count : report.rules) {
        const Rule *rule = shuzhi::rule(count.rule);
        rules += QJsonObject{{s("id"), rule->id},
                             {s("name"), rule->name.zh},
                             {s("name_text"), rule->name.in(language)},
                             {s("severity"), severityName(rule->severity)},
                             {s("group"), groupName(rule->group)},
                             {s("count"), count.count},
                             {s("where"), count.where.toString()},
                             {s("basis_text"), rule->basis.in(language)}};
    }
    for (const Finding &finding : report.findings) {
        QJsonObject object{{s("rule"), finding.rule},
                           {s("catalog"), finding.catalogUid},
                           {s("title"), finding.title},
                           {s("department"), finding.department}};
        if (!finding.itemUid.isEmpty()) {
            object.insert(s("item"), finding.itemUid);
            object.insert(s("item_name"), finding.item);
        }
        findings += object;
    }
    return {{s("as_of"), report.asOf}, {s("rules"), rules}, {s("findings"), findings}};
}

} // namespace shuzhi::clijson
