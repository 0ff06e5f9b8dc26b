// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/city.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

City::City(const DemoParameters &parameters, const Lexicon &lexicon)
    : m_lexicon(lexicon)
    , m_plan(planCity(parameters, lexicon))
    , m_titles(m_plan, lexicon)
    , m_surnames(lexicon.list(u"surnames"))
    , m_given(lexicon.list(u"given"))
    , m_appearing(static_cast<std::size_t>(m_plan.calendar.size()))
    , m_mounting(static_cast<std::size_t>(m_plan.calendar.size()))
{
    for (const QJsonValue &library : lexicon.registers[u"libraries"].toArray())
        m_libraries.append(library[u"name"].toString());
    for (int i = 0; i < m_plan.totals.catalogs; ++i) {
        const CatalogPlan &catalog = m_plan.catalog(i);
        m_appearing[static_cast<std::size_t>(catalog.appears)].push_back(i);
        if (catalog.mounts >= 0)
            m_mounting[static_cast<std::size_t>(catalog.mounts)].push_back(i);
    }
}

Dice City::dice(Purpose purpose, quint64 number) const
{
    return {m_plan.parameters.seed, purpose, number};
}

const std::vector<int> &City::appearing(int place) const
{
    return m_appearing[static_cast<std::size_t>(place)];
}

const std::vector<int> &City::mounting(int place) const
{
    return m_mounting[static_cast<std::size_t>(place)];
}

QString City::departmentUid(int department) const
{
    return uidOf(m_plan.parameters.seed, Entity::Department, static_cast<quint64>(department), day(0));
}

QString City::libraryUid(const QString &shortName) const
{
    const qsizetype place = m_libraries.indexOf(shortName);
    return place < 0 ? QString()
                     : uidOf(m_plan.parameters.seed, Entity::Library, static_cast<quint64>(place), day(0));
}

QString City::catalogUid(int catalog) const
{
    return uidOf(m_plan.parameters.seed, Entity::Catalog, static_cast<quint64>(catalog),
                 day(m_plan.catalog(catalog).appears));
}

QString City::person(quint64 number) const
{
    Dice random = dice(Purpose::People, number);
    const QString &surname = random.pick(m_surnames);
    return surname + random.pick(m_given);
}

QString City::phone(quint64 number) const
{
    Dice random = dice(Purpose::People, number + (1ULL << 40));
    return u"0500-8%1"_s.arg(random.below(10'000'000), 7, 10, QChar(u'0'));
}

} // namespace shuzhi::demo
