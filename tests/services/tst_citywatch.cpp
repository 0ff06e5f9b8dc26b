// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citysession.h"
#include "tests/support/city.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_office = u"01890000-0000-7000-8000-000000000001"_s;

Step phone(const QString &number)
{
    return {StepKind::Update, u"department"_s, {u"phone"_s}, {{s_office, {number}}}, {}, {}};
}

} // namespace

/// A window follows what others write into the same city, and hears nothing of its own writing.
class CityWatchTest : public QObject
{
    Q_OBJECT
private slots:
    void follows_data() { addDialectRows(); }
    void follows();
};

void CityWatchTest::follows()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(
        city.write({{StepKind::Insert, u"department"_s, {u"name"_s}, {{s_office, {u"局"_s}}}, {}, {}}}));
    Mailbox mailbox;
    CitySession session(mailbox, city.location(), OpenMode::ReadWrite, Actor::current(u"李某"_s),
                        Language::Chinese);
    std::optional<Status> opened;
    session.open(&session, [&](const Status &status) { opened = status; });
    QTRY_VERIFY(opened.has_value());
    VERIFY_RESULT(*opened);
    QSignalSpy changed(&session, &CitySession::dataChanged);
    QSignalSpy others(&session.watch(), &CityWatch::othersWrote);
    QTest::qWait(1200);
    QCOMPARE(changed.size(), 0);

    // A colleague, another program: told within about a second, once.
    VERIFY_RESULT(city.write({phone(u"1"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 3000);
    QCOMPARE(others.size(), 1);

    // Ourselves: told by the history, not by the watch; also when it was taken back.
    std::optional<Status> written;
    const RowEdit edit{StepKind::Update, u"department"_s, s_office, {u"phone"_s}, {u"2"_s}, {}};
    session.history().apply(u"电话"_s, {edit}, &session, [&](const Status &status) { written = status; });
    QTRY_VERIFY(written.has_value());
    VERIFY_RESULT(*written);
    session.history().undo(&session, {});
    QTRY_COMPARE(changed.size(), 3);
    QTest::qWait(2500);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(others.size(), 1);

    // Somebody who writes without end: told now and then, and the last word is told too.
    for (int i = 0; i < 40; ++i) {
        VERIFY_RESULT(city.write({phone(QString::number(i))}));
        QTest::qWait(50);
    }
    QTest::qWait(4500);
    const qsizetype told = others.size();
    QVERIFY2(told >= 2 && told <= 4, qPrintable(QString::number(told)));
    QTest::qWait(1500);
    QCOMPARE(others.size(), told);

    // Both at once: ours does not hide theirs.
    QTest::qWait(2000);
    written.reset();
    session.history().apply(u"电话"_s, {edit}, &session, [&](const Status &status) { written = status; });
    QTRY_VERIFY(written.has_value());
    VERIFY_RESULT(*written);
    VERIFY_RESULT(city.write({phone(u"9"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), told + 1, 3000);
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(CityWatchTest)
#include "tst_citywatch.moc"
