// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkchange.h"
#include "models/services/catalogwork.h"
#include "models/services/edit.h"
#include "models/store/trail.h"
#include "models/store/undolink.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QTest>

#include <ctime>
#include <memory>

Q_DECLARE_METATYPE(shuzhi::BulkChange)

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = BulkChange::Kind;

Actor officer()
{
    return Actor::current(u"李某"_s);
}

} // namespace

/// Many catalogs changed, moved and copied at once: what was previewed is what is written, as one link of
/// the trail that can be taken back; what the state forbids stays.
class BulkChangeTest : public QObject
{
    Q_OBJECT
private slots:
    void values_data();
    void values();
    void previewIsWhatIsWritten_data() { addDialectRows(); }
    void previewIsWhatIsWritten();
    void otherPeopleAreNotOverwritten();
    void cancelledWritesNothing();
    void references();
    void moves_data() { addDialectRows(); }
    void moves();
    void ties();
    void copies();
    void guards_data() { addDialectRows(); }
    void guards();
    void wholeCity_data() { addDialectRows(); }
    void wholeCity();

private:
    static QList<qint64> ids(TestCity &city, const QString &where = u"1 = 1"_s);
    template<class Query>
    static auto ask(TestCity &city, const Query &query, const CancelFlag &cancel = {})
    {
        JobContext context(cancel, {});
        return query(city.connection(), context);
    }
    static QString digest(TestCity &city) { return *tableDigest(city.connection(), u"catalog"_s); }
};

QList<qint64> BulkChangeTest::ids(TestCity &city, const QString &where)
{
    return city.connection()
        .list<qint64>(u"SELECT id FROM catalog WHERE %1 ORDER BY uid"_s.arg(where), {},
                      [](const SqlRow &row) { return row.integer(0); })
        .value();
}

void BulkChangeTest::values_data()
{
    QTest::addColumn<BulkChange>("change");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString column = u"contact"_s;
    QTest::newRow("set") << BulkChange{Kind::Set, column, u"王"_s} << u"李"_s << u"王"_s;
    QTest::newRow("set on empty") << BulkChange{Kind::Set, column, u"王"_s} << QString() << u"王"_s;
    QTest::newRow("fill leaves") << BulkChange{Kind::Fill, column, u"王"_s} << u"李"_s << u"李"_s;
    QTest::newRow("fill") << BulkChange{Kind::Fill, column, u"王"_s} << QString() << u"王"_s;
    QTest::newRow("clear") << BulkChange{Kind::Clear, column, u"王"_s} << u"李"_s << QString();
    BulkChange replace{Kind::Replace, column, {}, {}, u"大数据局"_s, u"数据局"_s};
    QTest::newRow("replace") << replace << u"市大数据局、县大数据局"_s << u"市数据局、县数据局"_s;
    QTest::newRow("replace nothing") << replace << u"市档案馆"_s << u"市档案馆"_s;
    replace.find = u"abc"_s;
    QTest::newRow("case matters") << replace << u"ABC abc"_s << u"ABC 数据局"_s;
    replace.matchCase = false;
    QTest::newRow("case does not matter") << replace << u"ABC abc"_s << u"数据局 数据局"_s;
    replace.find.clear();
    QTest::newRow("find nothing") << replace << u"市档案馆"_s << u"市档案馆"_s;
}

void BulkChangeTest::values()
{
    QFETCH(BulkChange, change);
    QFETCH(QString, before);
    QTEST(change.after(before), "after");
}

void BulkChangeTest::previewIsWhatIsWritten()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QCOMPARE(city.fault(), QString());
    const QList<qint64> all = ids(city);
    // Some wait for review: they refuse; some have the value already.
    const BulkDone waiting = *ask(city, MoveCatalogsQuery{officer(), all.mid(0, 7), u"retired"_s});
    QCOMPARE(waiting.changed, 7);
    const BulkChange change{Kind::Set, u"update_cycle"_s, u"monthly"_s};
    const QString had = city.text(u"SELECT count(*) FROM catalog WHERE update_cycle = 'monthly'"_s);
    const QString before = digest(city);

    const Result<BulkPreview> preview = ask(city, BulkPreviewQuery{all, change});
    VERIFY_RESULT(preview);
    QCOMPARE(preview->changed + preview->unchanged + preview->refused, all.size());
    QCOMPARE(preview->unchanged, had.toLongLong());
    QVERIFY(preview->refused > 0 && preview->refused <= 7);
    QCOMPARE(preview->rows.size(), all.size());
    QHash<QString, BulkRow> byUid;
    for (const BulkRow &row : preview->rows) {
        byUid.insert(row.uid, row);
        QCOMPARE(row.fate == BulkFate::Refused, row.refusal == BulkRefusal::State);
    }
    QCOMPARE(digest(city), before);

    const Result<BulkDone> done = ask(city, BulkChangeQuery{officer(), all, change, preview->mark});
    VERIFY_RESULT(done);
    QCOMPARE(done->changed, preview->changed);
    QCOMPARE(done->refused, preview->refused);
    QCOMPARE(city.text(u"SELECT count(*) FROM change_log WHERE tx = (SELECT tx FROM change_chain WHERE "
                       "chain = %1)"_s.arg(done->chain)),
             QString::number(done->changed));
    const Status compared =
        city.connection().each(u"SELECT uid, update_cycle FROM catalog"_s, {}, [&](const SqlRow &row) {
            const BulkRow &said = byUid[row.text(0)];
            QCOMPARE(row.text(1), said.fate == BulkFate::Changed ? said.after : said.before);
        });
    VERIFY_RESULT(compared);
    QCOMPARE(city.verify(), QString());

    // The same again changes nothing and makes no link.
    const Result<BulkDone> again = ask(city, BulkChangeQuery{officer(), all, change, {}});
    VERIFY_RESULT(again);
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->chain, 0);

    // One step back.
    VERIFY_RESULT(ask(city, UndoLinkQuery{officer(), done->chain}));
    QCOMPARE(digest(city), before);
    QCOMPARE(city.verify(), QString());
}

void BulkChangeTest::otherPeopleAreNotOverwritten()
{
    TestCity city(testDialect(), {20, 3, 1, 1, 5});
    const QList<qint64> all = ids(city);
    const BulkChange change{Kind::Replace, u"title"_s, {}, {}, u"信息"_s, u"数据"_s};
    const Result<BulkPreview> preview = ask(city, BulkPreviewQuery{all, change});
    VERIFY_RESULT(preview);
    QVERIFY(preview->changed > 0);
    const QString uid = preview->rows.last().uid;
    VERIFY_RESULT(
        city.write({{StepKind::Update, u"catalog"_s, {u"title"_s}, {{uid, {u"同事信息"_s}}}, {}, {}}}));
    const QString before = digest(city);
    const Result<BulkDone> done = ask(city, BulkChangeQuery{officer(), all, change, preview->mark});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Stale);
    QCOMPARE(digest(city), before);
    // Looked at again, it goes; the keys that searches use follow the title.
    const Result<BulkPreview> fresh = ask(city, BulkPreviewQuery{all, change});
    VERIFY_RESULT(ask(city, BulkChangeQuery{officer(), all, change, fresh->mark}));
    QCOMPARE(city.text(u"SELECT count(*) FROM catalog WHERE title LIKE '%信息%'"_s), u"0"_s);
    QCOMPARE(city.text(
                 u"SELECT count(*) FROM catalog WHERE title LIKE '%数据%' AND title_key NOT LIKE '%数据%'"_s),
             u"0"_s);
    // A title cannot be taken away.
    const BulkChange clear{Kind::Clear, u"title"_s};
    const Result<BulkPreview> refused = ask(city, BulkPreviewQuery{all, clear});
    VERIFY_RESULT(refused);
    QCOMPARE(refused->refused, all.size());
    QVERIFY(refused->rows.first().refusal == BulkRefusal::NeedsValue);
    QCOMPARE(ask(city, BulkChangeQuery{officer(), all, {Kind::Set, u"state"_s, u"draft"_s}, {}}).error().code,
             ErrorCode::Usage);
    QCOMPARE(city.verify(), QString());
}

void BulkChangeTest::cancelledWritesNothing()
{
    TestCity city(testDialect(), {20, 3, 1, 1, 5});
    const QString before = digest(city);
    const auto cancel = std::make_shared<std::atomic<bool>>(true);
    const BulkChange change{Kind::Set, u"contact"_s, u"王"_s};
    QCOMPARE(ask(city, BulkChangeQuery{officer(), ids(city), change, {}}, cancel).error().code,
             ErrorCode::Cancelled);
    QCOMPARE(ask(city, BulkPreviewQuery{ids(city), change}, cancel).error().code, ErrorCode::Cancelled);
    QCOMPARE(digest(city), before);
}

void BulkChangeTest::references()
{
    TestCity city(testDialect(), {20, 3, 1, 1, 5});
    const QList<qint64> all = ids(city);
    const QList<Choice> departments = *ChoicesQuery{u"department"_s}(city.connection());
    QVERIFY(departments.size() >= 3);
    const Choice to = departments.last();
    const BulkChange change{Kind::Set, u"department_id"_s, to.uid, to.name};
    const Result<BulkPreview> preview = ask(city, BulkPreviewQuery{all, change});
    VERIFY_RESULT(preview);
    for (const BulkRow &row : preview->rows) {
        QVERIFY(!row.before.isEmpty());
        QCOMPARE(row.after, to.name); // names, not uids
    }
    VERIFY_RESULT(ask(city, BulkChangeQuery{officer(), all, change, preview->mark}));
    QCOMPARE(city.text(u"SELECT count(DISTINCT department_id) FROM catalog"_s), u"1"_s);
    const BulkChange nowhere{Kind::Set, u"library_id"_s, u"no-such-uid"_s, {}};
    QCOMPARE(ask(city, BulkChangeQuery{officer(), all, nowhere, {}}).error().code, ErrorCode::Conflict);
    VERIFY_RESULT(ask(city, BulkChangeQuery{officer(), all, {Kind::Clear, u"library_id"_s}, {}}));
    QCOMPARE(city.text(u"SELECT count(*) FROM catalog WHERE library_id IS NOT NULL"_s), u"0"_s);
    QCOMPARE(city.verify(), QString());
}

void BulkChangeTest::moves()
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

void BulkChangeTest::ties()
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

void BulkChangeTest::copies()
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

void BulkChangeTest::guards()
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

void BulkChangeTest::wholeCity()
{
    if (!qEnvironmentVariableIsSet("SHUZHI_BULK"))
        QSKIP("set SHUZHI_BULK to measure a whole city");
    QFETCH(Dialect, dialect);
    TestCity city(dialect, {18896, 57, 1, 1, 20230630});
    QCOMPARE(city.fault(), QString());
    const QList<qint64> all = ids(city);
    const auto measure = [&](const char *what, const BulkChange &change) {
        // Processor time: what else the machine does is not counted; a server's share is not either.
        const auto now = [] { return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC; };
        const qint64 start = now();
        const Result<BulkPreview> preview = ask(city, BulkPreviewQuery{all, change});
        VERIFY_RESULT(preview);
        const qint64 previewed = now();
        const Result<BulkDone> done = ask(city, BulkChangeQuery{officer(), all, change, preview->mark});
        VERIFY_RESULT(done);
        const qint64 written = now();
        VERIFY_RESULT(ask(city, UndoLinkQuery{officer(), done->chain}));
        qInfo("%s: %s changed, preview %s ms, write %s ms, undo %s ms", what,
              qPrintable(QString::number(done->changed)), qPrintable(QString::number(previewed - start)),
              qPrintable(QString::number(written - previewed)), qPrintable(QString::number(now() - written)));
    };
    measure("set contact", {Kind::Set, u"contact"_s, u"王某"_s});
    measure("replace in titles", {Kind::Replace, u"title"_s, {}, {}, u"信息"_s, u"数据"_s});
    measure("set department",
            {Kind::Set, u"department_id"_s, city.text(u"SELECT max(uid) FROM department"_s)});
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(BulkChangeTest)
#include "tst_bulkchange.moc"
