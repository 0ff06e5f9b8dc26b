// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/linkcheck.h"

#include "models/store/tables.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Rows whose history is read in one go.
constexpr qsizetype rowsPerRead = 500;

/// A row as its entries in the log leave it: nothing if it is not there, else its filled columns.
using RowState = std::optional<QJsonObject>;

void follow(RowState &state, const QString &op, const QString &newValues)
{
    if (op == u"delete") {
        state.reset();
        return;
    }
    const QJsonObject values = QJsonDocument::fromJson(newValues.toUtf8()).object();
    if (op == u"insert" || !state)
        state = QJsonObject{};
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it->isNull() || (it->isString() && it->toString().isEmpty()))
            state->remove(it.key());
        else
            state->insert(it.key(), *it);
    }
}

/// The row as people call it.
QString nameOf(const RowState &state, const QString &otherwise)
{
    for (const QString &column : {u"title"_s, u"name"_s}) {
        if (state && state->contains(column))
            return state->value(column).toString();
    }
    return otherwise;
}

/// Follows rows through their entries and compares what the link left with what is there now.
class RowComparison
{
public:
    explicit RowComparison(qint64 chain)
        : m_chain(chain)
    {
    }

    /// Entries of a row in their order.
    void take(const SqlRow &row)
    {
        if (row.text(0) != m_uid) {
            finish();
            m_uid = row.text(0);
            m_table = row.text(1);
            m_left.reset();
            m_now.reset();
        }
        follow(m_now, row.text(2), row.text(3));
        m_last = row.integer(4);
        if (m_last <= m_chain)
            m_left = m_now;
    }
    /// After the last entry.
    void finish()
    {
        if (m_fault || m_uid.isEmpty() || m_left == m_now)
            return;
        const QString row = m_table + u' ' + m_uid;
        m_fault = Error{
            ErrorCode::Stale,
            u"%1 was %2 by link %3 of the trail, after link %4"_s.arg(
                row, m_now ? u"changed"_s : u"deleted"_s, QString::number(m_last), QString::number(m_chain)),
            nameOf(m_left, nameOf(m_now, row))};
    }
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

private:
    qint64 m_chain;
    qint64 m_last = 0;
    QString m_uid, m_table;
    RowState m_left, m_now;
    std::optional<Error> m_fault;
};

Result<QStringList> touchedSince(Connection &connection, const TrailLink &link, qint64 since)
{
    return connection.list<QString>(
        u"SELECT DISTINCT a.row_uid FROM change_log a WHERE a.tx = ? AND EXISTS (SELECT 1 FROM change_log b "
        "JOIN change_chain k ON k.tx = b.tx WHERE b.row_uid = a.row_uid AND b.op <> 'note' AND k.chain > ?) "
        "ORDER BY a.row_uid"_s,
        {link.tx, since}, [](const SqlRow &row) { return row.text(0); });
}

} // namespace

Result<TrailLink> trailLink(Connection &connection, qint64 chain)
{
    std::optional<TrailLink> link;
    const Status read = connection.each(
        u"SELECT k.tx, k.entries, min(l.id), max(l.id) FROM change_chain k JOIN change_log l ON l.tx = k.tx "
        "WHERE k.chain = ? GROUP BY k.tx, k.entries"_s,
        {chain}, [&](const SqlRow &row) {
            link = TrailLink{chain, row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
        });
    if (!read)
        return tl::unexpected(read.error());
    if (!link)
        return fail(ErrorCode::NotFound, u"the trail has no link %1"_s.arg(chain), QString::number(chain));
    return *link;
}

Status checkUntouched(Connection &connection, const TrailLink &link, qint64 since)
{
    const Result<QStringList> rows = touchedSince(connection, link, since);
    if (!rows)
        return tl::unexpected(rows.error());
    for (qsizetype at = 0; at < rows->size(); at += rowsPerRead) {
        const QStringList some = rows->mid(at, rowsPerRead);
        RowComparison comparison(link.chain);
        const Status read = connection.each(
            u"SELECT l.row_uid, l.table_name, l.op, l.new_values, k.chain FROM change_log l "
            "JOIN change_chain k ON k.tx = l.tx WHERE l.row_uid BETWEEN ? AND ? AND l.op <> 'note' "
            "ORDER BY l.row_uid, k.chain, l.id"_s,
            {some.first(), some.last()}, [&](const SqlRow &row) {
                if (std::binary_search(some.begin(), some.end(), row.text(0)))
                    comparison.take(row);
            });
        if (!read)
            return read;
        comparison.finish();
        if (comparison.fault())
            return tl::unexpected(*comparison.fault());
    }
    return {};
}

Status checkUnreferenced(Connection &connection, const TrailLink &link)
{
    std::optional<Error> fault;
    for (const TableSpec &table : trackedTables()) {
        for (const ColumnSpec &column : table.columns) {
            if (column.kind != ColumnSpec::Kind::Reference || fault)
                continue;
            const QString &target = column.target;
            // "+ 0": by its uid a row has few entries, by its number the link has hundreds of thousands.
            const Status read = connection.each(
                u"SELECT x.uid, t.uid, t.%1 FROM change_log l JOIN %2 t ON t.uid = l.row_uid "
                "JOIN %3 x ON x.%4 = t.id WHERE l.tx = ? AND l.table_name = '%2' AND l.op = 'insert' "
                "AND NOT EXISTS (SELECT 1 FROM change_log m WHERE m.row_uid = x.uid AND m.tx + 0 = ?) "
                "ORDER BY x.uid LIMIT 1"_s.arg(trackedTable(target)->column(u"title"_s) ? u"title"_s
                                                                                        : u"name"_s,
                                               target, table.name, column.name),
                {link.tx, link.tx}, [&](const SqlRow &row) {
                    fault = Error{
                        ErrorCode::Conflict,
                        u"%1 %2 was made by link %3 of the trail; %4 %5, made later, refers to it"_s.arg(
                            target, row.text(1), QString::number(link.chain), table.name, row.text(0)),
                        row.text(2)};
                });
            if (!read)
                return read;
        }
    }
    return fault ? Status(tl::unexpected(*fault)) : Status{};
}

} // namespace shuzhi
