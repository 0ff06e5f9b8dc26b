// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/searchquery.h"
#include "models/store/searchsql.h"
#include "models/store/transaction.h"

#include <deque>

namespace shuzhi {

/// All rows a filter finds, one after another in the order of their uids, as of one moment. Reads a page
/// at a time behind the last uid, so that memory does not grow with the rows.
class PagedRows
{
public:
    /// `expressions` are SQL over the aliases of searchSql; a null is given as empty text.
    [[nodiscard]] static Result<PagedRows> begin(Connection &connection, const Filter &filter,
                                                 const QStringList &expressions);

    [[nodiscard]] qint64 total() const { return m_total; }
    /// Fills `row` with one text per expression; false: there are no more.
    [[nodiscard]] Result<bool> next(QStringList &row);

private:
    PagedRows(Connection &connection, ReadScope scope)
        : m_connection(&connection)
        , m_scope(std::move(scope))
    {
    }
    [[nodiscard]] Status readPage();

    Connection *m_connection;
    ReadScope m_scope;
    QString m_select; ///< with a place for the last uid behind the filter's values
    QVariantList m_values;
    qsizetype m_width = 0;
    qint64 m_total = 0;
    QString m_last = QStringLiteral(""); ///< never null, which no uid is behind
    std::deque<QStringList> m_page;
    bool m_atEnd = false;
};

} // namespace shuzhi
