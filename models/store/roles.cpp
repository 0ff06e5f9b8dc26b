// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/roles.h"

#include "models/store/migrator.h"
#include "models/store/storeresources.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

Result<QString> rolesScript()
{
    loadStoreResources();
    QFile file(u":/migrations/roles.psql.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"roles.psql.sql is not in the program"_s);
    return QString::fromUtf8(file.readAll());
}

/// What is missing is said before anything is tried: a server's refusal names a function, not a way out.
Status checkMay(Connection &connection)
{
    const Result<QString> role = serverRole(connection);
    if (!role)
        return tl::unexpected(role.error());
    if (*role != u"owner")
        return fail(ErrorCode::Forbidden, u"only the owner of the city may make its roles"_s, u"owner"_s);
    const auto may = connection.value(
        u"SELECT (SELECT count(*) FROM pg_roles WHERE rolname IN ('shuzhi_cdo', 'shuzhi_authority', "
        "'shuzhi_department', 'shuzhi_auditor', 'shuzhi_reader')) = 5 OR (SELECT rolsuper OR rolcreaterole "
        "FROM pg_roles WHERE rolname = current_user)"_s);
    if (!may)
        return tl::unexpected(may.error());
    return may->toBool()
        ? Status{}
        : fail(ErrorCode::Forbidden, u"the login may not create roles (CREATEROLE)"_s, u"create"_s);
}

Result<QList<GroupRole>> groupRoles(Connection &connection)
{
    QList<GroupRole> roles;
    const Status read = connection.each(
        u"SELECT r.rolname, coalesce(m.rolname, '') FROM pg_roles r LEFT JOIN (pg_auth_members a JOIN "
        "pg_roles m ON m.oid = a.member) ON a.roleid = r.oid WHERE r.rolname IN ('shuzhi_cdo', "
        "'shuzhi_authority', 'shuzhi_department', 'shuzhi_auditor', 'shuzhi_reader') ORDER BY r.rolname "
        "COLLATE \"C\", m.rolname COLLATE \"C\""_s,
        {}, [&](const SqlRow &row) {
            if (roles.isEmpty() || roles.last().name != row.text(0))
                roles += GroupRole{row.text(0), {}};
            if (!row.text(1).isEmpty())
                roles.last().logins += row.text(1);
        });
    return read.map([&] { return roles; });
}

} // namespace

Result<bool> rolesAreMade(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return false;
    return connection
        .value(u"SELECT EXISTS (SELECT 1 FROM pg_policies WHERE schemaname = "
               "current_schema() AND policyname = 'shuzhi_owner')"_s)
        .map([](const QVariant &made) { return made.toBool(); });
}

Status renewRoles(Connection &connection)
{
    const Result<bool> made = rolesAreMade(connection);
    if (!made)
        return tl::unexpected(made.error());
    if (!*made)
        return {};
    const Result<QString> script = rolesScript();
    return script ? connection.execScript(*script) : tl::unexpected(script.error());
}

Result<QString> serverRole(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return u"owner"_s;
    return connection.value(u"SELECT shuzhi_role()"_s).map([](const QVariant &role) {
        return role.toString();
    });
}

Status checkSeesAllRows(Connection &connection)
{
    const Result<QString> role = serverRole(connection);
    if (!role)
        return tl::unexpected(role.error());
    if (QStringList{u"owner"_s, u"cdo"_s, u"authority"_s, u"auditor"_s}.contains(*role))
        return {};
    return fail(ErrorCode::Forbidden,
                u"this takes a login that reads every row: owner, cdo, authority, auditor"_s,
                connection.location().display());
}

Result<QList<GroupRole>> MakeRolesQuery::operator()(Connection &connection) const
{
    if (connection.dialect() == Dialect::Sqlite)
        return fail(ErrorCode::Usage, u"a file has no roles, a server has"_s,
                    connection.location().display());
    if (const Status may = checkMay(connection); !may)
        return tl::unexpected(may.error());
    const Result<QString> script = rolesScript();
    if (!script)
        return tl::unexpected(script.error());
    if (const auto begun = connection.exec(u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    // The lock of the migrations: whoever makes tables or their rights is alone.
    Status done = connection.execScript(u"SELECT pg_advisory_xact_lock(20250801)"_s);
    if (done)
        done = connection.execScript(*script);
    if (done)
        done = makeTriggers(
            connection); // they hold the groups too (hands_*), and the script left us as the owner
    const auto ended = connection.execAlways(done ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (!done)
        return tl::unexpected(done.error());
    return ended ? groupRoles(connection) : tl::unexpected(ended.error());
}

} // namespace shuzhi
