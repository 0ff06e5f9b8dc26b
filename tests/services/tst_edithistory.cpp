// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/edithistory.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_office = u"01890000-0000-7000-8000-000000000001"_s,
              s_catalog = u"01890000-0000-7000-8000-000000000002"_s;

} // namespace

/// Edits and whole links (imports) taken back and done again, by name, in the order of a stack.
class EditHistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void linksAmongEdits();
    void whatIsRefusedStays();

private:
    /// What the answer said, after it came.
    static QString answerOf(const std::function<void(EditHistory::Answer)> &ask);
    static QString undo(EditHistory &history);
    static QString redo(EditHistory &history);
    static QString edit(EditHistory &history, const QString &name, const QString &phone);
    /// An import of one catalog: gives its link.
    static qint64 import(TestCity &city);
    static QString rows(TestCity &city);
};

QString EditHistoryTest::answerOf(const std::function<void(EditHistory::Answer)> &ask)
{
    std::optional<Status> said;
    ask([&](const Status &status) { said = status; });
    if (!QTest::qWaitFor([&] { return said.has_value(); }, 30'000))
        return u"no answer"_s;
    return *said ? QString() : errorName(said->error().code) + u' ' + said->error().subject;
}

QString EditHistoryTest::undo(EditHistory &history)
{
    return answerOf([&](EditHistory::Answer answer) { history.undo(&history, std::move(answer)); });
}

QString EditHistoryTest::redo(EditHistory &history)
{
    return answerOf([&](EditHistory::Answer answer) { history.redo(&history, std::move(answer)); });
}

QString EditHistoryTest::edit(EditHistory &history, const QString &name, const QString &phone)
{
    const RowEdit change{StepKind::Update, u"department"_s, s_office, {u"phone"_s}, {phone}, {}};
    return answerOf(
        [&](EditHistory::Answer answer) { history.apply(name, {change}, &history, std::move(answer)); });
}

qint64 EditHistoryTest::import(TestCity &city)
{
    const Status written =
        city.write({{StepKind::Update, u"department"_s, {u"leader"_s}, {{s_office, {u"王"_s}}}, {}, {}},
                    {StepKind::Insert,
                     u"catalog"_s,
                     {u"department_id"_s, u"title"_s},
                     {{s_catalog, {s_office, u"甲"_s}}},
                     {},
                     {}}});
    const Result<TrailHead> head = trailHead(city.connection());
    return written && head ? head->chain : 0;
}

QString EditHistoryTest::rows(TestCity &city)
{
    return tableDigest(city.connection(), u"catalog"_s).value_or(u"?"_s)
        + tableDigest(city.connection(), u"department"_s).value_or(u"?"_s);
}

void EditHistoryTest::linksAmongEdits()
{
    TestCity city(testDialect());
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(
        city.write({{StepKind::Insert, u"department"_s, {u"name"_s}, {{s_office, {u"局"_s}}}, {}, {}}}));
    const QString founded = rows(city);
    Mailbox mailbox;
    Store store(mailbox, city.location(), OpenMode::ReadWrite);
    EditHistory history(store, Actor::current(u"测试"_s));
    QSignalSpy written(&history, &EditHistory::written);
    QSignalSpy changed(&history, &EditHistory::changed);
    const qint64 chain = import(city);
    QCOMPARE(chain, 2);
    history.remember(u"Import a.csv"_s, chain);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(written.size(), 0);
    QCOMPARE(history.undoName(), u"Import a.csv"_s);
    const QString imported = rows(city);
    QCOMPARE(edit(history, u"Change phone"_s, u"1"_s), QString());
    const QString edited = rows(city);
    QCOMPARE(history.undoName(), u"Change phone"_s);

    QCOMPARE(undo(history), QString());
    QCOMPARE(rows(city), imported);
    QCOMPARE(history.undoName(), u"Import a.csv"_s);
    QCOMPARE(undo(history), QString());
    QCOMPARE(rows(city), founded);
    QVERIFY(!history.canUndo());
    QCOMPARE(history.redoName(), u"Import a.csv"_s);
    QCOMPARE(redo(history), QString());
    QCOMPARE(rows(city), imported);
    QCOMPARE(redo(history), QString());
    QCOMPARE(rows(city), edited);
    QVERIFY(!history.canRedo());
    QCOMPARE(undo(history), QString());
    QCOMPARE(undo(history), QString());
    QCOMPARE(rows(city), founded);
    QCOMPARE(written.size(), 7);
    // Something new: what was undone cannot be done again.
    history.remember(u"Import b.csv"_s, import(city));
    QVERIFY(!history.canRedo());
    QCOMPARE(city.verify(), QString());
}

void EditHistoryTest::whatIsRefusedStays()
{
    TestCity city(testDialect());
    VERIFY_RESULT(
        city.write({{StepKind::Insert, u"department"_s, {u"name"_s}, {{s_office, {u"局"_s}}}, {}, {}}}));
    Mailbox mailbox;
    Store store(mailbox, city.location(), OpenMode::ReadWrite);
    EditHistory history(store, Actor::current(u"测试"_s));
    history.remember(u"Import"_s, import(city));
    // Somebody else, whom this history knows nothing of.
    VERIFY_RESULT(
        city.write({{StepKind::Update, u"catalog"_s, {u"contact"_s}, {{s_catalog, {u"李"_s}}}, {}, {}}}));
    const QString before = rows(city);
    QCOMPARE(undo(history), u"stale 甲"_s);
    QCOMPARE(rows(city), before);
    QVERIFY(history.canUndo());
    QVERIFY(!history.canRedo());
    VERIFY_RESULT(
        city.write({{StepKind::Update, u"catalog"_s, {u"contact"_s}, {{s_catalog, {QString()}}}, {}, {}}}));
    QCOMPARE(undo(history), QString());
    QVERIFY(history.canRedo());
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(EditHistoryTest)
#include "tst_edithistory.moc"
