// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowplanner.h"

#include "models/services/import/catalogplanner.h"

namespace shuzhi {

std::unique_ptr<RowPlanner> plannerFor(const ImportRequest &request, const SheetLayout &layout,
                                       ImportReport &report)
{
    return std::make_unique<CatalogPlanner>(request, layout, report);
}

} // namespace shuzhi
