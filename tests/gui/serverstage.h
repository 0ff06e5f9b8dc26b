// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/connectionbook.h"
#include "models/store/historywriter.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"

namespace shuzhi::test {

/// A server of its own with certificates and passwords, and on it: a city, one of an older and one of a newer
/// schema, an empty database and one that holds something else; and the connections a person keeps of them.
class ServerStage
{
public:
    static constexpr auto password = "Zürich 密码 42!";

    /// Why it is not there; empty if all is well.
    [[nodiscard]] QString make()
    {
        if (!server.fault().isEmpty())
            return server.fault();
        for (const QString &sql :
             {QStringLiteral("CREATE ROLE wang LOGIN SUPERUSER PASSWORD '%1'")
                  .arg(QString::fromUtf8(password)),
              QStringLiteral("CREATE ROLE guest LOGIN PASSWORD '%1'").arg(QString::fromUtf8(password))}) {
            if (const Status done = server.execute(sql); !done)
                return faultOf(done.error());
        }
        for (const char *name : {"shuzhi", "older", "newer", "empty", "moved"}) {
            const QString database = QString::fromLatin1(name);
            const QString fault = furnish(database);
            if (!fault.isEmpty())
                return database + QStringLiteral(": ") + fault;
        }
        return {};
    }
    [[nodiscard]] SavedConnection connection(const QString &name,
                                             const QString &database = QStringLiteral("shuzhi"),
                                             const QString &user = QStringLiteral("wang")) const
    {
        SavedConnection made;
        made.id = name;
        made.name = name;
        made.host = QStringLiteral("localhost");
        made.port = server.port();
        made.database = database;
        made.user = user;
        made.caFile = server.caFile();
        return made;
    }
    [[nodiscard]] Location place(const QString &database) const
    {
        return *Location::of(connection({}, database));
    }

    PgServer server{PgServer::Setup{true, QStringLiteral("scram-sha-256"), {}}};

private:
    [[nodiscard]] QString furnish(const QString &database)
    {
        if (const Status made = server.execute(QStringLiteral("CREATE DATABASE ") + database); !made)
            return faultOf(made.error());
        if (database == QLatin1String("empty") || database == QLatin1String("moved"))
            return {};
        auto city = openCity(server.location(database), OpenMode::Create);
        if (!city)
            return faultOf(city.error());
        const Status filled = writeHistory(
            **city, Actor{QStringLiteral("测试"), QStringLiteral("tester"), QStringLiteral("demo")},
            [](const StepSink &sink) {
                return generateDemo(DemoParameters{60, 6, 2, 6, 20230630}, sink, {});
            });
        if (!filled)
            return faultOf(filled.error());
        QStringList changes{QStringLiteral("GRANT SELECT ON schema_migration TO guest")};
        if (database == QLatin1String("older"))
            changes += {QStringLiteral("DROP TABLE member"), QStringLiteral("DROP TABLE write_request"),
                        QStringLiteral("DROP TABLE presence"),
                        QStringLiteral("DELETE FROM schema_migration WHERE version > 4")};
        else if (database == QLatin1String("newer"))
            changes += {QStringLiteral("INSERT INTO schema_migration VALUES (99, '0099_x', 'ff', '', 1)")};
        for (const QString &change : changes) {
            if (const Result<qint64> done = (*city)->exec(change); !done)
                return faultOf(done.error());
        }
        return {};
    }
};

} // namespace shuzhi::test
