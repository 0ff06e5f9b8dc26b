// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citysession.h"
#include "tests/services/pooler.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <optional>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_office = u"01890000-0000-7000-8000-000000000001"_s;

/// A colleague's program.
Status writes(const Location &place, const QString &phone)
{
    auto city = openCity(place, OpenMode::ReadWrite);
    if (!city)
        return tl::unexpected(city.error());
    const RowEdit edit{StepKind::Update, u"department"_s, s_office, {u"phone"_s}, {phone}, {}};
    const auto done = EditQuery{Actor{u"王某"_s, u"wang"_s, {}}, {edit}}(**city);
    return done ? Status{} : tl::unexpected(done.error());
}

} // namespace

/// A window follows what others write through a restart of the server, whether that tells it or is asked, and
/// asks no more often afterwards than before.
class WatchReturnTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void followsAfterARestart_data();
    void followsAfterARestart();

private:
    [[nodiscard]] static int looksIn(const Pooler &pooler, int ms)
    {
        const int before = pooler.looks();
        QTest::qWait(ms);
        return pooler.looks() - before;
    }

    QTemporaryDir m_kept;
    std::unique_ptr<PgServer> m_server;
    Location m_place;
};

void WatchReturnTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_kept.filePath(u"settings.ini"_s).toUtf8());
    m_server = std::make_unique<PgServer>();
    QCOMPARE(m_server->fault(), QString());
    const Result<Location> place = m_server->freshDatabase();
    VERIFY_RESULT(place);
    m_place = *place;
    auto city = openCity(m_place, OpenMode::Create);
    VERIFY_RESULT(city);
    const RowEdit office{StepKind::Insert, u"department"_s, s_office, {u"name"_s}, {u"局"_s}, {}};
    VERIFY_RESULT((EditQuery{Actor{u"王某"_s, u"wang"_s, {}}, {office}}(**city)));
}

void WatchReturnTest::followsAfterARestart_data()
{
    QTest::addColumn<bool>("tells");
    QTest::newRow("told by the server") << true;
    QTest::newRow("looking") << false;
}

void WatchReturnTest::followsAfterARestart()
{
    QFETCH(bool, tells);
    const Pooler pooler(m_place.port, tells);
    Location wired = m_place;
    wired.port = pooler.port();
    wired.options = u"sslmode=disable"_s;
    Mailbox mailbox;
    CitySession session(mailbox, wired, OpenMode::ReadWrite, Actor::current(u"李某"_s), Language::Chinese);
    std::optional<Status> opened;
    session.open(&session, [&](const Status &status) { opened = status; });
    QTRY_VERIFY(opened.has_value());
    VERIFY_RESULT(*opened);
    QTRY_COMPARE(session.watch().isTold(), tells);
    QTest::qWait(500);
    const int before = looksIn(pooler, 2500);
    QSignalSpy others(&session.watch(), &CityWatch::othersWrote);

    VERIFY_RESULT(m_server->stop(PgServer::Stop::Fast));
    QTRY_VERIFY(session.linkState().kind != LinkState::Kind::Up);
    VERIFY_RESULT(m_server->start());
    VERIFY_RESULT(writes(m_place, tells ? u"1"_s : u"3"_s)); // before the window is back
    QTRY_VERIFY_WITH_TIMEOUT(session.linkState().kind == LinkState::Kind::Up, 20'000);
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(!others.isEmpty(), 5000);
    const qint64 missed = clock.elapsed();
    QTRY_COMPARE_WITH_TIMEOUT(session.watch().isTold(), tells, 20'000);
    QTest::qWait(2500); // who is told without end is told every few seconds only
    others.clear();
    clock.restart();
    VERIFY_RESULT(writes(m_place, tells ? u"2"_s : u"4"_s));
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 1, 5000);
    const qint64 next = clock.elapsed();
    QTest::qWait(500);
    const int after = looksIn(pooler, 2500);
    std::printf(
        "%s: what was missed is told %lld ms after the return, the next after %lld ms; %d looks in 2.5 s "
        "before, %d after\n",
        QTest::currentDataTag(), static_cast<long long>(missed), static_cast<long long>(next), before, after);
    QVERIFY2(missed < 1000, qPrintable(QString::number(missed)));
    QVERIFY2(next < 1600, qPrintable(QString::number(next))); // between two looks lies a second
    QCOMPARE(others.size(), 1);
    QVERIFY2(tells ? before + after == 0 : after <= before + 1, qPrintable(QString::number(after)));
}

QTEST_GUILESS_MAIN(WatchReturnTest)
#include "tst_watchreturn.moc"
