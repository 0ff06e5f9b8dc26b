// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/bulkcase.h"
#include "tests/support/testdialect.h"

#include <ctime>
#include <memory>

Q_DECLARE_METATYPE(shuzhi::BulkChange)

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

using Kind = BulkChange::Kind;

/// Many catalogs changed at once: what was previewed is what is written, as one link of the trail that can be
/// taken back; what the state forbids stays.
class BulkChangeTest : public BulkCase
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
    void wholeCity_data() { addDialectRows(); }
    void wholeCity();
};

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
