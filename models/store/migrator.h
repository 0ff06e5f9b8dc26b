// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// The schema version this program writes.
inline constexpr int schemaVersion = 5;

/// What a database says of itself.
struct SchemaState
{
    int version = 0; ///< 0: no table of ours, nothing else either
    int minReader = 0; ///< oldest program (schema version) that may read it
    bool copying = false; ///< a copy into it is not complete (copystate.h)
};

/// Reads the state without changing anything. Errors: DatabaseForeign (tables, but not ours),
/// DatabaseDamaged (an applied migration's checksum differs), DatabaseNewer (min_reader is above ours).
[[nodiscard]] Result<SchemaState> schemaState(Connection &);

/// Brings an empty or older database to schemaVersion and makes the trail's triggers anew, in one
/// transaction and alone: who comes at the same time waits and finds it done. A newer database that may
/// still be read makes the connection read-only; an older one is read as it stands where only speed is
/// missing, DatabaseReadOnly otherwise.
/// @param expected OpenMode::Create may start from nothing; otherwise nothing is DatabaseEmpty. An older
/// city, in which others may be working and which is to be saved first, is brought up with Create only;
/// otherwise DatabaseOlder.
[[nodiscard]] Status migrate(Connection &, OpenMode expected);

/// For a copy: our tables in an empty database, without the triggers, and `more` in the same transaction.
/// Nothing happens if somebody else made them meanwhile.
[[nodiscard]] Status makeTables(Connection &, const std::function<Status()> &more);
/// The triggers of the trail, the spans and the guards, made anew; in the caller's transaction.
[[nodiscard]] Status makeTriggers(Connection &);

} // namespace shuzhi
