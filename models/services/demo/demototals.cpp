// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/cityplan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

qint64 scaled(qint64 published, const DemoParameters &parameters)
{
    constexpr qint64 size = DemoParameters{}.catalogs;
    return (published * parameters.catalogs + size / 2) / size;
}

DemoTotals demoTotals(const DemoParameters &parameters)
{
    const auto of = [&parameters](int published) { return static_cast<int>(scaled(published, parameters)); };
    const int others = parameters.departments - 1;
    DemoTotals totals;
    totals.catalogs = parameters.catalogs;
    totals.mounted = std::min(of(6309), totals.catalogs);
    const int resources = totals.mounted + std::min(of(100), totals.mounted);
    totals.apis = std::min(of(308), resources);
    totals.files = std::min(of(323), resources - totals.apis);
    totals.tables = resources - totals.apis - totals.files;
    totals.used = others == 0 ? 0 : std::min(of(535), totals.mounted);
    // every used catalog can bring a few consumers, so a small city keeps a believable number of them
    totals.consumers = std::min({others, (35 * parameters.departments + 28) / 57, totals.used * 3});
    totals.open = of(2571);
    totals.demands = of(1177);
    totals.openUnits = of(47);
    totals.scenarios = of(15);
    totals.duplicates = std::min(of(40), totals.catalogs / 4);
    return totals;
}

QString shareCode(ShareType share)
{
    static const std::array<QString, 3> codes{u"unconditional"_s, u"conditional"_s, u"not_shared"_s};
    return codes[static_cast<std::size_t>(share)];
}

QString kindCode(ResourceKind kind)
{
    static const std::array<QString, 3> codes{u"table"_s, u"api"_s, u"file"_s};
    return kind == ResourceKind::None ? QString() : codes[static_cast<std::size_t>(kind)];
}

QString cycleCode(Cycle cycle)
{
    static const std::array<QString, 11> codes{
        u""_s,          u"realtime"_s,    u"daily"_s,  u"weekly"_s,    u"ten_days"_s, u"monthly"_s,
        u"quarterly"_s, u"half_yearly"_s, u"yearly"_s, u"irregular"_s, u"never"_s};
    return codes[static_cast<std::size_t>(cycle)];
}

int cycleDays(Cycle cycle)
{
    static constexpr std::array<int, 11> days{0, 1, 1, 7, 10, 31, 92, 184, 366, 0, 0};
    return days[static_cast<std::size_t>(cycle)];
}

} // namespace shuzhi::demo
