// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departmentmerge.h"
#include "models/store/undolink.h"
#include "tests/services/dutycase.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;

/// A signed duty list stands, whatever writes: plain SQL, edits, imports, merges, undoing.
class DutyGuardsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void refuses_data();
    void refuses();
    void allows_data();
    void allows();
    void editsAndMovesAreRefused_data() { addDialectRows(); }
    void editsAndMovesAreRefused();
    void mergeLeavesASignedListAlone_data() { addDialectRows(); }
    void mergeLeavesASignedListAlone();
    void treeIsHeldWhileItChanges();
    void oldCityIsMigrated_data() { addDialectRows(); }
    void oldCityIsMigrated();
    void auditSeesAGuardTornOut_data() { addDialectRows(); }
    void auditSeesAGuardTornOut();

private:
    [[nodiscard]] TestCity &city(Dialect dialect) { return *m_cities.at(dialect); }
    /// Runs the statements as one transaction of the person and takes them back; "done" or the error.
    [[nodiscard]] static QString tried(TestCity &city, const QString &statements, const QString &person);

    std::map<Dialect, std::unique_ptr<TestCity>> m_cities;
};

/// Lists l1 (signed), l0 (withdrawn), and of the other department l2 (a draft) and l3 (submitted).
void DutyGuardsTest::initTestCase()
{
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        auto made = std::make_unique<TestCity>(dialect);
        QCOMPARE(made->fault(), QString());
        VERIFY_RESULT(made->write(dutyCity()));
        QCOMPARE(settled(*made), u"done"_s);
        const QStringList sign{u"signed_by"_s, u"signed_on"_s};
        VERIFY_RESULT(made->write({
            insert(u"duty_list"_s, {u"department_id"_s, u"version"_s, u"author"_s},
                   {{u"l0"_s, {u"d1"_s, 7, u"甲"_s}},
                    {u"l2"_s, {u"d2"_s, 1, u"甲"_s}},
                    {u"l3"_s, {u"d2"_s, 2, u"甲"_s}}}),
            insert(u"duty"_s, {u"duty_list_id"_s, u"level"_s, u"name"_s, u"state"_s},
                   {{u"w"_s, {u"l0"_s, u"duty"_s, u"旧"_s, u"confirmed"_s}},
                    {u"x"_s, {u"l2"_s, u"duty"_s, u"新"_s, u"pending"_s}},
                    {u"y"_s, {u"l3"_s, u"duty"_s, u"待签"_s, u"confirmed"_s}}}),
            insert(u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s},
                   {{u"kw"_s, {u"w"_s, u"c3"_s}}, {u"kx"_s, {u"x"_s, u"c2"_s}}}),
            Step{StepKind::Update,
                 u"duty_list"_s,
                 {u"state"_s, u"submitted_by"_s},
                 {{u"l0"_s, {u"submitted"_s, u"丙"_s}}, {u"l3"_s, {u"submitted"_s, u"丙"_s}}},
                 {},
                 {}},
            Step{StepKind::Update,
                 u"duty_list"_s,
                 QStringList{u"state"_s} + sign,
                 {{u"l0"_s, {u"signed"_s, u"乙"_s, u"2023-06-01"_s}}},
                 {},
                 {}},
            Step{StepKind::Update, u"duty_list"_s, {u"state"_s}, {{u"l0"_s, {u"withdrawn"_s}}}, {}, {}},
        }));
        m_cities.emplace(dialect, std::move(made));
    }
}

void DutyGuardsTest::cleanupTestCase()
{
    for (auto &[dialect, made] : m_cities)
        QCOMPARE(made->verify(), QString());
    m_cities.clear();
}

QString DutyGuardsTest::tried(TestCity &city, const QString &statements, const QString &person)
{
    const auto transaction = Transaction::begin(city.connection(), Actor{person, u"login"_s, {}});
    if (!transaction)
        return faultOf(transaction.error());
    for (const QString &statement : statements.split(u"; "_s)) {
        if (const auto done = city.connection().exec(statement); !done)
            return errorName(done.error().code);
    }
    return u"done"_s;
}

void DutyGuardsTest::refuses_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("sql");
    const QString list = u"(SELECT id FROM duty_list WHERE uid = '%1')"_s;
    const QString duty = u"(SELECT id FROM duty WHERE uid = '%1')"_s;
    const QString node =
        u"INSERT INTO duty (uid, duty_list_id, parent_id, level, name) VALUES ('z', %1, %2, 'duty', '加')"_s;
    const QString link = u"INSERT INTO duty_catalog (uid, duty_id, catalog_id) SELECT 'kz', %1, id FROM "
                         "catalog WHERE uid = 'c3'"_s;
    const auto set = [](const QString &assignment, const QString &uid) {
        return u"UPDATE duty_list SET %1 WHERE uid = '%2'"_s.arg(assignment, uid);
    };
    const auto signing = [&](const QString &rest, const QString &uid = u"l3"_s) {
        return set(u"state = 'signed', signed_on = '2023-06-01', "_s + rest, uid);
    };
    QStringList all;
    for (const QString &uid : {u"l1"_s, u"l0"_s}) {
        for (const char *assignment :
             {"title = 'x'", "version = 99", "department_id = (SELECT id FROM department WHERE uid = 'd2')",
              "author = 'x'", "signed_by = 'x'", "signed_on = 'x'", "submitted_by = 'x'", "digest = 'x'",
              "uid = 'x'", "state = 'draft'", "state = 'submitted'", "id = 99", "rev = rev",
              "state = 'withdrawn', title = 'x'", "state = 'withdrawn', signed_by = ''"})
            all += set(QLatin1String(assignment), uid);
        all +=
            u"DELETE FROM duty_catalog; DELETE FROM duty; DELETE FROM duty_list WHERE uid = '%1'"_s.arg(uid);
        all += u"DELETE FROM duty_list WHERE uid = '%1'"_s.arg(uid);
        all += node.arg(list.arg(uid), u"NULL"_s);
        all += u"UPDATE duty SET duty_list_id = %1 WHERE uid = 'x'"_s.arg(list.arg(uid));
    }
    for (const QString &uid : {u"a"_s, u"f"_s, u"w"_s}) {
        for (const char *assignment :
             {"name = 'x'", "state = 'pending'", "parent_id = NULL", "position = 9", "note = 'x'",
              "uid = 'z'", "origin_uid = 'x'", "search_key = 'x'", "id = 99",
              "duty_list_id = (SELECT id FROM duty_list WHERE uid = 'l2')",
              "parent_id = (SELECT id FROM duty WHERE uid = 'x')"})
            all += u"UPDATE duty SET %1 WHERE uid = '%2'"_s.arg(QLatin1String(assignment), uid);
        all += u"DELETE FROM duty WHERE uid = '%1'"_s.arg(uid);
        all += link.arg(duty.arg(uid));
        all += u"UPDATE duty SET parent_id = %1 WHERE uid = 'x'"_s.arg(duty.arg(uid));
        all += node.arg(list.arg(u"l2"_s), duty.arg(uid));
        all += u"UPDATE duty_catalog SET duty_id = %1 WHERE uid = 'kx'"_s.arg(duty.arg(uid));
    }
    all +=
        {u"DELETE FROM duty_catalog WHERE uid = 'k1'"_s, u"DELETE FROM duty_catalog WHERE uid = 'kw'"_s,
         u"UPDATE duty_catalog SET catalog_id = (SELECT id FROM catalog WHERE uid = 'c3') WHERE uid = 'k1'"_s,
         u"UPDATE duty_catalog SET duty_id = %1 WHERE uid = 'k1'"_s.arg(duty.arg(u"x"_s)),
         u"UPDATE duty_catalog SET uid = 'z' WHERE uid = 'k1'"_s, u"DELETE FROM catalog WHERE uid = 'c1'"_s,
         u"DELETE FROM department WHERE uid = 'd1'"_s, u"UPDATE duty SET name = name"_s,
         // the two people
         signing(u"signed_by = '乙'"_s, u"l2"_s), signing(u"signed_by = '甲'"_s),
         signing(u"signed_by = ' 丙'"_s), signing(u"signed_by = ''"_s),
         signing(u"signed_by = '乙', submitted_by = '丁'"_s), signing(u"signed_by = '甲', author = '丁'"_s),
         set(u"author = '丁'"_s, u"l3"_s), set(u"state = 'signed', signed_by = '乙'"_s, u"l3"_s),
         u"INSERT INTO duty (uid, duty_list_id, level, name) SELECT 'z', id, 'duty', '加' FROM duty_list "
         "WHERE uid = 'l3'; "_s
             + signing(u"signed_by = '乙'"_s),
         // the way
         set(u"state = 'signed'"_s, u"l2"_s), set(u"state = 'withdrawn'"_s, u"l2"_s),
         set(u"state = 'withdrawn'"_s, u"l3"_s),
         u"INSERT INTO duty_list (uid, department_id, version, state) SELECT 'z', id, 99, 'signed' FROM "
         "department WHERE uid = 'd2'"_s,
         u"INSERT INTO duty_list (uid, department_id, version, state) SELECT 'z', id, 99, 'withdrawn' FROM "
         "department WHERE uid = 'd2'"_s};
    for (const QString &sql : std::as_const(all)) {
        for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres})
            QTest::addRow("%s: %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", qPrintable(sql))
                << dialect << sql;
    }
    // Ways only one of the databases has.
    for (const QString &sql :
         {u"INSERT OR REPLACE INTO duty_list (uid, department_id, version) SELECT 'l1', id, 50 FROM "
          "department WHERE uid = 'd2'"_s,
          u"INSERT OR REPLACE INTO duty_list (uid, department_id, version) SELECT 'z', id, 1 FROM department "
          "WHERE uid = 'd1'"_s,
          u"UPDATE OR REPLACE duty_list SET uid = 'l1' WHERE uid = 'l2'"_s,
          u"UPDATE OR IGNORE duty SET name = 'x' WHERE uid = 'a'"_s,
          u"INSERT OR IGNORE INTO duty_catalog (uid, duty_id, catalog_id) SELECT 'kz', %1, id FROM catalog "
          "WHERE uid = 'c3'"_s.arg(duty.arg(u"a"_s)),
          u"INSERT INTO duty_catalog (uid, duty_id, catalog_id) SELECT 'k1', duty_id, catalog_id FROM "
          "duty_catalog WHERE uid = 'kx' ON CONFLICT (uid) DO UPDATE SET duty_id = excluded.duty_id"_s,
          u"REPLACE INTO duty (uid, duty_list_id, level, name) SELECT 'a', id, 'duty', 'x' FROM duty_list "
          "WHERE uid = 'l2'"_s,
          u"UPDATE duty_list SET rowid = 77 WHERE uid = 'l1'"_s})
        QTest::addRow("sqlite only: %s", qPrintable(sql)) << Dialect::Sqlite << sql;
    for (const QString &sql :
         {u"TRUNCATE duty_catalog"_s, u"TRUNCATE duty_list CASCADE"_s,
          u"INSERT INTO duty_catalog (uid, duty_id, catalog_id) SELECT 'k1', duty_id, catalog_id FROM "
          "duty_catalog WHERE uid = 'kx' ON CONFLICT (uid) DO UPDATE SET duty_id = excluded.duty_id"_s,
          u"MERGE INTO duty USING duty_list l ON l.id = duty.duty_list_id AND l.uid = 'l1' WHEN MATCHED THEN "
          "UPDATE SET name = 'x'"_s,
          u"WITH gone AS (DELETE FROM duty_catalog WHERE uid = 'k1' RETURNING duty_id) SELECT 1 FROM gone"_s})
        QTest::addRow("postgres only: %s", qPrintable(sql)) << Dialect::Postgres << sql;
}

void DutyGuardsTest::refuses()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, sql);
    const QString done = tried(city(dialect), sql, u"管理员"_s);
    const bool truncates = sql.startsWith(u"TRUNCATE");
    QCOMPARE(done, truncates ? u"internal"_s : u"conflict"_s);
}

void DutyGuardsTest::allows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("fate");
    const QString sign = u"UPDATE duty_list SET state = 'signed', signed_by = '乙', signed_on = "
                         "'2023-06-01' WHERE uid = 'l3'"_s;
    QTest::newRow("signed by another person") << sign << u"乙"_s << u"done"_s;
    QTest::newRow("another's name, but the author at work") << sign << u"甲"_s << u"conflict"_s;
    QTest::newRow("another's name, but the submitter at work") << sign << u"丙"_s << u"conflict"_s;
    QTest::newRow("withdrawn") << u"UPDATE duty_list SET state = 'withdrawn', withdrawn_by = '乙', "
                                  "withdrawn_on = '2023-06-30', remark = '因' WHERE uid = 'l1'"_s
                               << u"乙"_s << u"done"_s;
    QTest::newRow("draft edited") << u"UPDATE duty SET name = 'x' WHERE uid = 'x'"_s << u"甲"_s << u"done"_s;
    QTest::newRow("draft deleted") << u"DELETE FROM duty_catalog WHERE uid = 'kx'; DELETE FROM duty WHERE "
                                      "uid = 'x'; DELETE FROM duty_list WHERE uid = 'l2'"_s
                                   << u"甲"_s << u"done"_s;
    QTest::newRow("returned") << u"UPDATE duty_list SET state = 'draft' WHERE uid = 'l3'"_s << u"甲"_s
                              << u"done"_s;
}

void DutyGuardsTest::allows()
{
    QFETCH(QString, sql);
    QFETCH(QString, person);
    QFETCH(QString, fate);
    for (auto &[dialect, made] : m_cities)
        QCOMPARE(tried(*made, sql, person), fate);
}

void DutyGuardsTest::editsAndMovesAreRefused()
{
    QFETCH(Dialect, dialect);
    TestCity &city = this->city(dialect);
    const DutyListContent list = listOf(city, 1);
    QCOMPARE(list.list->state, u"signed"_s);
    const Duty duty = list.node(u"a"_s)->duty;
    Duty fresh = duty;
    fresh.uid = u"z"_s;
    for (const bool takesBack : {false, true}) {
        QCOMPARE(edited(city, duties::change(duty, u"name"_s, u"x"_s), takesBack), u"conflict"_s);
        QCOMPARE(edited(city, duties::setState(list, {u"f"_s}, u"pending"_s), takesBack), u"conflict"_s);
        QCOMPARE(edited(city, duties::remove(list, {u"a"_s}), takesBack), u"conflict"_s);
        QCOMPARE(edited(city, duties::move(list, u"a"_s, 1), takesBack), u"conflict"_s);
        QCOMPARE(edited(city, duties::add(list, fresh), takesBack), u"conflict"_s);
        QCOMPARE(edited(city, duties::link(u"a"_s, u"c3"_s), takesBack), u"conflict"_s);
        QCOMPARE(edited(city, duties::unlink(u"k1"_s), takesBack), u"conflict"_s);
        for (const QString &state : {u"draft"_s, u"submitted"_s, u"withdrawn"_s})
            QCOMPARE(edited(city, {{StepKind::Update, u"duty_list"_s, u"l1"_s, {u"state"_s}, {state}, {}}},
                            takesBack),
                     u"conflict"_s);
    }
    // A node of another list is moved in by an edit the guard of edits does not see through.
    QCOMPARE(edited(city, {{StepKind::Update, u"duty"_s, u"x"_s, {u"duty_list_id"_s}, {u"l1"_s}, {}}}),
             u"conflict"_s);
    // Taking the signature's link of the trail back.
    const Result<QList<DutyVersion>> versions = DutyVersionsQuery{u"d1"_s}(city.connection());
    VERIFY_RESULT(versions);
    JobContext job(std::make_shared<std::atomic<bool>>(false), {});
    const auto undone = UndoLinkQuery{author, versions->last().chain}(city.connection(), job);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Conflict);
    QCOMPARE(listOf(city, 1), list);
}

void DutyGuardsTest::mergeLeavesASignedListAlone()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(settled(city), u"done"_s);
    VERIFY_RESULT(city.write({insert(u"department"_s, {u"name"_s}, {{u"d3"_s, {u"民政局"_s}}})}));
    const DutyListContent signedList = listOf(city);
    JobContext job(std::make_shared<std::atomic<bool>>(false), {});
    VERIFY_RESULT((MergeDepartmentsQuery{author, {u"d3"_s, {u"d1"_s}}, false}(city.connection(), job)));
    // Under the merged name, as it was signed; only who has the linked catalogs now may be another.
    const auto withoutOwners = [](DutyListContent content) {
        for (DutyNode &node : content.nodes) {
            for (DutyLink &link : node.links)
                link.department.clear();
        }
        return content;
    };
    QCOMPARE(withoutOwners(listOf(city)), withoutOwners(signedList));
    const DutyListContent begun = listOf(city, 0, u"d3"_s);
    QCOMPARE(begun.list->state, u"draft"_s);
    QCOMPARE(begun.nodes.size(), signedList.nodes.size());
    // The source of a duty in a signed list stays, too.
    VERIFY_RESULT((MergeDepartmentsQuery{author, {u"d3"_s, {u"d2"_s}}, false}(city.connection(), job)));
    QCOMPARE(withoutOwners(listOf(city)), withoutOwners(signedList));
    QCOMPARE(city.verify(), QString());
}

/// On a server a list cannot be signed while somebody's edit of its tree is not committed yet.
void DutyGuardsTest::treeIsHeldWhileItChanges()
{
    TestCity &city = this->city(Dialect::Postgres);
    auto other = city.open(OpenMode::ReadWrite);
    VERIFY_RESULT(other);
    const auto editing = Transaction::begin(**other, author);
    VERIFY_RESULT(editing);
    VERIFY_RESULT((*other)->exec(u"UPDATE duty SET note = 'x' WHERE uid = 'y'"_s));
    QCOMPARE(tried(city,
                   u"SET LOCAL lock_timeout = '200ms'; UPDATE duty_list SET state = 'signed', signed_by = "
                   "'乙', signed_on = '2023-06-01' WHERE uid = 'l3'"_s,
                   u"乙"_s),
             u"database_locked"_s);
}

/// A city as schema 3 left it: without the columns and guards of 0004 and the tables of 0005.
void DutyGuardsTest::oldCityIsMigrated()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(dutyCity()));
    VERIFY_RESULT(leaveAtSchema3(city.connection()));
    city.close();
    VERIFY_RESULT(openCity(city.location(), OpenMode::Create)); // asked for: others may work on a server
    city.reopen();
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.verify(), QString());
    QCOMPARE(settled(city), u"done"_s);
    QCOMPARE(tried(city, u"UPDATE duty SET name = 'x' WHERE uid = 'a'"_s, u"丁"_s), u"conflict"_s);
    QCOMPARE(city.verify(), QString());
}

void DutyGuardsTest::auditSeesAGuardTornOut()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(city.verify(), QString());
    const QString table = dialect == Dialect::Sqlite ? QString() : u" ON duty"_s;
    VERIFY_RESULT(city.connection().exec(u"DROP TRIGGER guard_duty_update"_s + table));
    QVERIFY(city.verify().contains(u"guard_duty_update"));
}

QTEST_GUILESS_MAIN(DutyGuardsTest)
#include "tst_dutyguards.moc"
