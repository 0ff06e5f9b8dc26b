// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace shuzhi {

/// A group role of the server and the logins that stand in it.
struct GroupRole
{
    QString name; ///< "shuzhi_cdo" …
    QStringList logins; ///< by name
};

/// Creates and maintains the group roles, grants and policies of a city on a server, from
/// migrations/roles.psql.sql, and its triggers, in one transaction; safe to run again and by several at once.
/// Errors: Usage on a file; Forbidden unless the login is the city's owner (subject "owner") and, where a
/// group role is missing, may create roles (subject "create").
struct MakeRolesQuery
{
    [[nodiscard]] Result<QList<GroupRole>> operator()(Connection &) const;
};

/// Whether db roles ran on this city; never on a file.
[[nodiscard]] Result<bool> rolesAreMade(Connection &);

/// The rights of a city whose roles were made, anew and within the caller's transaction: what a migration
/// adds is guarded like the rest. Nothing on a file and where the roles never were made.
[[nodiscard]] Status renewRoles(Connection &);

/// The login's role as the server says it (shuzhi_role(), trail.psql.sql): "owner", "cdo", "authority",
/// "department", "auditor", "reader", or "" where it has none. On a file "owner".
[[nodiscard]] Result<QString> serverRole(Connection &);

/// Forbidden for a login from whom the server keeps rows back: only owner, CDO, authority and auditor can
/// prove the trail or copy the city. Nothing on a file.
[[nodiscard]] Status checkSeesAllRows(Connection &);

} // namespace shuzhi
