// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowplanner.h"

#include "models/services/import/catalogplanner.h"
#include "models/services/import/departmentplanner.h"
#include "models/services/import/dutyplanner.h"
#include "models/services/import/itemrowplanner.h"
#include "models/services/import/peerplanner.h"
#include "models/services/import/resourceplanner.h"
#include "models/services/import/usageplanner.h"

namespace shuzhi {

std::unique_ptr<RowPlanner> plannerFor(const ImportRequest &request, const SheetLayout &layout,
                                       ImportReport &report)
{
    if (request.kind == u"departments")
        return std::make_unique<DepartmentPlanner>(request, layout, report);
    if (request.kind == u"items")
        return std::make_unique<ItemRowPlanner>(request, layout, report);
    if (request.kind == u"resources")
        return std::make_unique<ResourcePlanner>(request, layout, report);
    if (request.kind == u"usage")
        return std::make_unique<UsagePlanner>(request, layout, report);
    if (request.kind == u"duties")
        return std::make_unique<DutyPlanner>(request, layout, report);
    if (request.kind == u"peers")
        return std::make_unique<PeerPlanner>(request, layout, report);
    return std::make_unique<CatalogPlanner>(request, layout, report); // catalogs and data-json
}

} // namespace shuzhi
