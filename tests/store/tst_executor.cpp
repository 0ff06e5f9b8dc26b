// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"
#include "models/store/transaction.h"
#include "tests/support/await.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(shuzhi::LaneId)

namespace {

constexpr LaneId lanes[] = {LaneId::Write, LaneId::Page, LaneId::Long};

/// Runs until it is stopped, in a read transaction.
struct EndlessQuery
{
    std::shared_ptr<std::atomic<int>> started = std::make_shared<std::atomic<int>>(0);

    Result<qint64> operator()(Connection &connection) const
    {
        const auto scope = ReadScope::begin(connection);
        if (!scope)
            return tl::unexpected(scope.error());
        ++*started;
        return connection
            .value(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s)
            .map([](const QVariant &count) { return count.toLongLong(); });
    }
};

Result<int> answerSeven(Connection &connection)
{
    const auto scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    return connection.value(u"SELECT 7"_s).map([](const QVariant &value) { return value.toInt(); });
}

struct SevenQuery
{
    Result<int> operator()(Connection &connection) const { return answerSeven(connection); }
};

/// What the test binary does when it is its own child: one statement on the thread of the window.
int statementOnGuiThread(const QString &path)
{
    auto city = openCity(*Location::parse(path), OpenMode::Create);
    if (!city)
        return 3;
    Connection::forbidCurrentThread();
    const auto value = (*city)->value(u"SELECT 1"_s);
    std::puts(qPrintable(value ? u"answered"_s : errorName(value.error().code)));
    return 0;
}

} // namespace

/// Lanes, mailbox and store: who answers, where, when, and what happens to answers nobody wants.
class ExecutorTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void answersInTheThreadOfTheWindow();
    void failureToOpenIsTheAnswer();
    void dropsAnswersOfDeadReceivers();
    void cancelStopsTheStatement_data();
    void cancelStopsTheStatement();
    void cancelReachesWhatWaits();
    void dropForgets();
    void reportsProgressInOrder();
    void progressMayDropItsTask();
    void answersNestedLoops();
    void answersEachOnceInOrder();
    void writesWhileOthersRead();
    void endsWhileRunning();
    void abortsOnTheThreadOfTheWindow();

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<Store> m_store;
};

void ExecutorTest::init()
{
    const QString path = m_folder.filePath(u"city%1.shuzhi"_s.arg(++m_count));
    m_mailbox = std::make_unique<Mailbox>();
    m_store = std::make_unique<Store>(*m_mailbox, *Location::parse(path), OpenMode::Create);
    // The write lane makes the city; only then is there something to read.
    const auto made = await(*m_store, LaneId::Write, SevenQuery{});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
}

void ExecutorTest::cleanup()
{
    m_store.reset();
    m_mailbox.reset();
}

void ExecutorTest::answersInTheThreadOfTheWindow()
{
    QSet<Qt::HANDLE> workers;
    for (const LaneId lane : lanes) {
        Qt::HANDLE answeredIn = nullptr;
        QEventLoop loop;
        m_store->run(
            lane, [](Connection &) -> Result<Qt::HANDLE> { return QThread::currentThreadId(); }, &loop,
            [&](Result<Qt::HANDLE> worker) {
                workers.insert(*worker);
                answeredIn = QThread::currentThreadId();
                loop.quit();
            });
        loop.exec();
        QCOMPARE(answeredIn, QThread::currentThreadId());
    }
    QCOMPARE(workers.size(), 3); // a lane is a thread of its own
    QVERIFY(!workers.contains(QThread::currentThreadId()));
}

void ExecutorTest::failureToOpenIsTheAnswer()
{
    Store store(*m_mailbox, *Location::parse(m_folder.filePath(u"missing"_s)), OpenMode::ReadWrite);
    for (const LaneId lane : lanes) {
        for (int i = 0; i < 2; ++i) {
            const auto answer = await(store, lane, SevenQuery{});
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::DatabaseUnreachable);
        }
    }
}

void ExecutorTest::dropsAnswersOfDeadReceivers()
{
    int answers = 0;
    auto receiver = std::make_unique<QObject>();
    for (const LaneId lane : lanes)
        m_store->run(lane, SevenQuery{}, receiver.get(), [&](Result<int>) { ++answers; });
    receiver.reset();
    QTRY_COMPARE(m_mailbox->expected(), 0);
    QCOMPARE(answers, 0);
}

void ExecutorTest::cancelStopsTheStatement_data()
{
    QTest::addColumn<LaneId>("lane");
    QTest::newRow("write") << LaneId::Write;
    QTest::newRow("page") << LaneId::Page;
    QTest::newRow("long") << LaneId::Long;
}

void ExecutorTest::cancelStopsTheStatement()
{
    QFETCH(LaneId, lane);
    for (int i = 0; i < 3; ++i) {
        const EndlessQuery endless;
        std::optional<Result<qint64>> answer;
        const Task task = m_store->run(lane, endless, this, [&](Result<qint64> a) { answer = std::move(a); });
        QTRY_COMPARE(endless.started->load(), 1);
        QVERIFY(!answer);
        m_store->cancel(task);
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().code, ErrorCode::Cancelled);
        // Its transaction is over: the next one can begin.
        QCOMPARE(await(*m_store, lane, SevenQuery{}).value_or(0), 7);
    }
}

void ExecutorTest::cancelReachesWhatWaits()
{
    const EndlessQuery running, waiting;
    QList<ErrorCode> codes;
    const auto note = [&](Result<qint64> answer) {
        codes += answer ? ErrorCode::Internal : answer.error().code;
    };
    const Task first = m_store->run(LaneId::Page, running, this, note);
    const Task second = m_store->run(LaneId::Page, waiting, this, note);
    QTRY_COMPARE(running.started->load(), 1);
    m_store->cancel(second);
    QTest::qWait(20);
    QVERIFY(codes.isEmpty()); // what runs belongs to somebody else
    m_store->cancel(first);
    QTRY_COMPARE(codes, QList({ErrorCode::Cancelled, ErrorCode::Cancelled}));
    QCOMPARE(waiting.started->load(), 0);
    m_store->cancel(Task()); // nothing is under way
}

void ExecutorTest::dropForgets()
{
    const EndlessQuery endless;
    int answers = 0;
    const Task task = m_store->run(LaneId::Long, endless, this, [&](Result<qint64>) { ++answers; });
    QCOMPARE(m_mailbox->expected(), 1);
    QTRY_COMPARE(endless.started->load(), 1);
    m_store->drop(task);
    QCOMPARE(m_mailbox->expected(), 0);
    QCOMPARE(await(*m_store, LaneId::Long, SevenQuery{}).value_or(0), 7);
    QCOMPARE(answers, 0);
}

void ExecutorTest::reportsProgressInOrder()
{
    QList<double> seen;
    bool answered = false;
    m_store->run(
        LaneId::Page,
        [](Connection &, JobContext &context) -> Result<int> {
            for (int i = 1; i <= 100; ++i)
                context.report(i / 100.0);
            return 1;
        },
        this, [&](Result<int>) { answered = true; },
        [&](double fraction) {
            QVERIFY(!answered);
            QCOMPARE(QThread::currentThread(), thread());
            seen += fraction;
        });
    QTRY_VERIFY(answered);
    QCOMPARE(seen.size(), 100);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void ExecutorTest::progressMayDropItsTask()
{
    int heard = 0, answers = 0;
    Task task;
    task = m_store->run(
        LaneId::Page,
        [](Connection &, JobContext &context) -> Result<int> {
            for (int i = 0; i < 5000 && !context.isCancelled(); ++i) {
                context.report(0.5);
                QThread::msleep(1);
            }
            return 1;
        },
        this, [&](Result<int>) { ++answers; },
        [&](double) {
            ++heard;
            m_store->drop(task);
        });
    QTRY_COMPARE(heard, 1);
    QCOMPARE(await(*m_store, LaneId::Page, SevenQuery{}).value_or(0), 7);
    QCOMPARE(heard, 1);
    QCOMPARE(answers, 0);
}

void ExecutorTest::answersNestedLoops()
{
    // A receiver that opens a dialog spins a loop while others' answers lie in the same post.
    QList<int> order;
    int inner = 0;
    QEventLoop last;
    m_store->run(LaneId::Page, SevenQuery{}, this, [&](Result<int>) {
        inner = await(*m_store, LaneId::Page, SevenQuery{}, 5000).value_or(0);
        order += 1;
    });
    for (int i = 2; i < 5; ++i)
        m_store->run(LaneId::Page, SevenQuery{}, this, [&order, i](Result<int>) { order += i; });
    QThread::msleep(50);
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(inner, 7);
    QCOMPARE(order, QList({2, 3, 4, 1}));
}

void ExecutorTest::answersEachOnceInOrder()
{
    QList<int> answered[3];
    for (int i = 0; i < 300; ++i) {
        for (int lane = 0; lane < 3; ++lane) {
            m_store->run(
                lanes[lane],
                [i](Connection &connection) -> Result<int> {
                    return connection.value(u"SELECT ?"_s, {i}).map([](const QVariant &v) {
                        return v.toInt();
                    });
                },
                this, [&answered, lane](Result<int> value) { answered[lane] += value.value_or(-1); });
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_mailbox->expected(), 0, 60'000);
    for (const QList<int> &values : answered) {
        QCOMPARE(values.size(), 300);
        for (int i = 0; i < 300; ++i)
            QCOMPARE(values[i], i);
    }
}

void ExecutorTest::writesWhileOthersRead()
{
    int written = 0, wrong = 0;
    QHash<int, qint64> last;
    for (int i = 0; i < 40; ++i) {
        m_store->run(
            LaneId::Write,
            [i](Connection &connection) -> Result<int> {
                auto transaction = Transaction::begin(connection, Actor{u"n"_s, u"n"_s, {}});
                if (!transaction)
                    return tl::unexpected(transaction.error());
                const auto done = connection.exec(u"INSERT INTO open_unit (uid, name) VALUES (?, ?)"_s,
                                                  {u"u%1"_s.arg(i), u"n%1"_s.arg(i)});
                if (!done)
                    return tl::unexpected(done.error());
                const Status committed = transaction->commit();
                return committed ? Result<int>(i) : tl::unexpected(committed.error());
            },
            this, [&](Result<int> answer) { written += answer.has_value(); });
        for (const LaneId lane : {LaneId::Page, LaneId::Long}) {
            m_store->run(
                lane,
                [](Connection &connection) -> Result<qint64> {
                    return connection.value(u"SELECT count(*) FROM open_unit"_s).map([](const QVariant &v) {
                        return v.toLongLong();
                    });
                },
                this,
                [&, lane](Result<qint64> count) {
                    wrong += !count || *count < last.value(int(lane));
                    last[int(lane)] = count.value_or(0);
                });
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_mailbox->expected(), 0, 60'000);
    QCOMPARE(written, 40);
    QCOMPARE(wrong, 0);
}

void ExecutorTest::endsWhileRunning()
{
    int answers = 0;
    QList<EndlessQuery> running(3);
    for (auto &query : running)
        query.started = std::make_shared<std::atomic<int>>(0);
    for (int lane = 0; lane < 3; ++lane) {
        m_store->run(lanes[lane], running[lane], this, [&](Result<qint64>) { ++answers; });
        for (int i = 0; i < 20; ++i)
            m_store->run(lanes[lane], SevenQuery{}, this, [&](Result<int>) { ++answers; });
    }
    for (const EndlessQuery &query : running)
        QTRY_COMPARE(query.started->load(), 1);
    QElapsedTimer timer;
    timer.start();
    m_store.reset();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCoreApplication::processEvents(); // the cancelled ones had answered before they ended
    QVERIFY(answers <= 3);
    m_mailbox.reset();
    QCoreApplication::processEvents();
}

void ExecutorTest::abortsOnTheThreadOfTheWindow()
{
    const auto run = [this](bool strict, QByteArray &out) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"SHUZHI_STRICT"_s);
        if (strict)
            environment.insert(u"SHUZHI_STRICT"_s, u"1"_s);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--statement"_s, m_folder.filePath(u"gui.shuzhi"_s)});
        const bool ended = child.waitForFinished();
        out = child.readAllStandardOutput().trimmed() + child.readAllStandardError();
        return ended && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
    };
    QByteArray out;
    QVERIFY(run(false, out));
    QCOMPARE(out, QByteArray("wrong_thread"));
    QVERIFY(!run(true, out));
    QVERIFY2(out.contains("SQL statement on the GUI thread"), out.constData());
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--statement") == 0)
        return statementOnGuiThread(QString::fromLocal8Bit(argv[2]));
    ExecutorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_executor.moc"
