// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/catalogindex.h"
#include "models/services/import/tableplanner.h"

#include <QSet>

namespace shuzhi {

/// Rows about what belongs to a catalog that the city has. The catalog itself is not touched.
class OwnedPlanner : public TablePlanner
{
public:
    [[nodiscard]] Status load(Connection &) override;

protected:
    using TablePlanner::TablePlanner;

    /// Reads the table's rows once departments and catalogs are known.
    [[nodiscard]] virtual Status loadRecords(Connection &) = 0;
    /// Finds the catalog of a row and puts its uid into `row.owner`; gives the reason if there is none.
    [[nodiscard]] std::optional<ImportError> findOwner(TableRow &row, const QStringList &cells);
    /// The catalog of the row in hand.
    [[nodiscard]] const CatalogIndex::Entry &owner() const { return m_catalogs.at(m_owner); }
    void counted() override;

private:
    DepartmentBook m_departments;
    CatalogIndex m_catalogs;
    QSet<int> m_met;
    int m_owner = -1;
};

} // namespace shuzhi
