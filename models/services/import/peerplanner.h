// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/tableplanner.h"

namespace shuzhi {

/// Rows of peer cities (table peer), known by name.
class PeerPlanner : public TablePlanner
{
public:
    PeerPlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report)
        : TablePlanner(request, layout, report, QStringLiteral("peer"), QStringLiteral("peer"))
    {
    }

    [[nodiscard]] Status load(Connection &) override;

protected:
    [[nodiscard]] std::optional<ImportError> complete(TableRow &, const QStringList &cells) override;
};

} // namespace shuzhi
