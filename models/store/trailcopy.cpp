// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailcopy.h"

#include "models/store/bulkload.h"
#include "models/store/streamedrows.h"

#include <algorithm>
#include <optional>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// What is committed at once, and hence lost at most when the copy is broken off.
constexpr int entriesPerStep = 2000;

/// Columns of an entry that are copied byte for byte.
const QStringList &entryColumns()
{
    static const QStringList columns{s("at"),         s("day"),        s("actor"),   s("login"),
                                     s("source"),     s("table_name"), s("row_uid"), s("op"),
                                     s("old_values"), s("new_values"), s("hash")};
    return columns;
}

/// A link of the chain as it is written: chain, tx, entries, at, digest, previous, hash.
using Link = QVariantList;

const QStringList &linkColumns()
{
    static const QStringList columns{s("chain"),  s("tx"),       s("entries"), s("at"),
                                     s("digest"), s("previous"), s("hash")};
    return columns;
}

/// A file counts transactions by their link, so the copy goes on counting; a server's own numbers are
/// above nought.
qint64 transactionOf(Dialect dialect, qint64 chain)
{
    return dialect == Dialect::Sqlite ? chain : -chain;
}

/// Takes entries in the order of the chain and writes them in steps.
class TrailAppender
{
public:
    TrailAppender(Connection &to, CopyState &state)
        : m_to(to)
        , m_state(state)
        , m_reached(state)
    {
    }
    ~TrailAppender()
    {
        m_load.reset();
        if (m_open)
            (void)m_to.execAlways(s("ROLLBACK")); // what failed before is what is told
    }
    Q_DISABLE_COPY_MOVE(TrailAppender)

    /// The link that the last step left open.
    void resume(const Link &link) { m_link = link; }

    /// Columns of `row`: those of the link without tx, the entry's id, the entry's.
    Status add(const SqlRow &row)
    {
        if (m_link.isEmpty() || m_link.first().toLongLong() != row.integer(0)) {
            closeLink();
            m_link = linkOf(row);
        }
        if (!m_load) {
            if (const Status begun = beginStep(); !begun)
                return begun;
        }
        QVariantList values{transactionOf(m_to.dialect(), row.integer(0))};
        for (int i = 0; i < entryColumns().size(); ++i)
            values += row.text(7 + i);
        if (const Status added = m_load->add(values); !added)
            return added;
        m_reached.entry = row.integer(6);
        return ++m_entries % entriesPerStep == 0 ? endStep() : Status{};
    }

    /// The rest; afterwards the copy has every link, and its head is that of the source.
    Status finish(const TrailHead &head, const QString &day)
    {
        closeLink();
        if (m_reached.chain != head.chain || m_reached.head != head.hash)
            return fail(ErrorCode::VerificationFailed, s("the trail is not what its head says"));
        if (!m_load) {
            if (const Status begun = beginStep(); !begun)
                return begun;
        }
        m_head = head;
        m_day = day;
        return endStep();
    }

    [[nodiscard]] qint64 entries() const { return m_entries; }

private:
    [[nodiscard]] Link linkOf(const SqlRow &row) const
    {
        Link link{row.integer(0), transactionOf(m_to.dialect(), row.integer(0)), row.integer(1)};
        for (int i = 2; i <= 5; ++i)
            link += row.text(i);
        return link;
    }

    void closeLink()
    {
        if (m_link.isEmpty())
            return;
        m_reached.chain = m_link.first().toLongLong();
        m_reached.head = m_link.last().toString();
        m_reached.entry = 0;
        m_links += m_link;
        m_link.clear();
    }

    Status beginStep()
    {
        const bool sqlite = m_to.dialect() == Dialect::Sqlite;
        if (const auto begun = m_to.exec(sqlite ? s("BEGIN IMMEDIATE") : s("BEGIN")); !begun)
            return tl::unexpected(begun.error());
        m_open = true;
        if (const Status held = holdCopy(m_to, m_state); !held)
            return held;
        Result<BulkLoad> load = BulkLoad::begin(m_to, s("change_log"), QStringList{s("tx")} + entryColumns());
        if (!load)
            return tl::unexpected(load.error());
        m_load.emplace(std::move(*load));
        return {};
    }

    Status writeLinks()
    {
        Result<BulkLoad> load = BulkLoad::begin(m_to, s("change_chain"), linkColumns());
        if (!load)
            return tl::unexpected(load.error());
        for (const Link &link : std::as_const(m_links)) {
            if (const Status added = load->add(link); !added)
                return added;
        }
        return load->finish();
    }

    Status endStep()
    {
        const Status loaded = m_load->finish();
        m_load.reset();
        if (!loaded)
            return loaded;
        if (const Status links = writeLinks(); !links)
            return links;
        if (const Status noted = noteCopy(m_to, m_reached); !noted)
            return noted;
        if (m_head) {
            const auto set = m_to.exec(s("UPDATE change_head SET chain = ?, day = ?, hash = ? WHERE id = 1"),
                                       {m_head->chain, m_day, m_head->hash});
            if (!set)
                return tl::unexpected(set.error());
        }
        if (const auto committed = m_to.exec(s("COMMIT")); !committed)
            return tl::unexpected(committed.error());
        m_open = false;
        m_state = m_reached;
        m_links.clear();
        return {};
    }

    Connection &m_to;
    CopyState &m_state; ///< what is committed
    CopyState m_reached; ///< what the step that is open will reach
    std::optional<BulkLoad> m_load;
    QList<Link> m_links; ///< complete in this step
    Link m_link; ///< being filled
    std::optional<TrailHead> m_head;
    QString m_day;
    qint64 m_entries = 0;
    bool m_open = false;
};

/// What an entry is read with; columns as TrailAppender::add() wants them.
QString trailSelect(const CopyState &state)
{
    QStringList columns{s("k.chain"),    s("k.entries"), s("k.at"), s("k.digest"),
                        s("k.previous"), s("k.hash"),    s("l.id")};
    for (const QString &column : entryColumns())
        columns += s("l.") + column;
    QString where = QStringLiteral("k.chain > %1").arg(state.chain);
    if (state.entry > 0)
        where += QStringLiteral(" AND (k.chain > %1 OR l.id > %2)").arg(state.chain + 1).arg(state.entry);
    return QStringLiteral("SELECT %1 FROM change_chain k JOIN change_log l ON l.tx = k.tx WHERE %2 "
                          "ORDER BY k.chain, l.id")
        .arg(columns.join(s(", ")), where);
}

Result<Link> openLink(Connection &from, const CopyState &state, Dialect dialect)
{
    Link link;
    return from
        .each(s("SELECT chain, entries, at, digest, previous, hash FROM change_chain WHERE chain = ?"),
              {state.chain + 1},
              [&](const SqlRow &row) {
                  link = {row.integer(0), transactionOf(dialect, row.integer(0)), row.integer(1)};
                  for (int i = 2; i <= 5; ++i)
                      link += row.text(i);
              })
        .map([&] { return link; });
}

} // namespace

Status copyTrail(Connection &from, Connection &to, CopyState &state, JobContext &context)
{
    const Result<TrailHead> head = trailHead(from);
    if (!head)
        return tl::unexpected(head.error());
    const Result<QVariant> day = from.value(s("SELECT day FROM change_head WHERE id = 1"));
    if (!day)
        return tl::unexpected(day.error());
    const Result<QVariant> total = from.value(s("SELECT count(*) FROM change_log"));
    if (!total)
        return tl::unexpected(total.error());
    TrailAppender appender(to, state);
    if (state.entry > 0) {
        const Result<Link> link = openLink(from, state, to.dialect());
        if (!link)
            return tl::unexpected(link.error());
        appender.resume(*link);
    }
    const Status copied = eachStreamed(from, trailSelect(state), [&](const SqlRow &row) -> Status {
        if (context.isCancelled())
            return fail(ErrorCode::Cancelled, s("cancelled"));
        if (appender.entries() % 200 == 0)
            context.report(double(appender.entries()) / std::max<qint64>(1, total->toLongLong()));
        return appender.add(row);
    });
    return copied ? appender.finish(*head, day->toString()) : copied;
}

} // namespace shuzhi
