// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkchange.h"
#include "models/store/retried.h"
#include "tests/services/fieldmergecase.h"

#include <thread>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Two people change one row at the same moment, or one of them many rows.
class FieldRacesTest : public FieldMergeCase
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCities(); }
    void bulkLooksAtItsField_data() { addDialectRows(); }
    void bulkLooksAtItsField();
    void waitsForTheOther();
    void deadlocksAreNotTold();
};

void FieldRacesTest::bulkLooksAtItsField()
{
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    JobContext context({}, {});
    const QString uid = fresh(city);
    const QList<qint64> ids{stored(city, uid, u"id"_s).toLongLong()};
    const BulkChange change{BulkChange::Kind::Set, u"contact"_s, u"李"_s};
    Result<BulkPreview> preview = BulkPreviewQuery{ids, change}(city.connection(), context);
    VERIFY_RESULT(preview);
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"abstract"_s, QString(), u"另一栏"_s)}));
    const Result<BulkDone> done =
        BulkChangeQuery{s_me, ids, change, preview->mark}(city.connection(), context);
    VERIFY_RESULT(done);
    QCOMPARE(done->changed, 1);
    const BulkChange next{BulkChange::Kind::Set, u"contact"_s, u"周"_s};
    preview = BulkPreviewQuery{ids, next}(city.connection(), context);
    VERIFY_RESULT(preview);
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"contact"_s, u"李"_s, u"王"_s)}));
    const Result<BulkDone> stale =
        BulkChangeQuery{s_me, ids, next, preview->mark}(city.connection(), context);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
    QCOMPARE(stored(city, uid, u"contact"_s), u"王"_s);
}

/// On a server: what somebody else is just writing is waited for and then compared.
void FieldRacesTest::waitsForTheOther()
{
    const QString uid = fresh(*m_server);
    auto theirs = m_server->open(OpenMode::ReadWrite);
    VERIFY_RESULT(theirs);
    Result<Transaction> writing = Transaction::begin(**theirs, s_other);
    VERIFY_RESULT(writing);
    VERIFY_RESULT(RowWriter(**theirs).update(u"catalog"_s, uid, {u"contact"_s}, {u"王"_s}));
    std::optional<Result<EditOutcome>> outcome;
    std::atomic<bool> answered{false};
    std::thread mine([&] {
        outcome = attempt(*m_server, s_me, {update(uid, u"contact"_s, u"张"_s, u"李"_s)});
        answered = true;
    });
    QTest::qWait(300);
    const bool early = answered;
    const Status committed = writing->commit();
    mine.join();
    QVERIFY(!early);
    VERIFY_RESULT(committed);
    VERIFY_RESULT(*outcome);
    QCOMPARE(outcome->value().conflicts.size(), 1);
    QCOMPARE(stored(*m_server, uid, u"contact"_s), u"王"_s);
}

/// Two people write the same rows in opposite order: the server ends one of them, and nobody hears of it.
void FieldRacesTest::deadlocksAreNotTold()
{
    const QStringList uids{fresh(*m_server), fresh(*m_server)};
    constexpr int rounds = 25;
    const auto work = [&](bool backwards, QStringList &faults) {
        auto connection = m_server->open(OpenMode::ReadWrite);
        for (int i = 0; connection && i < rounds; ++i) {
            QList<RowEdit> edits;
            for (int row : {0, 1}) {
                edits += RowEdit{StepKind::Update,
                                 u"catalog"_s,
                                 uids.at(backwards ? 1 - row : row),
                                 {backwards ? u"contact"_s : u"abstract"_s},
                                 {QString::number(i)},
                                 {}};
            }
            if (const auto done = EditQuery{s_me, edits}(**connection); !done)
                faults += faultOf(done.error());
        }
    };
    QStringList first, second;
    std::thread other([&] { work(true, second); });
    work(false, first);
    other.join();
    QCOMPARE(first + second, QStringList());
    qInfo("%d writes in opposite order, %lld tried again", 2 * rounds, triesAgain());
    QCOMPARE(stored(*m_server, uids.first(), u"contact || abstract"_s), u"2424"_s);
    QCOMPARE(m_server->verify(), QString());
}

QTEST_GUILESS_MAIN(FieldRacesTest)
#include "tst_fieldraces.moc"
