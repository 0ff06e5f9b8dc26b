// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/listener.h"
#include "tests/store/lineroom.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// A window that is closed is gone at once, whatever the server does.
constexpr qint64 mostMs = 300;
/// What else the machine has to do is not the window's: the quickest of so many counts.
constexpr int times = 3;

struct SleepQuery
{
    Status operator()(Connection &connection) const
    {
        const auto slept = connection.exec(u"SELECT pg_sleep(60)"_s);
        return slept ? Status{} : tl::unexpected(slept.error());
    }
};

} // namespace

/// Closing while the server stands still: its machine answers for it, its processes do not.
class ClosingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void listenerThatOpens();
    void session_data();
    void session();
    void opensAfterwards();

private:
    using Moment = std::function<void(std::unique_ptr<CitySession> &)>;
    /// How long a session takes to close that is in such a state; -1 if it could not be opened.
    [[nodiscard]] qint64 closing(bool opened, const Moment &before, const Moment &after);
    [[nodiscard]] bool sleepsEverywhere();

    std::unique_ptr<LineServer> m_ready;
};

void ClosingTest::initTestCase()
{
    m_ready = std::make_unique<LineServer>();
    QCOMPARE(m_ready->fault(), QString());
}

void ClosingTest::listenerThatOpens()
{
    qint64 quickest = 60'000;
    for (int i = 0; i < times; ++i) {
        m_ready->server().pause();
        auto listener = std::make_unique<Listener>(m_ready->place(), u"SELECT 1"_s);
        QTest::qWait(150);
        QElapsedTimer clock;
        clock.start();
        listener.reset();
        quickest = std::min(quickest, clock.elapsed());
        m_ready->server().resume();
    }
    std::printf("a listener that was opening ended in %lld ms\n", static_cast<long long>(quickest));
    QVERIFY2(quickest < mostMs, qPrintable(QString::number(quickest)));
}

bool ClosingTest::sleepsEverywhere()
{
    const auto watcher = Connection::open(m_ready->server().location(u"postgres"_s), OpenMode::ReadOnly);
    return watcher && QTest::qWaitFor([&] {
               const auto count =
                   (*watcher)->value(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s);
               return count && count->toInt() == 4;
           });
}

qint64 ClosingTest::closing(bool opened, const Moment &before, const Moment &after)
{
    Mailbox mailbox;
    auto session = std::make_unique<CitySession>(mailbox, m_ready->place(), OpenMode::ReadWrite,
                                                 Actor{u"测试"_s, u"test"_s, {}}, Language::Chinese);
    bool answered = false;
    if (opened) {
        session->open(session.get(), [&](const Status &) { answered = true; });
        if (!QTest::qWaitFor([&] { return answered && session->watch().isTold(); }, 20'000))
            return -1;
    }
    before(session);
    m_ready->server().pause();
    after(session);
    QTest::qWait(150);
    QElapsedTimer clock;
    clock.start();
    session.reset();
    const qint64 ms = clock.elapsed();
    m_ready->server().resume();
    return ms;
}

void ClosingTest::session_data()
{
    QTest::addColumn<bool>("opened");
    QTest::addColumn<QString>("what");
    QTest::newRow("nothing under way") << true << u"nothing"_s;
    QTest::newRow("a statement in every lane") << true << u"statements"_s;
    QTest::newRow("while it opens") << false << u"opening"_s;
    QTest::newRow("while it comes back") << true << u"return"_s;
}

void ClosingTest::session()
{
    QFETCH(bool, opened);
    QFETCH(QString, what);
    const auto before = [&](std::unique_ptr<CitySession> &session) {
        if (what == u"statements") {
            for (const LaneId lane : {LaneId::Write, LaneId::Page, LaneId::Long, LaneId::Figures})
                session->store().run(lane, SleepQuery{}, session.get(), [](const Status &) {});
            QVERIFY(sleepsEverywhere());
        } else if (what == u"return") {
            QVERIFY(m_ready->server().dropBackends(m_ready->place().name) > 0);
        }
    };
    const auto after = [&](std::unique_ptr<CitySession> &session) {
        if (what == u"opening")
            session->open(session.get(), [](const Status &) {});
        else if (what == u"return")
            session->refreshInfo(); // somebody wants something: the line is tried
    };
    qint64 quickest = 60'000;
    for (int i = 0; i < times; ++i) {
        const qint64 ms = closing(opened, before, after);
        QVERIFY(ms >= 0);
        quickest = std::min(quickest, ms);
    }
    std::printf("%s: closed in %lld ms\n", QTest::currentDataTag(), static_cast<long long>(quickest));
    QVERIFY2(quickest < mostMs, qPrintable(QString::number(quickest)));
}

/// Asking whether anybody is there costs next to nothing where somebody is.
void ClosingTest::opensAfterwards()
{
    const auto opening = [&](const ConnectionTies &ties) {
        qint64 quickest = 60'000;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer clock;
            clock.start();
            const auto connection = Connection::open(m_ready->place(), OpenMode::ReadOnly, ties);
            quickest = std::min(quickest, connection ? clock.elapsed() : 60'000);
        }
        return quickest;
    };
    const qint64 alone = opening({}), asking = opening({[] { return false; }, {}});
    std::printf("opened in %lld ms, with asking first in %lld ms\n", static_cast<long long>(alone),
                static_cast<long long>(asking));
    QVERIFY2(asking < alone + 200, qPrintable(QString::number(asking)));
    const auto unwanted = Connection::open(m_ready->place(), OpenMode::ReadOnly, {[] { return true; }, {}});
    QVERIFY(!unwanted);
    QCOMPARE(unwanted.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(ClosingTest)
#include "tst_closing.moc"
