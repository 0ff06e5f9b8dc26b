// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgcluster.h"

#include "models/domain/uid.h"
#include "models/store/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

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

Result<Location> PgCluster::freshDatabase()
{
    const QString name = u"shuzhi_test_"_s + newUid().remove(u'-');
    if (const Status created = execute(
            u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"_s
                .arg(name));
        !created)
        return tl::unexpected(created.error());
    return Location::parse(m_base + u'/' + name);
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
