// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/undolink.h"

#include "models/store/linkcheck.h"
#include "models/store/retried.h"
#include "models/store/roles.h"
#include "models/store/rowwriter.h"
#include "models/store/trail.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Entries that are read and written in one go.
constexpr qint64 entriesPerPage = 2000;

QVariant plain(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? QVariant() : value.toVariant();
}

/// Gathers compensating changes of neighbouring entries into steps, as bulk writing wants them.
class Compensation
{
public:
    /// @param role of the login on the server
    explicit Compensation(const QString &role)
        : m_leavesDay(role == u"cdo")
    {
    }

    Status add(const SqlRow &row)
    {
        const QString tableName = row.text(0), op = row.text(1);
        const TableSpec *table = trackedTable(tableName);
        if (!table)
            return fail(ErrorCode::Internal, u"no such table"_s, tableName);
        const QJsonObject before = QJsonDocument::fromJson(row.text(3).toUtf8()).object();
        if (op == u"insert") {
            append({StepKind::Delete, tableName, {}, {}, {}, {}}, {row.text(2), {}});
        } else if (op == u"update") {
            append(Step{StepKind::Update, tableName, updated(tableName, before), {}, {}, {}}, row.text(2),
                   before);
        } else if (op == u"delete") {
            // The log leaves empty columns out; they must not get their defaults instead.
            Step step{StepKind::Insert, tableName, {}, {}, {}, {}};
            for (const ColumnSpec &column : table->columns)
                step.columns += column.name;
            append(std::move(step), row.text(2), before);
        }
        return {};
    }
    [[nodiscard]] QList<Step> take() { return std::exchange(m_steps, {}); }

private:
    /// The CDO does not write a catalog's day of publication: it comes and goes with the state
    /// (hands_publication, trail.psql.sql).
    [[nodiscard]] QStringList updated(const QString &table, const QJsonObject &before) const
    {
        QStringList columns = before.keys();
        if (m_leavesDay && table == u"catalog" && columns.contains(u"state"_s))
            columns.removeOne(u"publish_date"_s);
        return columns;
    }
    void append(Step step, const QString &uid, const QJsonObject &values)
    {
        StepRow row{uid, {}};
        for (const QString &column : std::as_const(step.columns))
            row.values += plain(values.value(column));
        append(std::move(step), std::move(row));
    }
    void append(Step step, StepRow row)
    {
        const bool same = !m_steps.isEmpty() && m_steps.last().kind == step.kind
            && m_steps.last().table == step.table && m_steps.last().columns == step.columns;
        if (!same)
            m_steps += std::move(step);
        m_steps.last().rows += std::move(row);
    }

    QList<Step> m_steps;
    bool m_leavesDay;
};

Status writePage(Connection &connection, RowWriter &writer, Compensation &compensation, const TrailLink &link,
                 qint64 above, qint64 upTo)
{
    Status status;
    // The ids bound the page; "+ 0" keeps a server from reading the whole link by its number instead.
    const Status read = connection.each(u"SELECT table_name, op, row_uid, old_values FROM change_log "
                                        "WHERE id > ? AND id <= ? AND tx + 0 = ? ORDER BY id DESC"_s,
                                        {above, upTo, link.tx}, [&](const SqlRow &row) {
                                            if (status)
                                                status = compensation.add(row);
                                        });
    if (!read)
        return read;
    for (const Step &step : compensation.take()) {
        if (status)
            status = writer.write(step);
    }
    return status;
}

Status writeAll(Connection &connection, const TrailLink &link, const JobContext &context)
{
    const Result<QString> role = serverRole(connection);
    if (!role)
        return tl::unexpected(role.error());
    RowWriter writer(connection);
    Compensation compensation(*role);
    for (qint64 upTo = link.lastId; upTo >= link.firstId; upTo -= entriesPerPage) {
        if (context.isCancelled())
            return fail(ErrorCode::Cancelled, u"cancelled"_s);
        const Status page = writePage(connection, writer, compensation, link, upTo - entriesPerPage, upTo);
        if (!page)
            return page;
        context.report(double(link.lastId - upTo) / double(link.lastId - link.firstId + 1));
    }
    return {};
}

/// All but the commit.
Status undo(Connection &connection, const TrailLink &link, const JobContext &context)
{
    const Result<TrailHead> before = trailHead(connection);
    if (!before)
        return tl::unexpected(before.error());
    if (before->chain > link.chain) {
        if (const Status untouched = checkUntouched(connection, link, link.chain); !untouched)
            return untouched;
        if (const Status unreferenced = checkUnreferenced(connection, link); !unreferenced)
            return unreferenced;
    }
    if (const Status written = writeAll(connection, link, context); !written)
        return written;
    // On a server others may have committed between the look and our locks on the rows.
    const Result<TrailHead> after = trailHead(connection);
    if (!after)
        return tl::unexpected(after.error());
    return after->chain > before->chain ? checkUntouched(connection, link, before->chain) : Status{};
}

} // namespace

Result<qint64> UndoLinkQuery::operator()(Connection &connection, JobContext &context) const
{
    return retried([&] { return undoOnce(connection, context); });
}

Result<qint64> UndoLinkQuery::undoOnce(Connection &connection, JobContext &context) const
{
    context.report(0);
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<TrailLink> link = trailLink(connection, chain);
    if (!link)
        return tl::unexpected(link.error());
    if (const Status undone = undo(connection, *link, context); !undone)
        return tl::unexpected(undone.error());
    const Result<qint64> made = transaction->commitLink();
    if (made)
        context.report(1);
    return made;
}

} // namespace shuzhi
