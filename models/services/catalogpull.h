// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogcells.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Catalogs of a list of ids one after another, read block by block; cancelled between two blocks.
class CatalogPull
{
public:
    CatalogPull(Connection &connection, JobContext &context, CatalogRowsQuery query);

    /// The next row, nullptr behind the last; rows that are gone since the ids were read are left out.
    [[nodiscard]] Result<const CatalogRow *> next();

private:
    Connection &m_connection;
    JobContext &m_context;
    CatalogRowsQuery m_query;
    QList<CatalogRow> m_block;
    qsizetype m_read = 0, m_used = 0;
};

} // namespace shuzhi
