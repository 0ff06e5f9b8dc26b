// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historywriter.h"
#include "models/store/rowwriter.h"
#include "models/store/trail.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList s_demo{
    u"demo"_s, u"--catalogs"_s, u"60"_s, u"--departments"_s, u"4"_s, u"--items-per-catalog"_s,
    u"1"_s,    u"--months"_s,   u"2"_s,  u"--db"_s};

/// Edits without end: two rows in each transaction that belong together; says each number once it is kept.
int editForever(const QString &path)
{
    const auto city = openCity(*Location::parse(path), OpenMode::ReadWrite);
    if (!city)
        return 4;
    Connection &connection = **city;
    const QString department = connection.value(u"SELECT min(uid) FROM department"_s)->toString();
    for (qint64 n = connection.value(u"SELECT count(*) FROM open_unit"_s)->toLongLong() + 1;; ++n) {
        auto transaction = Transaction::begin(connection, Actor{u"n"_s, u"n"_s, {}});
        RowWriter writer(connection);
        const QString name = QString::number(n);
        const Step unit{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {{u"unit-"_s + name, {name}}}, {}, {}};
        if (!transaction || !writer.update(u"department"_s, department, {u"phone"_s}, {name})
            || !writer.write(unit) || !transaction->commit())
            return 5;
        std::printf("%lld\n", n);
        std::fflush(stdout);
    }
}

} // namespace

/// The program killed at any moment: a city is complete or not there, an edit is whole or not made, and
/// what was reported as kept is kept.
class SigkillTest : public QObject
{
    Q_OBJECT
private slots:
    void demoIsThereOrNot();
    void importIsThereOrNot();
    void editsAreWhole();
};

void SigkillTest::demoIsThereOrNot()
{
    QTemporaryDir folder;
    const auto run = [&](const QString &path, int killAfterMs) {
        QProcess process;
        process.start(QStringLiteral(SHUZHI_CLI), s_demo + QStringList{path});
        if (killAfterMs >= 0 && !process.waitForFinished(killAfterMs))
            process.kill();
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(run(folder.filePath(u"whole.shuzhi"_s), -1));
    const int whole = int(timer.elapsed());
    const auto complete = openCity(*Location::parse(folder.filePath(u"whole.shuzhi"_s)), OpenMode::ReadOnly);
    VERIFY_RESULT(complete);
    const QString head = trailHead(**complete)->hash;
    int empty = 0, full = 0, none = 0;
    for (int i = 0; i < 60; ++i) {
        const QString path = folder.filePath(u"%1.shuzhi"_s.arg(i));
        run(path, QRandomGenerator::global()->bounded(whole + whole / 4));
        if (!QFile::exists(path)) {
            ++none;
            continue;
        }
        auto opened = openCity(*Location::parse(path), OpenMode::Create);
        VERIFY_RESULT(opened);
        TestCity city(std::move(*opened));
        QCOMPARE(city.verify(), QString());
        const bool there = hasData(city.connection()).value_or(false);
        ++(there ? full : empty);
        QCOMPARE(trailHead(city.connection())->hash, there ? head : QString());
        if (!there && i % 8 == 0) { // what is empty can be filled
            city.close();
            QVERIFY(run(path, -1));
        }
    }
    qInfo("killed 60 times within %d ms: %d without a file, %d empty, %d complete", whole + whole / 4, none,
          empty, full);
}

void SigkillTest::importIsThereOrNot()
{
    const QString sample = QStringLiteral(SHUZHI_SAMPLES "/1_city_catalog_tainan_602.csv");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"city.shuzhi"_s);
    int whole = 0, nothing = 0;
    qint64 fullTime = 400;
    for (int i = 0; i < 40; ++i) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
        VERIFY_RESULT(openCity(*Location::parse(path), OpenMode::Create));
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(QStringLiteral(SHUZHI_CLI),
                      {u"import"_s, u"--kind"_s, u"catalogs"_s, u"--db"_s, path, sample});
        // The first runs to its end and tells how long that takes.
        if (i > 0 && !process.waitForFinished(QRandomGenerator::global()->bounded(int(fullTime * 5 / 4))))
            process.kill();
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
        if (i == 0)
            fullTime = timer.elapsed();
        auto opened = openCity(*Location::parse(path), OpenMode::ReadOnly);
        VERIFY_RESULT(opened);
        TestCity city(std::move(*opened));
        const qint64 catalogs = city.text(u"SELECT count(*) FROM catalog"_s).toLongLong();
        QVERIFY2(catalogs == 0 || catalogs == 601, qPrintable(QString::number(catalogs)));
        ++(catalogs == 0 ? nothing : whole);
        if (i % 5 == 0)
            QCOMPARE(city.verify(), QString());
    }
    qInfo("killed 39 times within %lld ms: %d without a row, %d complete",
          static_cast<long long>(fullTime * 5 / 4), nothing, whole);
}

void SigkillTest::editsAreWhole()
{
    TestCity city(Dialect::Sqlite, {20, 3, 1, 1, 5});
    QCOMPARE(city.fault(), QString());
    city.close();
    qint64 kept = 0;
    for (int i = 0; i < 40; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--edit"_s, city.location().path});
        QVERIFY(process.waitForReadyRead());
        QTest::qSleep(QRandomGenerator::global()->bounded(60));
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const QByteArrayList said = process.readAllStandardOutput().split('\n');
        const qint64 reported = said.value(said.size() - 2).toLongLong(); // the last line may be torn
        city.reopen();
        QCOMPARE(city.fault(), QString());
        const qint64 units = city.text(u"SELECT count(*) FROM open_unit"_s).toLongLong();
        QVERIFY2(units >= reported && units > kept,
                 qPrintable(u"%1 kept, %2 reported"_s.arg(units).arg(reported)));
        QCOMPARE(
            city.text(u"SELECT max(phone) FROM department WHERE uid = (SELECT min(uid) FROM department)"_s),
            QString::number(units));
        if (i % 4 == 3)
            QCOMPARE(city.verify(), QString());
        kept = units;
        city.close();
    }
    qInfo("killed 40 times: %lld edits, all whole", kept);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--edit") == 0)
        return editForever(QString::fromLocal8Bit(argv[2]));
    SigkillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sigkill.moc"
