// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/store/rowwriter.h"
#include "models/store/trail.h"
#include "models/store/transaction.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

#include <QProcess>
#include <QTest>

#include <sqlite3.h>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_police = u"01890000-0000-7000-8000-000000000001"_s,
              s_civil = u"01890000-0000-7000-8000-000000000002"_s,
              s_register = u"01890000-0000-7000-8000-000000000003"_s,
              s_call = u"01890000-0000-7000-8000-000000000004"_s;

Step step(StepKind kind, const QString &table, const QStringList &columns, const QList<StepRow> &rows,
          const QString &day = u"2023-01-02"_s)
{
    return {kind, table, columns, rows, day + u"T01:02:03.004Z"_s, day};
}

/// Two departments, a catalog and a use of it; every kind of column and of change.
QList<Step> history()
{
    using enum StepKind;
    return {
        step(Insert, u"department"_s, {u"name"_s, u"code"_s},
             {{s_police, {u"市公安局"_s, u"11"_s}}, {s_civil, {u"市民政局"_s, QString()}}}),
        step(Insert, u"catalog"_s, {u"department_id"_s, u"title"_s, u"abstract"_s},
             {{s_register, {s_police, u"\"户籍\"\\人口"_s, u"一\n二\t\u0001\u001f/é😀"_s}}}),
        step(Update, u"catalog"_s, {u"state"_s, u"abstract"_s, u"department_id"_s},
             {{s_register, {u"published"_s, QString(), s_civil}}}),
        step(Insert, u"usage_day"_s, {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s},
             {{s_call, {s_register, s_police, u"2023-01-02"_s, 7}}}),
        step(Update, u"usage_day"_s, {u"calls"_s}, {{s_call, {-9007199254740993LL}}}, u"2023-01-03"_s),
        step(Update, u"usage_day"_s, {u"calls"_s}, {{s_call, {-9007199254740993LL}}}, u"2023-01-03"_s),
        step(Delete, u"usage_day"_s, {}, {{s_call, {}}}, u"2023-01-03"_s),
        step(Update, u"department"_s, {u"merged_into_id"_s}, {{s_civil, {s_police}}}, u"2023-01-03"_s),
        step(Update, u"department"_s, {u"merged_into_id"_s}, {{s_civil, {QVariant()}}}, u"2023-01-03"_s),
    };
}

QStringList entries(Connection &connection)
{
    QStringList list;
    const Status read = connection.each(
        u"SELECT table_name, row_uid, op, old_values, new_values, day, at, actor FROM change_log ORDER BY id"_s,
        {}, [&](const SqlRow &row) {
            QStringList cells;
            for (int i = 0; i < 8; ++i)
                cells += row.text(i);
            list += cells.join(u' ');
        });
    return read ? list : QStringList(faultOf(read.error()));
}

/// A SQLite connection without our functions, as any tool has it; gives SQLite's message, or empty.
QString plainSqlite(const QString &path, const QStringList &statements)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    QString message;
    for (const QString &statement : statements) {
        if (message.isEmpty()
            && sqlite3_exec(handle, statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            message = QString::fromUtf8(sqlite3_errmsg(handle));
    }
    sqlite3_close(handle);
    return message;
}

QString psql(const Location &location, const QString &statement)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"psql"_s,
                  {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-c"_s, statement,
                   PgCluster::instance().address(location)});
    return process.waitForFinished() ? QString::fromUtf8(process.readAll()).trimmed()
                                     : u"psql does not end"_s;
}

} // namespace

/// Nothing is written unlogged, and whoever alters something behind the trail's back is found out.
class TrailTest : public QObject
{
    Q_OBJECT
private slots:
    void logsExactly_data() { addDialectRows(); }
    void logsExactly();
    void replaysEmptyCells_data() { addDialectRows(); }
    void replaysEmptyCells();
    void refusesUnsealedWrites();
    void refusesOtherTools();
    void logsOtherTools();
    void isInsertOnly_data() { addDialectRows(); }
    void isInsertOnly();
    void rollsBackAsOne_data() { addDialectRows(); }
    void rollsBackAsOne();
    void guardsRevisions_data() { addDialectRows(); }
    void guardsRevisions();
    void daysNeverRunBackwards_data() { addDialectRows(); }
    void daysNeverRunBackwards();
    void chainGrowsPerTransaction_data() { addDialectRows(); }
    void chainGrowsPerTransaction();
    void findsTampering_data();
    void findsTampering();
    void findsTriggerFaults_data();
    void findsTriggerFaults();
};

void TrailTest::logsExactly()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(history()));
    const QString first = u" 2023-01-02 2023-01-02T01:02:03.004Z 测试"_s,
                  later = u" 2023-01-03 2023-01-03T01:02:03.004Z 测试"_s;
    const QStringList expected{
        u"department "_s + s_police
            + u" insert  {\"name\":\"市公安局\",\"code\":\"11\",\"level\":\"municipal\",\"origin\":\"entered\"}"_s
            + first,
        u"department "_s + s_civil
            + u" insert  {\"name\":\"市民政局\",\"level\":\"municipal\",\"origin\":\"entered\"}"_s + first,
        u"catalog "_s + s_register + u" insert  {\"department_id\":\""_s + s_police
            + u"\",\"title\":\"\\\"户籍\\\"\\\\人口\",\"abstract\":\"一\\n二\\t\\u0001\\u001f/é😀\",\"state\":\"draft\"}"_s
            + first,
        u"catalog "_s + s_register + u" update {\"department_id\":\""_s + s_police
            + u"\",\"abstract\":\"一\\n二\\t\\u0001\\u001f/é😀\",\"state\":\"draft\"} {\"department_id\":\""_s
            + s_civil + u"\",\"abstract\":\"\",\"state\":\"published\"}"_s + first,
        u"usage_day "_s + s_call + u" insert  {\"catalog_id\":\""_s + s_register + u"\",\"consumer_id\":\""_s
            + s_police + u"\",\"day\":\"2023-01-02\",\"calls\":7}"_s + first,
        u"usage_day "_s + s_call + u" update {\"calls\":7} {\"calls\":-9007199254740993}"_s + later,
        u"usage_day "_s + s_call + u" delete {\"catalog_id\":\""_s + s_register + u"\",\"consumer_id\":\""_s
            + s_police + u"\",\"day\":\"2023-01-02\",\"calls\":-9007199254740993} "_s + later,
        u"department "_s + s_civil + u" update {\"merged_into_id\":null} {\"merged_into_id\":\""_s + s_police
            + u"\"}"_s + later,
        u"department "_s + s_civil + u" update {\"merged_into_id\":\""_s + s_police
            + u"\"} {\"merged_into_id\":null}"_s + later,
    };
    const QStringList logged = entries(city.connection());
    QCOMPARE(logged.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(logged[i], expected[i]);
    QCOMPARE(city.verify(), QString());
    QCOMPARE(city.text(u"SELECT DISTINCT login FROM change_log"_s),
             dialect == Dialect::Sqlite ? u"tester"_s : u"postgres"_s);
}

/// An empty cell is not logged; a column with a default must not get that instead.
void TrailTest::replaysEmptyCells()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write({{StepKind::Insert,
                               u"department"_s,
                               {u"name"_s, u"level"_s, u"origin"_s},
                               {{s_police, {u"市公安局"_s, u""_s, u""_s}}},
                               {},
                               {}}}));
    QCOMPARE(city.text(u"SELECT level FROM department"_s), QString());
    QCOMPARE(city.verify(), QString());
}

void TrailTest::refusesUnsealedWrites()
{
    TestCity city(Dialect::Sqlite);
    VERIFY_RESULT(city.write(history()));
    const auto written = city.connection().exec(u"UPDATE department SET phone = '1'"_s);
    QVERIFY(!written);
    QVERIFY2(written.error().detail.contains(u"outside of a trail transaction"),
             qPrintable(written.error().detail));
    // A transaction that is committed behind the sealing is turned into a rollback.
    {
        const auto transaction = Transaction::begin(city.connection(), Actor::current(u"n"_s));
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(city.connection().exec(u"UPDATE department SET phone = '1'"_s));
        QVERIFY(!city.connection().exec(u"COMMIT"_s));
    }
    QCOMPARE(city.text(u"SELECT count(*) FROM department WHERE phone <> ''"_s), u"0"_s);
    QCOMPARE(city.verify(), QString());
}

void TrailTest::refusesOtherTools()
{
    TestCity city(Dialect::Sqlite);
    VERIFY_RESULT(city.write(history()));
    for (
        const QString &statement :
        {u"UPDATE department SET phone = '1'"_s, u"DELETE FROM catalog"_s,
         u"INSERT INTO open_unit (uid, name) VALUES ('x', 'y')"_s,
         u"INSERT OR REPLACE INTO department (id, uid, name) SELECT id, uid, 'z' FROM department LIMIT 1"_s}) {
        const QString message = plainSqlite(city.location().path, {statement});
        QVERIFY2(message.contains(u"no such function: shuzhi_"), qPrintable(message));
    }
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sqlite3"_s,
                {city.location().path, u"UPDATE setting SET value = 1; UPDATE department SET phone = 1"_s});
    QVERIFY(shell.waitForFinished());
    QVERIFY(shell.readAll().contains("no such function"));
    QCOMPARE(city.verify(), QString());
}

void TrailTest::logsOtherTools()
{
    TestCity city(Dialect::Postgres);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(history()));
    QCOMPARE(psql(city.location(), u"UPDATE department SET phone = '1' WHERE code = '11'"_s), QString());
    QCOMPARE(city.text(
                 u"SELECT concat(op, ' ', new_values, ' ', login, ' ', actor, '|', day >= '2023-01-03') FROM "
                 "change_log ORDER BY id DESC LIMIT 1"_s),
             u"update {\"phone\":\"1\"} postgres |t"_s);
    QCOMPARE(city.text(u"SELECT max(rev) FROM department"_s), u"3"_s);
    QCOMPARE(city.verify(), QString());
}

void TrailTest::isInsertOnly()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(history()));
    QStringList statements;
    for (const QString &table : {u"change_log"_s, u"change_chain"_s})
        statements += {u"UPDATE %1 SET at = ''"_s.arg(table), u"DELETE FROM "_s + table};
    if (dialect == Dialect::Postgres)
        statements += {u"TRUNCATE change_log"_s, u"TRUNCATE change_chain"_s, u"TRUNCATE department CASCADE"_s,
                       u"TRUNCATE usage_day"_s};
    for (const QString &statement : statements) {
        const auto transaction = Transaction::begin(city.connection(), Actor::current(u"n"_s));
        VERIFY_RESULT(transaction);
        QVERIFY2(!city.connection().exec(statement), qPrintable(statement));
    }
    QCOMPARE(city.verify(), QString());
}

void TrailTest::rollsBackAsOne()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(history()));
    const QString before = city.text(u"SELECT count(*) FROM change_log"_s);
    QList<Step> steps = {
        step(StepKind::Update, u"department"_s, {u"phone"_s}, {{s_police, {u"1"_s}}}, u"2023-02-01"_s),
        step(StepKind::Update, u"department"_s, {u"phone"_s}, {{newUid(), {u"1"_s}}}, u"2023-02-01"_s)};
    Status done = city.write(steps);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotFound);
    steps[1] =
        step(StepKind::Insert, u"department"_s, {u"name"_s}, {{newUid(), {u"市民政局"_s}}}, u"2023-02-01"_s);
    done = city.write(steps);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    steps[1] = step(StepKind::Insert, u"catalog"_s, {u"department_id"_s, u"title"_s},
                    {{newUid(), {newUid(), u"无"_s}}}, u"2023-02-01"_s);
    done = city.write(steps);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(city.text(u"SELECT count(*) FROM change_log"_s), before);
    QCOMPARE(city.text(u"SELECT count(*) FROM department WHERE phone <> ''"_s), u"0"_s);
    QCOMPARE(city.verify(), QString());
}

void TrailTest::guardsRevisions()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(history()));
    auto transaction = Transaction::begin(city.connection(), Actor::current(u"n"_s));
    VERIFY_RESULT(transaction);
    RowWriter writer(city.connection());
    const QString sql = u"SELECT rev FROM department WHERE code = '11'"_s;
    QCOMPARE(city.text(sql), u"1"_s);
    VERIFY_RESULT(writer.update(u"department"_s, s_police, {u"phone"_s}, {u"1"_s}, 1));
    QCOMPARE(city.text(sql), u"2"_s);
    const Status stale = writer.update(u"department"_s, s_police, {u"phone"_s}, {u"2"_s}, 1);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
    const Status gone = writer.remove(u"demand"_s, newUid(), 1);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(city.verify(), QString());
}

void TrailTest::daysNeverRunBackwards()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(history()));
    Step back =
        step(StepKind::Update, u"department"_s, {u"phone"_s}, {{s_police, {u"1"_s}}}, u"2023-01-02"_s);
    const Status refused = city.write({back});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"backwards"), qPrintable(refused.error().detail));
    // A reference day that is set back does not take the trail with it.
    VERIFY_RESULT(city.write({step(StepKind::Insert, u"setting"_s, {u"key"_s, u"value"_s},
                                   {{newUid(), {u"reference_day"_s, u"2022-12-01"_s}}}, u"2023-01-03"_s)}));
    back.at.clear();
    back.day.clear();
    VERIFY_RESULT(city.write({back}));
    QCOMPARE(city.text(u"SELECT day FROM change_log ORDER BY id DESC LIMIT 1"_s), u"2023-01-03"_s);
    QCOMPARE(city.verify(), QString());
}

void TrailTest::chainGrowsPerTransaction()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    const Result<TrailHead> none = trailHead(city.connection());
    VERIFY_RESULT(none);
    QCOMPARE(none->chain, 0);
    VERIFY_RESULT(city.write(history()));
    const Result<TrailHead> one = trailHead(city.connection());
    QCOMPARE(one->chain, 1);
    QCOMPARE(one->hash.size(), 64);
    QCOMPARE(city.text(u"SELECT entries FROM change_chain"_s), u"9"_s);
    // A transaction that changes nothing leaves no link.
    VERIFY_RESULT(city.write(
        {step(StepKind::Update, u"department"_s, {u"code"_s}, {{s_police, {u"11"_s}}}, u"2023-01-03"_s)}));
    QCOMPARE(trailHead(city.connection())->chain, 1);
    VERIFY_RESULT(city.write(
        {step(StepKind::Update, u"department"_s, {u"code"_s}, {{s_police, {u"12"_s}}}, u"2023-01-03"_s)}));
    QCOMPARE(trailHead(city.connection())->chain, 2);
    QVERIFY(trailHead(city.connection())->hash != one->hash);
}

void TrailTest::findsTampering_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("statement"); // run with all triggers away, which are then put back
    QTest::addColumn<QString>("found");
    const std::pair<const char *, std::pair<QString, QString>> cases[] = {
        {"cell", {u"UPDATE catalog SET title = '户籍'"_s, u"title is"_s}},
        {"revived reference",
         {u"UPDATE department SET merged_into_id = (SELECT min(id) FROM department) WHERE code = ''"_s,
          u"merged_into_id is"_s}},
        {"removed row", {u"DELETE FROM catalog"_s, u"is in the log but not in the table"_s}},
        {"added row",
         {u"INSERT INTO open_unit (uid, name) VALUES ('x', 'y')"_s, u"is in the table but not in the log"_s}},
        {"first entry",
         {u"DELETE FROM change_log WHERE id = (SELECT min(id) FROM change_log)"_s, u"seals 9 entries"_s}},
        {"last entry",
         {u"DELETE FROM change_log WHERE id = (SELECT max(id) FROM change_log)"_s, u"seals 9 entries"_s}},
        {"all entries", {u"DELETE FROM change_log"_s, u"seals 9 entries"_s}},
        {"entry's value",
         {u"UPDATE change_log SET new_values = replace(new_values, '11', '12') WHERE op = 'insert'"_s,
          u"was altered"_s}},
        {"entry's actor", {u"UPDATE change_log SET actor = '别人' WHERE op = 'delete'"_s, u"was altered"_s}},
        {"entry's day",
         {u"UPDATE change_log SET day = '2022-01-01' WHERE op = 'delete'"_s, u"was altered"_s}},
        {"entries swapped", {u"UPDATE change_log SET id = -id"_s, u"seals 9 entries"_s}},
        {"link", {u"DELETE FROM change_chain"_s, u"not sealed"_s}},
        {"link's time",
         {u"UPDATE change_chain SET at = '2023-01-01T00:00:00.000Z'"_s,
          u"link 1 of the chain was altered"_s}},
        {"head", {u"UPDATE change_head SET chain = 2"_s, u"the head says"_s}},
        {"span's end",
         {u"UPDATE catalog_span SET to_day = '2023-01-03' WHERE to_day = '9999-12-31'"_s, u"catalog_span"_s}},
        {"span's value", {u"UPDATE department_span SET has_code = 1 - has_code"_s, u"department_span"_s}},
        {"span removed", {u"DELETE FROM usage_span"_s, u"usage_span"_s}},
        {"link and entries",
         {u"DELETE FROM change_chain; DELETE FROM change_log; UPDATE change_head SET chain = 0, hash = '', day = ''"_s,
          u"is in the table but not in the log"_s}},
    };
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        for (const auto &[name, rest] : cases)
            QTest::addRow("%s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", name)
                << dialect << rest.first << rest.second;
    }
}

void TrailTest::findsTampering()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, statement);
    QFETCH(QString, found);
    TestCity city(dialect);
    QList<Step> steps = history();
    VERIFY_RESULT(city.write(steps));
    QCOMPARE(city.verify(), QString());
    if (dialect == Dialect::Postgres) {
        QCOMPARE(psql(city.location(), u"SET session_replication_role = replica; "_s + statement), QString());
    } else {
        QStringList drops, makes;
        VERIFY_RESULT(city.connection().each(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s,
                                             {}, [&](const SqlRow &row) {
                                                 drops += u"DROP TRIGGER "_s + row.text(0);
                                                 makes += row.text(1);
                                             }));
        QVERIFY(drops.size() > 40);
        QCOMPARE(plainSqlite(city.location().path, drops + QStringList{statement} + makes), QString());
    }
    const QString said = city.verify();
    QVERIFY2(said.contains(found), qPrintable(said));
}

void TrailTest::findsTriggerFaults_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("found");
    const QString missing = u"missing or disabled"_s, altered = u"altered"_s;
    QTest::newRow("sqlite dropped") << Dialect::Sqlite << u"DROP TRIGGER trail_catalog_update"_s << missing;
    QTest::newRow("sqlite span dropped")
        << Dialect::Sqlite << u"DROP TRIGGER catalog_span_update"_s << missing;
    QTest::newRow("sqlite guard dropped")
        << Dialect::Sqlite << u"DROP TRIGGER guard_change_log_delete"_s << missing;
    QTest::newRow("sqlite altered")
        << Dialect::Sqlite
        << u"DROP TRIGGER guard_change_log_delete; CREATE TRIGGER guard_change_log_delete BEFORE DELETE ON change_log BEGIN SELECT 1; END"_s
        << altered;
    QTest::newRow("postgres dropped")
        << Dialect::Postgres << u"DROP TRIGGER trail_catalog_update ON catalog"_s << missing;
    QTest::newRow("postgres disabled")
        << Dialect::Postgres << u"ALTER TABLE catalog DISABLE TRIGGER trail_catalog_update"_s << missing;
    QTest::newRow("postgres only replicas")
        << Dialect::Postgres << u"ALTER TABLE catalog ENABLE REPLICA TRIGGER trail_catalog_update"_s
        << missing;
    QTest::newRow("postgres no sealing")
        << Dialect::Postgres << u"DROP TRIGGER trail_seal ON change_log"_s << missing;
    QTest::newRow("postgres truncate")
        << Dialect::Postgres << u"DROP TRIGGER guard_demand_truncate ON demand"_s << missing;
    QTest::newRow("postgres rev") << Dialect::Postgres << u"DROP TRIGGER rev_demand ON demand"_s << missing;
    QTest::newRow("postgres altered body")
        << Dialect::Postgres
        << u"CREATE OR REPLACE FUNCTION trail_catalog_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$"_s
        << altered;
    QTest::newRow("postgres altered condition")
        << Dialect::Postgres
        << u"DROP TRIGGER trail_catalog_update ON catalog; CREATE TRIGGER trail_catalog_update AFTER UPDATE "
           u"ON catalog FOR EACH "
           "ROW WHEN (false) EXECUTE FUNCTION trail_catalog_update()"_s
        << altered;
    QTest::newRow("postgres altered helper")
        << Dialect::Postgres
        << u"CREATE OR REPLACE FUNCTION shuzhi_login() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'nobody'::text $$"_s
        << altered;
}

void TrailTest::findsTriggerFaults()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, statement);
    QFETCH(QString, found);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(history()));
    QCOMPARE(dialect == Dialect::Postgres ? psql(city.location(), statement)
                                          : plainSqlite(city.location().path, {statement}),
             QString());
    const QString said = city.verify();
    QVERIFY2(said.contains(found), qPrintable(said));
}

QTEST_GUILESS_MAIN(TrailTest)
#include "tst_trail.moc"
