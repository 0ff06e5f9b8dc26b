// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/titles.h"

#include <algorithm>
#include <numeric>

namespace shuzhi::demo {

namespace {

int aspectsOf(const BusinessObject &object, const Lexicon &lexicon)
{
    return static_cast<int>(lexicon.aspects[static_cast<std::size_t>(object.kind)].size());
}

int scopes(const Lexicon &lexicon)
{
    return static_cast<int>(1 + lexicon.districts.size() * (1 + lexicon.streets.size()));
}

} // namespace

Titles::Titles(const CityPlan &plan, const Lexicon &lexicon)
    : m_plan(plan)
    , m_lexicon(lexicon)
{
    for (const DepartmentPlan &department : plan.departments)
        m_spaces.push_back(space(*department.words, lexicon));
}

Titles::Space Titles::space(const DepartmentWords &words, const Lexicon &lexicon)
{
    Space space;
    for (const BusinessObject &object : words.objects) {
        space.firstCell.push_back(space.cells);
        space.cells += aspectsOf(object, lexicon) - 1;
    }
    space.stride = static_cast<int>(qint64(space.cells) * 618 / 1000); // golden section: well mixed
    while (space.stride > 1 && std::gcd(space.stride, space.cells) != 1)
        --space.stride;
    return space;
}

qint64 Titles::capacity(const DepartmentWords &words, const Lexicon &lexicon)
{
    return (space(words, lexicon).cells + words.objects.size()) * qint64(scopes(lexicon))
        * (1 + lexicon.years.size());
}

Subject Titles::subject(int catalog) const
{
    const int departmentIndex = m_plan.catalog(catalog).department;
    const DepartmentPlan &department = m_plan.department(departmentIndex);
    const Space &space = m_spaces[static_cast<std::size_t>(departmentIndex)];
    const int objects = static_cast<int>(department.words->objects.size());
    const int local = catalog - department.first;
    const int block = local / (objects + space.cells);
    const int rest = local % (objects + space.cells);
    if (rest < objects) // the plain "…信息" of every object comes first
        return {rest, 0, block};
    const int cell = static_cast<int>(qint64(rest - objects) * space.stride % space.cells);
    const auto above = std::upper_bound(space.firstCell.begin(), space.firstCell.end(), cell);
    const int object = static_cast<int>(above - space.firstCell.begin()) - 1;
    return {object, cell - space.firstCell[static_cast<std::size_t>(object)] + 1, block};
}

const BusinessObject &Titles::object(int catalog) const
{
    return m_plan.department(m_plan.catalog(catalog).department).words->objects[subject(catalog).object];
}

QString Titles::scope(int block) const
{
    const int count = scopes(m_lexicon);
    const int year = block / count - 1;
    const int part = block % count - 1;
    const int districts = static_cast<int>(m_lexicon.districts.size());
    QString text = year < 0 ? QString() : m_lexicon.years[year % m_lexicon.years.size()];
    if (part >= districts) {
        const int street = part - districts;
        text += m_lexicon.districts[street % districts] + m_lexicon.streets[street / districts];
    } else if (part >= 0) {
        text += m_lexicon.districts[part];
    }
    return text;
}

QString Titles::title(int catalog) const
{
    const auto repeated = m_plan.duplicateOf.find(catalog);
    const int index = repeated == m_plan.duplicateOf.end() ? catalog : repeated->second;
    const DepartmentPlan &department = m_plan.department(m_plan.catalog(index).department);
    const Subject about = subject(index);
    const BusinessObject &object = department.words->objects[about.object];
    QString aspect = m_lexicon.aspects[static_cast<std::size_t>(object.kind)][about.aspect];
    // a few are named after a system (rule V1), each only in the place of one aspect: still unique
    Dice dice(m_plan.parameters.seed, Purpose::Titles, static_cast<quint64>(index));
    if ((about.aspect == 2 || about.aspect == 3) && dice.chance(10 * department.fault / 2))
        aspect = m_lexicon.systemNames[about.aspect % m_lexicon.systemNames.size()];
    const QString own = department.district.isEmpty() ? QString() : department.district + m_lexicon.ownLevel;
    return own + scope(about.block) + object.name + aspect;
}

} // namespace shuzhi::demo
