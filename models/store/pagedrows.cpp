// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pagedrows.h"

#include "models/store/flagsql.h"

namespace shuzhi {

namespace {

constexpr int s_pageSize = 5000;

} // namespace

Result<PagedRows> PagedRows::begin(Connection &connection, const Filter &filter,
                                   const QStringList &expressions)
{
    Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    PagedRows rows(connection, *std::move(scope));
    const Result<AsOf> asOf = resolveAsOf(connection, filter.asOf);
    if (!asOf)
        return tl::unexpected(asOf.error());
    const Result<SearchSql> sql = searchSql(connection.dialect(), filter, *asOf);
    if (!sql)
        return tl::unexpected(sql.error());
    const Result<qint64> total = CountQuery{filter}(connection);
    if (!total)
        return tl::unexpected(total.error());
    QStringList columns{sql->uid};
    for (const QString &expression : expressions)
        columns += QStringLiteral("coalesce(%1, '')").arg(expression);
    rows.m_select = QStringLiteral("SELECT %1 FROM %2 WHERE %3 AND %4 > ? ORDER BY %4 LIMIT %5")
                        .arg(columns.join(QStringLiteral(", ")), sql->from, sql->where, sql->uid)
                        .arg(s_pageSize);
    rows.m_values = sql->values;
    rows.m_width = expressions.size();
    rows.m_total = *total;
    return rows;
}

Status PagedRows::readPage()
{
    const Status read = m_connection->each(m_select, m_values + QVariantList{m_last}, [&](const SqlRow &row) {
        m_last = row.text(0);
        QStringList cells;
        for (int i = 1; i <= m_width; ++i)
            cells += row.text(i);
        m_page.push_back(std::move(cells));
    });
    m_atEnd = m_page.size() < s_pageSize;
    return read;
}

Result<bool> PagedRows::next(QStringList &row)
{
    if (m_page.empty() && !m_atEnd) {
        if (const Status read = readPage(); !read)
            return tl::unexpected(read.error());
    }
    if (m_page.empty())
        return false;
    row = std::move(m_page.front());
    m_page.pop_front();
    return true;
}

} // namespace shuzhi
