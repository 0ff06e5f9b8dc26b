// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

namespace shuzhi {

/// What a command gives a server as password: what the system's keychain has for this place, but only where
/// neither PGPASSWORD nor a pgpass file has one, which libpq takes by itself. Empty: none.
[[nodiscard]] QString cliPassword(const Location &location);

} // namespace shuzhi
