// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace shuzhi {

/// How the line from a store to its server stands. A file is always Up.
struct LinkState
{
    enum class Kind {
        Up,
        Lost, ///< broke just now; it is being opened again
        Waiting, ///< the last attempt failed; the next comes in `retryMs`
        Refused, ///< the server, or what stands on it, turns us away: nobody tries until a person says so
    };
    Kind kind = Kind::Up;
    Error error = {}; ///< why it is not Up
    int retryMs = 0;

    bool operator==(const LinkState &) const = default;
};

} // namespace shuzhi
