// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgcluster.h"

#include "models/domain/uid.h"
#include "models/store/store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

QString script(const QString &action, const QString &file)
{
    QProcess process;
    process.start(QStringLiteral(SHUZHI_POSTGRES_SCRIPT), {action, file});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return u"PostgreSQL cannot be started: "_s + QString::fromUtf8(process.readAllStandardError());
    return {};
}

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

QString freshName()
{
    return u"shuzhi_test_"_s + newUid().remove(u'-');
}

/// Another one after each build of what makes a city: a server may outlive many.
QString templateName()
{
    Dl_info module{};
    dladdr(reinterpret_cast<void *>(&openCity), &module);
    const QFileInfo file(QString::fromLocal8Bit(module.dli_fname));
    const size_t mark =
        qHashMulti(0, file.absoluteFilePath(), file.size(), file.lastModified().toMSecsSinceEpoch());
    return u"shuzhi_template_"_s + QString::number(mark, 16);
}

} // namespace

PgCluster &PgCluster::instance()
{
    static PgCluster cluster;
    return cluster;
}

PgCluster::PgCluster()
    : m_base(qEnvironmentVariable("PG_TEST_URL"))
{
    while (m_base.endsWith(u'/'))
        m_base.chop(1);
    if (m_base.isEmpty() && qEnvironmentVariableIsSet("SHUZHI_PG_FILE"))
        m_base = firstLine(qEnvironmentVariable("SHUZHI_PG_FILE"));
    if (!m_base.isEmpty())
        return;
    m_ownFile = QDir::temp().filePath(u"shuzhi-pg-%1"_s.arg(QCoreApplication::applicationPid()));
    m_fault = script(u"start"_s, m_ownFile);
    m_base = firstLine(m_ownFile);
}

PgCluster::~PgCluster()
{
    if (!m_ownFile.isEmpty())
        script(u"stop"_s, m_ownFile);
}

Status PgCluster::execute(const QString &sql)
{
    if (!m_fault.isEmpty())
        return fail(ErrorCode::DatabaseUnreachable, m_fault);
    const Result<Location> location = Location::parse(m_base + u"/postgres"_s);
    if (!location)
        return tl::unexpected(location.error());
    const auto connection = Connection::open(*location, OpenMode::ReadWrite);
    return connection ? (*connection)->execScript(sql) : tl::unexpected(connection.error());
}

Result<Location> PgCluster::copyOf(const QString &database, const QString &name)
{
    return execute(u"CREATE DATABASE %1 TEMPLATE %2 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"_s
                       .arg(name, database))
        .and_then([&] { return Location::parse(m_base + u'/' + name); });
}

Result<Location> PgCluster::freshDatabase()
{
    return copyOf(u"template0"_s, freshName());
}

Result<Location> PgCluster::freshCity()
{
    // Nothing stays behind on a server that is not the tests' alone.
    if (qEnvironmentVariableIsSet("PG_TEST_URL"))
        return freshDatabase();
    static const QString name = templateName();
    return makeTemplate(name).and_then([&] { return copyOf(name, freshName()); });
}

Status PgCluster::makeTemplate(const QString &name)
{
    if (!m_fault.isEmpty() || m_hasTemplate)
        return {};
    const auto server = Location::parse(m_base + u"/postgres"_s).and_then([](const Location &location) {
        return Connection::open(location, OpenMode::ReadWrite);
    });
    if (!server)
        return tl::unexpected(server.error());
    // Tests run beside each other: one makes it, until it closes its connection; the name says that it is
    // complete.
    if (const auto alone = (*server)->exec(u"SELECT pg_advisory_lock(20230630)"_s); !alone)
        return tl::unexpected(alone.error());
    const auto found = (*server)->value(u"SELECT count(*) FROM pg_database WHERE datname = ?"_s, {name});
    if (!found)
        return tl::unexpected(found.error());
    const QString half = name + u"_half"_s;
    Status made;
    if (found->toInt() == 0) {
        made = execute(u"DROP DATABASE IF EXISTS "_s + half)
                   .and_then([&] { return copyOf(u"template0"_s, half); })
                   .and_then([](const Location &at) -> Status {
                       const auto city = openCity(at, OpenMode::Create);
                       return city ? Status() : tl::unexpected(city.error());
                   })
                   .and_then([&] { return execute(u"ALTER DATABASE %1 RENAME TO %2"_s.arg(half, name)); });
    }
    m_hasTemplate = made.has_value();
    return made;
}

void PgCluster::dropDatabase(const Location &location)
{
    if (const Status dropped = execute(u"DROP DATABASE "_s + location.name); !dropped)
        qWarning("%s", qPrintable(dropped.error().detail));
}

QString PgCluster::address(const Location &location) const
{
    return m_base + u'/' + location.name;
}

} // namespace shuzhi::test
