// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection does on a server only: opening, losing and having back its line.
#include "models/store/connection.h"
#include "models/store/pgprobe.h"
#include "models/store/sqlerror.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <libpq-fe.h>

#include <mutex>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

std::mutex s_passwordMutex;
Connection::PasswordSource s_passwordSource; // guarded by s_passwordMutex

/// Until a server that is asked whether it is there counts as gone.
constexpr int probeMs = 4000;
/// As long a commit without an answer waits for the server where nobody else decides (the command line).
constexpr int restoreMs = 30'000;

/// A server that goes on takes a wish to stop in this time.
constexpr int settleMs = 2000;

PGconn *serverHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.isValid() ? database.driver()->handle() : QVariant();
    const bool ours = handle.isValid()
        && (qstrcmp(handle.typeName(), "pg_conn*") == 0 || qstrcmp(handle.typeName(), "PGconn*") == 0);
    return ours ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
}

} // namespace

pg_conn *Connection::postgres() const
{
    return serverHandle(m_database);
}

void Connection::setPasswordSource(PasswordSource source)
{
    const std::lock_guard lock(s_passwordMutex);
    s_passwordSource = std::move(source);
}

QString Connection::passwordFor(const Location &location)
{
    PasswordSource source;
    {
        const std::lock_guard lock(s_passwordMutex);
        source = s_passwordSource;
    }
    return source ? source(location) : QString();
}

Status Connection::openPostgres()
{
    const QString password = passwordFor(m_location);
    QElapsedTimer timer;
    timer.start();
    // Asked first where somebody may not want to wait, because opening itself cannot be stopped.
    if (m_stopped) {
        if (const Status there = awaitFirstWord(m_location, probeMs, m_stopped); !there)
            return there;
    }
    const Status opened = openLine(password);
    if (opened)
        return beginSession();
    if (timer.hasExpired(probeMs))
        return opened; // nothing answered; asking once more would only take as long again
    // The driver does not say why a server sends a login away.
    const Status refused = probeServer(m_location, password, probeMs, m_stopped);
    return refused ? opened : refused;
}

Status Connection::openLine(const QString &password)
{
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_database.setHostName(m_location.host);
    m_database.setPort(m_location.port);
    m_database.setUserName(m_location.user);
    m_database.setDatabaseName(m_location.name);
    m_database.setPassword(password);
    m_database.setConnectOptions(connectOptions(m_location));
    if (m_database.open())
        return {};
    Error error = sqlError(Dialect::Postgres, m_database.lastError(), m_location.display());
    error.code = ErrorCode::DatabaseUnreachable;
    return tl::unexpected(error);
}

Status Connection::beginSession()
{
    m_lost = false;
    m_line->hold(serverHandle(m_database));
    const auto quiet = exec(sessionSettings() + u"; SET statement_timeout = %1"_s.arg(m_statementTimeout));
    if (!quiet)
        return tl::unexpected(quiet.error());
    return each(u"SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()"_s, {},
                [this](const SqlRow &row) {
                    m_backend = row.integer(0);
                    m_backendStart = row.text(1);
                });
}

void Connection::closeLine()
{
    m_line->hold(nullptr);
    // The driver first: without it the statements do not say good-bye, one by one, to a server that may not
    // answer.
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_prepared.clear();
}

Status Connection::reopen()
{
    closeLine();
    m_lost = true;
    const qint64 backend = m_backend;
    const QString started = m_backendStart;
    const QString password = passwordFor(m_location);
    // Asked first, because opening itself cannot be stopped.
    if (const Status there = probeServer(m_location, password, probeMs, m_stopped); !there)
        return there;
    if (const Status opened = openLine(password); !opened)
        return opened;
    if (const Status begun = beginSession(); !begun)
        return begun;
    m_readOnly = m_openedReadOnly;
    // What was cut off must not stand in the way of being done again. Gone by itself is as good; and where
    // the server forbids it, its own look after the line ends it.
    const auto ended = value(
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ? AND backend_start::text = ?"_s,
        {backend, started});
    return ended || ended.error().code == ErrorCode::Forbidden ? Status{} : tl::unexpected(ended.error());
}

Status Connection::restore()
{
    if (m_restorer)
        return m_restorer();
    QDeadlineTimer deadline(restoreMs);
    for (;;) {
        const Status reopened = reopen();
        if (reopened || deadline.hasExpired())
            return reopened;
        QThread::msleep(500);
    }
}

Status Connection::setStatementTimeout(int ms)
{
    m_statementTimeout = ms;
    if (dialect() == Dialect::Sqlite || m_lost)
        return {};
    const auto set = exec(u"SET statement_timeout = %1"_s.arg(ms));
    return set ? Status{} : tl::unexpected(set.error());
}

void Connection::beginWork()
{
    m_fate = {};
    // A wish to stop that is still on its way belongs to the work before: not to what is asked next.
    if (!m_line->isSettled(m_stopped && m_stopped() ? 0 : settleMs))
        m_lost = true;
}

Error Connection::failed(const QSqlError &error)
{
    Error what = sqlError(dialect(), error, m_location.display());
    if (dialect() == Dialect::Sqlite)
        return what;
    const PGconn *server = serverHandle(m_database);
    const bool broken = !server || PQstatus(server) != CONNECTION_OK;
    if (broken)
        what.code = ErrorCode::ConnectionLost;
    else if (what.code == ErrorCode::ConnectionLost && error.nativeErrorCode().isEmpty())
        what.code = ErrorCode::Internal; // the driver's own complaint on a line that stands
    else if (what.code == ErrorCode::Cancelled && !(m_cancel && m_cancel->load()))
        what.code = ErrorCode::TimedOut; // nobody here asked for it
    if (what.code == ErrorCode::ConnectionLost) {
        m_lost = true;
        m_fate.lost = true;
    }
    return what;
}

} // namespace shuzhi
