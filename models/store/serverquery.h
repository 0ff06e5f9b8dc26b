// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// Who a server took this connection for, and how it came there.
struct ServerLogin
{
    QString version; ///< of the server: "15.8"
    QString login; ///< session_user
    QString encryption; ///< "TLSv1.3"; empty: none
};

struct ServerLoginQuery
{
    [[nodiscard]] Result<ServerLogin> operator()(Connection &) const;
};

/// What the server lets this login do in a city.
struct ServerRights
{
    QString role; ///< owner, cdo, authority, department, auditor, reader; empty: none of them
    QString person, department; ///< as `member` says; names
    bool mayRead = false;
    bool mayWrite = false; ///< some column of the catalogs, and the server is no copy that only follows

    bool operator==(const ServerRights &) const = default;
};

/// Where roles were never set up on the database (db roles), its owner may do everything and others
/// whatever was granted to them by hand.
struct ServerRightsQuery
{
    [[nodiscard]] Result<ServerRights> operator()(Connection &) const;
};

} // namespace shuzhi
