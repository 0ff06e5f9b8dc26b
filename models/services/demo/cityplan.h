// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/demo.h"
#include "models/services/demo/democalendar.h"
#include "models/services/demo/lexicon.h"

#include <unordered_map>
#include <vector>

namespace shuzhi::demo {

/// The totals a city of that size has on the reference day: the published figures, scaled by catalogs.
struct DemoTotals
{
    int catalogs = 0, mounted = 0, open = 0;
    int tables = 0, apis = 0, files = 0; ///< resources; more than mounted: some catalogs carry two
    int used = 0; ///< mounted catalogs used by another department
    int consumers = 0; ///< distinct departments that use others' catalogs
    int demands = 0, openUnits = 0, scenarios = 0;
    int duplicates = 0; ///< catalogs that repeat another one's title
};

[[nodiscard]] DemoTotals demoTotals(const DemoParameters &parameters);
/// A published value scaled to the number of catalogs, rounded half up.
[[nodiscard]] qint64 scaled(qint64 published, const DemoParameters &parameters);

enum class ShareType : quint8 { Unconditional, Conditional, NotShared };
enum class ResourceKind : qint8 { None = -1, Table, Api, File };
enum class Cycle : quint8 {
    Missing,
    Realtime,
    Daily,
    Weekly,
    TenDays,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    Irregular,
    Never
};

[[nodiscard]] QString shareCode(ShareType share);
[[nodiscard]] QString kindCode(ResourceKind kind);
[[nodiscard]] QString cycleCode(Cycle cycle);
/// Days within which such data must be updated; 0: no definite cycle.
[[nodiscard]] int cycleDays(Cycle cycle);

/// What must be known of a catalog before its row is made: small, because a city may have a million.
struct CatalogPlan
{
    qint16 department = 0;
    qint16 appears = 0; ///< place in the calendar
    qint16 mounts = -1; ///< place in the calendar at which its resources are published; -1: never
    ResourceKind kind = ResourceKind::None, secondKind = ResourceKind::None;
    ShareType share = ShareType::Conditional;
    Cycle cycle = Cycle::Missing;
    bool open = false;
    bool used = false; ///< by another department
    bool covered = false; ///< by a confirmed duty
    bool throughDraft = false, resourceThroughDraft = false;
};

/// A department of the city and how well it does, in millionths.
struct DepartmentPlan
{
    const DepartmentWords *words = nullptr;
    QString name, district; ///< district: of a district bureau, else empty
    int first = 0, count = 0; ///< its catalogs: first … first + count - 1
    int mounted = 0, used = 0;
    int standing =
        0; ///< 2 mounts nearly all and does well in all the rest, 1 does rather well, 0 as it comes
    int gap = 0; ///< chance of a core field to be empty
    int fault = 0; ///< chance of each kind of rule fault
    int unknownTypes = 0; ///< share of its items with a data type out of the list
    int timeliness = 0; ///< aim for the share of catalogs up to date at the ends of months
};

/// Everything decided before the first row is written.
struct CityPlan
{
    DemoParameters parameters;
    DemoTotals totals;
    DemoCalendar calendar;
    std::vector<DepartmentPlan> departments;
    std::vector<CatalogPlan> catalogs;
    std::unordered_map<int, int> duplicateOf; ///< catalog → the one whose title it repeats

    [[nodiscard]] const CatalogPlan &catalog(int index) const
    {
        return catalogs[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const DepartmentPlan &department(int index) const
    {
        return departments[static_cast<std::size_t>(index)];
    }
};

/// `lexicon` must outlive the plan.
[[nodiscard]] CityPlan planCity(const DemoParameters &parameters, const Lexicon &lexicon);

} // namespace shuzhi::demo
