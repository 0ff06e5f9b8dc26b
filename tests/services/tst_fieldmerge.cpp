// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkchange.h"
#include "models/services/departments.h"
#include "models/services/fieldmerge.h"
#include "models/store/retried.h"
#include "tests/support/city.h"

#include <QTest>

#include <thread>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const Actor s_me{u"李某"_s, u"li"_s, {}}, s_other{u"王某"_s, u"wang"_s, {}};
const QString s_office = u"d1"_s, s_bureau = u"d2"_s, s_merged = u"d3"_s;

Step insert(const QString &table, const QStringList &columns, const QList<StepRow> &rows)
{
    return {StepKind::Insert, table, columns, rows, {}, {}};
}

RowEdit update(const QString &uid, const QString &column, const QVariant &before, const QVariant &value)
{
    return {StepKind::Update, u"catalog"_s, uid, {column}, {value}, {}, {before}};
}

/// "contact=李|code=9" as columns and values.
using Fields = QList<std::pair<QString, QString>>;

RowEdit edit(const QString &uid, const Fields &fields, const Fields &seen)
{
    RowEdit edit{StepKind::Update, u"catalog"_s, uid, {}, {}, {}};
    for (qsizetype i = 0; i < fields.size(); ++i) {
        edit.columns += fields.at(i).first;
        edit.values += fields.at(i).second;
        edit.before += seen.at(i).second;
    }
    return edit;
}

} // namespace

Q_DECLARE_METATYPE(Fields)

/// Two people change one row: by field, in every order, on both databases.
class FieldMergeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void merges_data();
    void merges();
    void saysWhoAndNames_data() { addDialectRows(); }
    void saysWhoAndNames();
    void whatIsGone_data() { addDialectRows(); }
    void whatIsGone();
    void undoOverwritesNobody_data() { addDialectRows(); }
    void undoOverwritesNobody();
    void choiceIsWrittenOnce_data() { addDialectRows(); }
    void choiceIsWrittenOnce();
    void bulkLooksAtItsField_data() { addDialectRows(); }
    void bulkLooksAtItsField();
    void waitsForTheOther();
    void deadlocksAreNotTold();

private:
    [[nodiscard]] TestCity &city(Dialect dialect) { return dialect == Dialect::Sqlite ? *m_file : *m_server; }
    /// A catalog of its own for a test function.
    [[nodiscard]] QString fresh(TestCity &city);
    [[nodiscard]] static QString stored(TestCity &city, const QString &uid, const QString &column)
    {
        return city.text(u"SELECT %1 FROM catalog WHERE uid = '%2'"_s.arg(column, uid));
    }
    [[nodiscard]] static Result<EditOutcome> attempt(TestCity &city, const Actor &who,
                                                     const QList<RowEdit> &edits, bool takesBack = false)
    {
        return EditQuery{who, edits, takesBack}.attempt(city.connection());
    }

    std::unique_ptr<TestCity> m_file, m_server;
    int m_made = 0;
};

void FieldMergeTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite);
    m_server = std::make_unique<TestCity>(Dialect::Postgres);
    for (TestCity *city : {m_file.get(), m_server.get()}) {
        QCOMPARE(city->fault(), QString());
        VERIFY_RESULT(city->write({insert(
            u"department"_s, {u"name"_s},
            {{s_office, {u"市民政局"_s}}, {s_bureau, {u"市公安局"_s}}, {s_merged, {u"市档案局"_s}}})}));
    }
}

void FieldMergeTest::init()
{
    qRegisterMetaType<Fields>();
}

QString FieldMergeTest::fresh(TestCity &city)
{
    const QString uid = u"c%1"_s.arg(++m_made);
    const Status written = city.write(
        {insert(u"catalog"_s, {u"department_id"_s, u"title"_s, u"contact"_s, u"code"_s, u"state"_s},
                {{uid, {s_office, u"婚姻登记"_s, u"张"_s, u"1"_s, u"published"_s}}})});
    return written ? uid : QString();
}

void FieldMergeTest::merges_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<Fields>("mine");
    QTest::addColumn<Fields>("seen");
    QTest::addColumn<Fields>("theirs");
    QTest::addColumn<QStringList>("conflicts");
    QTest::addColumn<Fields>("stored");
    const Fields contact{{u"contact"_s, u"李"_s}}, was{{u"contact"_s, u"张"_s}};
    const Fields both{{u"contact"_s, u"李"_s}, {u"code"_s, u"9"_s}},
        bothWere{{u"contact"_s, u"张"_s}, {u"code"_s, u"1"_s}};
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        const auto row = [&](const char *name, const Fields &mine, const Fields &seen, const Fields &theirs,
                             const QStringList &conflicts, const Fields &stored) {
            QTest::addRow("%s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", name)
                << dialect << mine << seen << theirs << conflicts << stored;
        };
        row("nobody else", contact, was, {}, {}, contact);
        row("another field", contact, was, {{u"abstract"_s, u"x"_s}}, {},
            {{u"contact"_s, u"李"_s}, {u"abstract"_s, u"x"_s}});
        row("the same value", contact, was, contact, {}, contact);
        row("the same field", contact, was, {{u"contact"_s, u"王"_s}}, {u"contact"_s},
            {{u"contact"_s, u"王"_s}});
        row("one of two fields", both, bothWere, {{u"contact"_s, u"王"_s}}, {u"contact"_s},
            {{u"contact"_s, u"王"_s}, {u"code"_s, u"1"_s}});
        row("both fields", both, bothWere, {{u"contact"_s, u"王"_s}, {u"code"_s, u"2"_s}},
            {u"contact"_s, u"code"_s}, {{u"contact"_s, u"王"_s}, {u"code"_s, u"2"_s}});
        row("a field left as it was", bothWere, bothWere, {{u"contact"_s, u"王"_s}}, {},
            {{u"contact"_s, u"王"_s}, {u"code"_s, u"1"_s}});
        row("cleared by them", contact, was, {{u"contact"_s, QString()}}, {u"contact"_s},
            {{u"contact"_s, QString()}});
        row("cleared by me", {{u"contact"_s, QString()}}, was, {{u"code"_s, u"2"_s}}, {},
            {{u"contact"_s, QString()}, {u"code"_s, u"2"_s}});
        row("there and back", contact, was, {{u"contact"_s, u"张"_s}}, {}, contact);
    }
}

void FieldMergeTest::merges()
{
    QFETCH(Fields, mine);
    QFETCH(Fields, seen);
    QFETCH(Fields, theirs);
    QFETCH(QStringList, conflicts);
    QFETCH(Fields, stored);
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    const QString uid = fresh(city);
    QVERIFY(!uid.isEmpty());
    for (const auto &[column, value] : theirs)
        VERIFY_RESULT(
            attempt(city, s_other, {RowEdit{StepKind::Update, u"catalog"_s, uid, {column}, {value}, {}}}));
    const QString before = city.text(u"SELECT count(*) FROM change_log"_s);
    const Result<EditOutcome> outcome = attempt(city, s_me, {edit(uid, mine, seen)});
    VERIFY_RESULT(outcome);
    QStringList found;
    for (const FieldConflict &conflict : outcome->conflicts)
        found += conflict.column;
    QCOMPARE(found, conflicts);
    QCOMPARE(outcome->inverse.isEmpty(), !conflicts.isEmpty() || mine == seen);
    for (const auto &[column, value] : stored)
        QCOMPARE(FieldMergeTest::stored(city, uid, column), value);
    if (!conflicts.isEmpty()) { // nothing was written, and the query itself says so
        QCOMPARE(city.text(u"SELECT count(*) FROM change_log"_s), before);
        const Result<EditOutcome> said = EditQuery{s_me, {edit(uid, mine, seen)}}(city.connection());
        QVERIFY(!said);
        QCOMPARE(said.error().code, ErrorCode::Stale);
        QCOMPARE(said.error().subject, u"婚姻登记"_s);
    }
}

void FieldMergeTest::saysWhoAndNames()
{
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    const QString uid = fresh(city);
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"department_id"_s, s_office, s_bureau)}));
    VERIFY_RESULT(attempt(city, s_me, {update(uid, u"abstract"_s, QString(), u"后来"_s)}));
    const Result<EditOutcome> outcome =
        attempt(city, s_me, {update(uid, u"department_id"_s, s_office, s_merged)});
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->conflicts.size(), 1);
    const FieldConflict &conflict = outcome->conflicts.first();
    QCOMPARE(conflict.title, u"婚姻登记"_s);
    QCOMPARE(conflict.beforeName, u"市民政局"_s);
    QCOMPARE(conflict.mineName, u"市档案局"_s);
    QCOMPARE(conflict.theirsName, u"市公安局"_s);
    QCOMPARE(conflict.theirs.toString(), s_bureau);
    QCOMPARE(conflict.person, u"王某"_s); // not the last one who wrote the row
    QVERIFY2(conflict.at.endsWith(u'Z'), qPrintable(conflict.at));
}

void FieldMergeTest::whatIsGone()
{
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    const QString deleted = fresh(city), submitted = fresh(city), kept = fresh(city);
    const auto refused = [&](const QList<RowEdit> &edits) {
        const Result<EditOutcome> done = attempt(city, s_me, edits);
        return done ? u"done"_s : errorName(done.error().code) + u' ' + done.error().subject;
    };
    VERIFY_RESULT(
        attempt(city, s_other, {RowEdit{StepKind::Delete, u"catalog"_s, deleted, {}, {}, {}}}, true));
    const Result<EditOutcome> gone = attempt(city, s_me, {update(deleted, u"contact"_s, u"张"_s, u"李"_s)});
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    QCOMPARE(gone.error().subject, u"婚姻登记"_s);
    QVERIFY2(gone.error().detail.contains(u"王某"_s), qPrintable(gone.error().detail));
    // Waits for review by now.
    VERIFY_RESULT(
        attempt(city, s_other, {update(submitted, u"state"_s, u"published"_s, u"submitted"_s)}, true));
    QCOMPARE(refused({update(submitted, u"contact"_s, u"张"_s, u"李"_s)}), u"state_forbids 婚姻登记"_s);
    // Points to a department that is another's by now.
    VERIFY_RESULT(attempt(city, s_other,
                          {RowEdit{StepKind::Update,
                                   u"department"_s,
                                   s_merged,
                                   {u"merged_into_id"_s},
                                   {s_bureau},
                                   {},
                                   {QString()}}}));
    QCOMPARE(refused({update(kept, u"department_id"_s, s_office, s_merged)}), u"not_found 市档案局"_s);
    VERIFY_RESULT(attempt(city, s_other,
                          {RowEdit{StepKind::Update,
                                   u"department"_s,
                                   s_merged,
                                   {u"merged_into_id"_s},
                                   {QVariant()},
                                   {},
                                   {s_bureau}}}));
    // Who deletes must have seen what goes.
    const RowEdit removal{StepKind::Delete, u"catalog"_s, kept, {u"contact"_s}, {}, {}, {u"张"_s}};
    VERIFY_RESULT(attempt(city, s_other, {update(kept, u"contact"_s, u"张"_s, u"王"_s)}));
    const Result<EditOutcome> unseen = attempt(city, s_me, {removal}, true);
    QVERIFY(!unseen);
    QCOMPARE(unseen.error().code, ErrorCode::Stale);
    QCOMPARE(stored(city, kept, u"contact"_s), u"王"_s);
}

void FieldMergeTest::undoOverwritesNobody()
{
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    const QString uid = fresh(city);
    const Result<EditOutcome> mine = attempt(city, s_me, {update(uid, u"contact"_s, u"张"_s, u"李"_s)});
    VERIFY_RESULT(mine);
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"code"_s, u"1"_s, u"2"_s)}));
    const Result<EditOutcome> undone = attempt(city, s_me, mine->inverse, true);
    VERIFY_RESULT(undone);
    QCOMPARE(stored(city, uid, u"contact || code"_s), u"张2"_s); // theirs stays
    VERIFY_RESULT(attempt(city, s_me, undone->inverse, true));
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"contact"_s, u"李"_s, u"王"_s)}));
    const Result<EditOutcome> refused = attempt(city, s_me, mine->inverse, true);
    VERIFY_RESULT(refused);
    QCOMPARE(refused->conflicts.size(), 1);
    QCOMPARE(refused->conflicts.first().mine.toString(), u"张"_s);
    QCOMPARE(stored(city, uid, u"contact"_s), u"王"_s);
    // A row that was made and that somebody else has worked on does not go.
    const QString made = u"made%1"_s.arg(++m_made);
    const Result<EditOutcome> came = attempt(city, s_me,
                                             {RowEdit{StepKind::Insert,
                                                      u"catalog"_s,
                                                      made,
                                                      {u"department_id"_s, u"title"_s, u"state"_s},
                                                      {s_office, u"新"_s, u"draft"_s},
                                                      {}}});
    VERIFY_RESULT(came);
    VERIFY_RESULT(attempt(city, s_other, {update(made, u"abstract"_s, QString(), u"同事"_s)}));
    const Result<EditOutcome> stays = attempt(city, s_me, came->inverse, true);
    QVERIFY(!stays);
    QCOMPARE(stays.error().code, ErrorCode::Stale);
    VERIFY_RESULT(attempt(city, s_other, {update(made, u"abstract"_s, u"同事"_s, QString())}));
    VERIFY_RESULT(attempt(city, s_me, came->inverse, true));
    QCOMPARE(stored(city, made, u"count(*)"_s), u"0"_s);
    QCOMPARE(city.verify(), QString());
}

void FieldMergeTest::choiceIsWrittenOnce()
{
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    const QString uid = fresh(city);
    const QList<RowEdit> wanted{edit(uid, {{u"contact"_s, u"李"_s}, {u"code"_s, u"9"_s}},
                                     {{u"contact"_s, u"张"_s}, {u"code"_s, u"1"_s}})};
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"contact"_s, u"张"_s, u"王"_s)}));
    Result<EditOutcome> outcome = attempt(city, s_me, wanted);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->conflicts.size(), 1);
    // Mine is kept: it is written with the next attempt, over what was seen of theirs.
    QList<RowEdit> again = settledEdits(wanted, outcome->conflicts);
    QCOMPARE(again.first().before, (QVariantList{u"王"_s, u"1"_s}));
    // A third person comes in between: told anew, not overwritten.
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"contact"_s, u"王"_s, u"赵"_s)}));
    outcome = attempt(city, s_me, again);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->conflicts.size(), 1);
    QCOMPARE(outcome->conflicts.first().theirs.toString(), u"赵"_s);
    outcome = attempt(city, s_me, settledEdits(again, outcome->conflicts));
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->conflicts.isEmpty());
    QCOMPARE(stored(city, uid, u"contact || code"_s), u"李9"_s);
    // Theirs is kept: only the other field is written; and where there is none, nothing.
    VERIFY_RESULT(attempt(city, s_other, {update(uid, u"contact"_s, u"李"_s, u"钱"_s)}));
    const QList<RowEdit> more{edit(uid, {{u"contact"_s, u"孙"_s}, {u"code"_s, u"8"_s}},
                                   {{u"contact"_s, u"李"_s}, {u"code"_s, u"9"_s}})};
    outcome = attempt(city, s_me, more);
    VERIFY_RESULT(outcome);
    FieldConflict theirs = outcome->conflicts.first();
    theirs.mine = theirs.theirs;
    VERIFY_RESULT(attempt(city, s_me, settledEdits(more, {theirs})));
    QCOMPARE(stored(city, uid, u"contact || code"_s), u"钱8"_s);
    QCOMPARE(settledEdits({update(uid, u"contact"_s, u"李"_s, u"孙"_s)}, {theirs}), QList<RowEdit>());
}

void FieldMergeTest::bulkLooksAtItsField()
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
void FieldMergeTest::waitsForTheOther()
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
void FieldMergeTest::deadlocksAreNotTold()
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

QTEST_GUILESS_MAIN(FieldMergeTest)
#include "tst_fieldmerge.moc"
