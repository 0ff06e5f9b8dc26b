// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// What a verification found.
struct TrailVerdict
{
    bool ok = true;
    qint64 checked = 0; ///< entries of the trail
    QString firstFault; ///< English, names the table, the row or the link; empty if ok
};

/// Proves that nothing was altered: every entry's hash, every link of the chain, the triggers as they
/// must be, the logged rows equal to today's, and the spans equal to those of a replay. Forbidden for a
/// login of a server that does not read every row (roles.psql.sql).
struct TrailVerifyQuery
{
    [[nodiscard]] Result<TrailVerdict> operator()(Connection &, JobContext &) const;
};

/// The head of the chain, as printed on reports: link number and hash.
struct TrailHead
{
    qint64 chain = 0;
    QString hash;
};
[[nodiscard]] Result<TrailHead> trailHead(Connection &);

/// Writes the log of `from`, which must be in a transaction, into the empty scratch `to` as rows and spans
/// (no log there).
[[nodiscard]] Status replayTrail(Connection &from, Connection &to, JobContext &);

/// The first difference between two databases' rows and spans, or empty.
[[nodiscard]] Result<QString> firstDifference(Connection &a, Connection &b);

/// SHA-256 (hex) over a tracked table's rows in the order of their uids; the same on both databases.
[[nodiscard]] Result<QString> tableDigest(Connection &, const QString &table);

} // namespace shuzhi
