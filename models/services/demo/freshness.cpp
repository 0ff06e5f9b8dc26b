// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/freshness.h"

#include "models/services/demo/allotment.h"

#include <algorithm>

namespace shuzhi::demo {

namespace {

/// One department at the end of a month.
class Closing
{
public:
    Closing(const CityPlan &plan, const DepartmentPlan &department, int place)
        : m_plan(plan)
        , m_department(department)
        , m_place(place)
        , m_day(plan.calendar.day(place))
    {
    }

    /// `updated`: Julian day of each catalog's last update, read and written.
    void run(std::vector<qint32> &updated, Dice &dice, std::vector<UpdateEvent> &events)
    {
        int due = 0;
        int fresh = 0;
        std::vector<int> stale;
        for (int i = m_department.first; i < m_department.first + m_department.count; ++i) {
            const CatalogPlan &catalog = m_plan.catalog(i);
            const int days = cycleDays(catalog.cycle);
            if (catalog.mounts < 0 || catalog.mounts > m_place || days == 0)
                continue;
            ++due;
            if (updated[static_cast<std::size_t>(i)] + days >= m_day.toJulianDay())
                ++fresh;
            else
                stale.push_back(i);
        }
        const int missing = std::clamp(wanted(due, dice) - fresh, 0, static_cast<int>(stale.size()));
        dice.shuffle(stale);
        stale.resize(static_cast<std::size_t>(missing));
        std::sort(stale.begin(), stale.end());
        for (const int i : stale) {
            const int days = cycleDays(m_plan.catalog(i).cycle);
            const QDate day = m_day.addDays(-dice.below(std::min(days, 15) + 1));
            updated[static_cast<std::size_t>(i)] = static_cast<qint32>(day.toJulianDay());
            events.push_back({i, day});
        }
    }

private:
    int wanted(int due, Dice &dice) const
    {
        const int rate = m_department.timeliness + dice.between(-30'000, 30'000);
        const int least = static_cast<int>((qint64(due) * 400'000 + million - 1) / million);
        const int most = std::max(least, static_cast<int>(qint64(due) * 990'000 / million));
        return std::clamp(static_cast<int>(qint64(due) * rate / million), least, most);
    }

    const CityPlan &m_plan;
    const DepartmentPlan &m_department;
    int m_place;
    QDate m_day;
};

} // namespace

QDate firstUpdate(const CityPlan &plan, int catalog)
{
    const CatalogPlan &entry = plan.catalog(catalog);
    Dice dice(plan.parameters.seed, Purpose::FirstUpdate, static_cast<quint64>(catalog));
    const int days = cycleDays(entry.cycle);
    const QDate appears = plan.calendar.day(entry.appears);
    // in a department with few mounts every one must be free to be late
    const bool many = plan.department(entry.department).mounted >= 10;
    if (days == 0 || (many && dice.chance(450'000)))
        return appears.addDays(-dice.below(std::max(1, std::min(days, 90))));
    return appears.addDays(-days - dice.between(5, 300));
}

UpdatePlan planUpdates(const CityPlan &plan)
{
    std::vector<qint32> updated;
    updated.reserve(plan.catalogs.size());
    for (int i = 0; i < plan.totals.catalogs; ++i)
        updated.push_back(static_cast<qint32>(firstUpdate(plan, i).toJulianDay()));
    UpdatePlan updates;
    Dice dice(plan.parameters.seed, Purpose::Freshness);
    for (int place = 0; place < plan.calendar.size(); ++place)
        if (plan.calendar.what(place) == DemoCalendar::What::MonthEnd)
            for (const DepartmentPlan &department : plan.departments)
                Closing(plan, department, place).run(updated, dice, updates[place]);
    return updates;
}

} // namespace shuzhi::demo
