// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogpull.h"

namespace shuzhi {

namespace {

constexpr int blockSize = 500;

} // namespace

CatalogPull::CatalogPull(Connection &connection, JobContext &context, CatalogRowsQuery query)
    : m_connection(connection)
    , m_context(context)
    , m_query(std::move(query))
{
}

Result<const CatalogRow *> CatalogPull::next()
{
    for (;;) {
        if (m_used == m_block.size()) {
            const qsizetype all = m_query.ids.size();
            if (m_context.isCancelled())
                return fail(ErrorCode::Cancelled, QStringLiteral("reading catalogs cancelled"));
            m_context.report(all == 0 ? 1 : double(m_read) / double(all));
            if (m_read == all)
                return nullptr;
            CatalogRowsQuery part = m_query;
            part.ids = m_query.ids.mid(m_read, blockSize);
            Result<QList<CatalogRow>> rows = part(m_connection);
            if (!rows)
                return tl::unexpected(rows.error());
            m_block = *std::move(rows);
            m_read += m_block.size();
            m_used = 0;
        }
        const CatalogRow &row = m_block.at(m_used++);
        if (!row.uid.isEmpty())
            return &row;
    }
}

} // namespace shuzhi
