// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"

namespace shuzhi {

/// Whether a person may make this edit as the rows stand now. StateForbids names the catalog: what waits
/// for review or is retired is not edited, and states change along their arrows (catalogstate.h); or the
/// duty list: a submitted one is returned before it is edited, and signing is no edit (dutyversions.h).
/// Conflict names the duty list: a signed or withdrawn one stands. NotFound names a department the edit
/// points to that was merged or renamed meanwhile.
/// @param takesBack the edit undoes or redoes another: states may go back the way they came
[[nodiscard]] Status checkEdit(Connection &connection, const RowEdit &edit, bool takesBack);

} // namespace shuzhi
