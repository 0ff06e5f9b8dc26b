// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailsql.h"

#include "models/store/dutyguards.h"
#include "models/store/spans.h"
#include "models/store/tables.h"

#include <QFile>

namespace shuzhi {

namespace {

/// A reference is logged as the uid it points to: local ids never leave the database.
QString loggedValue(const ColumnSpec &column, const QString &side)
{
    if (column.kind == ColumnSpec::Kind::Reference)
        return QStringLiteral("(SELECT r.uid FROM %1 r WHERE r.id = %2.%3)")
            .arg(column.target, side, column.name);
    return side + u'.' + column.name;
}

QString jsonMember(const ColumnSpec &column, const QString &value)
{
    const QString text = column.kind == ColumnSpec::Kind::Integer
        ? value + QStringLiteral("::text")
        : QStringLiteral("to_json(%1)::text").arg(value);
    return QStringLiteral("',\"%1\":' || coalesce(%2, 'null')").arg(column.name, text);
}

QString postgresObject(const QStringList &members)
{
    return QStringLiteral("'{' || substr(concat(%1), 2) || '}'").arg(members.join(QStringLiteral(", ")));
}

QString filledColumns(Dialect dialect, const TableSpec &table, const QString &side)
{
    QStringList parts;
    for (const ColumnSpec &column : table.columns) {
        const QString value = loggedValue(column, side);
        if (dialect == Dialect::Sqlite) {
            parts += QStringLiteral("'%1', %2").arg(column.name, value);
            continue;
        }
        const QString plain = side + u'.' + column.name;
        const QString filled = column.kind == ColumnSpec::Kind::Text ? plain + QStringLiteral(" <> ''")
                                                                     : plain + QStringLiteral(" IS NOT NULL");
        parts += QStringLiteral("CASE WHEN %1 THEN %2 END").arg(filled, jsonMember(column, value));
    }
    return dialect == Dialect::Sqlite ? QStringLiteral("shuzhi_row(%1)").arg(parts.join(QStringLiteral(", ")))
                                      : postgresObject(parts);
}

QString changedColumns(Dialect dialect, const TableSpec &table, const QString &side)
{
    QStringList parts;
    for (const ColumnSpec &column : table.columns) {
        const QString before = loggedValue(column, QStringLiteral("OLD"));
        const QString after = loggedValue(column, QStringLiteral("NEW"));
        if (dialect == Dialect::Sqlite) {
            parts += QStringLiteral("'%1', %2, %3").arg(column.name, before, after);
            continue;
        }
        parts += QStringLiteral("CASE WHEN OLD.%1 IS DISTINCT FROM NEW.%1 THEN %2 END")
                     .arg(column.name, jsonMember(column, side == u"OLD" ? before : after));
    }
    if (dialect == Dialect::Postgres)
        return postgresObject(parts);
    return QStringLiteral("shuzhi_%1(%2)").arg(side.toLower(), parts.join(QStringLiteral(", ")));
}

/// On a server who writes and when is asked once for a statement, and the texts are made once: OFFSET 0
/// keeps it from making them anew wherever they are named.
/// @param rows what `side` stands for in FROM, or empty where NEW and OLD are at hand.
QString serverLogStatement(const QString &table, const QString &side, const QString &op,
                           const QString &before, const QString &after, const QString &rows)
{
    const QString entry = QStringLiteral("'%1', %2.uid, '%3', v.o, v.n").arg(table, side, op);
    const QString session = QStringLiteral("s.at, s.day, s.actor, s.login, s.source");
    return QStringLiteral(
               "INSERT INTO change_log (tx, at, day, actor, login, source, table_name, row_uid, op, "
               "old_values, new_values, hash) SELECT shuzhi_tx(), %1, %2, trail_hash(%1, %2) FROM "
               "trail_session() AS s%3 CROSS JOIN LATERAL (SELECT %4 AS o, %5 AS n OFFSET 0) AS v WHERE v.o "
               "<> v.n%6")
        .arg(session, entry, rows.isEmpty() ? QString() : QStringLiteral(" CROSS JOIN ") + rows, before,
             after, rows.isEmpty() ? QString() : QStringLiteral(" ORDER BY %1.id").arg(side));
}

QString logStatement(Dialect dialect, const QString &table, const QString &side, const QString &op,
                     const QString &before, const QString &after, const QString &rows = {})
{
    if (dialect == Dialect::Postgres)
        return serverLogStatement(table, side, op, before, after, rows);
    return QStringLiteral(
               "INSERT INTO change_log (tx, at, day, actor, login, source, table_name, row_uid, op, "
               "old_values, new_values, hash) SELECT shuzhi_tx(), shuzhi_at(), shuzhi_day(), "
               "shuzhi_actor(), shuzhi_login(), shuzhi_source(), '%1', %2.uid, '%3', v.o, v.n, "
               "shuzhi_hash('%1', %2.uid, '%3', v.o, v.n) FROM (SELECT %4 AS o, %5 AS n) AS v WHERE v.o <> "
               "v.n")
        .arg(table, side, op, before, after);
}

TrailTrigger logTrigger(const TableSpec &table, const QString &op, const QString &statement)
{
    return {QStringLiteral("trail_%1_%2").arg(table.name, op),
            table.name,
            QStringLiteral("AFTER ") + op.toUpper(),
            {statement},
            {},
            true,
            false};
}

/// A server logs all rows of an INSERT at once: row by row it would take several times as long.
TrailTrigger insertLogTrigger(Dialect dialect, const TableSpec &table)
{
    const bool server = dialect == Dialect::Postgres;
    const QString op = QStringLiteral("insert"), none = QStringLiteral("''");
    const QString side = server ? QStringLiteral("w") : QStringLiteral("NEW");
    TrailTrigger trigger =
        logTrigger(table, op,
                   logStatement(dialect, table.name, side, op, none, filledColumns(dialect, table, side),
                                server ? QStringLiteral("new_rows AS w") : QString()));
    trigger.perStatement = server;
    return trigger;
}

QList<TrailTrigger> logTriggers(Dialect dialect, const TableSpec &table)
{
    const QString none = QStringLiteral("''"), oldSide = QStringLiteral("OLD"),
                  newSide = QStringLiteral("NEW");
    const QString updated = QStringLiteral("update"), deleted = QStringLiteral("delete");
    return {
        insertLogTrigger(dialect, table),
        logTrigger(table, updated,
                   logStatement(dialect, table.name, newSide, updated,
                                changedColumns(dialect, table, oldSide),
                                changedColumns(dialect, table, newSide))),
        logTrigger(table, deleted,
                   logStatement(dialect, table.name, oldSide, deleted, filledColumns(dialect, table, oldSide),
                                none)),
    };
}

/// Rows of other tables that a span's expressions look at.
struct Dependency
{
    QString span, table, event;
    QString condition; ///< when the span may be touched at all
    QString selector; ///< the span's rows, over alias `c`
};

QList<Dependency> dependencies()
{
    const QString catalogSpan = QStringLiteral("catalog_span"), items = QStringLiteral("data_item");
    return {
        {catalogSpan, items, QStringLiteral("insert"),
         QStringLiteral("coalesce((SELECT h.has_items FROM catalog_span h WHERE h.row_id = NEW.catalog_id "
                        "AND h.to_day = '9999-12-31'), 0) = 0"),
         QStringLiteral("c.id = NEW.catalog_id")},
        {catalogSpan, items, QStringLiteral("delete"),
         QStringLiteral("NOT EXISTS (SELECT 1 FROM data_item h WHERE h.catalog_id = OLD.catalog_id)"),
         QStringLiteral("c.id = OLD.catalog_id")},
        {catalogSpan, items, QStringLiteral("update"), QStringLiteral("NEW.catalog_id <> OLD.catalog_id"),
         QStringLiteral("c.id IN (OLD.catalog_id, NEW.catalog_id)")},
        {QStringLiteral("duty_span"), QStringLiteral("duty"), QStringLiteral("update"),
         QStringLiteral("NEW.state <> OLD.state OR NEW.level <> OLD.level"),
         QStringLiteral("c.duty_id = NEW.id")},
        {QStringLiteral("duty_span"), QStringLiteral("duty_list"), QStringLiteral("update"),
         QStringLiteral("NEW.state <> OLD.state AND 'withdrawn' IN (NEW.state, OLD.state)"),
         QStringLiteral("c.duty_id IN (SELECT k.id FROM duty k WHERE k.duty_list_id = NEW.id)")},
    };
}

TrailTrigger spanTrigger(const SpanSpec &spec, const QString &op, const QStringList &body)
{
    return {QStringLiteral("%1_%2").arg(spec.table, op),
            spec.owner,
            QStringLiteral("AFTER ") + op.toUpper(),
            body,
            {},
            false,
            false};
}

TrailTrigger dependencyTrigger(Dialect dialect, const SpanSpec &spec, const Dependency &dependency)
{
    TrailTrigger trigger = spanTrigger(spec, dependency.table + u'_' + dependency.event, {});
    trigger.table = dependency.table;
    trigger.event = QStringLiteral("AFTER ") + dependency.event.toUpper();
    if (dialect == Dialect::Sqlite || dependency.event != u"insert") {
        trigger.body = spanTouch(dialect, spec, dependency.selector);
        trigger.condition = dependency.condition;
        return trigger;
    }
    QString condition = dependency.condition;
    trigger.body = spanTouch(dialect, spec,
                             QStringLiteral("c.id IN (SELECT w.catalog_id FROM new_rows w WHERE %1)")
                                 .arg(condition.replace(QStringLiteral("NEW."), QStringLiteral("w."))));
    trigger.perStatement = true;
    return trigger;
}

QList<TrailTrigger> spanTriggers(Dialect dialect)
{
    QList<TrailTrigger> triggers;
    for (const SpanSpec &spec : spanSpecs(dialect)) {
        const QStringList touch = spanTouch(dialect, spec, QStringLiteral("c.id = NEW.id"));
        const bool server = dialect == Dialect::Postgres;
        TrailTrigger insert =
            spanTrigger(spec, QStringLiteral("insert"),
                        {server ? spanBegin(spec, QStringLiteral("new_rows")) : touch.at(1)});
        insert.perStatement = server;
        triggers += insert;
        triggers += spanTrigger(spec, QStringLiteral("update"), touch);
        triggers += spanTrigger(spec, QStringLiteral("delete"), spanEnd(spec, QStringLiteral("OLD.id")));
        for (const Dependency &dependency : dependencies()) {
            if (dependency.span == spec.table)
                triggers += dependencyTrigger(dialect, spec, dependency);
        }
    }
    return triggers;
}

} // namespace

QList<TrailTrigger> trailTriggers(Dialect dialect)
{
    QList<TrailTrigger> triggers;
    for (const TableSpec &table : trackedTables())
        triggers += logTriggers(dialect, table);
    return triggers + spanTriggers(dialect) + guardTriggers(dialect) + dutyGuards(dialect);
}

QList<TrailTrigger> guardTriggers(Dialect dialect)
{
    QList<TrailTrigger> triggers;
    for (const char *name : {"change_log", "change_chain"}) {
        const QString table = QString::fromLatin1(name);
        for (const char *operation : {"UPDATE", "DELETE"}) {
            const QString text = table + QStringLiteral(" is insert-only");
            const QString body = dialect == Dialect::Sqlite
                ? QStringLiteral("SELECT RAISE(ABORT, '%1')").arg(text)
                : QStringLiteral("RAISE EXCEPTION '%1'").arg(text);
            triggers += TrailTrigger{
                QStringLiteral("guard_%1_%2").arg(table, QString::fromLatin1(operation).toLower()),
                table,
                QStringLiteral("BEFORE ") + QString::fromLatin1(operation),
                {body},
                {},
                true,
                false};
        }
    }
    return triggers;
}

QStringList triggerStatements(Dialect dialect, const TrailTrigger &trigger)
{
    QString body = trigger.body.join(QStringLiteral(";\n"));
    if (dialect == Dialect::Sqlite) {
        const QString when =
            trigger.condition.isEmpty() ? QString() : QStringLiteral(" WHEN %1").arg(trigger.condition);
        return {QStringLiteral("CREATE TRIGGER %1 %2 ON %3 FOR EACH ROW%4 BEGIN\n%5;\nEND")
                    .arg(trigger.name, trigger.event, trigger.table, when, body)};
    }
    if (!trigger.condition.isEmpty())
        body = QStringLiteral("IF %1 THEN\n%2;\nEND IF").arg(trigger.condition, body);
    const QString rows = trigger.perStatement
        ? QStringLiteral("REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT")
        : QStringLiteral("FOR EACH ROW");
    return {
        QStringLiteral("CREATE OR REPLACE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER "
                       "SET search_path FROM CURRENT AS "
                       "$f$DECLARE\ntouched record;\nBEGIN\n%2;\nRETURN NULL;\nEND$f$")
            .arg(trigger.name, body),
        QStringLiteral("REVOKE ALL ON FUNCTION %1() FROM PUBLIC").arg(trigger.name),
        QStringLiteral("CREATE TRIGGER %1 %2 ON %3 %4 EXECUTE FUNCTION %1()")
            .arg(trigger.name, trigger.event, trigger.table, rows)};
}

QStringList trailFunctionStatements(Dialect dialect)
{
    if (dialect == Dialect::Sqlite)
        return {};
    QFile file(QStringLiteral(":/migrations/trail.psql.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList statements = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n-- next\n"));
    for (const TableSpec &table : trackedTables()) {
        statements +=
            QStringLiteral("CREATE TRIGGER guard_%1_truncate BEFORE TRUNCATE ON %1 FOR EACH STATEMENT "
                           "EXECUTE FUNCTION trail_refuse_truncate()")
                .arg(table.name);
        statements +=
            QStringLiteral("CREATE TRIGGER rev_%1 BEFORE UPDATE ON %1 FOR EACH ROW EXECUTE FUNCTION "
                           "trail_next_rev()")
                .arg(table.name);
    }
    return statements;
}

} // namespace shuzhi
