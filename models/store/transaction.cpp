// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

#include "models/domain/uid.h"
#include "models/store/migrator.h"
#include "models/store/requestkey.h"
#include "models/store/trailhash.h"

#include <QDateTime>
#include <QElapsedTimer>
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

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_lastDay(std::move(other.m_lastDay))
    , m_key(std::move(other.m_key))
    , m_isDone(other.m_isDone)
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

Result<Transaction> Transaction::begin(Connection &connection, const Actor &actor, const Clock &clock,
                                       const QString &key)
{
    if (connection.isReadOnly())
        return fail(ErrorCode::DatabaseReadOnly, s("opened for reading only"),
                    connection.location().display());
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    QElapsedTimer waited;
    waited.start();
    const auto begun = connection.exec(sqlite ? s("BEGIN IMMEDIATE") : s("BEGIN"));
    if (sqlite)
        connection.tellWait(waited.elapsed());
    if (!begun)
        return tl::unexpected(begun.error());

    Transaction transaction(connection);
    connection.session().actor = actor;
    Status ready = transaction.readHead();
    if (ready)
        ready = transaction.startClock(clock);
    if (ready)
        ready = transaction.claim(key);
    if (!ready)
        return tl::unexpected(ready.error());
    return transaction;
}

Status Transaction::readHead()
{
    qint64 chain = 0;
    int version = 0;
    const Status head = m_connection->each(
        s("SELECT chain, day, (SELECT max(version) FROM schema_migration) FROM change_head WHERE id = 1"), {},
        [&](const SqlRow &row) {
            chain = row.integer(0);
            m_lastDay = row.text(1);
            version = int(row.integer(2));
        });
    if (!head)
        return head;
    if (version > schemaVersion) {
        m_connection->setReadOnly(true);
        return fail(ErrorCode::DatabaseReadOnly,
                    QStringLiteral("it was brought to schema %1 meanwhile").arg(version),
                    m_connection->location().display());
    }
    TrailSession &session = m_connection->session();
    session.tx = chain + 1;
    session.pending = false;
    return {};
}

Status Transaction::startClock(const Clock &clock)
{
    Clock start = clock;
    if (start.day.isEmpty()) {
        const Result<QString> day = referenceDay(*m_connection);
        if (!day)
            return tl::unexpected(day.error());
        // A reference day that was set back does not run the trail backwards.
        start.day = std::max(*day, m_lastDay);
    }
    if (start.day < m_lastDay)
        return tl::unexpected(backwards(start.day, m_lastDay));
    TrailSession &session = m_connection->session();
    session.day = start.day;
    session.at = start.at.isEmpty() ? nowUtc() : start.at;
    return pushSession();
}

Status Transaction::claim(const QString &key)
{
    const bool server = m_connection->dialect() == Dialect::Postgres;
    m_key = key.isEmpty() && server ? newUid() : key;
    if (m_key.isEmpty())
        return {};
    const Result<bool> claimed = claimKey(*m_connection, m_key, m_connection->session().actor.login);
    if (!claimed)
        return tl::unexpected(claimed.error());
    m_isDone = !*claimed;
    return {};
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
    // enable_seqscan every row would be looked up by reading the whole table. And the triggers' long
    // statements are planned once, not for every row.
    return status(
        m_connection->exec(s("SELECT set_config('shuzhi.at', ?, true), set_config('shuzhi.day', ?, true), "
                             "set_config('shuzhi.actor', ?, true), set_config('shuzhi.source', ?, true), "
                             "set_config('enable_seqscan', 'off', true), "
                             "set_config('plan_cache_mode', 'force_generic_plan', true)"),
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
    if (const auto committed = m_connection->exec(s("COMMIT")); !committed) {
        if (const Status settled = settle(committed.error()); !settled)
            return settled;
    }
    m_connection->fate().committed = true;
    m_connection->session().links += pending || *wrote ? 1 : 0;
    end();
    return {};
}

/// The commit was sent and no answer came: it stands if its key does.
Status Transaction::settle(const Error &broken)
{
    if (broken.code != ErrorCode::ConnectionLost || m_key.isEmpty())
        return tl::unexpected(broken);
    m_connection->fate().unknown = true;
    for (;;) {
        if (const Status back = m_connection->restore(); !back)
            return fail(ErrorCode::ConnectionLost,
                        s("whether it was written is not known: ") + back.error().detail,
                        m_connection->location().display());
        const Result<bool> done = wasCommitted(*m_connection, m_key, m_connection->session().actor.login);
        if (!done && done.error().code == ErrorCode::ConnectionLost)
            continue;
        if (!done)
            return tl::unexpected(done.error());
        m_connection->fate().unknown = false;
        if (*done)
            return {};
        end(); // with its line; there is nothing left to roll back
        return fail(broken.code, s("nothing was written: ") + broken.detail, broken.subject);
    }
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
