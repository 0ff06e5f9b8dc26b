// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// How far the trail has come, and how many of its links this connection sealed itself.
struct TrailMark
{
    qint64 chain = 0;
    qint64 own = 0;

    /// Whether since `before` links were added that are not ours; marks of one connection.
    [[nodiscard]] bool othersSince(const TrailMark &before) const
    {
        return chain - before.chain != own - before.own;
    }
};

/// Reads the head of the trail: one row, on a file and on a server.
struct TrailMarkQuery
{
    [[nodiscard]] Result<TrailMark> operator()(Connection &) const;
};

} // namespace shuzhi
