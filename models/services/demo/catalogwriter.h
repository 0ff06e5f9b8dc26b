// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/catalogrows.h"
#include "models/services/demo/freshness.h"
#include "models/services/demo/usageplan.h"

#include <map>

namespace shuzhi::demo {

/// Writes what happens to catalogs: they appear with their items, get resources, are used and updated.
class CatalogWriter
{
public:
    CatalogWriter(const City &city, StepStream &stream);

    /// Everything of one day, given by its place in the calendar.
    [[nodiscard]] Status write(int place);

private:
    [[nodiscard]] Status writeCatalogs(int place);
    [[nodiscard]] Status writeItems(int place);
    [[nodiscard]] Status writeItemsOf(int catalog);
    [[nodiscard]] Status writeResources(int place);
    [[nodiscard]] Status publishResources(int place);
    [[nodiscard]] Status moveDrafts(int place);
    [[nodiscard]] Status writeUsage(int place);
    [[nodiscard]] Status writeUpdates(int place);

    [[nodiscard]] Status addResources(int catalog, bool draft);
    [[nodiscard]] QString resourceUid(int catalog, int number) const;
    [[nodiscard]] ItemWord itemWord(ObjectKind kind, int own, int offset, int position) const;

    const City &m_city;
    StepStream &m_stream;
    CatalogRows m_rows;
    std::vector<UsageEvent> m_usage;
    std::size_t m_nextUsage = 0;
    UpdatePlan m_updates;
    std::map<int, std::vector<int>> m_submitted, m_published; ///< by place: catalogs leaving draft
};

} // namespace shuzhi::demo
