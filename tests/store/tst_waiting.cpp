// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "tests/store/lineroom.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_row = u"01890000-0000-7000-8000-000000000001"_s;

QList<RowEdit> phone(const QString &before, const QString &value)
{
    return {{StepKind::Update, u"department"_s, s_row, {u"phone"_s}, {value}, {}, {before}}};
}

} // namespace

/// Several edits of one field that wait for a server: they follow each other, not themselves in the way.
class WaitingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }
    void followEachOther();
    void asksAboutTheNewest();
    void isTakenOver_data();
    void isTakenOver();

private:
    /// Asks for edits of the phone number while the server is away; their answers once it is back.
    [[nodiscard]] QStringList answers(const QList<QList<RowEdit>> &steps);
    [[nodiscard]] Result<std::unique_ptr<Connection>> colleague() const { return m_ready->open(); }
    [[nodiscard]] QString stored() const;
    /// All values of the field by the trail since the last call.
    [[nodiscard]] QString trail();

    QTemporaryDir m_kept;
    std::unique_ptr<LineServer> m_ready;
    std::unique_ptr<LineRoom> m_room;
    QList<WriteConflict> m_conflicts;
    qint64 m_seen = 0;
};

void WaitingTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_kept.filePath(u"settings.ini"_s).toUtf8());
    m_ready = std::make_unique<LineServer>();
    QCOMPARE(m_ready->fault(), QString());
}

void WaitingTest::init()
{
    m_conflicts.clear();
    (void)trail();
}

QString WaitingTest::stored() const
{
    const auto city = colleague();
    return city ? (*city)->value(u"SELECT phone FROM department WHERE uid = ?"_s, {s_row})->toString()
                : faultOf(city.error());
}

QString WaitingTest::trail()
{
    const auto city = colleague();
    QStringList values;
    if (city) {
        (void)(*city)->each(
            u"SELECT id, new_values::json ->> 'phone' FROM change_log WHERE op = 'update' AND "
            "row_uid = ? AND id > ? ORDER BY id"_s,
            {s_row, m_seen}, [&](const SqlRow &row) {
                m_seen = row.integer(0);
                values += row.text(1);
            });
    }
    return values.join(u' ');
}

QStringList WaitingTest::answers(const QList<QList<RowEdit>> &steps)
{
    QStringList said;
    if (!m_ready->server().stop(PgServer::Stop::Fast))
        return {u"not stopped"_s};
    for (const QList<RowEdit> &edits : steps)
        m_room->session().history().apply(u"phone"_s, edits, m_room.get(), [&](const Status &status) {
            said += status ? u"done"_s : errorName(status.error().code);
        });
    QTest::qWait(200);
    if (!said.isEmpty() || !m_ready->server().start())
        return {u"not away"_s};
    (void)QTest::qWaitFor([&] { return said.size() == steps.size(); }, 30'000);
    return said;
}

void WaitingTest::followEachOther()
{
    m_room = std::make_unique<LineRoom>(m_ready->place());
    QCOMPARE(m_room->fault(), QString());
    connect(&m_room->session().history(), &EditHistory::conflicted, this,
            [this](const WriteConflict &conflict) { m_conflicts += conflict; });
    // On what is to come, on what is shown still, and back again.
    QCOMPARE(answers({phone({}, u"1"_s), phone(u"1"_s, u"2"_s), phone({}, u"3"_s), phone(u"2"_s, u"1"_s)}),
             (QStringList{u"done"_s, u"done"_s, u"done"_s, u"done"_s}));
    QCOMPARE(trail(), u"1 2 3 1"_s);
    QCOMPARE(m_conflicts.size(), 0);
    QVERIFY(m_room->session().drafts().cells().isEmpty());
}

void WaitingTest::asksAboutTheNewest()
{
    m_room = std::make_unique<LineRoom>(m_ready->place());
    QCOMPARE(m_room->fault(), QString());
    connect(&m_room->session().history(), &EditHistory::conflicted, this,
            [this](const WriteConflict &conflict) { m_conflicts += conflict; });
    {
        const auto city = colleague();
        VERIFY_RESULT(city);
        VERIFY_RESULT((EditQuery{Actor{u"王"_s, u"wang"_s, {}}, phone(u"1"_s, u"9"_s)}(**city)));
    }
    QCOMPARE(answers({phone(u"1"_s, u"4"_s), phone(u"4"_s, u"5"_s)}), (QStringList{u"stale"_s, u"stale"_s}));
    QCOMPARE(trail(), u"9"_s);
    // The panel has one question for a field: the newest.
    const FieldConflict asked = m_conflicts.last().fields.first();
    QVERIFY(asked.isField(m_conflicts.first().fields.first()));
    QCOMPARE((QStringList{asked.before.toString(), asked.mine.toString(), asked.theirs.toString()}),
             (QStringList{u"1"_s, u"5"_s, u"9"_s}));
    const DraftCell *kept = m_room->session().drafts().find(u"department"_s, s_row, u"phone"_s);
    QVERIFY(kept);
    QCOMPARE(kept->value, u"5"_s);
    QCOMPARE(m_room->session().drafts().cells().size(), 1);
    // Written after all, nothing of both is left over.
    bool written = false;
    m_room->session().history().settleConflict(m_conflicts.last(), phone(u"9"_s, u"5"_s), m_room.get(),
                                               [&](const Status &status) { written = status.has_value(); });
    QTRY_VERIFY(written);
    QVERIFY(m_room->session().drafts().cells().isEmpty());
    QCOMPARE(trail(), u"5"_s);
}

void WaitingTest::isTakenOver_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("nothing was written") << false;
    QTest::newRow("the first was written") << true;
}

/// What a window that was killed left behind: the second edit was typed on what its page showed still.
void WaitingTest::isTakenOver()
{
    QFETCH(bool, first);
    const QString before = stored(), key = newUid(), six = first ? u"8"_s : u"6"_s,
                  seven = first ? u"9"_s : u"7"_s;
    {
        Outbox gone(DraftKeeper::standardFolder(), m_ready->place().display());
        gone.keep({key, u"first"_s, u"测试"_s, phone(before, six)});
        gone.keep({newUid(), u"second"_s, u"测试"_s, phone(before, seven)});
    }
    if (first) {
        const auto city = colleague();
        VERIFY_RESULT(city);
        VERIFY_RESULT((EditQuery{Actor{u"测试"_s, u"test"_s, {}}, phone(before, six), false, key}(**city)));
    }
    m_room = std::make_unique<LineRoom>(m_ready->place());
    QCOMPARE(m_room->fault(), QString());
    connect(&m_room->session().history(), &EditHistory::conflicted, this,
            [this](const WriteConflict &conflict) { m_conflicts += conflict; });
    QTRY_COMPARE(m_room->session().history().pending(), 0);
    QCOMPARE(trail(), six + u' ' + seven);
    QCOMPARE(m_conflicts.size(), 0);
    QVERIFY(m_room->session().drafts().cells().isEmpty());
}

QTEST_GUILESS_MAIN(WaitingTest)
#include "tst_waiting.moc"
