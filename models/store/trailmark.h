// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

#include <optional>

namespace shuzhi {

/// How far the trail has come, and how many of its links this connection sealed itself.
struct TrailMark
{
    qint64 chain = 0;
    qint64 own = 0;
    QStringList tables; ///< written by the links after TrailMarkQuery::since; empty if it was not asked

    /// Whether since `before` links were added that are not ours; marks of one connection.
    [[nodiscard]] bool othersSince(const TrailMark &before) const
    {
        return chain - before.chain != own - before.own;
    }
};

/// Reads the head of the trail: one row, on a file and on a server.
struct TrailMarkQuery
{
    /// Link after which the tables that were written are wanted too. On a server not everybody may read
    /// all entries.
    std::optional<qint64> since;

    [[nodiscard]] Result<TrailMark> operator()(Connection &) const;
};

} // namespace shuzhi
