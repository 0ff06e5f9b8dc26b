// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutyimpactquery.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "tests/services/dutycase.h"
#include "tests/support/testdialect.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;

/// The way of a duty list: draft, submitted, signed, withdrawn, and what differs between versions.
class DutyVersionsTest : public QObject
{
    Q_OBJECT
private slots:
    void wayOfAList_data() { addDialectRows(); }
    void wayOfAList();
    void whoMaySign();
    void signsWhatWasSeen_data() { addDialectRows(); }
    void signsWhatWasSeen();
    void withdrawnListBeginsTheNext_data() { addDialectRows(); }
    void withdrawnListBeginsTheNext();
    void newerSignatureWithdrawsTheOlder();
    void coverageFollowsTheListInForce_data() { addDialectRows(); }
    void coverageFollowsTheListInForce();
    void impactOfRemoving_data() { addDialectRows(); }
    void impactOfRemoving();
    void differences();
    void emptyListIsNotSubmitted();
};

void DutyVersionsTest::wayOfAList()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(dutyCity()));

    QCOMPARE(edited(city, duties::submit(listOf(city), u"甲"_s, u"2023-06-30"_s)), u"done"_s);
    DutyListContent list = listOf(city);
    QCOMPARE(list.list->state, u"submitted"_s);
    QCOMPARE(list.list->submittedBy, u"甲"_s);
    QCOMPARE(list.list->submittedOn, u"2023-06-30"_s);
    QVERIFY(duties::submit(list, u"甲"_s, u"2023-06-30"_s).isEmpty());
    // What waits for a signature is not edited; it is returned first.
    const Duty duty = list.node(u"c"_s)->duty;
    QCOMPARE(edited(city, duties::change(duty, u"name"_s, u"别的"_s)), u"state_forbids"_s);
    QCOMPARE(signedBy(city, signer, list), u"unconfirmed"_s);
    QCOMPARE(edited(city, duties::returnToDraft(list, u"一项待确认"_s)), u"done"_s);
    list = listOf(city);
    QCOMPARE(list.list->state, u"draft"_s);
    QCOMPARE(list.list->remark, u"一项待确认"_s);
    QCOMPARE(list.list->submittedBy, QString());

    QCOMPARE(settled(city), u"done"_s);
    list = listOf(city);
    QCOMPARE(list.list->state, u"signed"_s);
    QCOMPARE(list.list->signedBy, u"乙"_s);
    QCOMPARE(list.list->signedOn.size(), 10);
    QCOMPARE(list.list->digest, list.digest());
    QCOMPARE(list.list->remark, QString());

    const Result<QList<DutyVersion>> versions = DutyVersionsQuery{u"d1"_s}(city.connection());
    VERIFY_RESULT(versions);
    QCOMPARE(versions->size(), 1);
    const DutyVersion &version = versions->first();
    QCOMPARE(version.list, *list.list);
    QCOMPARE((QList<qint64>{version.duties, version.pending, version.links}), (QList<qint64>{3, 0, 2}));
    QCOMPARE(QString::number(version.chain), city.text(u"SELECT chain FROM change_head"_s));
    QCOMPARE(version.hash, city.text(u"SELECT hash FROM change_head"_s));
    QCOMPARE(city.verify(), QString());
}

void DutyVersionsTest::whoMaySign()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(signedBy(city, signer, listOf(city)), u"state_forbids"_s); // not submitted
    QCOMPARE(edited(city, duties::setState(listOf(city), {u"f"_s}, u"confirmed"_s)), u"done"_s);
    QCOMPARE(edited(city, duties::submit(listOf(city), u"丙 "_s, u"2023-06-30"_s)), u"done"_s);
    const DutyListContent list = listOf(city);
    QCOMPARE(signedBy(city, author, list), u"same_person"_s);
    QCOMPARE(signedBy(city, {u" 丙"_s, {}, {}}, list), u"same_person"_s);
    QCOMPARE(signedBy(city, {{}, {}, {}}, list), u"conflict"_s); // nobody: the database refuses
    VERIFY_RESULT(duties::checkSign(list, u"乙"_s));
    QVERIFY(duties::pending(list).isEmpty());
    QCOMPARE(signedBy(city, signer, list), u"done"_s);
    QCOMPARE(signedBy(city, {u"丁"_s, {}, {}}, listOf(city)), u"state_forbids"_s);
    QCOMPARE(city.verify(), QString());
}

void DutyVersionsTest::signsWhatWasSeen()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(edited(city, duties::setState(listOf(city), {u"f"_s}, u"confirmed"_s)), u"done"_s);
    QCOMPARE(edited(city, duties::submit(listOf(city), u"甲"_s, u"2023-06-30"_s)), u"done"_s);
    const DutyListContent seen = listOf(city);
    // A catalog of the list gets another title: what was read is not what stands there now.
    VERIFY_RESULT(
        city.write({{StepKind::Update, u"catalog"_s, {u"title"_s}, {{u"c1"_s, {u"结婚登记"_s}}}, {}, {}}}));
    QCOMPARE(signedBy(city, signer, seen), u"stale"_s);
    QCOMPARE(listOf(city).list->state, u"submitted"_s);
    QCOMPARE(signedBy(city, signer, listOf(city)), u"done"_s);
    const QString digest = listOf(city).list->digest;
    VERIFY_RESULT(
        city.write({{StepKind::Update, u"catalog"_s, {u"title"_s}, {{u"c1"_s, {u"婚姻"_s}}}, {}, {}}}));
    QCOMPARE(listOf(city).list->digest, digest);
    QVERIFY(listOf(city).digest() != digest); // a reader can tell
}

void DutyVersionsTest::withdrawnListBeginsTheNext()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(dutyCity()));
    const auto withdrawn = [&](const DutyList &list) {
        const Result<QString> done = WithdrawDutyListQuery{signer, list, u"职能调整"_s}(city.connection());
        return done ? *done : errorName(done.error().code);
    };
    QCOMPARE(withdrawn(*listOf(city).list), u"state_forbids"_s);
    QCOMPARE(settled(city), u"done"_s);
    DutyList old = *listOf(city).list;
    --old.rev;
    QCOMPARE(withdrawn(old), u"stale"_s);
    ++old.rev;
    const QString next = withdrawn(old);
    const DutyListContent before = listOf(city, 1), after = listOf(city);
    QCOMPARE(before.list->state, u"withdrawn"_s);
    QCOMPARE(before.list->withdrawnBy, u"乙"_s);
    QCOMPARE(before.list->remark, u"职能调整"_s);
    QCOMPARE(before.list->signedBy, u"乙"_s);
    QCOMPARE(after.list->uid, next);
    QCOMPARE(after.list->version, 2);
    QCOMPARE(after.list->state, u"draft"_s);
    QCOMPARE(after.list->author, u"乙"_s);
    QCOMPARE(after.list->signedBy, QString());
    QCOMPARE(after.nodes.size(), before.nodes.size());
    for (qsizetype i = 0; i < after.nodes.size(); ++i) {
        const DutyNode &now = after.nodes.at(i), &was = before.nodes.at(i);
        QCOMPARE(now.key(), was.duty.uid);
        QVERIFY(now.duty.uid != was.duty.uid);
        QCOMPARE(now.duty.name, was.duty.name);
        QCOMPARE(now.duty.catalogUids, was.duty.catalogUids);
    }
    QVERIFY(dutyDiff(before, after).changes.isEmpty());
    QCOMPARE(listOf(city, 3).list.has_value(), false);
    QCOMPARE(withdrawn(*before.list), u"state_forbids"_s);

    // A copy of a copy keeps its first key.
    QCOMPARE(edited(city, duties::submit(after, u"丙"_s, u"2023-06-30"_s)), u"done"_s);
    QCOMPARE(signedBy(city, {u"丁"_s, {}, {}}, listOf(city)), u"done"_s);
    QVERIFY(!withdrawn(*listOf(city).list).isEmpty());
    QCOMPARE(listOf(city).list->version, 3);
    QCOMPARE(listOf(city).nodes.last().key(), before.nodes.last().duty.uid);
    QCOMPARE(DutyVersionsQuery{u"d1"_s}(city.connection())->size(), 3);
    QCOMPARE(city.verify(), QString());
}

void DutyVersionsTest::newerSignatureWithdrawsTheOlder()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(settled(city), u"done"_s);
    VERIFY_RESULT(city.write({insert(u"duty_list"_s, {u"department_id"_s, u"version"_s, u"author"_s},
                                     {{u"l2"_s, {u"d1"_s, 2, u"甲"_s}}}),
                              insert(u"duty"_s, {u"duty_list_id"_s, u"level"_s, u"name"_s, u"state"_s},
                                     {{u"x"_s, {u"l2"_s, u"duty"_s, u"采集"_s, u"confirmed"_s}}})}));
    // Withdrawing the older one begins no third: the second is there.
    QCOMPARE(edited(city, duties::submit(listOf(city), u"甲"_s, u"2023-06-30"_s)), u"done"_s);
    QCOMPARE(signedBy(city, signer, listOf(city)), u"done"_s);
    QCOMPARE(listOf(city, 1).list->state, u"withdrawn"_s);
    QCOMPARE(listOf(city).list->state, u"signed"_s);
    QCOMPARE(DutyVersionsQuery{u"d1"_s}(city.connection())->size(), 2);
}

void DutyVersionsTest::coverageFollowsTheListInForce()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(dutyCity()));
    const auto covered = [&] {
        JobContext job(std::make_shared<std::atomic<bool>>(false), {});
        const auto metrics = MetricsQuery{GroupBy::None, {}}(city.connection(), job);
        return metrics ? metrics->city.figures.ratio(u"duty_coverage"_s).numerator : -1;
    };
    QCOMPARE(covered(), 2);
    QCOMPARE(settled(city), u"done"_s);
    QCOMPARE(covered(), 2);
    VERIFY_RESULT((WithdrawDutyListQuery{signer, *listOf(city).list, {}}(city.connection())));
    QCOMPARE(covered(), 2); // the copy's duties are confirmed
    const DutyListContent draft = listOf(city);
    QCOMPARE(edited(city, duties::setState(draft, {draft.nodes.first().duty.uid}, u"pending"_s)), u"done"_s);
    QCOMPARE(covered(), 0); // those of the withdrawn list no longer count
    const auto found = [&](const char *where) {
        const auto page =
            SearchQuery{*Filter::parse(QLatin1String(where)), SortOrder{}, 1, {}}(city.connection());
        return page ? page->total : -1;
    };
    QCOMPARE(found("what=duties & level=duty"), 3); // and are not found twice
    QCOMPARE(found("what=duties & level=duty & list_state=withdrawn"), 3);
    QCOMPARE(city.verify(), QString());
}

void DutyVersionsTest::impactOfRemoving()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(dutyCity()));
    VERIFY_RESULT(
        city.write({insert(u"demand"_s, {u"title"_s, u"requester_id"_s, u"catalog_id"_s, u"closed_on"_s},
                           {{u"q1"_s, {u"要"_s, u"d2"_s, u"c1"_s, QString()}},
                            {u"q2"_s, {u"要"_s, u"d2"_s, u"c1"_s, u"2023-06-01"_s}}}),
                    insert(u"resource"_s, {u"catalog_id"_s, u"kind"_s, u"state"_s, u"mapping_complete"_s},
                           {{u"r1"_s, {u"c1"_s, u"table"_s, u"published"_s, u"yes"_s}}}),
                    insert(u"usage_day"_s, {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s},
                           {{u"u1"_s, {u"c1"_s, u"d2"_s, u"2023-06-01"_s, 3}},
                            {u"u2"_s, {u"c1"_s, u"d1"_s, u"2023-06-01"_s, 3}}})}));
    const auto impact = [&](const QStringList &uids) {
        return DutyImpactQuery{uids}(city.connection()).value_or(DutyImpact());
    };
    const DutyImpactCatalog first{u"c1"_s, u"婚姻登记"_s, u"007"_s, u"市民政局"_s, true, 1, 1};
    QCOMPARE(impact({u"a"_s}), (DutyImpact{1, 1, {first}, {u"市公安局"_s}}));
    QCOMPARE(impact({u"a"_s}).demands(), 1);
    QCOMPARE(impact({u"f"_s}).duties, 3);
    QCOMPARE(impact({u"f"_s}).catalogs.size(), 2); // with all below it
    QCOMPARE(impact({u"c"_s}), (DutyImpact{1, 0, {}, {}}));
    QCOMPARE(impact({}), DutyImpact());
    // Another confirmed duty stands for the catalog; once that is pending, or its list withdrawn, none does.
    VERIFY_RESULT(city.write(
        {insert(u"duty_list"_s, {u"department_id"_s, u"author"_s}, {{u"l2"_s, {u"d2"_s, u"甲"_s}}}),
         insert(u"duty"_s, {u"duty_list_id"_s, u"level"_s, u"name"_s, u"state"_s},
                {{u"x"_s, {u"l2"_s, u"duty"_s, u"使用"_s, u"confirmed"_s}}}),
         insert(u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}, {{u"kx"_s, {u"x"_s, u"c1"_s}}})}));
    QVERIFY(impact({u"a"_s}).catalogs.isEmpty());
    QCOMPARE(edited(city, duties::submit(listOf(city, 0, u"d2"_s), u"甲"_s, u"2023-06-30"_s)), u"done"_s);
    QCOMPARE(signedBy(city, signer, listOf(city, 0, u"d2"_s)), u"done"_s);
    QVERIFY(impact({u"a"_s}).catalogs.isEmpty());
    VERIFY_RESULT((WithdrawDutyListQuery{signer, *listOf(city, 0, u"d2"_s).list, {}}(city.connection())));
    QVERIFY(impact({u"a"_s}).catalogs.isEmpty()); // its copy stands
    const DutyListContent draft = listOf(city, 0, u"d2"_s);
    QCOMPARE(edited(city, duties::remove(draft, {draft.nodes.first().duty.uid})), u"done"_s);
    QCOMPARE(impact({u"a"_s}).catalogs, QList<DutyImpactCatalog>{first});
}

void DutyVersionsTest::differences()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(settled(city), u"done"_s);
    VERIFY_RESULT((WithdrawDutyListQuery{signer, *listOf(city).list, {}}(city.connection())));
    const DutyListContent before = listOf(city, 1);
    const auto now = [&](const QString &key) {
        const DutyListContent list = listOf(city);
        for (const DutyNode &node : list.nodes) {
            if (node.key() == key)
                return node;
        }
        return DutyNode();
    };
    // "a" renamed and unlinked, "b" moved under "m2", "c" removed, a duty added, "c3" linked to "b".
    QCOMPARE(edited(city, duties::change(now(u"a"_s).duty, u"name"_s, u"登记婚姻"_s)), u"done"_s);
    QCOMPARE(edited(city, duties::unlink(now(u"a"_s).links.first().uid)), u"done"_s);
    QCOMPARE(edited(city, duties::remove(listOf(city), {now(u"c"_s).duty.uid})), u"done"_s);
    QCOMPARE(edited(city, duties::change(now(u"b"_s).duty, u"parent_id"_s, now(u"m2"_s).duty.uid)),
             u"done"_s);
    QCOMPARE(edited(city, duties::link(now(u"b"_s).duty.uid, u"c3"_s)), u"done"_s);
    Duty fresh;
    fresh.uid = u"n"_s;
    fresh.dutyListUid = listOf(city).list->uid;
    fresh.parentUid = now(u"m"_s).duty.uid;
    fresh.name = u"新职责"_s;
    QCOMPARE(edited(city, duties::add(listOf(city), fresh)), u"done"_s);

    const DutyDiff diff = dutyDiff(before, listOf(city));
    QStringList told;
    for (const DutyNodeChange &change : diff.changes) {
        QString line = u"+-~"_s.at(int(change.kind)) + change.node().duty.name;
        for (const DutyCellChange &cell : change.cells)
            line += u" %1:%2>%3"_s.arg(cell.column, cell.before, cell.after);
        for (const DutyLink &link : change.linked)
            line += u" +"_s + link.title;
        for (const DutyLink &link : change.unlinked)
            line += u" -"_s + link.title;
        told += line + (change.moved ? u" moved"_s : QString());
    }
    QCOMPARE(told,
             (QStringList{u"~登记婚姻 name:采集婚姻>登记婚姻 -婚姻登记"_s, u"+新职责"_s, u"-提供婚姻"_s,
                          u"~使用户籍 +殡葬 moved"_s}));
    QCOMPARE(diff.count(DutyNodeChange::Kind::Changed), 2);
    QCOMPARE(diff.moved(), 1);

    // Of siblings that change places the fewest are called moved.
    DutyListContent turned = before;
    for (DutyNode &node : turned.nodes) {
        if (node.duty.uid == u"m")
            node.duty.parentUid = u"f"_s;
    }
    std::rotate(turned.nodes.begin() + 1, turned.nodes.begin() + 4, turned.nodes.end()); // m2, c, m, a, b
    QCOMPARE(dutyDiff(before, turned).moved(), 1);
}

void DutyVersionsTest::emptyListIsNotSubmitted()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(edited(city, duties::startList(u"d2"_s, u"清单"_s, u"甲"_s)), u"done"_s);
    QVERIFY(duties::submit(listOf(city, 0, u"d2"_s), u"甲"_s, u"2023-06-30"_s).isEmpty());
    QVERIFY(duties::returnToDraft(listOf(city, 0, u"d2"_s), {}).isEmpty());
}

QTEST_GUILESS_MAIN(DutyVersionsTest)
#include "tst_dutyversions.moc"
