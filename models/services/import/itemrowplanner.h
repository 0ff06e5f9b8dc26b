// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/ownedplanner.h"

namespace shuzhi {

/// Rows of data items (--kind items): known by catalog and name, new ones stand behind the others. Items
/// of a catalog that waits for review are locked like the catalog.
class ItemRowPlanner : public OwnedPlanner
{
public:
    ItemRowPlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report)
        : OwnedPlanner(request, layout, report, QStringLiteral("data_item"), QStringLiteral("item"))
    {
    }

protected:
    [[nodiscard]] Status loadRecords(Connection &) override;
    [[nodiscard]] std::optional<ImportError> complete(TableRow &, const QStringList &cells) override;
    [[nodiscard]] QString lock(const TableRow &row) const override;
    void complement(TableRow &, QStringList &columns, QVariantList &values) override;
    void counted() override;

private:
    QHash<QString, qint64> m_last; ///< highest position in a catalog
};

} // namespace shuzhi
