// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailreplay.h"

#include "models/store/migrator.h"
#include "models/store/rowwriter.h"
#include "models/store/spans.h"
#include "models/store/streamedrows.h"
#include "models/store/tablereader.h"
#include "models/store/trailsql.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Gathers entries of one kind, table, columns and day into steps, as bulk writing wants them.
class Replayer
{
public:
    explicit Replayer(Connection &to)
        : m_to(to)
        , m_writer(to)
    {
    }

    Status add(const SqlRow &row)
    {
        const QString op = row.text(2);
        const StepKind kind = op == u"insert" ? StepKind::Insert
            : op == u"update"                 ? StepKind::Update
                                              : StepKind::Delete;
        const QJsonObject values = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
        Step step{kind, row.text(1), values.keys(), {}, row.text(5), row.text(6)};
        // The log leaves empty columns out; a new row must not get their defaults instead.
        if (const TableSpec *table = trackedTable(step.table); table && kind == StepKind::Insert) {
            step.columns.clear();
            for (const ColumnSpec &column : table->columns)
                step.columns += column.name;
        }
        StepRow stepRow{row.text(3), {}};
        for (const QString &column : std::as_const(step.columns))
            stepRow.values += values.contains(column) ? values.value(column).toVariant() : QVariant();
        m_to.session().at = step.at;
        m_to.session().day = step.day;
        step.rows = {stepRow};
        return m_writer.write(step);
    }

private:
    Connection &m_to;
    RowWriter m_writer;
};

/// Compares two ordered results row by row and names the first that differs.
Result<QString> differenceOf(Connection &a, Connection &b, const QString &select, const QString &table,
                             const QStringList &columns)
{
    QList<QStringList> rows;
    const auto cells = [&](const SqlRow &row) {
        QStringList list;
        for (int i = 0; i < columns.size(); ++i)
            list += row.text(i);
        return list;
    };
    const Status first = a.each(select, {}, [&](const SqlRow &row) { rows += cells(row); });
    if (!first)
        return tl::unexpected(first.error());
    qsizetype at = 0;
    QString difference;
    const Status second = b.each(select, {}, [&](const SqlRow &row) {
        if (!difference.isEmpty())
            return;
        const QStringList logged = cells(row);
        if (at >= rows.size() || rows[at].first() > logged.first()) {
            difference =
                QStringLiteral("%1 %2 is in the log but not in the table").arg(table, logged.first());
        } else if (rows[at].first() < logged.first()) {
            difference =
                QStringLiteral("%1 %2 is in the table but not in the log").arg(table, rows[at].first());
        } else if (rows[at] != logged) {
            qsizetype column = 0;
            while (rows[at][column] == logged[column])
                ++column;
            difference = QStringLiteral("%1 %2: %3 is \"%4\", the log says \"%5\"")
                             .arg(table, logged.first(), columns[column], rows[at][column], logged[column]);
        }
        ++at;
    });
    if (!second)
        return tl::unexpected(second.error());
    if (difference.isEmpty() && at < rows.size())
        difference = QStringLiteral("%1 %2 is in the table but not in the log").arg(table, rows[at].first());
    return difference;
}

/// The columns of a span that are compared. Keys made from texts are not in the log: on a server whoever may
/// write a title in plain SQL leaves its key as it was, which is for `db check` to find.
SpanSpec compared(SpanSpec span, Dialect dialect)
{
    if (dialect == Dialect::Postgres) {
        span.columns.removeIf(
            [](const SpanSpec::Column &column) { return column.name.endsWith(QStringLiteral("_key")); });
    }
    return span;
}

} // namespace

Result<std::unique_ptr<Connection>> openScratch()
{
    Result<std::unique_ptr<Connection>> scratch = Connection::openScratch();
    if (!scratch)
        return scratch;
    if (const Status migrated = migrate(**scratch, OpenMode::Create); !migrated)
        return tl::unexpected(migrated.error());
    for (const TrailTrigger &trigger : trailTriggers(Dialect::Sqlite)) {
        if (!trigger.logs)
            continue;
        if (const auto dropped = (*scratch)->exec(s("DROP TRIGGER ") + trigger.name); !dropped)
            return tl::unexpected(dropped.error());
    }
    return scratch;
}

Status replayTrail(Connection &from, Connection &to, JobContext &context)
{
    const Result<QVariant> total = from.value(s("SELECT count(*) FROM change_log"));
    if (!total)
        return tl::unexpected(total.error());
    if (const auto begun = to.exec(s("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    Replayer replayer(to);
    qint64 seen = 0;
    const Status read =
        eachStreamed(from,
                     s("SELECT id, table_name, op, row_uid, new_values, at, day FROM change_log "
                       "WHERE op <> 'note' ORDER BY id"),
                     [&](const SqlRow &row) -> Status {
                         if (++seen % 200 == 0)
                             context.report(double(seen) / total->toDouble());
                         if (context.isCancelled())
                             return fail(ErrorCode::Cancelled, s("cancelled"));
                         return replayer.add(row);
                     });
    if (!read)
        return read;
    const auto committed = to.exec(s("COMMIT"));
    return committed ? Status{} : tl::unexpected(committed.error());
}

Result<QString> firstDifference(Connection &a, Connection &b)
{
    for (const TableSpec &table : trackedTables()) {
        QStringList columns{s("uid")};
        for (const ColumnSpec &column : table.columns)
            columns += column.name;
        const Result<QString> difference = differenceOf(a, b, portableSelect(table), table.name, columns);
        if (!difference || !difference->isEmpty())
            return difference;
    }
    for (const SpanSpec &each : spanSpecs(a.dialect())) {
        const SpanSpec span = compared(each, a.dialect());
        QStringList columns{s("uid"), s("from_day"), s("to_day")};
        for (const SpanSpec::Column &column : span.columns)
            columns += column.name;
        const Result<QString> difference = differenceOf(a, b, portableSelect(span), span.table, columns);
        if (!difference || !difference->isEmpty())
            return difference;
    }
    return QString();
}

Result<QString> tableDigest(Connection &connection, const QString &name)
{
    const TableSpec *table = trackedTable(name);
    if (!table)
        return fail(ErrorCode::Internal, s("no such table"), name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const int columns = int(table->columns.size()) + 1;
    const Status read = connection.each(portableSelect(*table), {}, [&](const SqlRow &row) {
        for (int i = 0; i < columns; ++i) {
            const QByteArray cell = row.text(i).toUtf8();
            hash.addData(QByteArray(QByteArray::number(cell.size()) + ':'));
            hash.addData(cell);
        }
    });
    return read.map([&] { return QString::fromLatin1(hash.result().toHex()); });
}

} // namespace shuzhi
