// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citysession.h"
#include "tests/services/pooler.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <optional>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_office = u"01890000-0000-7000-8000-000000000001"_s,
              s_peer = u"01890000-0000-7000-8000-000000000002"_s;

Step phone(const QString &number)
{
    return {StepKind::Update, u"department"_s, {u"phone"_s}, {{s_office, {number}}}, {}, {}};
}

QString tables(const QSignalSpy &told)
{
    return told.isEmpty() ? u"nothing was told"_s : told.last().first().toStringList().join(u' ');
}

} // namespace

/// A window follows what others write into the same city, and hears nothing of its own writing; from a
/// file by looking, from a server by its word or, where there is none, by looking too.
class CityWatchTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void follows_data() { addDialectRows(); }
    void follows();
    void standsStillWhenMuchIsWritten_data() { addDialectRows(); }
    void standsStillWhenMuchIsWritten();
    void saysWhichTables_data() { addDialectRows(); }
    void saysWhichTables();
    void looksWhereNothingIsTold();

private:
    void openCity(Dialect dialect);
    [[nodiscard]] bool openSession(const Location &location);
    void writeOurselves(const QString &number);

    std::unique_ptr<TestCity> m_city;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
};

void CityWatchTest::cleanup()
{
    m_session.reset();
    m_city.reset();
}

void CityWatchTest::openCity(Dialect dialect)
{
    m_city = std::make_unique<TestCity>(dialect);
    QCOMPARE(m_city->fault(), QString());
    VERIFY_RESULT(
        m_city->write({{StepKind::Insert, u"department"_s, {u"name"_s}, {{s_office, {u"局"_s}}}, {}, {}},
                       {StepKind::Insert, u"peer"_s, {u"name"_s}, {{s_peer, {u"邻市"_s}}}, {}, {}}}));
}

bool CityWatchTest::openSession(const Location &location)
{
    m_session = std::make_unique<CitySession>(m_mailbox, location, OpenMode::ReadWrite,
                                              Actor::current(u"李某"_s), Language::Chinese);
    std::optional<Status> opened;
    m_session->open(m_session.get(), [&](const Status &status) { opened = status; });
    return QTest::qWaitFor([&] { return opened.has_value(); }) && *opened;
}

void CityWatchTest::writeOurselves(const QString &number)
{
    std::optional<Status> written;
    const RowEdit edit{StepKind::Update, u"department"_s, s_office, {u"phone"_s}, {number}, {}};
    m_session->history().apply(u"电话"_s, {edit}, m_session.get(),
                               [&](const Status &status) { written = status; });
    QTRY_VERIFY(written.has_value());
    VERIFY_RESULT(*written);
}

void CityWatchTest::follows()
{
    QFETCH(Dialect, dialect);
    openCity(dialect);
    QVERIFY(openSession(m_city->location()));
    QSignalSpy changed(m_session.get(), &CitySession::dataChanged);
    QSignalSpy others(&m_session->watch(), &CityWatch::othersWrote);
    if (dialect == Dialect::Postgres)
        QTRY_VERIFY(m_session->watch().isTold());
    QTest::qWait(600);
    QCOMPARE(changed.size(), 0);

    // A colleague, another program: told within about a second, once.
    QElapsedTimer clock;
    clock.start();
    VERIFY_RESULT(m_city->write({phone(u"1"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 3000);
    std::printf("%s: told after %lld ms\n", QTest::currentDataTag(), static_cast<long long>(clock.elapsed()));
    QCOMPARE(others.size(), 1);

    // Ourselves: told by the history, not by the watch; also when it was taken back.
    writeOurselves(u"2"_s);
    m_session->history().undo(m_session.get(), {});
    QTRY_COMPARE(changed.size(), 3);
    QTest::qWait(1500);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(others.size(), 1);

    // Both at once: ours does not hide theirs.
    writeOurselves(u"3"_s);
    VERIFY_RESULT(m_city->write({phone(u"9"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 2, 3000);
    QCOMPARE(m_city->verify(), QString());
}

void CityWatchTest::standsStillWhenMuchIsWritten()
{
    QFETCH(Dialect, dialect);
    openCity(dialect);
    QVERIFY(openSession(m_city->location()));
    QSignalSpy others(&m_session->watch(), &CityWatch::othersWrote);
    QTest::qWait(600);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 40; ++i) {
        VERIFY_RESULT(m_city->write({phone(QString::number(i))}));
        QTest::qWait(50);
    }
    const qint64 wrote = clock.elapsed();
    QTest::qWait(2500);
    const qsizetype told = others.size();
    QVERIFY2(told >= 2 && told <= 4 + wrote / 1400, qPrintable(QString::number(told)));
    QTest::qWait(1000); // the last word was told too
    QCOMPARE(others.size(), told);
}

void CityWatchTest::saysWhichTables()
{
    QFETCH(Dialect, dialect);
    openCity(dialect);
    QVERIFY(openSession(m_city->location()));
    QSignalSpy others(&m_session->watch(), &CityWatch::othersWrote);
    if (dialect == Dialect::Postgres)
        QTRY_VERIFY(m_session->watch().isTold());
    QTest::qWait(600);
    VERIFY_RESULT(m_city->write({{StepKind::Update, u"peer"_s, {u"catalogs"_s}, {{s_peer, {100}}}, {}, {}}}));
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 1, 3000);
    QCOMPARE(tables(others), u"peer"_s);
    VERIFY_RESULT(m_city->write({phone(u"1"_s)}));
    VERIFY_RESULT(m_city->write({{StepKind::Update, u"peer"_s, {u"catalogs"_s}, {{s_peer, {101}}}, {}, {}}}));
    QTRY_VERIFY_WITH_TIMEOUT(others.size() >= 2, 3000);
    QTest::qWait(1000);
    QStringList all;
    for (const QList<QVariant> &call : others)
        all += call.first().toStringList();
    QVERIFY2(all.contains(u"department"_s) && all.count(u"peer"_s) >= 2, qPrintable(all.join(u' ')));
}

/// Through a pooler statements come through and notifications do not.
void CityWatchTest::looksWhereNothingIsTold()
{
    openCity(Dialect::Postgres);
    const Pooler pooler(m_city->location().port, false);
    Location narrow = m_city->location();
    narrow.port = pooler.port();
    narrow.options = u"sslmode=disable"_s;
    QVERIFY(openSession(narrow));
    QSignalSpy others(&m_session->watch(), &CityWatch::othersWrote);
    QTest::qWait(1200);
    QVERIFY(!m_session->watch().isTold());
    VERIFY_RESULT(m_city->write({phone(u"1"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 1, 3000);
    QCOMPARE(tables(others), QString()); // it may be any
    QVERIFY(!m_session->watch().isTold());
}

QTEST_GUILESS_MAIN(CityWatchTest)
#include "tst_citywatch.moc"
