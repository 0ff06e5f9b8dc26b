// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/usageplan.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace shuzhi::demo {

namespace {

/// The departments that use others' catalogs. The largest provider is never among them, so whoever is
/// has somebody else's catalog to use.
std::vector<int> chooseConsumers(const CityPlan &plan, Dice &dice)
{
    std::vector<int> order(plan.departments.size());
    std::iota(order.begin(), order.end(), 0);
    dice.shuffle(order);
    const auto usedOf = [&plan](int department) { return plan.department(department).used; };
    std::iter_swap(
        std::max_element(order.begin(), order.end(), [&](int a, int b) { return usedOf(a) < usedOf(b); }),
        order.end() - 1);
    if (plan.totals.consumers == 1) // nobody uses only what it provides itself
        std::iter_swap(
            std::min_element(order.begin(), order.end(), [&](int a, int b) { return usedOf(a) < usedOf(b); }),
            order.begin());
    order.resize(static_cast<std::size_t>(plan.totals.consumers));
    return order;
}

class UsagePlanner
{
public:
    explicit UsagePlanner(const CityPlan &plan)
        : m_plan(plan)
        , m_dice(plan.parameters.seed, Purpose::Usage, 1)
    {
    }

    std::vector<UsageEvent> run()
    {
        pairConsumers();
        for (const auto &[catalog, consumer] : m_pairs)
            addCalls(catalog, consumer, true);
        addOwnUse();
        std::sort(m_events.begin(), m_events.end());
        return std::move(m_events);
    }

private:
    void pairConsumers();
    void addCalls(int catalog, int consumer, bool early);
    void addOwnUse();

    const CityPlan &m_plan;
    Dice m_dice;
    std::set<std::pair<int, int>> m_pairs; ///< catalog, consumer
    std::vector<UsageEvent> m_events;
};

void UsagePlanner::pairConsumers()
{
    std::vector<int> used;
    for (int i = 0; i < m_plan.totals.catalogs; ++i)
        if (m_plan.catalog(i).used)
            used.push_back(i);
    if (used.empty())
        return;
    m_dice.shuffle(used);
    const std::vector<int> consumers = chooseConsumers(m_plan, m_dice);
    const auto provider = [this](int catalog) { return m_plan.catalog(catalog).department; };
    for (std::size_t k = 0; k < used.size(); ++k) { // each catalog finds a user
        std::size_t c = k % consumers.size();
        while (consumers[c] == provider(used[k]))
            c = (c + 1) % consumers.size();
        m_pairs.emplace(used[k], consumers[c]);
        const int more = m_dice.below(100);
        for (int extra = more < 55 ? 0
                 : more < 80       ? 1
                 : more < 92       ? 2
                                   : m_dice.between(3, 6);
             extra > 0; --extra) {
            const int consumer = m_dice.pick(consumers);
            if (consumer != provider(used[k]))
                m_pairs.emplace(used[k], consumer);
        }
    }
    for (const int consumer : consumers) { // and each user a catalog
        const auto other = std::find_if(used.begin(), used.end(),
                                        [&](int catalog) { return provider(catalog) != consumer; });
        if (std::none_of(m_pairs.begin(), m_pairs.end(),
                         [consumer](const auto &pair) { return pair.second == consumer; }))
            m_pairs.emplace(*other, consumer);
    }
}

void UsagePlanner::addCalls(int catalog, int consumer, bool early)
{
    const std::vector<int> &workdays = m_plan.calendar.workdays();
    const auto from = std::lower_bound(workdays.begin(), workdays.end(), m_plan.catalog(catalog).mounts);
    const int days = static_cast<int>(workdays.end() - from);
    const int scale = m_dice.chance(100'000) ? 4000 : 300;
    int day = early && m_dice.chance(330'000) ? 0 : m_dice.below(days);
    for (; day < days; day += m_dice.between(1, 24))
        m_events.push_back({.place = static_cast<qint16>(from[day]),
                            .consumer = static_cast<qint16>(consumer),
                            .catalog = catalog,
                            .calls = m_dice.between(1, scale)});
}

void UsagePlanner::addOwnUse()
{
    for (int i = 0; i < m_plan.totals.catalogs; ++i) {
        const CatalogPlan &catalog = m_plan.catalog(i);
        if (catalog.mounts < 0)
            continue;
        if (m_dice.chance(90'000))
            addCalls(i, catalog.department, false);
        const int other = m_dice.below(m_plan.parameters.departments);
        if (!catalog.used && other != catalog.department && m_dice.chance(4'000)) // subscribed, never called
            m_events.push_back(
                {.place = catalog.mounts, .consumer = static_cast<qint16>(other), .catalog = i, .calls = 0});
    }
}

} // namespace

std::vector<UsageEvent> planUsage(const CityPlan &plan)
{
    return UsagePlanner(plan).run();
}

} // namespace shuzhi::demo
