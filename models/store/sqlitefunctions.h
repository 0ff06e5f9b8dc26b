// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

struct sqlite3;

namespace shuzhi {

struct TrailSession;

/// Registers on a SQLite connection what the trail's triggers call. A tool that lacks them cannot
/// write at all ("no such function"), so nothing goes unlogged:
/// shuzhi_tx(), shuzhi_at(), shuzhi_day(), shuzhi_actor(), shuzhi_login(), shuzhi_source(): the session;
/// shuzhi_row(name, value, …): canonical JSON of the filled columns;
/// shuzhi_old / shuzhi_new(name, old, new, …): canonical JSON of the changed columns;
/// shuzhi_hash(table, uid, op, old, new): the entry's SHA-256 in hex (see trailhash.h).
/// A commit hook turns a COMMIT with unsealed entries into a rollback.
/// @param session must outlive the connection.
[[nodiscard]] Status registerTrailFunctions(sqlite3 *handle, TrailSession *session);

} // namespace shuzhi
