// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

#include "models/store/trailhash.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString nowUtc()
{
    return QDateTime::currentDateTimeUtc().toString(s("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

template<class T>
Status status(const Result<T> &result)
{
    return result ? Status{} : tl::unexpected(result.error());
}

Error backwards(const QString &day, const QString &after)
{
    return {ErrorCode::Internal,
            QStringLiteral("the trail's days run backwards: %1 after %2").arg(day, after),
            {}};
}

} // namespace

Transaction::Transaction(Connection &connection, QString lastDay)
    : m_connection(&connection)
    , m_lastDay(std::move(lastDay))
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_lastDay(std::move(other.m_lastDay))
{
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    // Rolling back after a failed statement may itself fail on a lost connection; the server or the
    // journal has then rolled back already.
    (void)m_connection->execAlways(s("ROLLBACK"));
    end();
}

void Transaction::end()
{
    TrailSession &session = m_connection->session();
    session.tx = 0;
    session.pending = false;
    m_connection = nullptr;
}

Result<Transaction> Transaction::begin(Connection &connection, const Actor &actor, const Clock &clock)
{
    if (connection.isReadOnly())
        return fail(ErrorCode::DatabaseReadOnly, s("opened for reading only"),
                    connection.location().display());
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    if (const auto begun = connection.exec(sqlite ? s("BEGIN IMMEDIATE") : s("BEGIN")); !begun)
        return tl::unexpected(begun.error());

    Transaction transaction(connection, {});
    qint64 chain = 0;
    const Status head =
        connection.each(s("SELECT chain, day FROM change_head WHERE id = 1"), {}, [&](const SqlRow &row) {
            chain = row.integer(0);
            transaction.m_lastDay = row.text(1);
        });
    if (!head)
        return tl::unexpected(head.error());
    TrailSession &session = connection.session();
    session.tx = chain + 1;
    session.pending = false;
    session.actor = actor;
    Clock start = clock;
    if (start.day.isEmpty()) {
        const Result<QString> day = referenceDay(connection);
        if (!day)
            return tl::unexpected(day.error());
        // A reference day that was set back does not run the trail backwards.
        start.day = std::max(*day, transaction.m_lastDay);
    }
    if (start.day < transaction.m_lastDay)
        return tl::unexpected(backwards(start.day, transaction.m_lastDay));
    session.day = start.day;
    session.at = start.at.isEmpty() ? nowUtc() : start.at;
    if (const Status pushed = transaction.pushSession(); !pushed)
        return tl::unexpected(pushed.error());
    return transaction;
}

Status Transaction::setClock(const Clock &clock)
{
    TrailSession &session = m_connection->session();
    const QString day = clock.day.isEmpty() ? session.day : clock.day;
    if (day < m_lastDay)
        return tl::unexpected(backwards(day, m_lastDay));
    m_lastDay = day;
    session.day = day;
    session.at = clock.at.isEmpty() ? nowUtc() : clock.at;
    return pushSession();
}

Status Transaction::pushSession()
{
    if (m_connection->dialect() == Dialect::Sqlite)
        return {};
    const TrailSession &session = m_connection->session();
    // A table that is filled within one transaction looks empty to the planner until the end: without
    // the last setting every row would be looked up by reading the whole table.
    return status(
        m_connection->exec(s("SELECT set_config('shuzhi.at', ?, true), set_config('shuzhi.day', ?, true), "
                             "set_config('shuzhi.actor', ?, true), set_config('shuzhi.source', ?, true), "
                             "set_config('enable_seqscan', 'off', true)"),
                           {session.at, session.day, session.actor.person, session.actor.source}));
}

Status Transaction::seal()
{
    TrailSession &session = m_connection->session();
    if (m_connection->dialect() == Dialect::Postgres || !session.pending)
        return {}; // the server seals by a deferred trigger
    TrailDigest digest;
    qint64 entries = 0;
    Status done = m_connection->each(s("SELECT hash FROM change_log WHERE tx = ? ORDER BY id"), {session.tx},
                                     [&](const SqlRow &row) {
                                         digest.add(row.text(0).toLatin1());
                                         ++entries;
                                     });
    if (!done)
        return done;
    if (entries > 0) {
        const Result<QVariant> previous = m_connection->value(s("SELECT hash FROM change_head WHERE id = 1"));
        if (!previous)
            return tl::unexpected(previous.error());
        const QString before = previous->toString();
        const QString link =
            QString::fromLatin1(trailHash({before.toLatin1(), QByteArray::number(session.tx),
                                           QByteArray::number(entries), session.at.toUtf8(), digest.hex()}));
        done = status(m_connection->exec(
            s("INSERT INTO change_chain (chain, tx, entries, at, digest, previous, hash) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)"),
            {session.tx, session.tx, entries, session.at, QString::fromLatin1(digest.hex()), before, link}));
        if (done) {
            done = status(
                m_connection->exec(s("UPDATE change_head SET chain = ?, hash = ?, day = ? WHERE id = 1"),
                                   {session.tx, link, session.day}));
        }
    }
    if (done)
        session.pending = false;
    return done;
}

/// On a file the triggers say it themselves (TrailSession::pending).
Result<bool> Transaction::wroteOnServer()
{
    if (m_connection->dialect() == Dialect::Sqlite)
        return false;
    return m_connection
        ->value(s("SELECT EXISTS (SELECT 1 FROM change_log "
                  "WHERE tx = pg_current_xact_id_if_assigned()::text::bigint)"))
        .map([](const QVariant &found) { return found.toBool(); });
}

Status Transaction::commit()
{
    const bool pending = m_connection->session().pending;
    if (const Status sealed = seal(); !sealed)
        return sealed;
    const Result<bool> wrote = wroteOnServer();
    if (!wrote)
        return tl::unexpected(wrote.error());
    if (const auto committed = m_connection->exec(s("COMMIT")); !committed)
        return tl::unexpected(committed.error());
    m_connection->session().links += pending || *wrote ? 1 : 0;
    end();
    return {};
}

Result<qint64> Transaction::commitLink()
{
    const TrailSession &session = m_connection->session();
    qint64 link = session.pending ? session.tx : 0;
    if (m_connection->dialect() == Dialect::Postgres) {
        // seals now instead of at the commit, so that the link can be asked for
        if (const auto sealed = m_connection->exec(s("SET CONSTRAINTS ALL IMMEDIATE")); !sealed)
            return tl::unexpected(sealed.error());
        const Result<QVariant> chain =
            m_connection->value(s("SELECT chain FROM change_chain WHERE tx = shuzhi_tx()"));
        if (!chain)
            return tl::unexpected(chain.error());
        link = chain->toLongLong();
    }
    return commit().map([link] { return link; });
}

Result<ReadScope> ReadScope::begin(Connection &connection)
{
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    const auto begun =
        connection.exec(sqlite ? s("BEGIN") : s("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    if (!begun)
        return tl::unexpected(begun.error());
    return ReadScope(connection);
}

ReadScope::ReadScope(ReadScope &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

ReadScope::~ReadScope()
{
    if (m_connection)
        (void)m_connection->execAlways(
            s("ROLLBACK")); // nothing was written; a lost connection ended it already
}

Result<QString> settingValue(Connection &connection, const QString &key, const QString &fallback)
{
    const Result<QVariant> value = connection.value(s("SELECT value FROM setting WHERE key = ?"), {key});
    if (!value)
        return tl::unexpected(value.error());
    const QString text = value->toString();
    return text.isEmpty() ? fallback : text;
}

Result<QString> referenceDay(Connection &connection)
{
    const QString today =
        QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date().toString(Qt::ISODate);
    return settingValue(connection, s("reference_day"), today);
}

} // namespace shuzhi
