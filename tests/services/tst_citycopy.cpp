// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citycopy.h"
#include "models/store/copystate.h"
#include "models/store/historywriter.h"
#include "models/store/metricsquery.h"
#include "models/store/migrator.h"
#include "tests/services/copyplace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const Actor s_copier{u"搬迁"_s, u"mover"_s, u"copy"_s};

QStringList trailOf(Connection &city, qint64 upTo)
{
    QStringList entries;
    const Status read = city.each(
        u"SELECT k.chain, k.hash, l.at, l.day, l.actor, l.login, l.source, l.table_name, l.row_uid, l.op, "
        "l.old_values, l.new_values, l.hash FROM change_chain k JOIN change_log l ON l.tx = k.tx WHERE "
        "k.chain <= ? ORDER BY k.chain, l.id"_s,
        {upTo}, [&](const SqlRow &row) {
            QStringList cells;
            for (int i = 0; i < 13; ++i)
                cells += row.text(i);
            entries += cells.join(u'|');
        });
    return read ? entries : QStringList(faultOf(read.error()));
}

/// An edit of every kind, a transaction of its own.
Status edit(TestCity &city, int number)
{
    const QString n = QString::number(number), title = u"改名\t"_s + n, unit = u"单位\n\\"_s + n;
    const StepRow first{city.text(u"SELECT min(uid) FROM catalog"_s), {title}}, added{u"unit"_s + n, {unit}},
        gone{city.text(u"SELECT max(uid) FROM data_item"_s), {}};
    return city.write({Step{StepKind::Update, u"catalog"_s, {u"title"_s}, {first}, {}, {}},
                       Step{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {added}, {}, {}},
                       Step{StepKind::Delete, u"data_item"_s, {}, {gone}, {}, {}}});
}

} // namespace

/// Copies between files and servers: the same city with the same trail, whatever comes between.
class CityCopyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void copies_data();
    void copies();
    void comesBackTheSame();
    void goesOnAfterBeingBrokenOff_data() { addDialectRows(); }
    void goesOnAfterBeingBrokenOff();
    void takesTheRestOfTheLogToo();
    void isFoundToBeDone();
    void copiesAnEmptyCity_data() { addDialectRows(); }
    void copiesAnEmptyCity();
    void copiesAnOlderSchema_data() { addDialectRows(); }
    void copiesAnOlderSchema();
    void refusesOtherPlaces_data();
    void refusesOtherPlaces();
    void refusesItself_data() { addDialectRows(); }
    void refusesItself();
    void findsWhatWasAltered_data();
    void findsWhatWasAltered();
    void survivesAFullDisk();
    void letsOnlyOneGoOn();

private:
    void compare(TestCity &source, Place &place);

    std::unique_ptr<TestCity> m_file, m_server;
};

void CityCopyTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{120, 6, 2, 3, 5});
    QCOMPARE(m_file->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, DemoParameters{60, 4, 2, 2, 5});
    QCOMPARE(m_server->fault(), QString());
    for (int i = 0; i < 5; ++i) {
        VERIFY_RESULT(edit(*m_file, i));
        VERIFY_RESULT(edit(*m_server, i));
    }
}

/// Rows, spans, trail and figures of a complete copy, and that it lives on.
void CityCopyTest::compare(TestCity &source, Place &place)
{
    const TrailHead head = *trailHead(source.connection());
    TestCity *copy = place.city();
    QVERIFY(copy);
    QCOMPARE(firstDifference(source.connection(), copy->connection()).value_or(u"?"_s), QString());
    QCOMPARE(trailOf(copy->connection(), head.chain), trailOf(source.connection(), head.chain));
    QCOMPARE(copy->verify(), QString());
    QCOMPARE(trailHead(copy->connection())->chain, head.chain + 1);
    const QString note =
        copy->text(u"SELECT new_values FROM change_log WHERE op = 'note' ORDER BY id DESC LIMIT 1"_s);
    QCOMPARE(QJsonDocument::fromJson(note.toUtf8()).object().value(u"copied_from"_s).toString(), head.hash);
    for (const GroupBy by : {GroupBy::None, GroupBy::Department, GroupBy::Month}) {
        const auto a = MetricsQuery{by, {}, 6}(source.connection(), plainJob());
        const auto b = MetricsQuery{by, {}, 6}(copy->connection(), plainJob());
        QVERIFY(a && b);
        QVERIFY(a->city.figures == b->city.figures);
        QCOMPARE(b->groups.size(), a->groups.size());
        for (qsizetype i = 0; i < a->groups.size(); ++i)
            QVERIFY(b->groups[i].figures == a->groups[i].figures);
    }
    VERIFY_RESULT(edit(*copy, 1000));
    QCOMPARE(copy->verify(), QString());
}

void CityCopyTest::copies_data()
{
    QTest::addColumn<Dialect>("from");
    QTest::addColumn<Dialect>("to");
    QTest::newRow("file to server") << Dialect::Sqlite << Dialect::Postgres;
    QTest::newRow("server to file") << Dialect::Postgres << Dialect::Sqlite;
    QTest::newRow("file to file") << Dialect::Sqlite << Dialect::Sqlite;
    QTest::newRow("server to server") << Dialect::Postgres << Dialect::Postgres;
}

void CityCopyTest::copies()
{
    QFETCH(Dialect, from);
    QFETCH(Dialect, to);
    TestCity &source = from == Dialect::Sqlite ? *m_file : *m_server;
    Place place(to);
    const auto report = CopyCityQuery{source.location(), place.location, s_copier}.run(plainJob());
    VERIFY_RESULT(report);
    QVERIFY(!report->resumed);
    QCOMPARE(report->tables.size(), trackedTables().size() + 2);
    for (const TableSpec &table : trackedTables()) {
        const QString digest = *tableDigest(source.connection(), table.name);
        QVERIFY(std::any_of(report->tables.begin(), report->tables.end(), [&](const TableSum &sum) {
            return sum.name == table.name && sum.sha256 == digest;
        }));
    }
    QVERIFY(report->rows(u"catalog"_s) >= 60);
    QVERIFY(report->rows(u"change_log"_s) > 400);
    compare(source, place);
}

void CityCopyTest::comesBackTheSame()
{
    Place server(Dialect::Postgres), file(Dialect::Sqlite);
    VERIFY_RESULT((CopyCityQuery{m_file->location(), server.location, s_copier}.run(plainJob())));
    VERIFY_RESULT((CopyCityQuery{server.location, file.location, s_copier}.run(plainJob())));
    TestCity *back = file.city();
    QVERIFY(back);
    const qint64 chain = trailHead(m_file->connection())->chain;
    QCOMPARE(firstDifference(m_file->connection(), back->connection()).value_or(u"?"_s), QString());
    QCOMPARE(trailOf(back->connection(), chain), trailOf(m_file->connection(), chain));
    QCOMPARE(back->verify(), QString());
    QCOMPARE(trailHead(back->connection())->chain, chain + 2);
}

void CityCopyTest::goesOnAfterBeingBrokenOff()
{
    QFETCH(Dialect, dialect);
    TestCity &source = dialect == Dialect::Sqlite ? *m_server : *m_file;
    Place place(dialect);
    QList<double> reached;
    for (const double until : {0.0, 0.05, 0.2, 0.39, 0.5, 0.8}) {
        auto flag = std::make_shared<std::atomic<bool>>(false);
        double last = 0;
        JobContext cut(flag, [&](double fraction) {
            last = fraction;
            flag->store(fraction >= until);
        });
        const auto from = openCopySource(source.location());
        VERIFY_RESULT(from);
        const auto report = copyCity(**from, place.open(), s_copier, cut);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        reached += last;
        place.connection.reset(); // as a program that ends
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create}) {
            const auto opened = openCity(place.location, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::DatabaseIncomplete);
        }
    }
    QVERIFY(reached.last() > 0.5);
    const auto report = CopyCityQuery{source.location(), place.location, s_copier}.run(plainJob());
    VERIFY_RESULT(report);
    QVERIFY(report->resumed);
    compare(source, place);
}

void CityCopyTest::takesTheRestOfTheLogToo()
{
    TestCity source(Dialect::Sqlite, {120, 6, 2, 3, 7});
    QCOMPARE(source.fault(), QString());
    Place place(Dialect::Postgres);
    for (int i = 0; i < 4; ++i) {
        auto flag = std::make_shared<std::atomic<bool>>(false);
        JobContext cut(flag, [&](double fraction) { flag->store(fraction >= 0.25 * i); });
        QVERIFY(!(CopyCityQuery{source.location(), place.location, s_copier}.run(cut)));
        VERIFY_RESULT(edit(source, i)); // somebody goes on working in the file
    }
    VERIFY_RESULT((CopyCityQuery{source.location(), place.location, s_copier}.run(plainJob())));
    compare(source, place);
}

void CityCopyTest::isFoundToBeDone()
{
    Place place(Dialect::Sqlite);
    const CopyCityQuery query{m_server->location(), place.location, s_copier};
    const auto first = query.run(plainJob()), again = query.run(plainJob());
    VERIFY_RESULT(first);
    VERIFY_RESULT(again);
    QVERIFY(again->resumed);
    QCOMPARE(again->tables, first->tables);
    VERIFY_RESULT(edit(*place.city(), 2000));
    const auto changed = query.run(plainJob());
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Refused);
}

void CityCopyTest::copiesAnEmptyCity()
{
    QFETCH(Dialect, dialect);
    TestCity source(dialect);
    Place place(dialect == Dialect::Sqlite ? Dialect::Postgres : Dialect::Sqlite);
    VERIFY_RESULT((CopyCityQuery{source.location(), place.location, s_copier}.run(plainJob())));
    TestCity *copy = place.city();
    QVERIFY(copy);
    QCOMPARE(copy->verify(), QString());
    QCOMPARE(trailHead(copy->connection())->chain, 1);
}

void CityCopyTest::copiesAnOlderSchema()
{
    QFETCH(Dialect, dialect);
    TestCity source(dialect, {20, 3, 1, 1, 5});
    QCOMPARE(source.fault(), QString());
    VERIFY_RESULT(leaveAtSchema4(source.connection()));
    Place place(Dialect::Sqlite);
    const auto report = CopyCityQuery{source.location(), place.location, s_copier}.run(plainJob());
    VERIFY_RESULT(report);
    QCOMPARE(report->tables.size(), trackedTables().size() + 1); // no member
    TestCity *copy = place.city();
    QVERIFY(copy);
    QCOMPARE(copy->verify(), QString());
    QCOMPARE(copy->text(u"SELECT max(version) FROM schema_migration"_s), QString::number(schemaVersion));
}

void CityCopyTest::refusesOtherPlaces_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        const char *name = dialect == Dialect::Sqlite ? "file" : "server";
        QTest::addRow("%s with a city", name) << dialect << u"city"_s << u"refused"_s;
        QTest::addRow("%s with a copy of another city", name) << dialect << u"copy"_s << u"refused"_s;
        QTest::addRow("%s of another program", name) << dialect << u"foreign"_s << u"database_foreign"_s;
    }
}

void CityCopyTest::refusesOtherPlaces()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, what);
    QFETCH(QString, code);
    Place place(dialect);
    if (what == u"city") {
        const auto city = openCity(place.location, OpenMode::Create);
        VERIFY_RESULT(city);
        const Step name{StepKind::Insert,
                        u"setting"_s,
                        {u"key"_s, u"value"_s},
                        {{u"name"_s, {u"city_name"_s, u"他市"_s}}},
                        {},
                        {}};
        VERIFY_RESULT(writeHistory(**city, s_copier, [&](const StepSink &sink) { return sink(name); }));
    }
    if (what == u"copy") {
        auto flag = std::make_shared<std::atomic<bool>>(false);
        JobContext cut(flag, [&](double fraction) { flag->store(fraction >= 0.5); });
        QVERIFY(!(CopyCityQuery{m_server->location(), place.location, s_copier}.run(cut)));
    }
    if (what == u"foreign")
        VERIFY_RESULT(place.open().execScript(u"CREATE TABLE theirs (a BIGINT)"_s));
    place.connection.reset();
    const auto report = CopyCityQuery{m_file->location(), place.location, s_copier}.run(plainJob());
    QVERIFY(!report);
    QCOMPARE(errorName(report.error().code), code);
    QCOMPARE(report.error().subject, place.location.display());
    // What a window then says of the place.
    const auto there = CopyTargetQuery{place.location}(m_file->connection());
    QCOMPARE(there.has_value(), what != u"foreign");
    if (there) {
        QVERIFY(there->kind == (what == u"city" ? CopyTarget::Kind::City : CopyTarget::Kind::Copy));
        QCOMPARE(there->city, what == u"city" ? u"他市"_s : QString());
    }
}

void CityCopyTest::refusesItself()
{
    QFETCH(Dialect, dialect);
    const Location own = (dialect == Dialect::Sqlite ? m_file : m_server)->location();
    const auto report = CopyCityQuery{own, own, s_copier}.run(plainJob());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Usage);
}

void CityCopyTest::findsWhatWasAltered_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("table");
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        const char *name = dialect == Dialect::Sqlite ? "sqlite" : "postgres";
        QTest::addRow("%s a row", name)
            << dialect << u"UPDATE department SET phone = '1' WHERE id = (SELECT min(id) FROM department)"_s
            << u"department"_s;
        QTest::addRow("%s a row gone", name)
            << dialect << u"DELETE FROM open_unit WHERE id = (SELECT max(id) FROM open_unit)"_s
            << u"open_unit"_s;
        QTest::addRow("%s the head", name) << dialect << u"UPDATE change_head SET hash = 'x'"_s << u"trail"_s;
    }
}

void CityCopyTest::findsWhatWasAltered()
{
    QFETCH(QString, statement);
    QFETCH(QString, table);
    QFETCH(Dialect, dialect);
    TestCity source(dialect, {20, 3, 1, 1, 5});
    VERIFY_RESULT(edit(source, 1));
    const QString on = dialect == Dialect::Sqlite ? QString() : u" ON "_s;
    for (const auto &[trigger, of] : {std::pair(u"trail_department_update"_s, u"department"_s),
                                      std::pair(u"trail_open_unit_delete"_s, u"open_unit"_s)})
        VERIFY_RESULT(source.connection().exec(u"DROP TRIGGER "_s + trigger + (on.isEmpty() ? on : on + of)));
    VERIFY_RESULT(source.connection().exec(statement));
    Place place(Dialect::Sqlite);
    const auto report = CopyCityQuery{source.location(), place.location, s_copier}.run(plainJob());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::VerificationFailed);
    QVERIFY2(report.error().detail.contains(table), qPrintable(report.error().detail));
    QVERIFY(!place.city()); // never taken for a city
}

void CityCopyTest::survivesAFullDisk()
{
    Place place(Dialect::Sqlite);
    const auto from = openCopySource(m_file->location());
    VERIFY_RESULT(from);
    int full = 0;
    for (int pages = 60; pages < 2000; pages += 60) {
        VERIFY_RESULT(place.open().value(u"PRAGMA max_page_count = %1"_s.arg(pages)));
        const auto report = copyCity(**from, place.open(), s_copier, plainJob());
        if (report)
            break;
        QCOMPARE(report.error().code, ErrorCode::DatabaseFull);
        ++full;
    }
    QVERIFY2(full > 3, qPrintable(QString::number(full)));
    compare(*m_file, place);
}

void CityCopyTest::letsOnlyOneGoOn()
{
    Place place(Dialect::Postgres);
    const auto from = openCopySource(m_file->location()),
               other = Connection::open(place.location, OpenMode::Create);
    VERIFY_RESULT(from);
    VERIFY_RESULT(other);
    const auto mine = beginCopy(**from, place.open()), theirs = beginCopy(**from, **other);
    VERIFY_RESULT(mine);
    QCOMPARE(*theirs, *mine);
    VERIFY_RESULT(noteCopy(**other, {mine->source, 0, 7, {}}));
    const Status held = holdCopy(place.open(), *mine);
    QVERIFY(!held);
    QCOMPARE(held.error().code, ErrorCode::DatabaseLocked);
}

QTEST_GUILESS_MAIN(CityCopyTest)
#include "tst_citycopy.moc"
