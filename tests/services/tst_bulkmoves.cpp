// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogwork.h"
#include "models/services/edit.h"
#include "tests/services/bulkcase.h"
#include "tests/support/testdialect.h"

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

using Kind = BulkChange::Kind;

/// Many catalogs moved from state to state, what hangs on them, and copies of one.
class BulkMovesTest : public BulkCase
{
    Q_OBJECT
private slots:
    void moves_data() { addDialectRows(); }
    void moves();
    void ties();
    void copies();
    void guards_data() { addDialectRows(); }
    void guards();
};

void BulkMovesTest::moves()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, {40, 3, 1, 1, 5});
    QCOMPARE(city.fault(), QString());
    const QList<qint64> all = ids(city);
    const QString before = digest(city);
    const QHash<QString, qint64> states = *CatalogStatesQuery{all}(city.connection());
    Actor actor = officer();
    actor.source = u"退回原因：摘要太短"_s;
    const Result<BulkDone> retired = ask(city, MoveCatalogsQuery{actor, all, u"retired"_s});
    VERIFY_RESULT(retired);
    QCOMPARE(retired->changed, states.value(u"published"_s));
    QCOMPARE(retired->changed + retired->refused, all.size());
    QCOMPARE(city.text(u"SELECT count(*) FROM change_log WHERE source = '退回原因：摘要太短'"_s),
             QString::number(retired->changed));
    const Result<BulkDone> reopened = ask(city, MoveCatalogsQuery{officer(), all, u"draft"_s});
    VERIFY_RESULT(reopened);
    const Result<BulkDone> published = ask(city, MoveCatalogsQuery{officer(), all, u"published"_s});
    VERIFY_RESULT(published);
    QCOMPARE(published->changed, states.value(u"submitted"_s) - 0); // a draft is submitted first
    VERIFY_RESULT(ask(city, MoveCatalogsQuery{officer(), all, u"submitted"_s}));
    const QString dated = city.text(u"SELECT count(*) FROM catalog WHERE publish_date = '2023-06-30'"_s);
    const QString undated = city.text(u"SELECT count(*) FROM catalog WHERE publish_date = ''"_s);
    QVERIFY(undated.toInt() > 0);
    VERIFY_RESULT(ask(city, MoveCatalogsQuery{officer(), all, u"published"_s}));
    QCOMPARE(city.text(u"SELECT count(*) FROM catalog WHERE publish_date = '2023-06-30'"_s).toInt(),
             dated.toInt() + undated.toInt()); // no other day was touched
    for (const Result<BulkDone> *link : {&published, &reopened, &retired})
        QVERIFY((*link)->chain >= 0);
    QCOMPARE(city.verify(), QString());
    // Backwards, link by link, everything is as it was.
    const qint64 head = trailHead(city.connection())->chain;
    for (qint64 link = head; link >= retired->chain; --link)
        VERIFY_RESULT(ask(city, UndoLinkQuery{officer(), link}));
    QCOMPARE(digest(city), before);
    QCOMPARE(city.verify(), QString());
}

void BulkMovesTest::ties()
{
    TestCity city(testDialect(), smallCity);
    const CatalogTies ties = *CatalogTiesQuery{ids(city)}(city.connection());
    QCOMPARE(ties.catalogs, 300);
    const auto count = [&](const QString &sql) { return city.text(sql).toLongLong(); };
    QCOMPARE(ties.duties, count(u"SELECT count(*) FROM duty_catalog"_s));
    QCOMPARE(ties.resources, count(u"SELECT count(*) FROM resource WHERE state = 'published'"_s));
    QCOMPARE(ties.demands, count(u"SELECT count(*) FROM demand WHERE catalog_id IS NOT NULL"_s));
    const QString used = u" FROM usage_day u JOIN catalog c ON c.id = u.catalog_id WHERE u.calls > 0 AND "
                         "u.consumer_id <> c.department_id"_s;
    QCOMPARE(ties.used, count(u"SELECT count(DISTINCT u.catalog_id)"_s + used));
    QCOMPARE(ties.consumers, count(u"SELECT count(DISTINCT u.consumer_id)"_s + used));
    QVERIFY(ties.used > 0 && ties.resources > 0);
}

void BulkMovesTest::copies()
{
    TestCity city(testDialect(), smallCity);
    const QString uid =
        city.text(u"SELECT min(c.uid) FROM catalog c JOIN resource r ON r.catalog_id = c.id"_s);
    const QString title = city.text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(uid));
    const Result<CatalogDraft> copy = CopyCatalogQuery{uid, title + u"（副本）"_s}(city.connection());
    VERIFY_RESULT(copy);
    const Result<EditOutcome> written = EditQuery{officer(), copy->edits}(city.connection());
    VERIFY_RESULT(written);
    const auto of = [&](const QString &column, const QString &which) {
        return city.text(u"SELECT %1 FROM catalog WHERE uid = '%2'"_s.arg(column, which));
    };
    QCOMPARE(of(u"title"_s, copy->uid), title + u"（副本）"_s);
    QCOMPARE(of(u"state"_s, copy->uid), u"draft"_s);
    for (const QString &column : {u"abstract"_s, u"share_type"_s, u"department_id"_s, u"update_cycle"_s})
        QCOMPARE(of(column, copy->uid), of(column, uid));
    for (const QString &column : {u"code"_s, u"publish_date"_s, u"last_updated"_s})
        QCOMPARE(of(column, copy->uid), QString());
    const auto items = [&](const QString &which) {
        return city.connection()
            .list<QString>(u"SELECT i.name || i.data_type || i.position FROM data_item i JOIN catalog c ON "
                           "c.id = i.catalog_id WHERE c.uid = ? ORDER BY i.position"_s,
                           {which}, [](const SqlRow &row) { return row.text(0); })
            .value_or(QStringList());
    };
    QVERIFY(!items(uid).isEmpty());
    QCOMPARE(items(copy->uid), items(uid));
    QCOMPARE(city.text(u"SELECT count(*) FROM resource r JOIN catalog c ON c.id = r.catalog_id WHERE c.uid = "
                       "'%1'"_s.arg(copy->uid)),
             u"0"_s);
    // Both are called the same but for the mark; the new one is found by its name.
    const QList<SameTitle> same =
        *SameTitlesQuery{u" "_s + title, of(u"department_id"_s, uid)}(city.connection());
    QVERIFY(std::any_of(same.begin(), same.end(), [&](const SameTitle &each) { return each.uid == uid; }));
    QVERIFY(
        !std::any_of(same.begin(), same.end(), [&](const SameTitle &each) { return each.uid == copy->uid; }));
    VERIFY_RESULT((EditQuery{officer(), written->inverse, true}(city.connection())));
    QCOMPARE(of(u"count(*)"_s, copy->uid), u"0"_s);
    QCOMPARE(city.verify(), QString());
}

void BulkMovesTest::guards()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, {40, 3, 1, 1, 5});
    QCOMPARE(city.fault(), QString());
    const auto code = [&](const RowEdit &edit, bool takesBack = false) {
        const Result<EditOutcome> done = EditQuery{officer(), {edit}, takesBack}(city.connection());
        return done ? u"done"_s : errorName(done.error().code);
    };
    const CatalogDraft draft = newCatalog({city.text(u"SELECT min(uid) FROM department"_s), u"新目录"_s});
    QCOMPARE(code(draft.edits.first()), u"done"_s);
    const QString uid = draft.uid;
    const auto set = [&](const QString &column, const QString &value) {
        return RowEdit{StepKind::Update, u"catalog"_s, uid, {column}, {value}, {}};
    };
    const RowEdit item{
        StepKind::Insert, u"data_item"_s, u"i1"_s, {u"catalog_id"_s, u"name"_s}, {uid, u"名"_s}, {}};
    QCOMPARE(code(set(u"state"_s, u"published"_s)), u"state_forbids"_s); // submitted first
    QCOMPARE(code(item), u"done"_s);
    QCOMPARE(code(set(u"state"_s, u"submitted"_s)), u"done"_s);
    QCOMPARE(code(set(u"contact"_s, u"王"_s)), u"state_forbids"_s);
    QCOMPARE(code({StepKind::Update, u"data_item"_s, u"i1"_s, {u"name"_s}, {u"号"_s}, {}}),
             u"state_forbids"_s);
    QCOMPARE(code({StepKind::Delete, u"data_item"_s, u"i1"_s, {}, {}, {}}), u"state_forbids"_s);
    QCOMPARE(code({StepKind::Delete, u"catalog"_s, uid, {}, {}, {}}), u"state_forbids"_s);
    QCOMPARE(code(set(u"state"_s, u"draft"_s), true), u"done"_s);
    QCOMPARE(code(set(u"state"_s, u"submitted"_s)), u"done"_s);
    QCOMPARE(code(set(u"state"_s, u"published"_s)), u"done"_s);
    QCOMPARE(code(set(u"contact"_s, u"王"_s)), u"done"_s);
    QCOMPARE(code({StepKind::Delete, u"catalog"_s, uid, {}, {}, {}}), u"state_forbids"_s);
    QCOMPARE(code(set(u"state"_s, u"submitted"_s)), u"state_forbids"_s);
    QCOMPARE(code(set(u"state"_s, u"submitted"_s), true), u"done"_s); // taking the publication back
    RowEdit entered = draft.edits.first();
    entered.uid = u"u2"_s;
    entered.values.last() = u"published"_s;
    QCOMPARE(code(entered), u"state_forbids"_s);

    // A signed list stands; so do its duties and links.
    const QString list = u"l9"_s, duty = u"n9"_s;
    QCOMPARE(code({StepKind::Insert,
                   u"duty_list"_s,
                   list,
                   {u"department_id"_s, u"version"_s, u"author"_s},
                   {draft.edits.first().values.first(), 9, u"甲"_s},
                   {}}),
             u"done"_s);
    QCOMPARE(code({StepKind::Insert,
                   u"duty"_s,
                   duty,
                   {u"duty_list_id"_s, u"level"_s, u"name"_s, u"state"_s},
                   {list, u"duty"_s, u"职责"_s, u"confirmed"_s},
                   {}}),
             u"done"_s);
    const RowEdit rename{StepKind::Update, u"duty"_s, duty, {u"note"_s}, {u"注"_s}, {}};
    const RowEdit link{
        StepKind::Insert, u"duty_catalog"_s, u"l1"_s, {u"duty_id"_s, u"catalog_id"_s}, {duty, uid}, {}};
    const auto toState = [&](const QString &state) {
        return code({StepKind::Update, u"duty_list"_s, list, {u"state"_s}, {state}, {}});
    };
    QCOMPARE(code(rename), u"done"_s);
    QCOMPARE(toState(u"signed"_s), u"state_forbids"_s);
    QCOMPARE(toState(u"submitted"_s), u"done"_s);
    QCOMPARE(code(rename), u"state_forbids"_s);
    QCOMPARE(toState(u"signed"_s), u"state_forbids"_s); // signing is no edit
    VERIFY_RESULT(city.write({{StepKind::Update,
                               u"duty_list"_s,
                               {u"state"_s, u"signed_by"_s, u"signed_on"_s},
                               {{list, {u"signed"_s, u"乙"_s, u"2023-06-30"_s}}},
                               {},
                               {}}}));
    QCOMPARE(code(rename), u"conflict"_s);
    QCOMPARE(code(rename, true), u"conflict"_s);
    QCOMPARE(code(link), u"conflict"_s);
    QCOMPARE(code({StepKind::Insert,
                   u"duty"_s,
                   u"d1"_s,
                   {u"duty_list_id"_s, u"level"_s, u"name"_s},
                   {list, u"function"_s, u"职能"_s},
                   {}}),
             u"conflict"_s);
    QCOMPARE(code({StepKind::Delete, u"duty_list"_s, list, {}, {}, {}}), u"conflict"_s);
    QCOMPARE(toState(u"withdrawn"_s), u"conflict"_s);
    QCOMPARE(toState(u"submitted"_s), u"conflict"_s);
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(BulkMovesTest)
#include "tst_bulkmoves.moc"
