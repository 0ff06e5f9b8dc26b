// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgserver.h"

#include "models/domain/uid.h"
#include "models/store/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

bool writeFile(const QString &path, const QString &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    return file.open(mode) && file.write(text.toUtf8()) >= 0;
}

/// The newest version's tools.
QString toolsFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    if (!names.isEmpty())
        return versions.filePath(names.last()) + u"/bin/"_s;
    const QString found = QStandardPaths::findExecutable(u"initdb"_s);
    return found.isEmpty() ? QString() : QFileInfo(found).absolutePath() + u'/';
}

qint64 parentOf(const QString &process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

/// Ends the server and removes its folder where the test program itself no longer can: it was killed, or
/// ended by a fault.
void watchOver(const QString &folder)
{
    QProcess watch;
    // Whoever waits for the end of the test's output does not wait for this.
    watch.setStandardOutputFile(QProcess::nullDevice());
    watch.setStandardErrorFile(QProcess::nullDevice());
    watch.setProgram(u"sh"_s);
    watch.setArguments({u"-c"_s,
                        u"while kill -0 $0; do sleep 2; done; p=$(head -n1 \"$1/data/postmaster.pid\") && "
                        "{ pkill -CONT -P $p; kill -CONT $p; kill -QUIT $p; sleep 2; }; rm -rf \"$1\""_s,
                        QString::number(QCoreApplication::applicationPid()), folder});
    watch.startDetached();
}

} // namespace

PgServer::PgServer(const Setup &setup)
    : m_tools(toolsFolder())
    , m_port(freePort())
{
    m_fault = make(setup);
    if (!m_fault.isEmpty())
        return;
    Status started = start();
    // Somebody else may have taken the port meanwhile.
    for (int i = 0; !started && i < 3; ++i) {
        m_port = freePort();
        if (!writeFile(m_folder + u"/data/postgresql.conf"_s, u"port=%1\n"_s.arg(m_port), QIODevice::Append))
            break;
        started = start();
    }
    if (!started)
        m_fault = started.error().detail;
}

PgServer::~PgServer()
{
    if (m_folder.isEmpty())
        return;
    if (m_running)
        resume();
    // Also one that was too slow to be told as started; what is left of it is removed all the same.
    if (m_running || QFile::exists(m_folder + u"/data/postmaster.pid"_s))
        (void)stop(Stop::Immediate);
    QDir(m_folder).removeRecursively();
}

QString PgServer::make(const Setup &setup)
{
    QProcess process;
    process.start(u"mktemp"_s, {u"-d"_s, u"/var/tmp/shuzhi-pgs.XXXXXX"_s});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return u"no folder for a server"_s;
    m_folder = QString::fromLocal8Bit(process.readAll()).trimmed();
    if (m_folder.isEmpty())
        return u"no folder for a server"_s;
    watchOver(m_folder);
    if (geteuid() == 0 && QProcess::execute(u"chown"_s, {u"postgres"_s, m_folder}) != 0)
        return u"the folder cannot be given to postgres"_s;
    const QString data = m_folder + u"/data"_s;
    QString fault = run(u"initdb"_s,
                        {u"-D"_s, data, u"-U"_s, u"postgres"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
                         u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    if (fault.isEmpty() && setup.tls)
        fault = makeCertificates();
    if (!fault.isEmpty())
        return fault;
    QStringList settings{u"listen_addresses='127.0.0.1'"_s, u"unix_socket_directories=''"_s,
                         u"port=%1"_s.arg(m_port),          u"fsync=off"_s,
                         u"full_page_writes=off"_s,         u"jit=off"_s,
                         u"shared_buffers=32MB"_s};
    if (setup.tls) {
        settings += {u"ssl=on"_s, u"ssl_cert_file='%1/server.crt'"_s.arg(m_folder),
                     u"ssl_key_file='%1/server.key'"_s.arg(m_folder)};
    }
    settings += setup.settings;
    const QString rest = setup.auth.isEmpty() ? u"trust"_s : setup.auth;
    const QString rules = u"host all postgres 127.0.0.1/32 trust\n%1 all all 127.0.0.1/32 %2\n"_s.arg(
        setup.tls ? u"hostssl"_s : u"host"_s, rest);
    const bool written =
        writeFile(data + u"/postgresql.conf"_s, settings.join(u'\n') + u'\n', QIODevice::Append)
        && writeFile(data + u"/pg_hba.conf"_s, rules);
    return written ? QString() : u"the server's settings cannot be written"_s;
}

QString PgServer::makeCertificates()
{
    const auto file = [&](const QString &name) -> QString { return m_folder + u'/' + name; };
    if (!writeFile(file(u"names"_s), u"subjectAltName=DNS:localhost,IP:127.0.0.1\n"_s))
        return u"the certificates' folder cannot be written"_s;
    const QList<QStringList> calls{
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
         u"/CN=Test CA"_s, u"-keyout"_s, file(u"ca.key"_s), u"-out"_s, caFile()},
        {u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s,
         file(u"server.key"_s), u"-out"_s, file(u"server.csr"_s)},
        {u"x509"_s, u"-req"_s, u"-in"_s, file(u"server.csr"_s), u"-CA"_s, caFile(), u"-CAkey"_s,
         file(u"ca.key"_s), u"-CAcreateserial"_s, u"-days"_s, u"30"_s, u"-extfile"_s, file(u"names"_s),
         u"-out"_s, file(u"server.crt"_s)}};
    for (const QStringList &call : calls) {
        if (const QString fault = run(u"openssl"_s, call, false); !fault.isEmpty())
            return fault;
    }
    // The tests read the authority's certificate, whoever they run as.
    QFile::setPermissions(
        m_folder, QFile::permissions(m_folder) | QFile::ExeGroup | QFile::ExeOther | QFile::ReadOther);
    return {};
}

QString PgServer::run(const QString &tool, const QStringList &arguments, bool ofServer) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder);
    // A server that goes on running must not hold our pipes open.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_folder + u"/said"_s);
    const QString program = ofServer ? m_tools + tool : tool;
    if (geteuid() == 0)
        process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments);
    else
        process.start(program, arguments);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return {};
    QFile said(m_folder + u"/said"_s);
    const bool readable = said.open(QIODevice::ReadOnly);
    return u"%1: %2"_s.arg(tool, readable ? QString::fromUtf8(said.readAll()) : process.errorString());
}

Status PgServer::start()
{
    const QString fault = run(u"pg_ctl"_s,
                              {u"-D"_s, m_folder + u"/data"_s, u"-w"_s, u"-t"_s, u"30"_s, u"-l"_s,
                               m_folder + u"/log"_s, u"start"_s});
    if (!fault.isEmpty())
        return fail(ErrorCode::DatabaseUnreachable, fault);
    m_running = true;
    return {};
}

Status PgServer::stop(Stop mode)
{
    const QString how = mode == Stop::Fast ? u"fast"_s : u"immediate"_s;
    const QString fault = run(
        u"pg_ctl"_s, {u"-D"_s, m_folder + u"/data"_s, u"-w"_s, u"-t"_s, u"30"_s, u"-m"_s, how, u"stop"_s});
    if (!fault.isEmpty())
        return fail(ErrorCode::Internal, fault);
    m_running = false;
    return {};
}

QList<qint64> PgServer::processes() const
{
    QFile file(m_folder + u"/data/postmaster.pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 postmaster = file.readLine().trimmed().toLongLong();
    QList<qint64> found{postmaster};
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (name.toLongLong() > 0 && parentOf(name) == postmaster)
            found += name.toLongLong();
    }
    return found;
}

void PgServer::pause()
{
    for (const qint64 process : processes())
        ::kill(pid_t(process), SIGSTOP);
    for (const qint64 process : processes()) // born between the look and the stop
        ::kill(pid_t(process), SIGSTOP);
}

void PgServer::resume()
{
    for (const qint64 process : processes())
        ::kill(pid_t(process), SIGCONT);
}

void PgServer::kill()
{
    const QList<qint64> all = processes();
    for (const qint64 process : all)
        ::kill(pid_t(process), SIGKILL);
    for (int i = 0; i < 200 && !all.isEmpty() && ::kill(pid_t(all.first()), 0) == 0; ++i)
        QThread::msleep(10);
    m_running = false;
}

void PgServer::killBackend(qint64 pid)
{
    ::kill(pid_t(pid), SIGKILL);
}

Location PgServer::location(const QString &database, const QString &user) const
{
    const QString options = u"sslmode="_s + (QFile::exists(caFile()) ? u"prefer"_s : u"disable"_s);
    return {Dialect::Postgres, {},     u"127.0.0.1"_s, user.isEmpty() ? u"postgres"_s : user,
            database,          m_port, options};
}

Result<Location> PgServer::freshDatabase()
{
    const QString name = u"shuzhi_test_"_s + newUid().remove(u'-');
    if (const Status created = execute(u"CREATE DATABASE "_s + name); !created)
        return tl::unexpected(created.error());
    return location(name);
}

Status PgServer::execute(const QString &sql, const QString &database)
{
    if (!m_fault.isEmpty())
        return fail(ErrorCode::DatabaseUnreachable, m_fault);
    const auto connection =
        Connection::open(location(database.isEmpty() ? u"postgres"_s : database), OpenMode::ReadWrite);
    return connection ? (*connection)->execScript(sql) : tl::unexpected(connection.error());
}

int PgServer::dropBackends(const QString &database)
{
    const auto connection = Connection::open(location(u"postgres"_s), OpenMode::ReadWrite);
    if (!connection)
        return 0;
    const auto ended =
        (*connection)
            ->value(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = "
                    "'client backend' AND pid <> pg_backend_pid() AND (? = '' OR datname = ?)"_s,
                    {database, database});
    return ended ? ended->toInt() : 0;
}

} // namespace shuzhi::test
