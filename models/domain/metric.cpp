// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"

#include "models/domain/datafile.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shuzhi {

namespace {

Filter filterOf(const QJsonValue &json)
{
    const Result<Filter> filter = Filter::parse(json.toString());
    if (!filter)
        datafile::fault(QStringLiteral("metrics"), filter.error().detail);
    return *filter;
}

QList<MetricInfo> readCatalogue()
{
    const QString file = QStringLiteral("metrics");
    QList<MetricInfo> list;
    for (const QJsonValue &json : datafile::read(file)[u"metrics"].toArray()) {
        MetricInfo info{json[u"id"].toString(),
                        json[u"kind"].toString() == u"ratio",
                        datafile::bilingual(file, json[u"name"]),
                        datafile::bilingual(file, json[u"definition"]),
                        datafile::bilingual(file, json[u"basis"]),
                        filterOf(json[u"numerator"]),
                        {}};
        if (info.isRatio)
            info.denominator = filterOf(json[u"denominator"]);
        list += info;
    }
    return list;
}

/// Departments that use a department's data are named by it; in the city any use counts.
Filter scoped(Filter filter, const MetricGroup &group)
{
    filter.asOf = group.scope.asOf;
    if (filter.what == What::Departments && filter.valuesOf(QStringLiteral("using")).isEmpty()) {
        for (const Condition &condition : group.scope.conditions) {
            if (condition.field == u"department")
                filter.conditions += condition;
        }
        return filter;
    }
    if (filter.what == What::Departments) {
        // What bounds the catalogs bounds, for the departments that use some, the catalogs they use.
        filter.conditions += group.scope.without(QStringLiteral("department")).conditions;
        const QStringList providers = group.scope.valuesOf(QStringLiteral("department"));
        if (!providers.isEmpty())
            filter = filter.without(QStringLiteral("using")).with(QStringLiteral("uses_data_of"), providers);
        return filter;
    }
    if (filter.what == What::Demands)
        return filter;
    for (Condition condition : group.scope.conditions) {
        if (filter.what == What::Resources && condition.field == u"resource_kind")
            condition.field = QStringLiteral("catalog_kind"); // the group is of catalogs, not of resources
        filter.conditions += condition;
    }
    return filter;
}

} // namespace

const QList<MetricInfo> &metricCatalogue()
{
    static const QList<MetricInfo> catalogue = readCatalogue();
    return catalogue;
}

const MetricInfo *metricInfo(const QString &id)
{
    for (const MetricInfo &info : metricCatalogue()) {
        if (info.id == id)
            return &info;
    }
    return nullptr;
}

void Figures::setRatio(const QString &id, Ratio ratio)
{
    m_values.insert(id, ratio.numerator);
    m_values.insert(id + u'/', ratio.denominator);
}

Ratio Figures::ratio(const QString &id) const
{
    return {m_values.value(id), m_values.value(id + u'/')};
}

Result<GroupBy> groupByFromName(const QString &name)
{
    static const QHash<QString, GroupBy> names{{QStringLiteral("department"), GroupBy::Department},
                                               {QStringLiteral("share_type"), GroupBy::ShareType},
                                               {QStringLiteral("resource_kind"), GroupBy::ResourceKind},
                                               {QStringLiteral("library"), GroupBy::Library},
                                               {QStringLiteral("update_cycle"), GroupBy::UpdateCycle},
                                               {QStringLiteral("month"), GroupBy::Month},
                                               {QString(), GroupBy::None}};
    if (!names.contains(name))
        return fail(ErrorCode::Usage, QStringLiteral("cannot group by \"%1\"").arg(name));
    return names.value(name);
}

Filter whereOf(const QString &metric, const MetricGroup &group)
{
    const MetricInfo *info = metricInfo(metric);
    return info ? scoped(info->numerator, group) : Filter{};
}

Filter denominatorWhereOf(const QString &metric, const MetricGroup &group)
{
    const MetricInfo *info = metricInfo(metric);
    return info && info->denominator ? scoped(*info->denominator, group) : Filter{};
}

} // namespace shuzhi
