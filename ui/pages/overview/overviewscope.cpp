// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewscope.h"

#include "models/domain/vocabulary.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

QStringList OverviewScope::valuesOf(const QString &field) const
{
    Filter filter;
    filter.conditions = m_conditions;
    return filter.valuesOf(field);
}

bool OverviewScope::toggle(const QString &condition)
{
    const Result<Filter> parsed = Filter::parse(condition);
    if (!parsed || parsed->conditions.size() != 1)
        return false;
    const Condition &wanted = parsed->conditions.first();
    auto held = std::find_if(m_conditions.begin(), m_conditions.end(),
                             [&](const Condition &one) { return one.field == wanted.field; });
    if (held == m_conditions.end()) {
        m_conditions += wanted;
        return true;
    }
    for (const QString &value : wanted.values) {
        if (held->values.removeAll(value) == 0)
            held->values += value;
    }
    if (held->values.isEmpty())
        m_conditions.erase(held);
    return true;
}

void OverviewScope::remove(const QString &field)
{
    m_conditions.removeIf([&](const Condition &one) { return one.field == field; });
}

QList<ChipValue> OverviewScope::chips(Language language) const
{
    QList<ChipValue> chips;
    for (const Condition &condition : m_conditions) {
        QStringList words;
        for (const QString &value : condition.values)
            words << vocabulary(condition.field).label(value, language);
        const QString field = condition.field == u"department"
            ? tr("Department")
            : vocabulary(condition.field).label().in(language);
        chips += ChipValue{condition.field, tr("%1: %2").arg(field, words.join(tr(", ")))};
    }
    return chips;
}

} // namespace shuzhi
