// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogquery.h"

#include "models/domain/metric.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/widgets/chipbar.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

const QList<QuickFilter> &quickFilters()
{
    static const QList<QuickFilter> filters{
        {u"bare"_s, metricInfo(u"unmounted"_s)->numerator.conditions},
        {u"overdue"_s, metricInfo(u"overdue"_s)->numerator.conditions},
        {u"incomplete"_s, {{u"complete"_s, {u"no"_s}}}},
    };
    return filters;
}

void CatalogQuery::open(const Filter &filter)
{
    if (filter != m_filter)
        m_back += m_filter;
    m_filter = filter;
}

void CatalogQuery::goBack()
{
    if (!m_back.isEmpty())
        m_filter = m_back.takeLast();
}

void CatalogQuery::tick(const QString &field, const QString &value, bool on)
{
    QList<Condition> &all = m_filter.conditions;
    if (!on) {
        for (Condition &condition : all)
            if (condition.field == field && !condition.negated)
                condition.values.removeAll(value);
        all.removeIf([](const Condition &condition) { return condition.values.isEmpty(); });
        return;
    }
    const auto found = std::find_if(all.begin(), all.end(), [&](const Condition &condition) {
        return condition.field == field && !condition.negated;
    });
    if (found == all.end())
        all += Condition{field, {value}};
    else if (!found->values.contains(value))
        found->values += value;
}

void CatalogQuery::add(const Condition &condition)
{
    if (!m_filter.conditions.contains(condition))
        m_filter.conditions += condition;
}

bool CatalogQuery::holds(const QuickFilter &quick) const
{
    return std::all_of(quick.conditions.begin(), quick.conditions.end(), [this](const Condition &condition) {
        return m_filter.conditions.contains(condition);
    });
}

void CatalogQuery::toggle(const QuickFilter &quick)
{
    if (!holds(quick)) {
        m_filter = with(m_filter, quick);
        return;
    }
    for (const Condition &condition : quick.conditions)
        m_filter.conditions.removeOne(condition);
}

Filter CatalogQuery::with(Filter filter, const QuickFilter &quick)
{
    for (const Condition &condition : quick.conditions) {
        filter = filter.without(condition.field);
        filter.conditions += condition;
    }
    return filter;
}

QList<ChipValue> CatalogQuery::chips(const FilterWords &words) const
{
    QList<ChipValue> chips;
    if (m_filter.what != What::Catalogs)
        chips += {u"what"_s, tr("Listed: %1").arg(FilterWords::what(m_filter.what))};
    for (qsizetype i = 0; i < m_filter.conditions.size(); ++i)
        chips += {QString::number(i), words.condition(m_filter.conditions.at(i))};
    if (!m_filter.text.isEmpty())
        chips += {u"text"_s, tr("Text: \"%1\"").arg(m_filter.text)};
    if (!m_filter.asOf.isEmpty())
        chips += {u"as_of"_s, tr("As of %1").arg(m_filter.asOf)};
    return chips;
}

void CatalogQuery::removeChip(const QString &key)
{
    if (key == u"what")
        m_filter = {};
    else if (key == u"text")
        m_filter.text.clear();
    else if (key == u"as_of")
        m_filter.asOf.clear();
    else
        m_filter.conditions.removeAt(key.toInt());
}

} // namespace shuzhi
