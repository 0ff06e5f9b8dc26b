// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/location.h"

class QSqlError;

namespace shuzhi {

/// Maps what the driver says to our codes. QSqlError::type() is not to be trusted on SQLite, so the
/// native code decides: SQLite's extended result codes, PostgreSQL's SQLSTATE.
[[nodiscard]] Error sqlError(Dialect dialect, const QSqlError &error, const QString &subject = {});

/// Our code for a SQLSTATE of PostgreSQL; none at all means that the server is gone.
[[nodiscard]] ErrorCode postgresCode(const QString &state);

} // namespace shuzhi
