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
};

/// Reads the state without changing anything. Errors: DatabaseForeign (tables, but not ours),
/// DatabaseDamaged (an applied migration's checksum differs), DatabaseNewer (min_reader is above ours).
[[nodiscard]] Result<SchemaState> schemaState(Connection &);

/// Brings an empty or older database to schemaVersion, each migration in one transaction, then makes
/// the trail's triggers anew. A newer database that may still be read makes the connection read-only; an
/// older one is read as it stands where only speed is missing, DatabaseReadOnly otherwise.
/// @param expected OpenMode::Create may start from nothing; otherwise nothing is DatabaseEmpty.
[[nodiscard]] Status migrate(Connection &, OpenMode expected);

} // namespace shuzhi
