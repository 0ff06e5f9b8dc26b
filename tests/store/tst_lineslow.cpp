// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trail.h"
#include "tests/store/lineroom.h"
#include "tests/support/city.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The server itself stopped, killed and made to stand still, with edits under way: none lost, none doubled.
class LineSlowTest : public QObject
{
    Q_OBJECT
private slots:
    void serverFailures();

private:
    static QString strike(int kind, PgServer &server, Connection &watcher);
};

/// Empty, or what went wrong with the failure itself.
QString LineSlowTest::strike(int kind, PgServer &server, Connection &watcher)
{
    Status done;
    switch (kind) {
    case 0: done = server.stop(PgServer::Stop::Fast); break;
    case 1: done = server.stop(PgServer::Stop::Immediate); break;
    case 2: server.kill(); break;
    case 3: {
        const auto backend = watcher.value(
            u"SELECT max(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
            "pg_backend_pid()"_s);
        server.killBackend(backend ? backend->toLongLong() : 0);
        QTest::qWait(300); // the server throws everybody out and recovers
        return {};
    }
    default:
        server.pause();
        QTest::qWait(9000); // until it is noticed that nobody answers, and on
        server.resume();
        return {};
    }
    QTest::qWait(300);
    if (done)
        done = server.start();
    return done ? QString() : done.error().detail;
}

void LineSlowTest::serverFailures()
{
    QTemporaryDir folder;
    qputenv("SHUZHI_SETTINGS", folder.filePath(u"settings.ini"_s).toUtf8());
    LineServer ready;
    QCOMPARE(ready.fault(), QString());
    PgServer &server = ready.server();
    auto watcher = ready.open();
    VERIFY_RESULT(watcher);
    LineRoom room(ready.place());
    QCOMPARE(room.fault(), QString());
    room.keepUnderWay(4);
    const QList<std::pair<int, const char *>> failures{{6, "server stopped"},
                                                       {6, "server stopped at once"},
                                                       {6, "server killed"},
                                                       {6, "backend killed"},
                                                       {3, "server stood still"}};
    int count = 0;
    for (int kind = 0; kind < failures.size(); ++kind) {
        room.forgetStandstill(); // starting and stopping was waited for here
        for (int i = 0; i < failures[kind].first; ++i, ++count) {
            const int answered = room.answered();
            QCOMPARE(strike(kind, server, **watcher), QString());
            QTRY_VERIFY2_WITH_TIMEOUT(room.answered() >= answered + 20, failures[kind].second, 40'000);
            watcher->reset();
            watcher = ready.open();
            VERIFY_RESULT(watcher);
        }
        qInfo("%d x %s", failures[kind].first, failures[kind].second);
    }
    room.keepUnderWay(0);
    QTRY_COMPARE_WITH_TIMEOUT(room.answered(), room.asked(), 40'000);
    QCOMPARE(room.refused(), QStringList());
    QCOMPARE(LineRoom::faultOfTrail(**watcher, room.asked()), QString());
    JobContext context({}, {});
    const auto verdict = TrailVerifyQuery{}(**watcher, context);
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->firstFault, QString());
    QVERIFY2(room.longestStandstill() < 500, qPrintable(QString::number(room.longestStandstill())));
    qInfo("%d edits under %d failures: 0 lost, 0 doubled; paused, the window stood still for %lld ms at most",
          room.asked(), count, static_cast<long long>(room.longestStandstill()));
    room.close();
}

QTEST_GUILESS_MAIN(LineSlowTest)
#include "tst_lineslow.moc"
