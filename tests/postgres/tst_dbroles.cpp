// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// `shuzhi-cli db roles` on a server that has no group roles yet.
class DbRolesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void refusesAFile();
    void whoMayNotCreateRolesIsToldWhatToDo();
    void twoCitiesAtOnce();
    void ownerMaintains();
    void othersAreRefused();
    void groupThatMayMoreIsRefused();

private:
    [[nodiscard]] QString address(const QString &login, const QString &database) const
    {
        return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(login).arg(m_server.port()).arg(database);
    }
    [[nodiscard]] CliRun dbRoles(const QString &login, const QString &database) const
    {
        return runCli(
            {u"db"_s, u"roles"_s, u"--db"_s, address(login, database), u"--json"_s, u"--lang"_s, u"en"_s});
    }
    [[nodiscard]] QString groups() const
    {
        const auto connection = Connection::open(m_server.location(u"one"_s), OpenMode::ReadWrite);
        if (!connection)
            return faultOf(connection.error());
        const auto count =
            (*connection)->value(u"SELECT count(*)::text FROM pg_roles WHERE rolname LIKE 'shuzhi\\_%'"_s);
        return count ? count->toString() : faultOf(count.error());
    }

    PgServer m_server;
};

void DbRolesTest::initTestCase()
{
    QCOMPARE(m_server.fault(), QString());
    for (const char *sql :
         {"CREATE ROLE plain LOGIN", "CREATE ROLE maker LOGIN CREATEROLE",
          "CREATE DATABASE one OWNER plain TEMPLATE "
          "template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'",
          "CREATE DATABASE two OWNER maker TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE "
          "'C.UTF-8'"})
        VERIFY_RESULT(m_server.execute(QString::fromLatin1(sql)));
    QCOMPARE(runCli({u"init"_s, u"--db"_s, address(u"plain"_s, u"one"_s)}).exitCode, 0);
    QCOMPARE(runCli({u"init"_s, u"--db"_s, address(u"maker"_s, u"two"_s)}).exitCode, 0);
}

void DbRolesTest::refusesAFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"city.shuzhi"_s);
    QCOMPARE(runCli({u"init"_s, u"--db"_s, file}).exitCode, 0);
    QCOMPARE(runCli({u"db"_s, u"roles"_s, u"--db"_s, file}).exitCode, 2);
    QCOMPARE(runCli({u"db"_s, u"roles"_s}).exitCode, 2);
}

void DbRolesTest::whoMayNotCreateRolesIsToldWhatToDo()
{
    const CliRun run = dbRoles(u"plain"_s, u"one"_s);
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.err.contains("CREATE ROLE shuzhi_cdo"), run.err.constData());
    QCOMPARE(run.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"forbidden"_s);
    QCOMPARE(groups(), u"0"_s);
}

/// The group roles are the server's: both make them at the same moment.
void DbRolesTest::twoCitiesAtOnce()
{
    QProcess one, two;
    one.start(QStringLiteral(SHUZHI_CLI), {u"db"_s, u"roles"_s, u"--db"_s, address(u"postgres"_s, u"one"_s)});
    two.start(QStringLiteral(SHUZHI_CLI), {u"db"_s, u"roles"_s, u"--db"_s, address(u"maker"_s, u"two"_s)});
    QVERIFY(one.waitForFinished(60'000) && two.waitForFinished(60'000));
    QVERIFY2(one.exitCode() == 0, one.readAllStandardError().constData());
    QVERIFY2(two.exitCode() == 0, two.readAllStandardError().constData());
    QCOMPARE(groups(), u"5"_s);
}

void DbRolesTest::ownerMaintains()
{
    VERIFY_RESULT(m_server.execute(u"GRANT shuzhi_auditor TO maker"_s));
    const CliRun run = dbRoles(u"plain"_s, u"one"_s);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QStringList names, logins;
    for (const QJsonValue &role : run.json().value(u"roles"_s).toArray()) {
        names += role.toObject().value(u"name"_s).toString();
        for (const QJsonValue &login : role.toObject().value(u"logins"_s).toArray())
            logins += login.toString();
    }
    QCOMPARE(names.join(u' '),
             u"shuzhi_auditor shuzhi_authority shuzhi_cdo shuzhi_department shuzhi_reader"_s);
    QCOMPARE(logins, QStringList{u"maker"_s});
}

void DbRolesTest::othersAreRefused()
{
    const CliRun run = dbRoles(u"maker"_s, u"one"_s);
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.err.contains("does not own the city"), run.err.constData());
}

void DbRolesTest::groupThatMayMoreIsRefused()
{
    VERIFY_RESULT(m_server.execute(u"ALTER ROLE shuzhi_reader BYPASSRLS"_s));
    const CliRun run = dbRoles(u"plain"_s, u"one"_s);
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.err.contains("shuzhi_reader"), run.err.constData());
    VERIFY_RESULT(m_server.execute(u"ALTER ROLE shuzhi_reader NOBYPASSRLS"_s));
    QCOMPARE(dbRoles(u"plain"_s, u"one"_s).exitCode, 0);
}

QTEST_GUILESS_MAIN(DbRolesTest)
#include "tst_dbroles.moc"
