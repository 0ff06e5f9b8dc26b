// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pgprobe.h"

#include "models/store/sqlerror.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <libpq-fe.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// How often `stopped` is asked while nothing comes.
constexpr int sliceMs = 50;

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

/// As Qt's driver puts it together.
QByteArray connectString(const Location &location, const QString &password)
{
    QStringList parts{u"host="_s + quoted(location.host), u"port=%1"_s.arg(location.port),
                      u"dbname="_s + quoted(location.name)};
    if (!location.user.isEmpty())
        parts += u"user="_s + quoted(location.user);
    if (!password.isEmpty())
        parts += u"password="_s + quoted(password);
    return (parts.join(u' ') + u' ' + connectOptions(location).replace(u';', u' ')).toUtf8();
}

/// Waits until the socket can be read (or written); false after a slice.
bool isReady(int socket, bool reading)
{
#ifdef Q_OS_WIN
    WSAPOLLFD wanted{SOCKET(socket), SHORT(reading ? POLLIN : POLLOUT), 0};
    return WSAPoll(&wanted, 1, sliceMs) != 0;
#else
    pollfd wanted{socket, short(reading ? POLLIN : POLLOUT), 0};
    return ::poll(&wanted, 1, sliceMs) != 0;
#endif
}

Error refusal(PGconn *server, const Location &location)
{
    const QString text = QString::fromUtf8(PQerrorMessage(server)).trimmed();
    const QString state = sqlStateIn(text);
    ErrorCode code = ErrorCode::DatabaseUnreachable;
    if (!state.isEmpty() && postgresCode(state) != ErrorCode::Internal)
        code = postgresCode(state);
    else if (PQconnectionNeedsPassword(server))
        code = ErrorCode::LoginRefused;
    return {code, text, location.display()};
}

/// Goes on with a connection that was begun until `isFar` says that it came far enough.
/// @param isFar gets whether the step just done read from the server, and what is to be waited for next
Status reach(PGconn *server, const Location &location, int timeoutMs, const std::function<bool()> &stopped,
             const std::function<bool(bool, PostgresPollingStatusType)> &isFar)
{
    if (!server)
        return fail(ErrorCode::DatabaseUnreachable, u"out of memory"_s, location.display());
    PQsetErrorVerbosity(server, PQERRORS_VERBOSE);
    QElapsedTimer timer;
    timer.start();
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    if (PQstatus(server) == CONNECTION_BAD)
        state = PGRES_POLLING_FAILED;
    bool isThere = false;
    while (!isThere && state != PGRES_POLLING_FAILED) {
        if (stopped && stopped())
            return fail(ErrorCode::Cancelled, u"not waited for"_s, location.display());
        if (timer.hasExpired(timeoutMs))
            return fail(ErrorCode::DatabaseUnreachable, u"no answer in %1 ms"_s.arg(timeoutMs),
                        location.display());
        const bool reading = state == PGRES_POLLING_READING;
        if (!isReady(PQsocket(server), reading))
            continue;
        state = PQconnectPoll(server);
        isThere = isFar(reading, state);
    }
    return state == PGRES_POLLING_FAILED ? tl::unexpected(refusal(server, location)) : Status{};
}

} // namespace

QString sqlStateIn(const QString &detail)
{
    // With all details a refusal of the server bears its SQLSTATE.
    static const QRegularExpression state(u":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):\\s"_s);
    return state.match(detail).captured(1);
}

QString connectOptions(const Location &location)
{
    return location.options
        + u";connect_timeout=5;keepalives=1;keepalives_idle=5;keepalives_interval=2;keepalives_count=3;"
          "tcp_user_timeout=10000;application_name=shuzhi"_s;
}

QString sessionSettings()
{
    return u"SET client_min_messages = warning; SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = "
           u"2; "
           "SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000"_s;
}

void CloseServer::operator()(pg_conn *server) const
{
    PQfinish(server);
}

Result<ServerHandle> logIn(const Location &location, const QString &password, int timeoutMs,
                           const std::function<bool()> &stopped)
{
    ServerHandle server(PQconnectStart(connectString(location, password).constData()));
    const auto isOpen = [](bool, PostgresPollingStatusType state) { return state == PGRES_POLLING_OK; };
    const Status reached = reach(server.get(), location, timeoutMs, stopped, isOpen);
    if (!reached)
        return tl::unexpected(reached.error());
    return server;
}

Status probeServer(const Location &location, const QString &password, int timeoutMs,
                   const std::function<bool()> &stopped)
{
    return logIn(location, password, timeoutMs, stopped).map([](const ServerHandle &) {});
}

Status awaitFirstWord(const Location &location, int timeoutMs, const std::function<bool()> &stopped)
{
    const ServerHandle server(PQconnectStart(connectString(location, {}).constData()));
    const auto hasSpoken = [](bool read, PostgresPollingStatusType) { return read; };
    return reach(server.get(), location, timeoutMs, stopped, hasSpoken);
}

} // namespace shuzhi
