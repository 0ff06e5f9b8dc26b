// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailmark.h"

namespace shuzhi {

Result<TrailMark> TrailMarkQuery::operator()(Connection &connection) const
{
    return connection.value(QStringLiteral("SELECT chain FROM change_head WHERE id = 1"))
        .map([&](const QVariant &chain) {
            return TrailMark{chain.toLongLong(), connection.session().links};
        });
}

} // namespace shuzhi
