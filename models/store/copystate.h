// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/trail.h"

namespace shuzhi {

/// How far a copy into a database has come. It stands in the database itself, in a table of its own that
/// goes with the last step: whoever opens the database before is told that it is not complete
/// (DatabaseIncomplete), and a copy that was broken off goes on from here.
struct CopyState
{
    QString source; ///< hash of the first entry of the source's trail: which city it is; may be empty
    qint64 chain = 0; ///< links of the chain that are here whole
    qint64 entry = 0; ///< id, in the source, of the last entry that is here of the link after them
    QString head; ///< hash of the last whole link

    bool operator==(const CopyState &) const = default;
};

/// Opens what is to be copied, for reading. Unlike openCity() it takes an older schema as it stands, as
/// long as there is a trail; one that is newer than ours is DatabaseNewer, because columns would be lost, one
/// of which the login does not see every row Forbidden.
[[nodiscard]] Result<std::unique_ptr<Connection>> openCopySource(const Location &,
                                                                 const ConnectionTies &ties = {});

/// Makes an empty database ready for a copy of the city in `from`, or finds the copy that was broken off.
/// Refused if anything else stands there.
[[nodiscard]] Result<CopyState> beginCopy(Connection &from, Connection &to);
/// Holds the copy for the transaction that is open; DatabaseLocked if somebody else took it on since.
[[nodiscard]] Status holdCopy(Connection &to, const CopyState &known);
/// Notes how far the transaction that is open takes the copy.
[[nodiscard]] Status noteCopy(Connection &to, const CopyState &reached);
/// Makes a city of it, in the transaction that is open: the triggers, and an entry that says whose copy
/// it is.
[[nodiscard]] Status endCopy(Connection &to, const TrailHead &source);
/// Whether the database is a complete copy of the city with this head, and nobody wrote since.
[[nodiscard]] Result<bool> isCopyOf(Connection &to, const TrailHead &source);

} // namespace shuzhi
