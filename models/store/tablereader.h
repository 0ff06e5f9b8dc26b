// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/tables.h"

namespace shuzhi {

/// SELECT of a tracked table in portable form: uid, then its columns with references as uids, ordered
/// by uid; `condition` over alias `c`, all rows if empty.
[[nodiscard]] QString portableSelect(const TableSpec &, const QString &condition = {});
/// The same for a span table: uid, from, to, then its columns with ids of departments, catalogs,
/// libraries and duties as uids.
[[nodiscard]] QString portableSelect(const SpanSpec &);

/// The revision of a row; NotFound if it is gone.
[[nodiscard]] Result<qint64> rowRev(Connection &, const TableSpec &, const QString &uid);

} // namespace shuzhi
