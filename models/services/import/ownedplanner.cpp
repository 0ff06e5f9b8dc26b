// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/ownedplanner.h"

namespace shuzhi {

Status OwnedPlanner::load(Connection &connection)
{
    Status read = m_departments.load(connection);
    if (read)
        read = m_catalogs.load(connection, m_departments);
    return read ? loadRecords(connection) : read;
}

std::optional<ImportError> OwnedPlanner::findOwner(TableRow &row, const QStringList &cells)
{
    const CatalogIndex::Reference reference = CatalogIndex::reference(layout(), cells, m_departments);
    const CatalogIndex::Match match = m_catalogs.find(reference);
    m_owner = match.place;
    if (match.place < 0)
        return m_catalogs.fault(reference, match, m_departments);
    row.owner = owner().uid;
    return std::nullopt;
}

void OwnedPlanner::counted()
{
    if (m_met.contains(m_owner))
        return;
    m_met.insert(m_owner);
    ++ledger().report().catalogs;
}

} // namespace shuzhi
