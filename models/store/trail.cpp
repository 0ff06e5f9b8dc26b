// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trail.h"

#include "models/store/roles.h"
#include "models/store/spans.h"
#include "models/store/store.h"
#include "models/store/tablereader.h"
#include "models/store/trailhash.h"
#include "models/store/trailreplay.h"
#include "models/store/transaction.h"
#include "models/store/triggercheck.h"

#include <QCryptographicHash>
#include <QSet>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The hashes of the entries and of the links. Gives the fault, or empty.
class ChainCheck
{
public:
    ChainCheck(Connection &connection, TrailVerdict &verdict)
        : m_connection(connection)
        , m_verdict(verdict)
    {
    }

    Status run()
    {
        if (const Status entries = checkEntries(); !entries || !m_verdict.ok)
            return entries;
        return checkLinks();
    }

private:
    struct Sealed
    {
        TrailDigest digest;
        qint64 count = 0;
    };

    void fault(const QString &text)
    {
        if (m_verdict.ok)
            m_verdict = {false, m_verdict.checked, text};
    }

    Status checkEntries()
    {
        return m_connection.each(s("SELECT id, tx, at, day, actor, login, source, table_name, row_uid, op, "
                                   "old_values, new_values, hash "
                                   "FROM change_log ORDER BY id"),
                                 {}, [&](const SqlRow &row) {
                                     QByteArrayList fields;
                                     for (int column = 2; column <= 11; ++column)
                                         fields += row.text(column).toUtf8();
                                     const QByteArray hash = trailHash(fields);
                                     if (QString::fromLatin1(hash) != row.text(12))
                                         fault(QStringLiteral("change_log entry %1 (%2 %3) was altered")
                                                   .arg(row.text(0), row.text(7), row.text(8)));
                                     Sealed &sealed = m_sealed[row.integer(1)];
                                     sealed.digest.add(hash);
                                     ++sealed.count;
                                     ++m_verdict.checked;
                                 });
    }

    Status checkLinks()
    {
        qint64 chain = 0;
        QString previous;
        const Status read = m_connection.each(
            s("SELECT chain, tx, entries, at, digest, previous, hash FROM change_chain ORDER BY chain"), {},
            [&](const SqlRow &row) {
                ++chain;
                if (row.integer(0) != chain || row.text(5) != previous)
                    fault(QStringLiteral("link %1 of the chain is missing").arg(chain));
                const Sealed sealed = m_sealed.take(row.integer(1));
                if (sealed.count != row.integer(2) || QString::fromLatin1(sealed.digest.hex()) != row.text(4))
                    fault(QStringLiteral("link %1 seals %2 entries, %3 are there or one differs")
                              .arg(chain)
                              .arg(row.integer(2))
                              .arg(sealed.count));
                const QByteArray link =
                    trailHash({previous.toLatin1(), row.text(0).toLatin1(), row.text(2).toLatin1(),
                               row.text(3).toUtf8(), row.text(4).toLatin1()});
                if (QString::fromLatin1(link) != row.text(6))
                    fault(QStringLiteral("link %1 of the chain was altered").arg(chain));
                previous = row.text(6);
            });
        if (!read)
            return read;
        if (!m_sealed.isEmpty())
            fault(QStringLiteral("%1 transactions are not sealed in the chain").arg(m_sealed.size()));
        const Result<TrailHead> head = trailHead(m_connection);
        if (!head)
            return tl::unexpected(head.error());
        if (head->chain != chain || head->hash != previous)
            fault(QStringLiteral("the head says link %1, the chain ends at %2").arg(head->chain).arg(chain));
        return {};
    }

    Connection &m_connection;
    TrailVerdict &m_verdict;
    QHash<qint64, Sealed> m_sealed;
};

} // namespace

Result<TrailHead> trailHead(Connection &connection)
{
    TrailHead head;
    const Status read =
        connection.each(s("SELECT chain, hash FROM change_head WHERE id = 1"), {}, [&](const SqlRow &row) {
            head = {row.integer(0), row.text(1)};
        });
    return read.map([&] { return head; });
}

Result<TrailVerdict> TrailVerifyQuery::operator()(Connection &connection, JobContext &context) const
{
    // Who is not shown every row cannot tell a row that was taken out from one that is not for his eyes.
    if (const Status seesAll = checkSeesAllRows(connection); !seesAll)
        return tl::unexpected(seesAll.error());
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    TrailVerdict verdict;
    const Result<QString> trigger = triggerFault(connection);
    if (!trigger)
        return tl::unexpected(trigger.error());
    if (const Status chain = ChainCheck(connection, verdict).run(); !chain)
        return tl::unexpected(chain.error());
    if (!trigger->isEmpty())
        verdict = {false, verdict.checked, *trigger};
    if (!verdict.ok)
        return verdict;
    const Result<std::unique_ptr<Connection>> scratch = openScratch();
    if (!scratch)
        return tl::unexpected(scratch.error());
    if (const Status replayed = replayTrail(connection, **scratch, context); !replayed) {
        if (replayed.error().code == ErrorCode::Cancelled)
            return tl::unexpected(replayed.error());
        return TrailVerdict{false, verdict.checked,
                            s("the log cannot be replayed: ") + replayed.error().detail};
    }
    const Result<QString> difference = firstDifference(connection, **scratch);
    if (!difference)
        return tl::unexpected(difference.error());
    if (!difference->isEmpty())
        return TrailVerdict{false, verdict.checked, *difference};
    return verdict;
}

} // namespace shuzhi
