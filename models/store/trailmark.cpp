// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailmark.h"

namespace shuzhi {

Result<TrailMark> TrailMarkQuery::operator()(Connection &connection) const
{
    const Result<QVariant> chain =
        connection.value(QStringLiteral("SELECT chain FROM change_head WHERE id = 1"));
    if (!chain)
        return tl::unexpected(chain.error());
    TrailMark mark{chain->toLongLong(), connection.session().links, {}};
    if (!since || mark.chain == *since)
        return mark;
    const Status read = connection.each(
        QStringLiteral("SELECT DISTINCT table_name FROM change_log WHERE tx IN "
                       "(SELECT tx FROM change_chain WHERE chain > ? AND chain <= ?) ORDER BY table_name"),
        {*since, mark.chain}, [&](const SqlRow &row) { mark.tables += row.text(0); });
    return read.map([&] { return mark; });
}

} // namespace shuzhi
