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

/// Whether the copy has its tables; its rows come after that.
bool isBegun(const Location &place)
{
    const auto copy = Connection::open(place, OpenMode::ReadOnly);
    return copy && (*copy)->value(u"SELECT count(*) FROM department"_s).has_value();
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
    int kills = 0;
    CliRun last;
    for (int i = 0; i < s_kills && kills == i; ++i) {
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
        if (process.exitStatus() == QProcess::CrashExit)
            ++kills;
        else // complete before it could be killed
            last = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        if (i % 3 == 0 && kills > i) // somebody goes on working in the source
            VERIFY_RESULT(source.write({{StepKind::Insert,
                                         u"open_unit"_s,
                                         {u"name"_s},
                                         {{u"unit%1"_s.arg(i), {u"单位%1"_s.arg(i)}}},
                                         {},
                                         {}}}));
    }
    if (kills == s_kills)
        last = runCli(copyTo(*place));
    // Killed once all was done, before it could say so.
    const bool silent = kills > 0 && last.err.contains("there is a city already");
    QVERIFY2(last.exitCode == 0 || silent, last.err.constData());
    QVERIFY(silent || last.json().value(u"tables"_s).toArray().size() > 10);
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
