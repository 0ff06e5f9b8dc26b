// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/store/requestkey.h"
#include "models/store/rowwriter.h"
#include "tests/store/lineroom.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "tests/support/cutproxy.h"
#include "tests/support/pgserver.h"

#include <QTest>

#include <mutex>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const Actor s_actor{u"测试"_s, u"test"_s, {}};

struct SleepQuery
{
    double seconds = 0;
    Result<int> operator()(Connection &connection) const
    {
        return connection.value(u"SELECT 7 FROM pg_sleep(?)"_s, {seconds}).map([](const QVariant &seven) {
            return seven.toInt();
        });
    }
};

/// Writes one unit in a transaction of its own.
Status writeUnit(Connection &connection, const QString &uid, const QString &key = {})
{
    auto transaction = Transaction::begin(connection, s_actor, {}, key);
    if (!transaction)
        return tl::unexpected(transaction.error());
    RowWriter writer(connection);
    if (!transaction->isDone()) {
        const QString name = u"n-"_s + uid;
        const Step step{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {{uid, {name}}}, {}, {}};
        const Status written = writer.write(step);
        if (!written)
            return written;
    }
    return transaction->commit();
}

QString errorOf(const Status &status)
{
    return status ? u"none"_s : errorName(status.error().code);
}

} // namespace

/// A server that goes away, turns us away or cannot go on: what connection, lanes and edits make of it.
class LineTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void pausesGrow();
    void readsAreRepeated();
    void tellsTheStateOfTheLine();
    void longStatementsEnd();
    void cancelsWithoutWaiting();
    void commitsInDoubt_data();
    void commitsInDoubt();
    void writesAKeyOnce();
    void serverRefusesAnEdit_data();
    void serverRefusesAnEdit();
    void newerSchema();
    void passwordIsAskedFor();
    void refusesThoseItDoesNotKnow();

private:
    void terminateOthers();

    QTemporaryDir m_folder;
    std::unique_ptr<TestCity> m_city;
    std::unique_ptr<CutProxy> m_proxy;
    Location m_wired;
};

void LineTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_folder.filePath(u"settings.ini"_s).toUtf8());
    m_city = std::make_unique<TestCity>(Dialect::Postgres);
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(LineRoom::furnish(m_city->connection()), QString());
}

void LineTest::init()
{
    m_proxy = std::make_unique<CutProxy>(m_city->location().port);
    m_wired = m_city->location();
    m_wired.port = m_proxy->port();
}

void LineTest::terminateOthers()
{
    VERIFY_RESULT(m_city->connection().value(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                             u"WHERE datname = current_database() AND "
                                             "pid <> pg_backend_pid()"_s));
}

void LineTest::pausesGrow()
{
    QList<qint64> pauses;
    for (int failed = 1; failed <= 8; ++failed)
        pauses += ServerLink::pauseAfter(failed).count();
    QCOMPARE(pauses, QList<qint64>({200, 400, 800, 1600, 3200, 6400, 10000, 10000}));
    QCOMPARE(ServerLink::pauseAfter(1000).count(), 10000);
}

void LineTest::readsAreRepeated()
{
    Mailbox mailbox;
    Store store(mailbox, m_wired, OpenMode::ReadWrite);
    for (const LaneId lane : {LaneId::Write, LaneId::Page, LaneId::Long, LaneId::Figures})
        QCOMPARE(await(store, lane, SleepQuery{0}).value_or(0), 7);
    // Idle when it happens, and in the middle of a statement.
    terminateOthers();
    for (const LaneId lane : {LaneId::Write, LaneId::Page, LaneId::Long, LaneId::Figures})
        QCOMPARE(await(store, lane, SleepQuery{0}).value_or(0), 7);
    int seven = 0;
    store.run(LaneId::Page, SleepQuery{0.2}, this, [&](Result<int> answer) { seven = answer.value_or(-1); });
    QTest::qWait(60);
    terminateOthers();
    QTRY_COMPARE(seven, 7);
    m_proxy->cut();
    QCOMPARE(await(store, LaneId::Page, SleepQuery{0.01}).value_or(0), 7);
}

void LineTest::tellsTheStateOfTheLine()
{
    LineRoom room(m_wired);
    QCOMPARE(room.fault(), QString());
    QCOMPARE(room.session().linkState(), LinkState());
    m_proxy->setRefusing(true);
    m_proxy->cut();
    room.edit();
    QTRY_VERIFY(room.saw(LinkState::Kind::Lost) && room.saw(LinkState::Kind::Waiting));
    QCOMPARE(room.states().first().kind, LinkState::Kind::Lost);
    QCOMPARE(room.session().linkState().error.code, ErrorCode::DatabaseUnreachable);
    QVERIFY(room.session().linkState().retryMs > 0);
    QCOMPARE(room.session().history().pending(), 1);
    QVERIFY(!room.session().history().canUndo());
    m_proxy->setRefusing(false);
    room.session().store().retryLink();
    QTRY_COMPARE(room.session().linkState(), LinkState());
    QTRY_COMPARE(room.answered(), 1);
    QCOMPARE(room.refused(), QStringList());
    QVERIFY(room.session().history().canUndo());
    // A server that is away does not hold up whoever closes the city.
    m_proxy->setRefusing(true);
    m_proxy->cut();
    room.edit();
    QTRY_COMPARE(room.session().linkState().kind, LinkState::Kind::Waiting);
    QElapsedTimer timer;
    timer.start();
    room.close();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(room.longestStandstill() < 250, qPrintable(QString::number(room.longestStandstill())));
    // What was under way is sent when the city is opened again.
    m_proxy->setRefusing(false);
    LineRoom next(m_wired);
    QCOMPARE(next.session().history().pending(), 1);
    QTRY_COMPARE(next.session().history().pending(), 0);
    QCOMPARE(m_city->text(u"SELECT count(*) FROM open_unit WHERE name IN ('u1', 'u2')"_s), u"2"_s);
    QVERIFY(QDir(DraftKeeper::standardFolder()).entryList({u"*.outbox"_s}).isEmpty());
}

void LineTest::longStatementsEnd()
{
    Connection &connection = m_city->connection();
    VERIFY_RESULT(connection.setStatementTimeout(100));
    connection.beginWork();
    const Result<int> ended = SleepQuery{5}(connection);
    QVERIFY(!ended);
    QCOMPARE(errorName(ended.error().code), errorName(ErrorCode::TimedOut));
    QVERIFY(!connection.isLost());
    VERIFY_RESULT(connection.setStatementTimeout(0));
    QCOMPARE(SleepQuery{0.15}(connection).value_or(0), 7);
}

void LineTest::cancelsWithoutWaiting()
{
    Mailbox mailbox;
    Store store(mailbox, m_wired, OpenMode::ReadWrite);
    QCOMPARE(await(store, LaneId::Page, SleepQuery{0}).value_or(0), 7);
    QString answer;
    const auto note = [&](Result<int> said) { answer = said ? u"none"_s : errorName(said.error().code); };
    const Task task = store.run(LaneId::Page, SleepQuery{20}, this, note);
    QTest::qWait(50);
    store.cancel(task);
    QTRY_COMPARE(answer, errorName(ErrorCode::Cancelled));
    QCOMPARE(await(store, LaneId::Page, SleepQuery{0}).value_or(0), 7);
    // Before a line that is dead nobody waits either.
    answer.clear();
    const Task stuck = store.run(LaneId::Page, SleepQuery{0.1}, this, note);
    QTest::qWait(20);
    m_proxy->setFrozen(true);
    QElapsedTimer timer;
    timer.start();
    store.cancel(stuck);
    QVERIFY(timer.elapsed() < 100);
    m_proxy->setFrozen(false);
    QTRY_COMPARE(answer, errorName(ErrorCode::Cancelled));
    // Nor when the city is closed.
    auto closing = std::make_unique<Store>(mailbox, m_wired, OpenMode::ReadWrite);
    QCOMPARE(await(*closing, LaneId::Page, SleepQuery{0}).value_or(0), 7);
    m_proxy->setFrozen(true);
    closing->run(LaneId::Page, SleepQuery{0}, this, [](Result<int>) {});
    QTest::qWait(20);
    timer.restart();
    closing.reset();
    QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
    m_proxy->setFrozen(false);
}

void LineTest::commitsInDoubt_data()
{
    QTest::addColumn<bool>("heard");
    QTest::addColumn<bool>("inLane");
    QTest::newRow("not heard, command line") << false << false;
    QTest::newRow("done, command line") << true << false;
    QTest::newRow("not heard, window") << false << true;
    QTest::newRow("done, window") << true << true;
}

void LineTest::commitsInDoubt()
{
    QFETCH(bool, heard);
    QFETCH(bool, inLane);
    const QString uid = newUid();
    const auto times = [&] {
        return m_city->text(u"SELECT count(*) FROM change_log WHERE row_uid = '%1'"_s.arg(uid));
    };
    if (!inLane) {
        const auto connection = openCity(m_wired, OpenMode::ReadWrite);
        VERIFY_RESULT(connection);
        m_proxy->cutAt("COMMIT", heard);
        const Status written = writeUnit(**connection, uid);
        // Nobody repeats it here, but what is said is what is so.
        QCOMPARE(errorOf(written), heard ? u"none"_s : errorName(ErrorCode::ConnectionLost));
        QVERIFY(!(*connection)->fate().unknown);
        QCOMPARE(times(), heard ? u"1"_s : u"0"_s);
        return;
    }
    Mailbox mailbox;
    Store store(mailbox, m_wired, OpenMode::ReadWrite);
    QCOMPARE(await(store, LaneId::Write, SleepQuery{0}).value_or(0), 7);
    m_proxy->cutAt("COMMIT", heard);
    const auto answer = await(store, LaneId::Write, [uid](Connection &connection) -> Result<int> {
        const Status written = writeUnit(connection, uid);
        return written ? Result<int>(1) : tl::unexpected(written.error());
    });
    VERIFY_RESULT(answer);
    QCOMPARE(m_proxy->cuts(), 1);
    QCOMPARE(times(), u"1"_s);
}

void LineTest::writesAKeyOnce()
{
    for (const Dialect dialect : {Dialect::Postgres, Dialect::Sqlite}) {
        TestCity own(dialect);
        Connection &connection = own.connection();
        const QString key = newUid(), uid = newUid();
        const EditQuery edit{
            s_actor, {{StepKind::Insert, u"open_unit"_s, uid, {u"name"_s}, {u"once"_s}, {}}}, false, key};
        const Result<EditOutcome> first = edit(connection), second = edit(connection);
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QCOMPARE(first->inverse.size(), 1);
        QCOMPARE(second->inverse.size(), 0);
        QCOMPARE(own.text(u"SELECT count(*) FROM change_log WHERE row_uid = '%1'"_s.arg(uid)), u"1"_s);
        // Another's key is no obstacle, and old ones go.
        VERIFY_RESULT(writeUnit(connection, newUid(), newUid()));
        VERIFY_RESULT(connection.exec(u"UPDATE write_request SET at = '2020-01-01' WHERE key = ?"_s, {key}));
        VERIFY_RESULT(forgetOldKeys(connection));
        QCOMPARE(own.text(u"SELECT count(*) FROM write_request"_s), u"1"_s);
    }
}

void LineTest::serverRefusesAnEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("code");
    const QString guard =
        u"CREATE FUNCTION tst_full() RETURNS trigger LANGUAGE plpgsql AS $f$BEGIN RAISE EXCEPTION 'disk' "
        "USING ERRCODE = '%1'; END$f$;CREATE TRIGGER tst_full BEFORE UPDATE ON department EXECUTE FUNCTION "
        "tst_full()"_s;
    const QString gone = u"DROP TRIGGER tst_full ON department;DROP FUNCTION tst_full()"_s;
    QTest::newRow("disk full") << guard.arg(u"53100"_s) << gone << errorName(ErrorCode::DatabaseFull);
    QTest::newRow("right revoked") << guard.arg(u"42501"_s) << gone << errorName(ErrorCode::Forbidden);
    QTest::newRow("read only") << guard.arg(u"25006"_s) << gone << errorName(ErrorCode::DatabaseReadOnly);
}

/// What is refused is said at once; the line stands, and nothing is tried again.
void LineTest::serverRefusesAnEdit()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, code);
    LineRoom room(m_wired);
    QCOMPARE(room.fault(), QString());
    VERIFY_RESULT(m_city->connection().execScript(before));
    room.edit();
    QTRY_COMPARE(room.answered(), 1);
    VERIFY_RESULT(m_city->connection().execScript(after));
    QCOMPARE(room.refused().size(), 1);
    QVERIFY2(room.refused().first().contains(code), qPrintable(room.refused().first()));
    QCOMPARE(room.session().history().pending(), 0);
    QVERIFY(room.states().isEmpty());
    QVERIFY(QDir(DraftKeeper::standardFolder()).entryList({u"*.outbox"_s}).isEmpty());
}

void LineTest::newerSchema()
{
    LineRoom room(m_wired);
    QCOMPARE(room.fault(), QString());
    // A newer program brought the city on while this one has it open: readable, no longer writable.
    VERIFY_RESULT(m_city->connection().execScript(
        u"INSERT INTO schema_migration (version, name, sha256, applied_at, min_reader) VALUES (99, 'x', 'x', "
        "'x', 2)"_s));
    room.edit();
    QTRY_COMPARE(room.answered(), 1);
    QVERIFY(room.refused().value(0).contains(errorName(ErrorCode::DatabaseReadOnly)));
    // And then no longer readable: found when the line comes back.
    VERIFY_RESULT(
        m_city->connection().execScript(u"UPDATE schema_migration SET min_reader = 99 WHERE version = 99"_s));
    m_proxy->cut();
    QTRY_COMPARE(room.session().linkState().kind, LinkState::Kind::Refused);
    QCOMPARE(room.session().linkState().error.code, ErrorCode::DatabaseNewer);
    room.edit();
    QTRY_COMPARE(room.answered(), 2);
    QVERIFY(room.refused().value(1).contains(errorName(ErrorCode::DatabaseNewer)));
    VERIFY_RESULT(m_city->connection().execScript(u"DELETE FROM schema_migration WHERE version = 99"_s));
    room.session().store().retryLink();
    QTRY_COMPARE(room.session().linkState(), LinkState());
}

void LineTest::passwordIsAskedFor()
{
    PgServer server({true, u"scram-sha-256"_s, {}});
    QCOMPARE(server.fault(), QString());
    VERIFY_RESULT(server.execute(u"CREATE ROLE zhang LOGIN PASSWORD 'old'"_s));
    VERIFY_RESULT(server.execute(u"CREATE DATABASE city OWNER zhang"_s));
    Location login = server.location(u"city"_s, u"zhang"_s);
    login.options = u"sslmode=verify-full;sslrootcert="_s + server.caFile();
    std::atomic<int> asked{0};
    std::mutex mutex;
    QString password = u"old"_s; // guarded by mutex
    const auto restored = qScopeGuard([] { Connection::setPasswordSource({}); });
    Connection::setPasswordSource([&](const Location &where) {
        asked += where.user == u"zhang" ? 1 : 0;
        const std::lock_guard lock(mutex);
        return password;
    });
    const auto know = [&](const QString &now) {
        const std::lock_guard lock(mutex);
        password = now;
    };
    const auto made = openCity(login, OpenMode::Create);
    VERIFY_RESULT(made);
    QCOMPARE(LineRoom::furnish(**made), QString());
    LineRoom room(login);
    QCOMPARE(room.fault(), QString());
    // The password ends while the city is open.
    VERIFY_RESULT(server.execute(u"ALTER ROLE zhang PASSWORD 'new'"_s));
    asked = 0;
    QVERIFY(server.dropBackends(u"city"_s) > 0);
    room.edit();
    QTRY_COMPARE(room.session().linkState().kind, LinkState::Kind::Refused);
    QCOMPARE(room.session().linkState().error.code, ErrorCode::LoginRefused);
    QTest::qWait(600);
    QVERIFY(asked.load() <= 2); // who works and who listens, once each: nobody hammers at the door
    QCOMPARE(room.session().history().pending(), 1);
    know(u"wrong"_s);
    room.session().store().retryLink();
    QTest::qWait(200);
    QCOMPARE(room.session().linkState().kind, LinkState::Kind::Refused);
    know(u"new"_s);
    room.session().store().retryLink();
    QTRY_COMPARE(room.session().linkState(), LinkState());
    QTRY_COMPARE(room.answered(), 1);
    QCOMPARE(room.refused(), QStringList());
    room.close();
}

void LineTest::refusesThoseItDoesNotKnow()
{
    Location stranger = m_city->location();
    stranger.user = u"tst_nobody"_s;
    const auto opened = Connection::open(stranger, OpenMode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(errorName(opened.error().code), errorName(ErrorCode::LoginRefused));
    m_proxy->setRefusing(true);
    const auto refused = Connection::open(m_wired, OpenMode::ReadWrite);
    QVERIFY(!refused);
    QCOMPARE(errorName(refused.error().code), errorName(ErrorCode::DatabaseUnreachable));
}

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
