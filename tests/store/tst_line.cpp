// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// A server that goes away: how connection and lanes notice it and come back.
class LineTest : public QObject
{
    Q_OBJECT
private slots:
    void serverOfATest();
};

void LineTest::serverOfATest()
{
    QElapsedTimer timer;
    timer.start();
    PgServer server({true, u"scram-sha-256"_s, {}});
    QCOMPARE(server.fault(), QString());
    qInfo("made in %lld ms", static_cast<long long>(timer.restart()));
    const auto database = server.freshDatabase();
    VERIFY_RESULT(database);
    VERIFY_RESULT(server.execute(u"CREATE ROLE zhang LOGIN PASSWORD 'p'"_s));
    Location login = server.location(database->name, u"zhang"_s);
    login.options = u"sslmode=verify-full;sslrootcert="_s + server.caFile();
    QVERIFY(!Connection::open(login, OpenMode::ReadWrite));
    Connection::setPasswordSource([](const Location &) { return u"p"_s; });
    const auto opened = Connection::open(login, OpenMode::ReadWrite);
    Connection::setPasswordSource({});
    VERIFY_RESULT(opened);
    QCOMPARE((*opened)->value(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s)->toBool(), true);
    QCOMPARE(server.dropBackends(database->name), 1);
    timer.restart();
    VERIFY_RESULT(server.stop(PgServer::Stop::Immediate));
    VERIFY_RESULT(server.start());
    server.pause();
    server.resume();
    server.kill();
    VERIFY_RESULT(server.start());
    qInfo("stopped, paused, killed in %lld ms", static_cast<long long>(timer.restart()));
}

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
