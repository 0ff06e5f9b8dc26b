// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"

#include "models/store/roles.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shuzhi::cli {

namespace {

/// What is missing, and whom to ask for it.
ErrorText refusal(const Error &error)
{
    if (error.subject != u"create" && error.subject != u"owner")
        return errorText(error);
    const QString kept = QCoreApplication::translate("shuzhi::cli", "Nothing was changed.");
    if (error.subject == u"create") {
        return {QCoreApplication::translate(
                    "shuzhi::cli", "The group roles are not there and this login may not create them."),
                kept,
                QCoreApplication::translate(
                    "shuzhi::cli",
                    "Have the server's administrator run this command once, or run CREATE ROLE "
                    "shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor and shuzhi_reader "
                    "(each NOLOGIN), and run it again.")};
    }
    return {QCoreApplication::translate("shuzhi::cli", "This login does not own the city."), kept,
            QCoreApplication::translate("shuzhi::cli",
                                        "Run the command with the login that created the city, "
                                        "or as the server's administrator.")};
}

} // namespace

int dbRoles(CliContext &cli)
{
    cli.databaseOption();
    if (const auto end = cli.parse(
            u"Creates and maintains the group roles shuzhi_cdo, shuzhi_authority, shuzhi_department, "
            "shuzhi_auditor and shuzhi_reader of a city on a server, with their rights and row-level "
            "security. "
            "May be run as often as wanted. To make a login a member of a group and of a department, run as "
            "the "
            "city's owner:\n"
            "  CREATE ROLE zhangwei LOGIN; GRANT shuzhi_department TO zhangwei;\n"
            "  SELECT shuzhi_set_member('zhangwei', 'NAME OF THE PERSON', 'NAME OF THE DEPARTMENT');"_s))
        return *end;
    auto city = cli.openDatabase(OpenMode::ReadWrite);
    if (!city)
        return cli.fail(city.error());
    const Result<QList<GroupRole>> roles = MakeRolesQuery{}(**city);
    if (!roles)
        return cli.fail(roles.error(), refusal(roles.error()), {});
    QJsonArray json;
    QStringList plain;
    for (const GroupRole &role : *roles) {
        json += QJsonObject{{u"name"_s, role.name}, {u"logins"_s, QJsonArray::fromStringList(role.logins)}};
        plain += role.logins.isEmpty() ? role.name : role.name + u": "_s + role.logins.join(u", "_s);
    }
    return cli.print({{u"roles"_s, json}}, plain.join(u'\n'));
}

} // namespace shuzhi::cli
