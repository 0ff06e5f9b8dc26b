// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/streamedrows.h"

namespace shuzhi {

namespace {

constexpr int rowsPerFetch = 5000;

} // namespace

Status eachStreamed(Connection &connection, const QString &sql,
                    const std::function<Status(const SqlRow &)> &row)
{
    Status taken;
    int rows = 0;
    const auto take = [&](const SqlRow &each) {
        ++rows;
        if (taken)
            taken = row(each);
    };
    if (connection.dialect() == Dialect::Sqlite) {
        const Status read = connection.each(sql, {}, take);
        return taken ? read : taken;
    }
    const auto declared = connection.exec(QStringLiteral("DECLARE shuzhi_rows NO SCROLL CURSOR FOR ") + sql);
    if (!declared)
        return tl::unexpected(declared.error());
    const QString fetch = QStringLiteral("FETCH %1 FROM shuzhi_rows").arg(rowsPerFetch);
    do {
        rows = 0;
        if (const Status read = connection.each(fetch, {}, take); !read)
            return read;
    } while (taken && rows == rowsPerFetch);
    const auto closed = connection.exec(QStringLiteral("CLOSE shuzhi_rows"));
    if (!taken || closed)
        return taken;
    return tl::unexpected(closed.error());
}

} // namespace shuzhi
