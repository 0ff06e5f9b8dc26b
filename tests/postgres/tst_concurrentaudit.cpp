// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/rolecity.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>
#include <vector>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int writers = 20;
constexpr int turns = 25;

/// What the writers did, over all of them.
struct Tally
{
    std::atomic<int> committed{0}, takenBack{0}, refused{0};
};

/// One client that adds, changes and deletes drafts, some of them others' too, and takes a third of it back.
class Writer
{
public:
    Writer(Connection &connection, int number, Tally &tally)
        : m_connection(connection)
        , m_number(number)
        , m_tally(tally)
        , m_random(unsigned(number))
    {
    }

    void run()
    {
        for (int turn = 0; turn < turns; ++turn) {
            bool done = exec(u"BEGIN"_s);
            for (int i = int(m_random() % 4); i >= 0; --i) {
                const QStringList parts = statements(turn * 10 + i);
                done = done && std::all_of(parts.begin(), parts.end(), [this](const QString &sql) {
                           return exec(sql);
                       });
            }
            const bool back = m_random() % 3 == 0;
            if (done && !back && exec(u"COMMIT"_s)) {
                ++m_tally.committed;
                continue;
            }
            ++(done ? m_tally.takenBack : m_tally.refused);
            exec(u"ROLLBACK"_s);
        }
    }

    /// The first statement that was refused for another reason than a deadlock; empty if there is none.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    bool exec(const QString &sql)
    {
        const auto done = m_connection.exec(sql);
        if (!done && !done.error().detail.contains(u"deadlock") && m_fault.isEmpty())
            m_fault = faultOf(done.error()) + u" in "_s + sql;
        return done.has_value();
    }

    QStringList statements(int count)
    {
        const QString mine = u"w%1.%2"_s.arg(m_number).arg(count),
                      shared = u"shared.%1"_s.arg(m_random() % 5);
        switch (m_random() % 6) {
        case 0: return {u"UPDATE catalog SET abstract = '%1' WHERE uid = '%2'"_s.arg(mine, shared)};
        case 1: return {u"DELETE FROM data_item WHERE uid LIKE 'w%1.%'"_s.arg(m_number)};
        case 2:
            return {
                u"INSERT INTO data_item (uid, catalog_id, name) SELECT '%1', id, '项' FROM catalog WHERE uid = '%2'"_s
                    .arg(mine, shared)};
        case 3:
            return {u"SAVEPOINT s"_s, u"UPDATE catalog SET title = '%1' WHERE uid = '%2'"_s.arg(mine, shared),
                    u"ROLLBACK TO s"_s};
        case 4:
            return {u"UPDATE catalog SET contact = contact || '.' WHERE uid LIKE 'w%1.%'"_s.arg(m_number)};
        default:
            return {
                u"INSERT INTO catalog (uid, department_id, title) VALUES ('%1', 801, '%1') ON CONFLICT DO NOTHING"_s
                    .arg(mine)};
        }
    }

    Connection &m_connection;
    int m_number;
    Tally &m_tally;
    std::mt19937 m_random;
    QString m_fault;
};

} // namespace

/// Twenty clients write at once, with transactions taken back in between: one chain, without fork or gap.
class ConcurrentAuditTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void chainIsOne();
    void everyEntryIsSealedOnce();
    void verifies();

private:
    std::unique_ptr<RoleCity> m_city;
};

void ConcurrentAuditTest::initTestCase()
{
    m_city = std::make_unique<RoleCity>();
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(m_city->prepare(
                 u"INSERT INTO department (id, uid, name) VALUES (801, 'own', '甲'); INSERT INTO catalog "
                 "(uid, department_id, title) SELECT 'shared.' || i, 801, '共享' || i FROM "
                 "generate_series(0, 4) i"_s),
             QString());
    m_city->nameMembers();
    QCOMPARE(m_city->fault(), QString());
}

void ConcurrentAuditTest::chainIsOne()
{
    const QString roles[] = {u"department"_s, u"colleague"_s, u"authority"_s, u"owner"_s};
    std::vector<std::unique_ptr<Connection>> connections;
    for (int i = 0; i < writers; ++i) {
        auto opened = m_city->open(roles[i % 4]);
        VERIFY_RESULT(opened);
        connections.push_back(std::move(*opened));
    }
    const int before = m_city->text(u"owner"_s, u"SELECT chain FROM change_head"_s).toInt();
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    QStringList faults(writers);
    for (int i = 0; i < writers; ++i) {
        threads.emplace_back([&connection = *connections[size_t(i)], &tally, &fault = faults[i], i] {
            Writer writer(connection, i, tally);
            writer.run();
            fault = writer.fault();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const int links = m_city->text(u"owner"_s, u"SELECT chain FROM change_head"_s).toInt() - before;
    qInfo("%d writers: %d transactions committed, %d taken back, %d refused (deadlocks); %d links and %s "
          "entries in "
          "%lld ms",
          writers, int(tally.committed), int(tally.takenBack), int(tally.refused), links,
          qPrintable(m_city->text(u"owner"_s, u"SELECT count(*)::text FROM change_log"_s)),
          qlonglong(timer.elapsed()));
    faults.removeAll(QString());
    QCOMPARE(faults.join(u'\n'), QString());
    QCOMPARE(tally.committed + tally.takenBack + tally.refused, writers * turns);
    QVERIFY(tally.committed > writers * turns / 4);
    // a transaction that found nothing to change makes no link
    QVERIFY(links <= tally.committed && links > tally.committed / 2);
}

void ConcurrentAuditTest::everyEntryIsSealedOnce()
{
    const auto owner = [&](const char *sql) { return m_city->text(u"owner"_s, QString::fromLatin1(sql)); };
    QCOMPARE(owner("SELECT (count(*) = max(chain) AND min(chain) = 1)::text FROM change_chain"), u"true"_s);
    QCOMPARE(
        owner("SELECT count(*)::text FROM change_chain a JOIN change_chain b ON b.chain = a.chain + 1 WHERE "
              "b.previous <> a.hash"),
        u"0"_s);
    QCOMPARE(owner("SELECT count(*)::text FROM change_log l LEFT JOIN change_chain k ON k.tx = l.tx WHERE "
                   "k.tx IS NULL"),
             u"0"_s);
    QCOMPARE(owner("SELECT (SELECT sum(entries) FROM change_chain) - (SELECT count(*) FROM change_log)"),
             u"0"_s);
    QCOMPARE(owner("SELECT count(*)::text FROM change_log WHERE login NOT IN (SELECT rolname FROM pg_roles)"),
             u"0"_s);
}

void ConcurrentAuditTest::verifies()
{
    for (const QString &role : {u"owner"_s, u"auditor"_s, u"authority"_s, u"cdo"_s})
        QCOMPARE(m_city->verified(role), u"ok"_s);
}

QTEST_GUILESS_MAIN(ConcurrentAuditTest)
#include "tst_concurrentaudit.moc"
