// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/triggercheck.h"

#include "models/store/trailsql.h"

#include <QRegularExpression>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

using Definitions = QHash<QString, QString>; ///< by name

Result<Definitions> definitions(Connection &connection, const QString &sql)
{
    Definitions found;
    const Status read =
        connection.each(sql, {}, [&](const SqlRow &row) { found.insert(row.text(0), row.text(1)); });
    return read.map([&] { return found; });
}

/// Compares what must be with what is there.
QString fault(const QString &kind, const QString &name, const QString &expected, const Definitions &there)
{
    const auto found = there.constFind(name);
    if (found == there.constEnd())
        return QStringLiteral("%1 %2 is missing or disabled").arg(kind, name);
    return *found == expected ? QString() : QStringLiteral("%1 %2 was altered").arg(kind, name);
}

Result<QString> sqliteTriggerFault(Connection &connection)
{
    const Result<Definitions> there =
        definitions(connection, s("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"));
    if (!there)
        return tl::unexpected(there.error());
    for (const TrailTrigger &trigger : trailTriggers(Dialect::Sqlite)) {
        const QString found =
            fault(s("trigger"), trigger.name, triggerStatements(Dialect::Sqlite, trigger).first(), *there);
        if (!found.isEmpty())
            return found;
    }
    return QString();
}

/// What the server says of an enabled trigger (pg_get_triggerdef), without the schema.
Result<Definitions> serverTriggers(Connection &connection)
{
    return definitions(
        connection,
        s("SELECT t.tgname, replace(pg_get_triggerdef(t.oid), ' ON ' || quote_ident(n.nspname) "
          "|| '.', ' ON ') FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN "
          "pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND t.tgenabled "
          "IN ('O', 'A') AND n.nspname = current_schema()"));
}

/// What a function does; "definer" stands before it where it runs as the owner of the trail, with this
/// schema alone in sight, and nobody else can hang it on a table.
Result<Definitions> serverFunctions(Connection &connection)
{
    return definitions(
        connection,
        s("SELECT p.proname, CASE WHEN p.prosecdef AND p.proconfig = ARRAY['search_path=' || "
          "quote_ident(n.nspname) || ', pg_temp'] AND p.proowner = (SELECT relowner FROM pg_class WHERE oid "
          "= "
          "'change_log'::regclass) AND NOT (p.prorettype = 'trigger'::regtype AND "
          "has_function_privilege('public', p.oid, 'EXECUTE')) THEN 'definer ' ELSE '' END || p.prosrc FROM "
          "pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = current_schema()"));
}

Result<QString> serverTriggerFault(Connection &connection)
{
    const Result<Definitions> triggers = serverTriggers(connection), functions = serverFunctions(connection);
    if (!triggers || !functions)
        return tl::unexpected(triggers ? functions.error() : triggers.error());
    QStringList statements = trailFunctionStatements(Dialect::Postgres);
    for (const TrailTrigger &trigger : trailTriggers(Dialect::Postgres))
        statements += triggerStatements(Dialect::Postgres, trigger);
    static const QRegularExpression function(s("CREATE OR REPLACE FUNCTION (\\w+)\\(.*\\$f\\$(.*)\\$f\\$"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression made(s("^CREATE (?:OR REPLACE )?((?:CONSTRAINT )?TRIGGER (\\w+) .*)$"));
    for (const QString &statement : statements) {
        QString found;
        if (const auto match = function.match(statement); match.hasMatch()) {
            const bool definer = statement.contains(s("SECURITY DEFINER"));
            found = fault(s("function"), match.captured(1),
                          (definer ? s("definer ") : QString()) + match.captured(2), *functions);
        } else if (const auto trigger = made.match(statement.simplified()); trigger.hasMatch())
            found = fault(s("trigger"), trigger.captured(2), s("CREATE ") + trigger.captured(1), *triggers);
        if (!found.isEmpty())
            return found;
    }
    return QString();
}

} // namespace

Result<QString> triggerFault(Connection &connection)
{
    return connection.dialect() == Dialect::Sqlite ? sqliteTriggerFault(connection)
                                                   : serverTriggerFault(connection);
}

} // namespace shuzhi
