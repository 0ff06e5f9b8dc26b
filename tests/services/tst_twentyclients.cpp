// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/services/fieldmerge.h"
#include "models/store/metricsquery.h"
#include "models/store/retried.h"
#include "models/store/tablereader.h"
#include "models/store/trailreplay.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_clients = 20;
/// Few rows, so that people meet on them all the time.
constexpr DemoParameters s_city{60, 6, 2, 3, 4242};

/// What one client did.
struct Counts
{
    qint64 edits = 0; ///< accepted
    qint64 merges = 0; ///< over another revision than the one seen
    qint64 conflicts = 0, mine = 0, theirs = 0;
    qint64 gone = 0, made = 0, removed = 0, undone = 0;

    Counts &operator+=(const Counts &other)
    {
        for (const auto member :
             {&Counts::edits, &Counts::merges, &Counts::conflicts, &Counts::mine, &Counts::theirs,
              &Counts::gone, &Counts::made, &Counts::removed, &Counts::undone})
            this->*member += other.*member;
        return *this;
    }
};

/// A value that was accepted, and where.
struct Accepted
{
    QString table, uid, column, value;
};

struct Place
{
    QString table;
    QStringList columns;
};

const QList<Place> &places()
{
    static const QList<Place> all{
        {u"catalog"_s, {u"contact"_s, u"abstract"_s, u"source_system"_s, u"title"_s}},
        {u"department"_s, {u"phone"_s, u"leader"_s}},
        {u"data_item"_s, {u"name"_s, u"description"_s}},
        {u"resource"_s, {u"name"_s}},
        {u"duty"_s, {u"note"_s, u"basis"_s}},
    };
    return all;
}

/// One person at work: reads a row, thinks, writes what was typed over what was seen, and settles what
/// somebody else did meanwhile. Values are never used twice.
class Client
{
public:
    Client(std::unique_ptr<Connection> connection, int number, const QHash<QString, QStringList> &uids)
        : m_connection(std::move(connection))
        , m_actor{u"客户%1"_s.arg(number), u"tester"_s, {}}
        , m_random(quint32(number + 1))
        , m_uids(uids)
    {
    }

    void work(int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < milliseconds && m_fault.isEmpty()) {
            const int dice = m_random.bounded(100);
            if (dice < 82)
                editRow();
            else if (dice < 90)
                makeItem();
            else if (dice < 95)
                removeItem();
            else
                undoLast();
        }
    }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] const QList<Accepted> &accepted() const { return m_accepted; }
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    QString any(const QStringList &list) { return list.at(m_random.bounded(int(list.size()))); }

    std::optional<QVariantList> read(const TableSpec &table, const QString &uid)
    {
        const Result<QVariantList> row = readRow(*m_connection, table, uid);
        return row ? std::optional(*row) : std::nullopt;
    }

    void editRow()
    {
        const Place &place = places().at(m_random.bounded(int(places().size())));
        const TableSpec &table = *trackedTable(place.table);
        const QString uid = any(m_uids.value(place.table));
        const std::optional<QVariantList> row = read(table, uid);
        const Result<qint64> rev = rowRev(*m_connection, table, uid);
        if (!row || !rev)
            return;
        RowEdit edit{StepKind::Update, place.table, uid, {}, {}, {}};
        for (const QString &column : place.columns) {
            if (!edit.columns.isEmpty() && m_random.bounded(3) > 0)
                continue;
            const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                                         [&](const ColumnSpec &spec) { return spec.name == column; });
            edit.columns += column;
            edit.before += row->at(at - table.columns.begin());
            edit.values += u"%1 %2"_s.arg(m_actor.person).arg(++m_typed);
        }
        QThread::msleep(quint64(m_random.bounded(8))); // thinks
        write(edit, *rev);
    }

    void write(const RowEdit &first, qint64 seenRev)
    {
        QList<RowEdit> edits{first};
        for (int tries = 0; !edits.isEmpty(); ++tries) {
            const Result<EditOutcome> outcome = EditQuery{m_actor, edits}.attempt(*m_connection);
            if (!outcome)
                return refused(outcome.error());
            if (outcome->conflicts.isEmpty())
                return took(edits.first(), *outcome, seenRev);
            m_counts.conflicts += outcome->conflicts.size();
            QList<FieldConflict> chosen = outcome->conflicts;
            for (FieldConflict &conflict : chosen) {
                const bool mine = m_random.bounded(2) == 0;
                ++(mine ? m_counts.mine : m_counts.theirs);
                if (!mine)
                    conflict.mine = conflict.theirs;
            }
            edits = settledEdits(edits, chosen);
        }
    }

    void refused(const Error &error)
    {
        // Gone, waiting for review, signed: said to the person, who has lost nothing.
        if (error.code == ErrorCode::NotFound || error.code == ErrorCode::StateForbids
            || error.code == ErrorCode::Conflict)
            ++m_counts.gone;
        else
            m_fault = faultOf(error); // a deadlock that was told would be one too
    }

    void took(const RowEdit &edit, const EditOutcome &outcome, qint64 seenRev)
    {
        ++m_counts.edits;
        const Result<qint64> rev = rowRev(*m_connection, *trackedTable(edit.table), edit.uid);
        m_counts.merges += rev && *rev > seenRev + 1 ? 1 : 0;
        for (qsizetype i = 0; i < edit.columns.size(); ++i)
            m_accepted += {edit.table, edit.uid, edit.columns.at(i), edit.values.at(i).toString()};
        m_last = outcome.inverse;
    }

    void makeItem()
    {
        const QString uid = newUid(), name = u"%1 %2"_s.arg(m_actor.person).arg(++m_typed);
        const RowEdit edit{StepKind::Insert,
                           u"data_item"_s,
                           uid,
                           {u"catalog_id"_s, u"position"_s, u"name"_s},
                           {any(m_uids.value(u"catalog"_s)), 1, name},
                           {}};
        const Result<EditOutcome> outcome = EditQuery{m_actor, {edit}}.attempt(*m_connection);
        if (!outcome)
            return refused(outcome.error());
        ++m_counts.made;
        m_accepted += {u"data_item"_s, uid, u"name"_s, name};
        m_items += uid;
    }

    void removeItem()
    {
        if (m_items.isEmpty())
            return;
        const RowEdit edit{StepKind::Delete, u"data_item"_s, m_items.takeFirst(), {}, {}, {}};
        const Result<EditOutcome> outcome = EditQuery{m_actor, {edit}}.attempt(*m_connection);
        if (!outcome)
            return refused(outcome.error());
        ++m_counts.removed;
    }

    void undoLast()
    {
        if (m_last.isEmpty())
            return;
        const Result<EditOutcome> outcome =
            EditQuery{m_actor, std::exchange(m_last, {}), true}.attempt(*m_connection);
        if (!outcome)
            return refused(outcome.error());
        ++(outcome->conflicts.isEmpty() ? m_counts.undone : m_counts.conflicts);
    }

    std::unique_ptr<Connection> m_connection;
    Actor m_actor;
    QRandomGenerator m_random;
    QHash<QString, QStringList> m_uids;
    QStringList m_items; ///< made here
    QList<RowEdit> m_last;
    QList<Accepted> m_accepted;
    Counts m_counts;
    QString m_fault;
    int m_typed = 0;
};

} // namespace

/// Twenty people edit one city of a server at random: afterwards everything verifies, each accepted edit
/// stands in the trail once, and none was overwritten by somebody who had not seen it.
class TwentyClientsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void editAtRandom();
    void trailHasEachEditOnce();
    void nobodyOverwroteUnseen();
    void everythingVerifies();

private:
    std::unique_ptr<TestCity> m_city;
    QList<Accepted> m_accepted;
};

void TwentyClientsTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Postgres, s_city);
    QCOMPARE(m_city->fault(), QString());
    // Lists that people work on: what is submitted goes back to its authors.
    Step back{StepKind::Update, u"duty_list"_s, {u"state"_s}, {}, {}, {}};
    VERIFY_RESULT(m_city->connection().each(
        u"SELECT uid FROM duty_list WHERE state = 'submitted' ORDER BY uid"_s, {}, [&](const SqlRow &row) {
            back.rows += StepRow{row.text(0), {u"draft"_s}};
        }));
    QVERIFY(!back.rows.isEmpty());
    VERIFY_RESULT(m_city->write({back}));
}

void TwentyClientsTest::editAtRandom()
{
    bool given = false;
    const int seconds = qEnvironmentVariableIntValue("SHUZHI_CLIENTS_SECONDS", &given);
    const QString open = u" WHERE duty_list_id IN (SELECT id FROM duty_list WHERE state = 'draft')"_s;
    QHash<QString, QStringList> uids;
    for (const Place &place : places()) {
        const auto read =
            m_city->connection().list<QString>(u"SELECT uid FROM %1 ORDER BY uid LIMIT 12"_s.arg(place.table),
                                               {}, [](const SqlRow &row) { return row.text(0); });
        VERIFY_RESULT(read);
        QVERIFY2(!read->isEmpty(), qPrintable(place.table));
        uids.insert(place.table, *read);
    }
    std::vector<std::unique_ptr<Client>> clients(s_clients);
    std::vector<std::thread> threads;
    for (int i = 0; i < s_clients; ++i) {
        threads.emplace_back([&, i] { // a connection belongs to its thread
            auto connection = m_city->open(OpenMode::ReadWrite);
            if (!connection)
                return;
            clients[size_t(i)] = std::make_unique<Client>(std::move(*connection), i, uids);
            clients[size_t(i)]->work((given ? seconds : 3) * 1000);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    Counts all;
    for (const auto &client : clients) {
        QVERIFY(client);
        QCOMPARE(client->fault(), QString());
        all += client->counts();
        m_accepted += client->accepted();
    }
    qInfo("%d clients, %d s: %lld edits, %lld merged over another revision, %lld conflicts (%lld mine kept, "
          "%lld theirs), %lld rows made, %lld removed, %lld undone, %lld refused as gone, %lld tried again",
          s_clients, given ? seconds : 3, all.edits, all.merges, all.conflicts, all.mine, all.theirs,
          all.made, all.removed, all.undone, all.gone, triesAgain());
    QVERIFY(all.edits > 100);
    QVERIFY(all.merges > 0);
    QVERIFY(all.conflicts > 0);
}

void TwentyClientsTest::trailHasEachEditOnce()
{
    QHash<QString, int> logged; // what was written by an edit, how often; taking back writes it again
    VERIFY_RESULT(m_city->connection().each(
        u"SELECT table_name, row_uid, new_values FROM change_log WHERE actor LIKE '客户%' ORDER BY id"_s, {},
        [&](const SqlRow &row) {
            const QJsonObject values = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
            for (auto it = values.begin(); it != values.end(); ++it)
                ++logged[QStringList{row.text(0), row.text(1), it.key(), it->toString()}.join(u'|')];
        }));
    QHash<QString, int> undone; // values that came back by an undo are logged once more
    VERIFY_RESULT(m_city->connection().each(
        u"SELECT table_name, row_uid, old_values FROM change_log WHERE actor LIKE '客户%' ORDER BY id"_s, {},
        [&](const SqlRow &row) {
            const QJsonObject values = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
            for (auto it = values.begin(); it != values.end(); ++it)
                ++undone[QStringList{row.text(0), row.text(1), it.key(), it->toString()}.join(u'|')];
        }));
    for (const Accepted &edit : std::as_const(m_accepted)) {
        const QString key = QStringList{edit.table, edit.uid, edit.column, edit.value}.join(u'|');
        // It came once; each time it came again, it had been replaced before.
        const int times = logged.value(key);
        QVERIFY2(times >= 1 && times <= 1 + undone.value(key), qPrintable(key));
    }
    qInfo("%lld accepted values found in the trail", qlonglong(m_accepted.size()));
}

/// Each entry replaces what the entry before it left: nothing was lost in between.
void TwentyClientsTest::nobodyOverwroteUnseen()
{
    QHash<QString, QString> stands;
    qint64 entries = 0;
    QString fault;
    VERIFY_RESULT(m_city->connection().each(
        u"SELECT l.table_name, l.row_uid, l.op, l.old_values, l.new_values FROM change_log l JOIN "
        "change_chain k ON k.tx = l.tx ORDER BY k.chain, l.id"_s,
        {}, [&](const SqlRow &row) {
            const QJsonObject before = QJsonDocument::fromJson(row.text(3).toUtf8()).object();
            const QJsonObject after = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
            const QString place = row.text(0) + u'|' + row.text(1) + u'|';
            for (auto it = before.begin(); it != before.end(); ++it) {
                if (it->toString() != stands.value(place + it.key()) && fault.isEmpty())
                    fault = place + it.key() + u": "_s + it->toString();
                ++entries;
            }
            for (auto it = after.begin(); it != after.end(); ++it)
                stands.insert(place + it.key(), it->toString());
        }));
    QCOMPARE(fault, QString());
    QVERIFY(entries > 0);
    // Today's rows are what the last ones left.
    for (const Accepted &edit : std::as_const(m_accepted)) {
        const QString now = m_city->text(u"SELECT coalesce((SELECT %1 FROM %2 WHERE uid = '%3'), '-')"_s.arg(
            edit.column, edit.table, edit.uid));
        if (now != u"-")
            QCOMPARE(now, stands.value(edit.table + u'|' + edit.uid + u'|' + edit.column));
    }
}

void TwentyClientsTest::everythingVerifies()
{
    QCOMPARE(m_city->verify(), QString()); // chain, triggers, replay, spans; keys, constraints
    QCOMPARE(m_city->text(u"SELECT count(*) - max(chain) FROM change_chain"_s), u"0"_s);
    // The figures are those of a city that only read the trail.
    const auto copy = openScratch();
    VERIFY_RESULT(copy);
    JobContext context({}, {});
    {
        const Result<ReadScope> moment = ReadScope::begin(m_city->connection());
        VERIFY_RESULT(moment);
        VERIFY_RESULT(replayTrail(m_city->connection(), **copy, context));
    }
    const Result<MetricSet> server = MetricsQuery{GroupBy::Department, {}}(m_city->connection(), context);
    const Result<MetricSet> replayed = MetricsQuery{GroupBy::Department, server->asOf}(**copy, context);
    VERIFY_RESULT(server);
    VERIFY_RESULT(replayed);
    QCOMPARE(replayed->city.figures, server->city.figures);
    QCOMPARE(replayed->groups.size(), server->groups.size());
    for (qsizetype i = 0; i < server->groups.size(); ++i)
        QCOMPARE(replayed->groups.at(i).figures, server->groups.at(i).figures);
}

QTEST_GUILESS_MAIN(TwentyClientsTest)
#include "tst_twentyclients.moc"
