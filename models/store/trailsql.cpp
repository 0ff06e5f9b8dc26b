// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailsql.h"

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

QString logStatement(const QString &table, const QString &side, const QString &op, const QString &before,
                     const QString &after)
{
    return QStringLiteral(
               "INSERT INTO change_log (tx, at, day, actor, login, source, table_name, row_uid, op, "
               "old_values, new_values, hash) SELECT shuzhi_tx(), shuzhi_at(), shuzhi_day(), "
               "shuzhi_actor(), shuzhi_login(), shuzhi_source(), '%1', %2.uid, '%3', v.o, v.n, "
               "shuzhi_hash('%1', %2.uid, '%3', v.o, v.n) FROM (SELECT %4 AS o, %5 AS n) AS v "
               "WHERE v.o <> v.n")
        .arg(table, side, op, before, after);
}

QList<TrailTrigger> logTriggers(Dialect dialect, const TableSpec &table)
{
    const QString none = QStringLiteral("''");
    const auto trigger = [&](const QString &op, const QString &side, const QString &before,
                             const QString &after) {
        return TrailTrigger{QStringLiteral("trail_%1_%2").arg(table.name, op),
                            table.name,
                            QStringLiteral("AFTER ") + op.toUpper(),
                            {logStatement(table.name, side, op, before, after)},
                            {},
                            true};
    };
    const QString oldSide = QStringLiteral("OLD"), newSide = QStringLiteral("NEW");
    return {
        trigger(QStringLiteral("insert"), newSide, none, filledColumns(dialect, table, newSide)),
        trigger(QStringLiteral("update"), newSide, changedColumns(dialect, table, oldSide),
                changedColumns(dialect, table, newSide)),
        trigger(QStringLiteral("delete"), oldSide, filledColumns(dialect, table, oldSide), none),
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
         QStringLiteral("NOT EXISTS (SELECT 1 FROM catalog_span h WHERE h.row_id = NEW.catalog_id "
                        "AND h.to_day = '9999-12-31' AND h.has_items = 1)"),
         QStringLiteral("c.id = NEW.catalog_id")},
        {catalogSpan, items, QStringLiteral("delete"),
         QStringLiteral("NOT EXISTS (SELECT 1 FROM data_item h WHERE h.catalog_id = OLD.catalog_id)"),
         QStringLiteral("c.id = OLD.catalog_id")},
        {catalogSpan, items, QStringLiteral("update"), QStringLiteral("NEW.catalog_id <> OLD.catalog_id"),
         QStringLiteral("c.id IN (OLD.catalog_id, NEW.catalog_id)")},
        {QStringLiteral("duty_span"), QStringLiteral("duty"), QStringLiteral("update"),
         QStringLiteral("NEW.state <> OLD.state OR NEW.level <> OLD.level"),
         QStringLiteral("c.duty_id = NEW.id")},
    };
}

QList<TrailTrigger> spanTriggers(Dialect dialect)
{
    QList<TrailTrigger> triggers;
    const QList<SpanSpec> specs = spanSpecs(dialect);
    for (const SpanSpec &spec : specs) {
        const auto trigger = [&](const QString &op, const QStringList &body) {
            triggers += TrailTrigger{QStringLiteral("%1_%2").arg(spec.table, op),
                                     spec.owner,
                                     QStringLiteral("AFTER ") + op.toUpper(),
                                     body,
                                     {},
                                     false};
        };
        const QStringList touch = spanTouch(spec, QStringLiteral("c.id = NEW.id"));
        trigger(QStringLiteral("insert"), {touch.at(1)});
        trigger(QStringLiteral("update"), touch);
        trigger(QStringLiteral("delete"), spanEnd(spec, QStringLiteral("OLD.id")));
        for (const Dependency &dependency : dependencies()) {
            if (dependency.span == spec.table) {
                triggers += TrailTrigger{
                    QStringLiteral("%1_%2_%3").arg(spec.table, dependency.table, dependency.event),
                    dependency.table,
                    QStringLiteral("AFTER ") + dependency.event.toUpper(),
                    spanTouch(spec, dependency.selector),
                    dependency.condition,
                    false};
            }
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
    return triggers + spanTriggers(dialect) + guardTriggers(dialect);
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
                true};
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
    return {QStringLiteral("CREATE OR REPLACE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql AS "
                           "$f$BEGIN\n%2;\nRETURN NULL;\nEND$f$")
                .arg(trigger.name, body),
            QStringLiteral("CREATE TRIGGER %1 %2 ON %3 FOR EACH ROW EXECUTE FUNCTION %1()")
                .arg(trigger.name, trigger.event, trigger.table)};
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
