// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/store/listener.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_office = u"01890000-0000-7000-8000-000000000001"_s;

Step phone(const QString &number)
{
    return {StepKind::Update, u"department"_s, {u"phone"_s}, {{s_office, {number}}}, {}, {}};
}

QList<ServerNews> newsOf(const QSignalSpy &heard)
{
    QList<ServerNews> news;
    for (const QList<QVariant> &call : heard)
        news += call.first().value<ServerNews>();
    return news;
}

} // namespace

/// The ear at a server: hears each commit once and in order, tries again when the connection is gone, and
/// says when it hears nothing.
class ListenerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void hearsEveryCommitInOrder();
    void saysNamesAndNumbersOnly();
    void hearsOfPresence();
    void listensAgainAfterALoss();
    void survivesARestart();
    void isDeafWithoutAConnection();
    void saysFarewell();
    void endsAtOnce();

private:
    std::unique_ptr<TestCity> m_city;
};

void ListenerTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Postgres);
    QCOMPARE(m_city->fault(), QString());
    VERIFY_RESULT(
        m_city->write({{StepKind::Insert, u"department"_s, {u"name"_s}, {{s_office, {u"局"_s}}}, {}, {}}}));
}

void ListenerTest::hearsEveryCommitInOrder()
{
    Listener listener(m_city->location());
    QSignalSpy heard(&listener, &Listener::heard);
    QTRY_VERIFY(listener.isListening());
    constexpr int commits = 1000;
    const qint64 before = m_city->text(u"SELECT chain FROM change_head"_s).toLongLong();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < commits; ++i)
        VERIFY_RESULT(m_city->write({phone(QString::number(i))}));
    const qint64 written = clock.restart();
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), qsizetype(commits), 5000);
    std::printf("%d commits written in %lld ms, the last was heard %lld ms later\n", commits,
                static_cast<long long>(written), static_cast<long long>(clock.elapsed()));
    qint64 chain = before;
    for (const ServerNews &news : newsOf(heard))
        QCOMPARE(news, (ServerNews{++chain, {u"department"_s}}));
}

void ListenerTest::saysNamesAndNumbersOnly()
{
    Listener listener(m_city->location());
    QSignalSpy heard(&listener, &Listener::heard);
    QTRY_VERIFY(listener.isListening());
    const QString catalog = newUid(), item = newUid();
    VERIFY_RESULT(m_city->write({{StepKind::Insert,
                                  u"catalog"_s,
                                  {u"title"_s, u"department_id"_s},
                                  {{catalog, {u"目录"_s, s_office}}},
                                  {},
                                  {}},
                                 {StepKind::Insert,
                                  u"data_item"_s,
                                  {u"name"_s, u"catalog_id"_s},
                                  {{item, {u"项"_s, catalog}}},
                                  {},
                                  {}},
                                 phone(u"12345"_s)}));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(newsOf(heard).first().tables, QStringList({u"catalog"_s, u"data_item"_s, u"department"_s}));
    QCOMPARE(ServerNews::parse(u"not one of ours"_s), ServerNews());

    // What is rolled back was never told.
    VERIFY_RESULT(m_city->connection().exec(u"BEGIN"_s));
    VERIFY_RESULT(m_city->connection().exec(u"UPDATE department SET phone = '7'"_s));
    VERIFY_RESULT(m_city->connection().exec(u"ROLLBACK"_s));
    VERIFY_RESULT(m_city->write({phone(u"8"_s)}));
    QTRY_COMPARE(heard.size(), 2);
    QCOMPARE(m_city->verify(), QString());
}

void ListenerTest::hearsOfPresence()
{
    Listener listener(m_city->location());
    QSignalSpy heard(&listener, &Listener::heard);
    QTRY_VERIFY(listener.isListening());
    Connection &city = m_city->connection();
    VERIFY_RESULT(city.exec(u"INSERT INTO presence (session, login, person, table_name, row_uid, seen) "
                            "VALUES ('s', 'l', 'p', 'catalog', 'u', '2026-01-01')"_s));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(newsOf(heard).first(), (ServerNews{0, {u"presence"_s}}));
    VERIFY_RESULT(city.exec(u"UPDATE presence SET seen = '2026-01-02'"_s)); // without a word
    VERIFY_RESULT(city.exec(u"DELETE FROM presence"_s));
    QTRY_COMPARE(heard.size(), 2);
    QTest::qWait(50);
    QCOMPARE(heard.size(), 2);
}

void ListenerTest::listensAgainAfterALoss()
{
    Listener listener(m_city->location());
    QSignalSpy listening(&listener, &Listener::listening);
    QSignalSpy heard(&listener, &Listener::heard);
    QTRY_VERIFY(listener.isListening());
    for (int round = 0; round < 3; ++round) {
        listening.clear();
        heard.clear();
        QElapsedTimer clock;
        clock.start();
        VERIFY_RESULT(m_city->connection().exec(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
            "AND datname = current_database()"_s));
        VERIFY_RESULT(m_city->write({phone(u"while nobody listens"_s)}));
        QTRY_COMPARE(listening.size(), 2);
        QCOMPARE(listening.first().first().toBool(), false);
        QCOMPARE(listening.last().first().toBool(), true);
        std::printf("listens again %lld ms after the connection was cut\n",
                    static_cast<long long>(clock.elapsed()));
        VERIFY_RESULT(m_city->write({phone(u"again"_s)}));
        QTRY_VERIFY(!heard.isEmpty());
        QCOMPARE(newsOf(heard).last().chain, m_city->text(u"SELECT chain FROM change_head"_s).toLongLong());
    }
}

void ListenerTest::survivesARestart()
{
    PgServer server;
    QCOMPARE(server.fault(), QString());
    const Result<Location> place = server.freshDatabase();
    VERIFY_RESULT(place);
    auto city = std::make_unique<TestCity>(*openCity(*place, OpenMode::Create));
    Listener listener(*place);
    QSignalSpy heard(&listener, &Listener::heard), listening(&listener, &Listener::listening);
    QTRY_VERIFY(listener.isListening());
    city.reset();
    VERIFY_RESULT(server.stop(PgServer::Stop::Fast));
    QTRY_VERIFY(!listener.isListening());
    VERIFY_RESULT(server.start());
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.isListening(), 5000);
    std::printf("listens again %lld ms after the server was started\n",
                static_cast<long long>(clock.elapsed()));
    city = std::make_unique<TestCity>(*openCity(*place, OpenMode::ReadWrite));
    VERIFY_RESULT(
        city->write({{StepKind::Insert, u"department"_s, {u"name"_s}, {{s_office, {u"局"_s}}}, {}, {}}}));
    QTRY_COMPARE(heard.size(), 1);

    // A server that stands still does not hold up the end.
    auto another = std::make_unique<Listener>(*place, u"SELECT 1"_s);
    QTRY_VERIFY(another->isListening());
    server.pause();
    clock.restart();
    another.reset();
    const qint64 ended = clock.elapsed();
    server.resume();
    QVERIFY2(ended < 500, qPrintable(QString::number(ended)));
}

void ListenerTest::saysFarewell()
{
    auto listener = std::make_unique<Listener>(m_city->location(), u"UPDATE department SET phone = 'bye'"_s);
    QTRY_VERIFY(listener->isListening());
    listener.reset();
    QTRY_COMPARE(m_city->text(u"SELECT phone FROM department"_s), u"bye"_s);
}

void ListenerTest::isDeafWithoutAConnection()
{
    Location nowhere = m_city->location();
    nowhere.name = u"no_such_database"_s;
    Listener listener(nowhere);
    QSignalSpy listening(&listener, &Listener::listening);
    QTest::qWait(400);
    QVERIFY(!listener.isListening());
    QCOMPARE(listening.size(), 0);
}

void ListenerTest::endsAtOnce()
{
    QElapsedTimer clock;
    clock.start();
    constexpr int times = 20;
    for (int i = 0; i < times; ++i) {
        const Listener listener(m_city->location()); // in whatever it is doing
        QTest::qWait(i);
    }
    const qint64 elapsed = clock.elapsed();
    std::printf("%d listeners began and ended in %lld ms\n", times, static_cast<long long>(elapsed));
    QVERIFY2(elapsed < 10'000, qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"
