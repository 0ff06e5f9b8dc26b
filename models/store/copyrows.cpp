// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/copyrows.h"

#include "models/store/bulkload.h"
#include "models/store/spans.h"
#include "models/store/streamedrows.h"
#include "models/store/tablereader.h"
#include "models/store/trailreplay.h"

#include <QCryptographicHash>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Of filling a copy; the rest is writing the tables.
constexpr double s_replayShare = 0.8;

Status done(const Result<qint64> &result)
{
    return result ? Status{} : tl::unexpected(result.error());
}

Result<QStringList> columnsOf(Connection &connection, const QString &table)
{
    const QString sql = connection.dialect() == Dialect::Sqlite
        ? s("SELECT name FROM pragma_table_info(?) ORDER BY cid")
        : s("SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND "
            "table_name = ? ORDER BY ordinal_position");
    return connection.list<QString>(sql, {table}, [](const SqlRow &row) { return row.text(0); })
        .map([](const QList<QString> &names) { return QStringList(names); });
}

Status copyTable(Connection &from, Connection &to, const QString &table, const QString &order)
{
    const Result<QStringList> columns = columnsOf(from, table);
    if (!columns)
        return tl::unexpected(columns.error());
    Result<BulkLoad> load = BulkLoad::begin(to, table, *columns);
    if (!load)
        return tl::unexpected(load.error());
    Status added;
    const QString sql =
        QStringLiteral("SELECT %1 FROM %2 ORDER BY %3").arg(columns->join(s(", ")), table, order);
    const Status read = from.each(sql, {}, [&](const SqlRow &row) {
        QVariantList values;
        for (int i = 0; i < columns->size(); ++i)
            values += row.isNull(i) ? QVariant() : row.value(i);
        if (added)
            added = load->add(values);
    });
    if (!read)
        return read;
    return added ? load->finish() : added;
}

/// Spans outlive their rows, so that an id is never given twice: the copy goes on counting where the
/// replay ended.
Status copyCounter(Connection &from, Connection &to, const QString &table)
{
    const Result<QVariant> last = from.value(s("SELECT seq FROM sqlite_sequence WHERE name = ?"), {table});
    if (!last)
        return tl::unexpected(last.error());
    if (!last->isValid() || last->toLongLong() == 0)
        return {};
    if (to.dialect() == Dialect::Postgres)
        return to.value(s("SELECT setval(pg_get_serial_sequence(?, 'id'), ?)"), {table, *last})
            .map([](const QVariant &) {});
    if (const Status gone = done(to.exec(s("DELETE FROM sqlite_sequence WHERE name = ?"), {table})); !gone)
        return gone;
    return done(to.exec(s("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"), {table, *last}));
}

/// Adds up a result cell by cell, each with its length before it.
Result<TableSum> sumOf(Connection &connection, const QString &name, const QString &select, int columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    TableSum sum{name, 0, {}};
    const Status read = eachStreamed(connection, select, [&](const SqlRow &row) -> Status {
        ++sum.rows;
        for (int i = 0; i < columns; ++i) {
            const QByteArray cell = row.text(i).toUtf8();
            hash.addData(QByteArray(QByteArray::number(cell.size()) + ':'));
            hash.addData(cell);
        }
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    sum.sha256 = QString::fromLatin1(hash.result().toHex());
    return sum;
}

} // namespace

Status fillFromTrail(Connection &to, JobContext &context)
{
    const Result<std::unique_ptr<Connection>> replayed = openScratch();
    if (!replayed)
        return tl::unexpected(replayed.error());
    JobContext replay = context.part(0, s_replayShare);
    if (const Status done = replayTrail(to, **replayed, replay); !done)
        return done;
    if (to.dialect() == Dialect::Sqlite) {
        // A row may point to one that comes after it in its own table.
        if (const Status later = done(to.exec(s("PRAGMA defer_foreign_keys = ON"))); !later)
            return later;
    }
    double tables = 0;
    for (const TableSpec &table : trackedTables()) {
        context.report(s_replayShare + (1 - s_replayShare) * tables++ / double(trackedTables().size()));
        if (context.isCancelled())
            return fail(ErrorCode::Cancelled, s("cancelled"));
        if (const Status copied = copyTable(**replayed, to, table.name, s("id")); !copied)
            return copied;
        if (const Status counted = copyCounter(**replayed, to, table.name); !counted)
            return counted;
    }
    for (const SpanSpec &span : spanSpecs(Dialect::Sqlite)) {
        if (const Status copied = copyTable(**replayed, to, span.table, s("row_id, from_day")); !copied)
            return copied;
    }
    return {};
}

Result<QList<TableSpec>> presentTables(Connection &connection)
{
    QList<TableSpec> tables;
    for (TableSpec table : trackedTables()) {
        const Result<QStringList> columns = columnsOf(connection, table.name);
        if (!columns)
            return tl::unexpected(columns.error());
        table.columns.removeIf([&](const ColumnSpec &column) { return !columns->contains(column.name); });
        if (!columns->isEmpty())
            tables += table;
    }
    return tables;
}

Result<QList<TableSum>> tableSums(Connection &connection, const QList<TableSpec> &tables, qint64 upTo)
{
    QList<TableSum> sums;
    const auto add = [&](const QString &name, const QString &select, qsizetype columns) -> Status {
        return sumOf(connection, name, select, int(columns)).map([&](const TableSum &sum) { sums += sum; });
    };
    for (const TableSpec &table : tables) {
        if (const Status added = add(table.name, portableSelect(table), table.columns.size() + 1); !added)
            return tl::unexpected(added.error());
    }
    const QString log =
        QStringLiteral("SELECT l.at, l.day, l.actor, l.login, l.source, l.table_name, l.row_uid, l.op, "
                       "l.old_values, l.new_values, l.hash FROM change_chain k JOIN change_log l ON l.tx = "
                       "k.tx WHERE k.chain <= %1 ORDER BY k.chain, l.id")
            .arg(upTo);
    const QString chain = QStringLiteral("SELECT chain, entries, at, digest, previous, hash FROM "
                                         "change_chain WHERE chain <= %1 ORDER BY chain")
                              .arg(upTo);
    for (const auto &[name, select, columns] :
         {std::tuple{"change_log", log, 11}, std::tuple{"change_chain", chain, 6}}) {
        if (const Status added = add(s(name), select, columns); !added)
            return tl::unexpected(added.error());
    }
    return sums;
}

} // namespace shuzhi
