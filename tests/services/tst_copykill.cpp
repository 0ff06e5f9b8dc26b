// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/cli/clirunner.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_kills = 10; ///< of each way

/// What --db takes.
QString named(const Location &location)
{
    return location.dialect == Dialect::Sqlite ? location.path : PgCluster::instance().address(location);
}

/// Whether some of the city stands in the copy.
bool isBegun(const Location &place)
{
    const auto copy = Connection::open(place, OpenMode::ReadOnly);
    const auto rows = copy ? (*copy)->value(u"SELECT count(*) FROM department"_s)
                           : Result<QVariant>(tl::unexpected(copy.error()));
    return rows && rows->toInt() > 0;
}

QString digestsOf(Connection &city)
{
    QString all;
    for (const TableSpec &table : trackedTables())
        all += tableDigest(city, table.name).value_or(u"?"_s);
    return all;
}

} // namespace

/// shuzhi-cli copy killed at any moment, again and again, and called anew: in the end the copy is the city.
class CopyKillTest : public QObject
{
    Q_OBJECT
private slots:
    void comesToAnEnd_data();
    void comesToAnEnd();
};

void CopyKillTest::comesToAnEnd_data()
{
    QTest::addColumn<Dialect>("from");
    QTest::addColumn<Dialect>("to");
    QTest::newRow("file to server") << Dialect::Sqlite << Dialect::Postgres;
    QTest::newRow("server to file") << Dialect::Postgres << Dialect::Sqlite;
}

void CopyKillTest::comesToAnEnd()
{
    QFETCH(Dialect, from);
    QFETCH(Dialect, to);
    TestCity source(from, {300, 8, 3, 4, 5});
    QCOMPARE(source.fault(), QString());
    QTemporaryDir folder;
    const auto emptyPlace = [&](const QString &name) {
        return to == Dialect::Sqlite ? Location::parse(folder.filePath(name))
                                     : PgCluster::instance().freshDatabase();
    };
    const auto copyTo = [&](const Location &place) {
        return QStringList{u"copy"_s, u"--from"_s,  named(source.location()),
                           u"--to"_s, named(place), u"--json"_s};
    };
    const auto whole = emptyPlace(u"whole.shuzhi"_s);
    VERIFY_RESULT(whole);
    QElapsedTimer timer;
    timer.start();
    const CliRun first = runCli(copyTo(*whole));
    const int ms = int(timer.elapsed());
    QVERIFY2(first.exitCode == 0, first.err.constData());

    const auto place = emptyPlace(u"killed.shuzhi"_s);
    VERIFY_RESULT(place);
    int kills = 0, ended = 0;
    for (int i = 0; i < s_kills; ++i) {
        QProcess process;
        process.start(QStringLiteral(SHUZHI_CLI), copyTo(*place));
        // The first one for certain in the middle. What stands is not done again: later runs have less to do.
        if (i == 0) {
            while (process.state() != QProcess::NotRunning && !isBegun(*place))
                process.waitForFinished(1);
            process.kill();
        } else if (!process.waitForFinished(QRandomGenerator::global()->bounded(std::max(1, ms / 4)))) {
            process.kill();
        }
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
        ++(process.exitStatus() == QProcess::CrashExit ? kills : ended);
        if (i % 3 == 0 && ended == 0) // somebody goes on working in the source
            VERIFY_RESULT(source.write({{StepKind::Insert,
                                         u"open_unit"_s,
                                         {u"name"_s},
                                         {{u"unit%1"_s.arg(i), {u"单位%1"_s.arg(i)}}},
                                         {},
                                         {}}}));
        if (ended > 0)
            break; // complete before it could be killed
    }
    const CliRun last = runCli(copyTo(*place));
    QVERIFY2(last.exitCode == 0, last.err.constData());
    QVERIFY(last.json().value(u"tables"_s).toArray().size() > 10);
    auto opened = openCity(*place, OpenMode::ReadWrite);
    VERIFY_RESULT(opened);
    TestCity copy(std::move(*opened));
    QCOMPARE(copy.verify(), QString());
    QCOMPARE(digestsOf(copy.connection()), digestsOf(source.connection()));
    QCOMPARE(trailHead(copy.connection())->chain, trailHead(source.connection())->chain + 1);
    auto uncut = openCity(*whole, OpenMode::ReadOnly);
    VERIFY_RESULT(uncut);
    const TestCity dropped(std::move(*uncut)); // drops the server's database
    qInfo("a copy of %d ms was killed %d times, then it came to its end", ms, kills);
    QVERIFY(kills > 0); // how many more depends on how fast the rest is done
}

QTEST_GUILESS_MAIN(CopyKillTest)
#include "tst_copykill.moc"
