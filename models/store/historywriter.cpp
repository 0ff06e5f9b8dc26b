// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historywriter.h"

#include "models/store/rowwriter.h"
#include "models/store/spans.h"

namespace shuzhi {

namespace {

Status pragma(Connection &connection, const char *text)
{
    if (connection.dialect() != Dialect::Sqlite)
        return {};
    const auto done = connection.execAlways(QString::fromLatin1(text));
    return done ? Status{} : tl::unexpected(done.error());
}

QStringList ownTables()
{
    QStringList names{QStringLiteral("change_log"), QStringLiteral("change_chain")};
    for (const TableSpec &table : trackedTables())
        names += table.name;
    for (const SpanSpec &span : spanSpecs(Dialect::Postgres))
        names += span.table;
    return names;
}

Status writeAll(Connection &connection, const Actor &actor,
                const std::function<Status(const StepSink &)> &produce)
{
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    RowWriter writer(connection);
    bool started = false;
    const Status produced = produce([&](const Step &step) -> Status {
        if (!started || !step.at.isEmpty() || !step.day.isEmpty()) {
            if (const Status set = transaction->setClock({step.at, step.day}); !set)
                return set;
            started = true;
        }
        return writer.write(step);
    });
    return produced ? transaction->commit() : produced;
}

} // namespace

Result<bool> hasData(Connection &connection)
{
    for (const char *table : {"catalog", "department", "duty_list", "demand", "peer"}) {
        const auto found =
            connection.value(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(QString::fromLatin1(table)));
        if (!found)
            return tl::unexpected(found.error());
        if (found->isValid())
            return true;
    }
    return false;
}

Status writeHistory(Connection &connection, const Actor &actor,
                    const std::function<Status(const StepSink &)> &produce)
{
    const Result<bool> filled = hasData(connection);
    if (!filled)
        return tl::unexpected(filled.error());
    if (*filled)
        return writeAll(connection, actor, produce);
    if (const Status relaxed = pragma(connection, "PRAGMA synchronous = NORMAL"); !relaxed)
        return relaxed;
    const Status written = writeAll(connection, actor, produce);
    const Status strict = pragma(connection, "PRAGMA synchronous = FULL");
    if (!written)
        return written;
    if (connection.dialect() == Dialect::Postgres) {
        // The planner knows nothing yet of tables that were just filled. Only of ours: of the server's own
        // an owner that is no superuser would be told, one by one, that it may not.
        const auto analyzed = connection.exec(QStringLiteral("ANALYZE ") + ownTables().join(u','));
        return analyzed ? Status{} : tl::unexpected(analyzed.error());
    }
    // The checkpoint syncs the file, so that what is reported done is on the disk.
    const Status synced = pragma(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    return strict ? synced : strict;
}

} // namespace shuzhi
