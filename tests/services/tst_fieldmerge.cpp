// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/fieldmergecase.h"

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Two people change one row: by field, in every order, on both databases.
class FieldMergeTest : public FieldMergeCase
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCities(); }
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
};

void FieldMergeTest::init()
{
    qRegisterMetaType<Fields>();
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

QTEST_GUILESS_MAIN(FieldMergeTest)
#include "tst_fieldmerge.moc"
