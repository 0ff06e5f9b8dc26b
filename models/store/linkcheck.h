// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// A sealed link of the trail: its number, its transaction and the range of its entries.
struct TrailLink
{
    qint64 chain = 0, tx = 0;
    qint64 entries = 0;
    qint64 firstId = 0, lastId = 0; ///< ids of change_log; other transactions may lie between
};

/// NotFound if there is no such link.
[[nodiscard]] Result<TrailLink> trailLink(Connection &, qint64 chain);

/// Stale, naming the row, if a row of the link was changed since by links after `since` (not before the
/// link itself) and is not as the link left it.
[[nodiscard]] Status checkUntouched(Connection &, const TrailLink &, qint64 since);

/// Conflict, naming both, if a row that the link inserted is referred to by a row that is none of its own.
[[nodiscard]] Status checkUnreferenced(Connection &, const TrailLink &);

} // namespace shuzhi
