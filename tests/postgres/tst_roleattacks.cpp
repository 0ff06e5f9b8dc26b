// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/rolecity.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

QStringList city()
{
    return {
        u"SELECT set_config('shuzhi.day', '2023-01-31', true)"_s,
        u"INSERT INTO setting (uid, key, value) VALUES ('day', 'reference_day', '2023-06-30')"_s,
        u"INSERT INTO department (id, uid, name) VALUES (801, 'own', '甲'), (802, 'other', '乙')"_s,
        u"INSERT INTO catalog (id, uid, department_id, title, code, state) VALUES (901, 'own.draft', 801, "
        u"'自有', "
        "'1', 'draft'), (903, 'other.draft', 802, '机密草稿', '机密编码', 'draft'), (904, 'other.published', "
        "802, '公开', "
        "'3', 'published')"_s,
        u"INSERT INTO data_item (uid, catalog_id, name) VALUES ('other.draft', 903, '机密信息项')"_s,
        u"INSERT INTO duty_list (id, uid, department_id, version, title) VALUES (703, 'own.draft', 801, 1, "
        u"'一'), "
        "(713, 'other.draft', 802, 1, '二')"_s,
        u"INSERT INTO duty (id, uid, duty_list_id, level, name) VALUES (613, 'other.draft', 713, 'duty', '机密职责')"_s,
    };
}

} // namespace

/// Logins of the server try to get round the roles and the trail with plain SQL.
class RoleAttacksTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void nobodyEscalates_data();
    void nobodyEscalates();
    void triggerFunctionsAreNotLent();
    void clientsDoNotSayWhoAndWhen();
    void temporaryTablesDoNotStandInTheWay();
    void sealedTransactionsWriteNoMore();
    void nobodyPublishesHisOwn();
    void samePersonWithTwoLogins();
    void listsAreSignedByAnotherOfTheDepartment();
    void hiddenRowsLeakNothing_data();
    void hiddenRowsLeakNothing();
    void hiddenIsAsMissing();
    void membersFollowAMerge();
    void rolesAreMadeAgain();
    void verifiesAsEachRole();
    void migrationsAreGuarded();

private:
    /// A session of psql that commits what it can.
    [[nodiscard]] QString session(const QString &role, const QString &script) const
    {
        return m_city->psql(role, u"\\set VERBOSITY terse\n"_s + script).trimmed();
    }

    std::unique_ptr<RoleCity> m_city;
};

void RoleAttacksTest::initTestCase()
{
    m_city = std::make_unique<RoleCity>();
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(m_city->prepare(city().join(u"; "_s)), QString());
    m_city->nameMembers();
    QCOMPARE(m_city->fault(), QString());
}

void RoleAttacksTest::nobodyEscalates_data()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : triedRoles())
        QTest::newRow(qPrintable(role)) << role;
}

void RoleAttacksTest::nobodyEscalates()
{
    QFETCH(QString, role);
    QStringList statements;
    for (const char *statement :
         {"SET ROLE %1",
          "SET SESSION AUTHORIZATION %1",
          "SET SESSION AUTHORIZATION postgres",
          "ALTER TABLE catalog DISABLE TRIGGER ALL",
          "ALTER TABLE change_log DISABLE TRIGGER trail_seal",
          "ALTER TABLE catalog NO FORCE ROW LEVEL SECURITY",
          "ALTER TABLE catalog DISABLE ROW LEVEL SECURITY",
          "ALTER TABLE catalog OWNER TO CURRENT_USER",
          "DROP TRIGGER trail_catalog_update ON catalog",
          "DROP POLICY shuzhi_owner ON catalog",
          "CREATE POLICY mine ON catalog USING (true)",
          "SET session_replication_role = replica",
          "SET row_security = off; SELECT 1 FROM catalog",
          "CREATE TABLE mine (a int)",
          "CREATE SCHEMA mine",
          "CREATE FUNCTION shuzhi_role(int) RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
          "CREATE OR REPLACE FUNCTION shuzhi_person() RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
          "ALTER FUNCTION shuzhi_person() SECURITY INVOKER",
          "DROP FUNCTION trail_seal() CASCADE",
          "CREATE VIEW mine AS SELECT 1",
          "CREATE RULE mine AS ON UPDATE TO catalog DO INSTEAD NOTHING",
          "GRANT shuzhi_authority TO CURRENT_USER",
          "ALTER ROLE CURRENT_USER BYPASSRLS",
          "CREATE ROLE mine",
          "COPY catalog TO PROGRAM 'cat'",

          "SELECT pg_read_file('/etc/passwd')",
          "UPDATE pg_proc SET prosrc = ''",
          "UPDATE pg_class SET relrowsecurity = false",
          "SELECT shuzhi_set_member(session_user::text, '局长', '乙')",
          "SELECT last_value FROM catalog_id_seq",
          "SELECT setval('change_log_id_seq', 1)",
          "CREATE EVENT TRIGGER mine ON "
          "ddl_command_start EXECUTE FUNCTION trail_seal()"})
        statements += QString::fromUtf8(statement).replace(u"%1"_s, m_city->login(u"owner"_s));
    const QList<Tried> tried = m_city->tried(role, statements);
    QCOMPARE(tried.size(), statements.size());
    const QStringList refusals{u"42501"_s, u"0LP01"_s};
    for (qsizetype i = 0; i < tried.size(); ++i)
        QVERIFY2(refusals.contains(tried.at(i).state),
                 qPrintable(statements.at(i) + u' ' + tried.at(i).state));
}

/// A trigger on a table of one's own would run them as the owner.
void RoleAttacksTest::triggerFunctionsAreNotLent()
{
    const QStringList functions =
        m_city
            ->text(u"owner"_s,
                   u"SELECT string_agg(proname, ' ') FROM pg_proc WHERE pronamespace = "
                   "current_schema()::regnamespace AND prorettype = 'trigger'::regtype"_s)
            .split(u' ');
    QVERIFY(functions.size() > 80);
    QStringList statements;
    for (const QString &function : functions)
        statements +=
            u"CREATE TEMP TABLE mine (tx bigint, id bigint, uid text); CREATE TRIGGER mine AFTER UPDATE ON "
            "mine FOR EACH ROW EXECUTE FUNCTION %1()"_s.arg(function);
    for (const QString &role : {u"authority"_s, u"department"_s}) {
        const QList<Tried> tried = m_city->tried(role, statements);
        QCOMPARE(tried.size(), functions.size());
        for (qsizetype i = 0; i < tried.size(); ++i)
            QVERIFY2(tried.at(i).shown() == u"-", qPrintable(functions.at(i)));
    }
    // who has no trigger function gets what it would write into no log
    QCOMPARE(m_city->text(u"owner"_s, u"SELECT count(*)::text FROM change_log WHERE table_name = 'mine'"_s),
             u"0"_s);
}

void RoleAttacksTest::clientsDoNotSayWhoAndWhen()
{
    const QString said = session(
        u"department"_s,
        u"BEGIN;\nSELECT set_config('shuzhi.at', '2001-01-01T00:00:00.000Z', true), set_config('shuzhi.day', "
        "'2001-01-01', true), set_config('shuzhi.actor', '局长', true), set_config('shuzhi.login', "
        "'postgres', true), "
        "set_config('shuzhi.tx', '1', true), set_config('application_name', 'postgres', true);\n"
        "INSERT INTO catalog (uid, department_id, title) VALUES ('forged', 801, '新');\nCOMMIT;\n"_s);
    QVERIFY2(!said.contains(u"ERROR"_s), qPrintable(said));
    QCOMPARE(m_city->text(u"owner"_s,
                          u"SELECT concat_ws('|', day, actor, login, extract(year FROM now())::text = "
                          "left(at, 4)) FROM change_log WHERE row_uid = 'forged'"_s),
             u"2023-06-30|张三|%1|t"_s.arg(m_city->login(u"department"_s)));
    QCOMPARE(m_city->text(u"owner"_s,
                          u"SELECT (k.at > '2002')::text FROM change_log l JOIN change_chain k ON k.tx = "
                          "l.tx WHERE l.row_uid = 'forged'"_s),
             u"true"_s);
}

/// Tables of one's own with the names of ours are not what a trigger finds.
void RoleAttacksTest::temporaryTablesDoNotStandInTheWay()
{
    const QString said = session(
        u"department"_s,
        u"CREATE TEMP TABLE setting AS SELECT 'reference_day'::text AS key, '2001-01-01'::text AS value;\n"
        "CREATE TEMP TABLE member AS SELECT session_user::text AS login, '局长'::text AS person, 802::bigint "
        "AS "
        "department_id;\nCREATE TEMP TABLE change_log (LIKE public.change_log);\nCREATE TEMP TABLE "
        "change_head AS "
        "SELECT 1::bigint AS id, 0::bigint AS chain, '2001-01-01'::text AS day, ''::text AS hash;\n"
        "SET search_path = pg_temp, public;\nSELECT shuzhi_person() || ' ' || shuzhi_department();\n"
        "INSERT INTO public.catalog (uid, department_id, title) VALUES ('shadowed', 801, '新');\n"
        "SELECT count(*) FROM change_log;\n"_s);
    QCOMPARE(said, u"张三 own\n0"_s);
    QCOMPARE(
        m_city->text(u"owner"_s, u"SELECT day || '|' || actor FROM change_log WHERE row_uid = 'shadowed'"_s),
        u"2023-06-30|张三"_s);
}

void RoleAttacksTest::sealedTransactionsWriteNoMore()
{
    const QString add = u"INSERT INTO catalog (uid, department_id, title) VALUES ('%1', 801, '新');\n"_s;
    const QStringList ways{u"SET CONSTRAINTS ALL IMMEDIATE;\n"_s + add.arg(u"s1"_s),
                           add.arg(u"s1"_s)
                               + u"SET CONSTRAINTS trail_seal IMMEDIATE;\nSET CONSTRAINTS ALL "
                                 "DEFERRED;\n"_s};
    for (const QString &early : ways) {
        const QString said =
            session(u"department"_s, u"BEGIN;\n"_s + early + add.arg(u"s2"_s) + u"COMMIT;\n"_s);
        QVERIFY2(said.contains(u"this transaction is sealed"_s), qPrintable(said));
    }
    QCOMPARE(m_city->text(u"owner"_s, u"SELECT count(*)::text FROM catalog WHERE uid IN ('s1', 's2')"_s),
             u"0"_s);
    // sealing within a savepoint that is taken back seals nothing
    const QString said = session(u"department"_s,
                                 u"BEGIN;\n"_s + add.arg(u"s1"_s)
                                     + u"SAVEPOINT p;\nSET CONSTRAINTS ALL IMMEDIATE;\nROLLBACK TO p;\n"_s
                                     + add.arg(u"s2"_s) + u"COMMIT;\n"_s);
    QCOMPARE(said, QString());
    QCOMPARE(
        m_city->text(u"owner"_s, u"SELECT entries::text FROM change_chain ORDER BY chain DESC LIMIT 1"_s),
        u"2"_s);
    QCOMPARE(m_city->verified(u"owner"_s), u"ok"_s);
}

void RoleAttacksTest::nobodyPublishesHisOwn()
{
    const QString publish = u"UPDATE catalog SET state = 'published' WHERE uid = 'mine'"_s;
    QCOMPARE(session(u"authority"_s,
                     u"INSERT INTO catalog (uid, department_id, title, state) VALUES ('mine', 801, "
                     "'新', 'submitted');\n"_s),
             QString());
    QCOMPARE(m_city->tried(u"authority"_s, {publish}).first().shown(), u"-"_s);
    // neither by way of another row, nor with a submission in the same transaction
    QCOMPARE(
        m_city
            ->tried(u"authority"_s,
                    {u"UPDATE catalog SET state = 'draft' WHERE uid = 'mine'; UPDATE catalog SET state = "
                     "'submitted' WHERE uid = 'mine'; "_s
                     + publish})
            .first()
            .shown(),
        u"-"_s);
    QCOMPARE(
        m_city
            ->tried(u"authority"_s, {u"UPDATE catalog SET state = 'draft' WHERE uid = 'mine'; "_s + publish})
            .first()
            .shown(),
        u"-"_s);
    QCOMPARE(m_city->tried(u"cdo"_s, {publish}).first().shown(), u"1"_s);
    // the department's submission is not the department's to publish
    QCOMPARE(session(u"department"_s, u"UPDATE catalog SET state = 'submitted' WHERE uid = 'own.draft';\n"_s),
             QString());
    QCOMPARE(
        m_city->tried(u"department"_s, {u"UPDATE catalog SET state = 'published' WHERE uid = 'own.draft'"_s})
            .first()
            .shown(),
        u"-"_s);
    QCOMPARE(
        m_city->tried(u"authority"_s, {u"UPDATE catalog SET state = 'published' WHERE uid = 'own.draft'"_s})
            .first()
            .shown(),
        u"1"_s);
}

void RoleAttacksTest::samePersonWithTwoLogins()
{
    const QString set = u"UPDATE member SET person = '%1' WHERE login = '%2'"_s;
    QCOMPARE(m_city->prepare(set.arg(u" 赵六 "_s, m_city->login(u"cdo"_s))), QString());
    QCOMPARE(m_city->tried(u"cdo"_s, {u"UPDATE catalog SET state = 'published' WHERE uid = 'mine'"_s})
                 .first()
                 .shown(),
             u"-"_s);
    QCOMPARE(m_city->prepare(set.arg(u"钱七"_s, m_city->login(u"cdo"_s))), QString());
    QCOMPARE(session(u"cdo"_s, u"UPDATE catalog SET state = 'published' WHERE uid = 'mine';\n"_s), QString());
}

void RoleAttacksTest::listsAreSignedByAnotherOfTheDepartment()
{
    const QString submit = u"UPDATE duty_list SET state = 'submitted', submitted_by = '%1', submitted_on = "
                           "'2001-01-01' WHERE uid = 'mine'"_s;
    const QString sign =
        u"UPDATE duty_list SET state = 'signed', signed_by = '局长', signed_on = '2001-01-01' WHERE "
        "uid = 'mine'"_s;
    QCOMPARE(session(u"department"_s,
                     u"INSERT INTO duty_list (uid, department_id, version, author) VALUES ('mine', "
                     "801, 7, '别人');\n"_s
                         + submit.arg(u"李四"_s) + u";\n"_s),
             QString());
    // his own, though he says others wrote, submitted and sign it
    QCOMPARE(m_city->tried(u"department"_s, {sign}).first().shown(), u"23000"_s);
    QCOMPARE(m_city->tried(u"other"_s, {sign}).first().shown(), u"0"_s);
    QCOMPARE(m_city->tried(u"authority"_s, {sign}).first().shown(), u"-"_s);
    QCOMPARE(session(u"colleague"_s, sign + u";\n"_s), QString());
    QCOMPARE(m_city->text(u"reader"_s,
                          u"SELECT concat_ws('|', author, submitted_by, submitted_on, signed_by, "
                          "signed_on, state) FROM duty_list WHERE uid = 'mine'"_s),
             u"张三|张三|2023-06-30|李四|2023-06-30|signed"_s);
    for (const QString &role : {u"department"_s, u"colleague"_s})
        QCOMPARE(m_city->tried(role, {u"UPDATE duty_list SET signed_by = '局长' WHERE uid = 'mine'"_s})
                     .first()
                     .shown(),
                 u"23000"_s);
}

void RoleAttacksTest::hiddenRowsLeakNothing_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("count")
        << u"SELECT count(*) FROM catalog WHERE department_id = 802 AND state <> 'published';"_s;
    QTest::newRow("join")
        << u"SELECT i.name FROM catalog c RIGHT JOIN data_item i ON i.catalog_id = c.id WHERE "
           "i.uid LIKE 'other%';"_s;
    QTest::newRow("error of a cast") << u"SELECT title::int FROM catalog WHERE uid = 'other.draft';"_s;
    QTest::newRow("division")
        << u"SELECT 1 / (length(title) - length(title)) FROM catalog WHERE code = '机密编码';"_s;
    QTest::newRow("same code")
        << u"BEGIN; INSERT INTO catalog (uid, department_id, title, code) VALUES ('same', 801, "
           "'x', 'y'); ROLLBACK;"_s;
    QTest::newRow("same uid")
        << u"INSERT INTO catalog (uid, department_id, title) VALUES ('other.draft', 801, 'x');"_s;
    QTest::newRow("an item of it")
        << u"INSERT INTO data_item (uid, catalog_id, name) VALUES ('x', 903, 'x');"_s;
    QTest::newRow("a link to it") << u"INSERT INTO duty (id, uid) VALUES (1, 'x');"_s;
    QTest::newRow("a parent of it")
        << u"INSERT INTO duty (uid, duty_list_id, parent_id, level, name) VALUES ('x', "
           "703, 613, 'duty', 'x');"_s;
    QTest::newRow("a parent that is not there")
        << u"INSERT INTO duty (uid, duty_list_id, parent_id, level, name) VALUES ('x', 703, 99613, 'duty', 'x');"_s;
    QTest::newRow("merge")
        << u"MERGE INTO catalog c USING (SELECT 903 AS id) s ON c.id = s.id WHEN MATCHED THEN UPDATE "
           "SET title = title || '改';"_s;
    QTest::newRow("explain") << u"EXPLAIN SELECT * FROM catalog WHERE code = 'y';"_s;
    QTest::newRow("statistics") << u"SELECT most_common_vals FROM pg_stats WHERE tablename = 'catalog';"_s;
    QTest::newRow("own uids") << u"SELECT shuzhi_own_uids();"_s;
    QTest::newRow("the log") << u"SELECT * FROM change_log;"_s;
    QTest::newRow("spans") << u"SELECT * FROM catalog_span NATURAL JOIN item_span;"_s;
    QTest::newRow("returning") << u"UPDATE catalog SET rev = 1 WHERE id = 903 RETURNING title;"_s;
    QTest::newRow("lock") << u"SELECT title FROM catalog WHERE id = 903 FOR UPDATE;"_s;
}

/// Nothing a department is told, errors included, holds a word of another department's draft.
void RoleAttacksTest::hiddenRowsLeakNothing()
{
    QFETCH(QString, script);
    QCOMPARE(m_city->prepare(u"ANALYZE catalog"_s), QString());
    for (const QString &role : {u"department"_s, u"reader"_s}) {
        const QString said = m_city->psql(role, u"\\set VERBOSITY verbose\n"_s + script + u'\n');
        QVERIFY2(!said.contains(u"机密"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"Key ("_s), qPrintable(said));
        QVERIFY2(!said.contains(u"other.draft"_s) || script.contains(u"other.draft"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"22P02"_s) && !said.contains(u"22012"_s), qPrintable(said));
    }
}

/// Rows that are hidden and rows that are not there get the same answer.
void RoleAttacksTest::hiddenIsAsMissing()
{
    const QString add =
        u"INSERT INTO duty (uid, duty_list_id, parent_id, level, name) VALUES ('x', 703, %1, 'duty', 'x')"_s;
    QCOMPARE(m_city->tried(u"department"_s, {add.arg(613)}).first().shown(),
             m_city->tried(u"department"_s, {add.arg(99613)}).first().shown());
    QCOMPARE(m_city->tried(u"reader"_s, {u"SELECT 1 FROM catalog WHERE uid = 'other.draft'"_s}).first().rows,
             0);
    QCOMPARE(m_city->tried(u"other"_s, {u"SELECT 1 FROM catalog WHERE uid = 'other.draft'"_s}).first().rows,
             1);
}

/// Members go with their department; who merges departments does not write member.
void RoleAttacksTest::membersFollowAMerge()
{
    QCOMPARE(m_city->prepare(u"INSERT INTO department (id, uid, name) VALUES (805, 'gone', '丁'); SELECT "
                             "shuzhi_set_member('%1', '吴十', '丁')"_s.arg(m_city->login(u"nobody"_s))),
             QString());
    QCOMPARE(session(u"authority"_s, u"UPDATE department SET merged_into_id = 801 WHERE uid = 'gone';\n"_s),
             QString());
    QCOMPARE(m_city->text(u"nobody"_s, u"SELECT shuzhi_department()"_s), u"own"_s);
    QCOMPARE(m_city->verified(u"owner"_s), u"ok"_s);
}

/// Running `db roles` again changes nothing, also when several do at once; others are refused.
void RoleAttacksTest::rolesAreMadeAgain()
{
    QCOMPARE(m_city->madeAgain(1), QString());
    const QString rights =
        u"SELECT md5((SELECT string_agg(concat_ws(' ', tablename, policyname, roles, cmd, qual, "
        "with_check), ',' ORDER BY tablename, policyname) FROM pg_policies) || (SELECT "
        "string_agg(relname || relacl::text, ',' ORDER BY relname) FROM pg_class WHERE relacl IS NOT "
        "NULL AND relkind = 'r'))"_s;
    const QString before = m_city->text(u"owner"_s, rights);
    QCOMPARE(before.size(), 32);
    QCOMPARE(m_city->madeAgain(6), QString());
    QCOMPARE(m_city->text(u"owner"_s, rights), before);
    for (const QString &role : triedRoles())
        QCOMPARE(m_city->madeBy(role), u"forbidden owner"_s);
}

void RoleAttacksTest::verifiesAsEachRole()
{
    for (const QString &role : {u"owner"_s, u"admin"_s, u"cdo"_s, u"authority"_s, u"auditor"_s})
        QCOMPARE(m_city->verified(role), u"ok"_s);
    // they do not see every row: that is said, and is no fault of the trail
    for (const QString &role : {u"department"_s, u"reader"_s})
        QCOMPARE(m_city->verified(role), u"forbidden"_s);
}

/// A city whose roles were made before a migration: the tables it brings are guarded too.
void RoleAttacksTest::migrationsAreGuarded()
{
    RoleCity old;
    QCOMPARE(old.fault(), QString());
    QCOMPARE(old.prepare(backToSchema4().join(u"; "_s)), QString());
    VERIFY_RESULT(old.open(u"admin"_s, OpenMode::Create));
    QCOMPARE(old.text(u"owner"_s,
                      u"SELECT count(*) || ' ' || bool_and(relrowsecurity AND relforcerowsecurity) || ' ' || "
                      "count(DISTINCT relowner) FROM pg_class WHERE relname IN ('member', 'write_request', "
                      "'presence', 'catalog')"_s),
             u"4 true 1"_s);
    QCOMPARE(
        old.tried(u"authority"_s, {u"INSERT INTO member (uid, login) VALUES ('x', 'x')"_s}).first().shown(),
        u"-"_s);
    QCOMPARE(old.verified(u"auditor"_s), u"ok"_s);
}

QTEST_GUILESS_MAIN(RoleAttacksTest)
#include "tst_roleattacks.moc"
