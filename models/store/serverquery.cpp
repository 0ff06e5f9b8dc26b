// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/serverquery.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// First row, or nothing read where there is none.
Status one(Connection &connection, const QString &sql, const Connection::RowFunction &row)
{
    return connection.each(sql, {}, row);
}

} // namespace

Result<ServerLogin> ServerLoginQuery::operator()(Connection &connection) const
{
    ServerLogin found;
    const Status read =
        one(connection,
            u"SELECT current_setting('server_version'), session_user,"
            " coalesce((SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl), '')"_s,
            [&](const SqlRow &row) {
                found = {row.text(0).section(u' ', 0, 0), row.text(1), row.text(2)};
            });
    return read.map([&] { return found; });
}

Result<ServerRights> ServerRightsQuery::operator()(Connection &connection) const
{
    ServerRights rights;
    bool hasRoles = false;
    Status read = one(connection,
                      u"SELECT has_any_column_privilege('catalog', 'SELECT'),"
                      " has_any_column_privilege('catalog', 'UPDATE') AND NOT pg_is_in_recovery(),"
                      " to_regprocedure('shuzhi_role()') IS NOT NULL,"
                      " (SELECT pg_has_role(session_user, relowner, 'MEMBER') FROM pg_class"
                      " WHERE oid = 'catalog'::regclass)"_s,
                      [&](const SqlRow &row) {
                          rights.mayRead = row.value(0).toBool();
                          rights.mayWrite = row.value(1).toBool();
                          hasRoles = row.value(2).toBool();
                          if (row.value(3).toBool())
                              rights.role = u"owner"_s;
                      });
    if (read && hasRoles) {
        read = one(connection,
                   u"SELECT shuzhi_role(), shuzhi_person(),"
                   " (SELECT name FROM department WHERE id = shuzhi_department_id())"_s,
                   [&](const SqlRow &row) {
                       rights.role = row.text(0);
                       rights.person = row.text(1);
                       rights.department = row.text(2);
                   });
    }
    return read.map([&] { return rights; });
}

} // namespace shuzhi
