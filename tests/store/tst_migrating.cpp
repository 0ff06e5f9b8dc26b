// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"
#include "tests/cli/clirunner.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

QString address(const TestCity &city)
{
    return city.location().dialect == Dialect::Sqlite ? city.location().path
                                                      : PgCluster::instance().address(city.location());
}

int versionOf(const Location &place)
{
    const auto city = Connection::open(place, OpenMode::ReadOnly);
    return city ? (*city)->value(u"SELECT max(version) FROM schema_migration"_s)->toInt() : -1;
}

} // namespace

/// A city's schema brought up: nobody in the way of another, a copy first, all of it or nothing.
class MigratingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void twoAtOnce_data();
    void twoAtOnce();
    void itWaitsToBeAsked_data() { addDialectRows(); }
    void itWaitsToBeAsked();
    void itIsSavedFirst_data() { addDialectRows(); }
    void itIsSavedFirst();
    void aFileIsSavedByWhoWrites();
    void killedInTheMiddle();
    void namesTheVersions_data() { addDialectRows(); }
    void namesTheVersions();

private:
    QTemporaryDir m_data;
};

void MigratingTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_data.path().toUtf8()); // where the copies go
}

void MigratingTest::twoAtOnce_data()
{
    QTest::addColumn<bool>("older");
    QTest::newRow("empty server") << false;
    QTest::newRow("older server") << true;
}

void MigratingTest::twoAtOnce()
{
    QFETCH(bool, older);
    for (int round = 0; round < 3; ++round) {
        TestCity city(Dialect::Postgres);
        QCOMPARE(city.fault(), QString());
        if (older) {
            VERIFY_RESULT(leaveAtSchema4(city.connection()));
        } else {
            VERIFY_RESULT(city.connection().execScript(u"DROP SCHEMA public CASCADE"_s));
            VERIFY_RESULT(city.connection().execScript(u"CREATE SCHEMA public"_s));
        }
        city.close();
        QProcess clients[3];
        for (QProcess &client : clients)
            client.start(QStringLiteral(SHUZHI_CLI), {u"init"_s, u"--no-backup"_s, u"--db"_s, address(city)});
        for (QProcess &client : clients) {
            QVERIFY(client.waitForFinished(60'000));
            QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
        }
        city.reopen();
        QCOMPARE(city.fault(), QString());
        QCOMPARE(city.text(u"SELECT count(*) FROM schema_migration"_s), QString::number(schemaVersion));
        QCOMPARE(city.verify(), QString());
    }
}

void MigratingTest::itWaitsToBeAsked()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(leaveAtSchema4(city.connection()));
    for (const auto &[mode, code] : {std::pair{OpenMode::ReadWrite, ErrorCode::DatabaseOlder},
                                     {OpenMode::ReadOnly, ErrorCode::DatabaseReadOnly}}) {
        const auto opened = openCity(city.location(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
    }
    QCOMPARE(versionOf(city.location()), schemaVersion - 1);
}

void MigratingTest::itIsSavedFirst()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, {40, 4, 2, 2, 5});
    QCOMPARE(city.fault(), QString());
    const QString rows = city.text(u"SELECT count(*) FROM data_item"_s);
    VERIFY_RESULT(leaveAtSchema4(city.connection()));
    city.close();
    const CliRun run = runCli({u"init"_s, u"--json"_s, u"--db"_s, address(city)});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QString saved = run.json().value(u"backup"_s).toString();
    QVERIFY2(saved.startsWith(m_data.path()), qPrintable(saved));
    city.reopen();
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.verify(), QString());
    // A file as it was, a server as a city of ours.
    QCOMPARE(versionOf(*Location::parse(saved)),
             dialect == Dialect::Sqlite ? schemaVersion - 1 : schemaVersion);
    auto opened = openCity(*Location::parse(saved), OpenMode::Create);
    VERIFY_RESULT(opened);
    TestCity copy(std::move(*opened));
    QCOMPARE(copy.text(u"SELECT count(*) FROM data_item"_s), rows);
    QCOMPARE(copy.verify(), QString());
    // Nothing to save once it is up to date.
    QVERIFY(!runCli({u"init"_s, u"--json"_s, u"--db"_s, address(city)}).json().contains(u"backup"_s));
}

/// Nobody has to think of `init` before an import.
void MigratingTest::aFileIsSavedByWhoWrites()
{
    TestCity city(Dialect::Sqlite);
    VERIFY_RESULT(leaveAtSchema4(city.connection()));
    city.close();
    QTemporaryDir folder;
    QFile rows(folder.filePath(u"a.csv"_s));
    QVERIFY(rows.open(QIODevice::WriteOnly) && rows.write("目录名称,提供方\n甲,局\n") > 0);
    rows.close();
    const CliRun run = runCli({u"import"_s, u"--json"_s, u"--kind"_s, u"catalogs"_s, u"--db"_s,
                               city.location().path, rows.fileName()});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QString said = QString::fromUtf8(run.err), kept = m_data.path() + u"/shuzhi/backups/"_s;
    QVERIFY2(said.contains(kept + u"city-schema4-"_s), qPrintable(said));
    const QString saved = kept + said.section(kept, 1).section(u'\n', 0, 0);
    QCOMPARE(versionOf(*Location::parse(saved)), schemaVersion - 1);
    city.reopen();
    QCOMPARE(city.text(u"SELECT count(*) FROM catalog"_s), u"1"_s);
    QCOMPARE(city.verify(), QString());
}

void MigratingTest::killedInTheMiddle()
{
    TestCity city(Dialect::Postgres);
    const QStringList init{u"init"_s, u"--no-backup"_s, u"--db"_s, address(city)};
    int before = 0, after = 0, ms = 0;
    for (int i = 0; i < 12; ++i) {
        city.reopen();
        QCOMPARE(city.fault(), QString());
        VERIFY_RESULT(leaveAtSchema4(city.connection()));
        city.close();
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(QStringLiteral(SHUZHI_CLI), init);
        if (i > 0 && !process.waitForFinished(QRandomGenerator::global()->bounded(ms + 1)))
            process.kill();
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
        if (i == 0)
            ms = int(timer.elapsed());
        // The server may still be at it for a moment.
        const CliRun again = runCli({u"metrics"_s, u"--db"_s, address(city)});
        const int version = versionOf(city.location());
        QVERIFY2(version == schemaVersion || again.exitCode == 4, again.err.constData());
        ++(version == schemaVersion ? after : before);
        const CliRun next = runCli(init);
        QVERIFY2(next.exitCode == 0, next.err.constData());
        city.reopen();
        QCOMPARE(city.verify(), QString());
    }
    qInfo("a migration of %d ms was killed 11 times: %d had the old schema, %d the new", ms, before, after);
}

void MigratingTest::namesTheVersions()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(
        city.connection().exec(u"INSERT INTO schema_migration VALUES (99, '0099_x', 'ff', '', 98)"_s));
    const auto opened = openCity(city.location(), OpenMode::ReadOnly);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DatabaseNewer);
    QVERIFY2(opened.error().detail.contains(u"99")
                 && opened.error().detail.contains(QString::number(schemaVersion)),
             qPrintable(opened.error().detail));
}

QTEST_GUILESS_MAIN(MigratingTest)
#include "tst_migrating.moc"
