// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/cityplan.h"

#include "models/services/demo/allotment.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace shuzhi::demo {

namespace {

/// Rates for so many departments, spread from low to high and dealt out at random; `power` 2 and 3 make
/// high ones rarer, as in life.
std::vector<int> deal(int count, int low, int high, int power, Dice &dice)
{
    std::vector<int> rates;
    for (int rank = 0; rank < count; ++rank) {
        qint64 x = count > 1 ? qint64(rank) * million / (count - 1) : million / 2;
        const qint64 once = x;
        for (int i = 1; i < power; ++i)
            x = x * once / million;
        rates.push_back(low + static_cast<int>(x * (high - low) / million));
    }
    dice.shuffle(rates);
    return rates;
}

constexpr int leading = 780'000; ///< mount rate above which a department does well in all
constexpr int following = 400'000; ///< and above which in most

/// Builds the plan step by step; each step draws from a stream of its own.
class Planner
{
public:
    Planner(const DemoParameters &parameters, const Lexicon &lexicon)
        : m_lexicon(lexicon)
        , m_plan{.parameters = parameters,
                 .totals = demoTotals(parameters),
                 .calendar = DemoCalendar(parameters.months, parameters.seed),
                 .departments = {},
                 .catalogs = {},
                 .duplicateOf = {}}
    {
    }

    CityPlan run()
    {
        nameDepartments();
        size();
        rate();
        characterise();
        mount();
        schedule();
        giveKinds();
        use();
        open();
        cover();
        repeatTitles();
        return std::move(m_plan);
    }

private:
    void nameDepartments();
    void size();
    void rate();
    void characterise();
    void mount();
    void schedule();
    void giveKinds();
    void use();
    void open();
    void cover();
    void repeatTitles();

    Dice dice(Purpose purpose, quint64 number = 0) const { return {m_plan.parameters.seed, purpose, number}; }
    int departmentCount() const { return m_plan.parameters.departments; }
    std::vector<int> counts() const;
    std::vector<int> shuffled(const DepartmentPlan &department, Dice &dice) const;
    CatalogPlan &at(int index) { return m_plan.catalogs[static_cast<std::size_t>(index)]; }

    const Lexicon &m_lexicon;
    CityPlan m_plan;
};

void Planner::nameDepartments()
{
    const int bureaus = static_cast<int>(m_lexicon.departments.size());
    for (int i = 0; i < departmentCount(); ++i) {
        DepartmentPlan department;
        department.words = &m_lexicon.departments[i % bureaus];
        department.name = department.words->name;
        if (i >= bureaus) { // the same bureau of a district: 市民政局 → 东湾区民政局
            department.district = m_lexicon.districts[i / bureaus - 1];
            department.name.replace(department.name.indexOf(m_lexicon.cityMark), 1, department.district);
        }
        m_plan.departments.push_back(department);
    }
}

void Planner::size()
{
    Dice random = dice(Purpose::Sizes);
    std::vector<int> weights;
    for (const DepartmentPlan &department : m_plan.departments)
        weights.push_back(department.words->weight * random.between(750, 1250));
    const std::vector<int> sizes = share(m_plan.totals.catalogs, weights,
                                         std::min(60, m_plan.totals.catalogs / (4 * departmentCount())));
    int first = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        m_plan.departments[i].first = first;
        m_plan.departments[i].count = sizes[i];
        first += sizes[i];
    }
}

std::vector<int> Planner::counts() const
{
    std::vector<int> counts;
    for (const DepartmentPlan &department : m_plan.departments)
        counts.push_back(department.count);
    return counts;
}

void Planner::rate()
{
    Dice random = dice(Purpose::Departments);
    const int n = departmentCount();
    std::vector<int> mount = deal(n, 0, 960'000, 2, random);
    if (n > 4) { // somebody is very good and somebody very bad, whatever the others are
        *std::max_element(mount.begin(), mount.end()) = million;
        *std::min_element(mount.begin(), mount.end()) = -million;
    }
    const int average = m_plan.totals.catalogs / n;
    // hardly anything mounted in a tiny department would leave rates of 0 or 100 %: large ones stand last;
    // the best are small, or they alone would have all the mounts and all the users
    const auto large = [&](std::size_t i) { return m_plan.departments[i].count >= average; };
    for (std::size_t i = 0; i < mount.size(); ++i) {
        for (std::size_t other = 0; other < mount.size(); ++other) {
            const bool low = mount[i] < 80'000 && !large(i) && large(other);
            const bool high = mount[i] > leading && large(i) && !large(other);
            if ((low || high) && mount[other] > 200'000 && mount[other] < leading)
                std::swap(mount[i], mount[other]);
        }
    }
    const std::vector<int> mounted = spread(m_plan.totals.mounted, counts(), mount, 30'000, 910'000);
    // who mounts little mostly does the rest badly too, but not always
    const std::vector<int> gaps = deal(n, 10'000, 280'000, 2, random);
    const std::vector<int> faults = deal(n, 1'500, 24'000, 2, random);
    const std::vector<int> types = deal(n, 20'000, 60'000, 1, random);
    const std::vector<int> timely = deal(n, 430'000, 975'000, 1, random);
    for (std::size_t i = 0; i < mounted.size(); ++i) {
        DepartmentPlan &department = m_plan.departments[i];
        const bool leader = mount[i] > leading;
        const bool good = mount[i] > following;
        department.standing = leader ? 2 : good ? 1 : 0;
        department.mounted = mounted[i];
        department.gap = leader ? gaps[i] / 4 + 5'000 : good ? gaps[i] / 2 : gaps[i];
        department.fault = leader ? faults[i] / 4 : faults[i];
        department.unknownTypes = leader ? 20'000 : types[i];
        department.timeliness = leader ? 965'000 : good ? std::max(timely[i], 860'000) : timely[i];
    }
}

void Planner::characterise()
{
    static constexpr std::array<int, 11> cycleWeights{0, 4, 10, 6, 2, 18, 14, 7, 27, 9, 3};
    m_plan.catalogs.resize(static_cast<std::size_t>(m_plan.totals.catalogs));
    for (int d = 0; d < departmentCount(); ++d) {
        const DepartmentPlan &department = m_plan.department(d);
        for (int i = department.first; i < department.first + department.count; ++i) {
            Dice random = dice(Purpose::Catalogs, static_cast<quint64>(i));
            CatalogPlan &catalog = at(i);
            catalog.department = static_cast<qint16>(d);
            const int share = random.below(100);
            catalog.share = share < 28 ? ShareType::Unconditional
                : share < 91           ? ShareType::Conditional
                                       : ShareType::NotShared;
            if (random.chance(department.gap))
                continue; // the update cycle is not filled
            int draw = random.below(100);
            std::size_t cycle = 0;
            while (draw >= cycleWeights[cycle])
                draw -= cycleWeights[cycle++];
            catalog.cycle = static_cast<Cycle>(cycle);
        }
    }
}

std::vector<int> Planner::shuffled(const DepartmentPlan &department, Dice &dice) const
{
    std::vector<int> indexes(static_cast<std::size_t>(department.count));
    std::iota(indexes.begin(), indexes.end(), department.first);
    dice.shuffle(indexes);
    return indexes;
}

void Planner::mount()
{
    Dice random = dice(Purpose::Mounts);
    for (const DepartmentPlan &department : m_plan.departments) {
        std::vector<int> indexes = shuffled(department, random);
        // what may not be shared is seldom mounted
        std::stable_partition(indexes.begin(), indexes.end(), [this, &random](int index) {
            return m_plan.catalog(index).share != ShareType::NotShared || random.chance(200'000);
        });
        for (int k = 0; k < department.mounted; ++k)
            at(indexes[static_cast<std::size_t>(k)]).mounts = 0;
    }
}

void Planner::schedule()
{
    const DemoCalendar &calendar = m_plan.calendar;
    for (int i = 0; i < m_plan.totals.catalogs; ++i) {
        Dice random(m_plan.parameters.seed, Purpose::Catalogs, static_cast<quint64>(i) + (1ULL << 32));
        CatalogPlan &catalog = at(i);
        if (catalog.mounts >= 0) {
            // 58 % of the mounts and 78 % of the catalogs are there from the first day
            if (!random.chance(580'000))
                catalog.mounts = static_cast<qint16>(calendar.registration(random, calendar.lastPlace()));
            if (catalog.mounts > 0 && !random.chance(700'000))
                catalog.appears = static_cast<qint16>(calendar.registration(random, catalog.mounts));
            catalog.resourceThroughDraft = catalog.mounts > catalog.appears && random.chance(60'000);
        } else if (!random.chance(733'000)) {
            catalog.appears = static_cast<qint16>(calendar.registration(random, calendar.lastPlace()));
            catalog.throughDraft = calendar.workdayAfter(catalog.appears, 2) > 0 && random.chance(8'000);
        }
    }
}

void Planner::giveKinds()
{
    const DemoTotals &totals = m_plan.totals;
    std::vector<ResourceKind> kinds(static_cast<std::size_t>(totals.tables), ResourceKind::Table);
    kinds.insert(kinds.end(), static_cast<std::size_t>(totals.apis), ResourceKind::Api);
    kinds.insert(kinds.end(), static_cast<std::size_t>(totals.files), ResourceKind::File);
    std::vector<int> mounted;
    for (int i = 0; i < totals.catalogs; ++i)
        if (m_plan.catalog(i).mounts >= 0)
            mounted.push_back(i);
    Dice random = dice(Purpose::Resources);
    random.shuffle(kinds);
    random.shuffle(mounted);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        if (k < mounted.size())
            at(mounted[k]).kind = kinds[k];
        else
            at(mounted[k - mounted.size()]).secondKind = kinds[k];
    }
}

void Planner::use()
{
    Dice random = dice(Purpose::Usage);
    std::vector<int> sizes;
    for (const DepartmentPlan &department : m_plan.departments)
        sizes.push_back(department.mounted);
    if (m_plan.totals.consumers == 1) // the only consumer's own catalogs cannot be among the used ones
        *std::min_element(sizes.begin(), sizes.end()) = 0;
    std::vector<int> rates = deal(departmentCount(), 10'000, 180'000, 2, random);
    for (std::size_t d = 0; d < rates.size(); ++d)
        rates[d] += std::array{0, 30'000, 330'000}[static_cast<std::size_t>(m_plan.departments[d].standing)];
    const int total = std::min(m_plan.totals.used, std::accumulate(sizes.begin(), sizes.end(), 0));
    const std::vector<int> used = spread(total, sizes, rates, 0, 500'000);
    m_plan.totals.used = total;
    m_plan.totals.consumers = std::min(m_plan.totals.consumers, total * 3);
    for (std::size_t d = 0; d < used.size(); ++d) {
        DepartmentPlan &department = m_plan.departments[d];
        department.used = used[d];
        int left = used[d];
        for (const int index : shuffled(department, random)) {
            if (left > 0 && m_plan.catalog(index).mounts >= 0) {
                at(index).used = true;
                --left;
            }
        }
    }
}

void Planner::open()
{
    Dice random = dice(Purpose::Openness);
    std::vector<int> sizes;
    for (const DepartmentPlan &department : m_plan.departments) {
        int shareable = 0;
        for (int i = department.first; i < department.first + department.count; ++i)
            shareable += m_plan.catalog(i).share != ShareType::NotShared;
        sizes.push_back(shareable);
    }
    m_plan.totals.open = std::min(m_plan.totals.open, std::accumulate(sizes.begin(), sizes.end(), 0));
    const std::vector<int> rates = deal(departmentCount(), 10'000, 420'000, 2, random);
    const std::vector<int> open = spread(m_plan.totals.open, sizes, rates, 0, 700'000);
    for (std::size_t d = 0; d < open.size(); ++d) {
        int left = open[d];
        for (const int index : shuffled(m_plan.departments[d], random)) {
            if (left > 0 && m_plan.catalog(index).share != ShareType::NotShared) {
                at(index).open = true;
                --left;
            }
        }
    }
}

void Planner::cover()
{
    Dice random = dice(Purpose::Duties);
    const std::vector<int> rates = deal(departmentCount(), 360'000, 970'000, 1, random);
    for (std::size_t d = 0; d < rates.size(); ++d) {
        const DepartmentPlan &department = m_plan.departments[d];
        const int rate = std::max(
            rates[d], std::array{0, 820'000, 940'000}[static_cast<std::size_t>(department.standing)]);
        const int covered = static_cast<int>((qint64(department.count) * rate + million / 2) / million);
        const std::vector<int> indexes = shuffled(department, random);
        for (int k = 0; k < covered; ++k)
            at(indexes[static_cast<std::size_t>(k)]).covered = true;
    }
}

void Planner::repeatTitles()
{
    Dice random = dice(Purpose::Duplicates);
    std::unordered_map<int, int> &repeats = m_plan.duplicateOf;
    std::unordered_map<int, int> originals;
    const int all = m_plan.totals.catalogs;
    while (static_cast<int>(repeats.size()) < m_plan.totals.duplicates) {
        const int index = random.below(all);
        const DepartmentPlan &provider = m_plan.department(m_plan.catalog(index).department);
        const bool within = random.chance(300'000);
        const int original = within ? provider.first + random.below(provider.count) : random.below(all);
        if (original == index || repeats.count(index) || repeats.count(original) || originals.count(index))
            continue;
        repeats.emplace(index, original);
        ++originals[original];
    }
}

} // namespace

CityPlan planCity(const DemoParameters &parameters, const Lexicon &lexicon)
{
    return Planner(parameters, lexicon).run();
}

} // namespace shuzhi::demo
