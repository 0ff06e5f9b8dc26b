// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rights.h"
#include "models/store/connection.h"

namespace shuzhi {

/// What the login may do here. On a file, and on a server whose roles were never made (db roles): what the
/// owner may.
struct RightsQuery
{
    [[nodiscard]] Result<Rights> operator()(Connection &) const;
};

} // namespace shuzhi
