// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/edithistory.h"
#include "tests/services/dutycase.h"

#include <QTest>

#include <optional>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_department = u"d1"_s;

RowEdit phone(const QString &before, const QString &value)
{
    return {StepKind::Update, u"department"_s, s_department, {u"phone"_s}, {value}, {}, {before}};
}

Step written(const QString &column, const QString &value)
{
    return {StepKind::Update, u"department"_s, {column}, {{s_department, {value}}}, {}, {}};
}

} // namespace

/// Two quick steps of one window are no two people, whoever asked and whatever was shown; somebody else's
/// write between them is asked about.
class QuickStepsTest : public QObject
{
    Q_OBJECT
private slots:
    void remembersForAWhile();
    void followsItself_data() { addDialectRows(); }
    void followsItself();
    void asksAboutOthers_data() { addDialectRows(); }
    void asksAboutOthers();
    void leavesTheOrderAlone_data() { addDialectRows(); }
    void leavesTheOrderAlone();
    void goesOnAfterARefusal_data() { addDialectRows(); }
    void goesOnAfterARefusal();

private:
    /// An open window on a small city of its own.
    struct Window
    {
        explicit Window(Dialect dialect)
            : city(dialect)
        {
            fault = city.fault();
            if (fault.isEmpty() && !city.write(dutyCity()))
                fault = u"not filled"_s;
            store = std::make_unique<Store>(mailbox, city.location(), OpenMode::ReadWrite);
            history = std::make_unique<EditHistory>(*store, Actor::current(u"李某"_s));
            QObject::connect(history.get(), &EditHistory::conflicted, history.get(),
                             [this](const WriteConflict &conflict) { conflicts += conflict; });
        }
        /// The answers of edits asked for at once, in their order.
        QStringList answers(const QList<QList<RowEdit>> &steps)
        {
            QStringList said;
            for (const QList<RowEdit> &edits : steps)
                history->apply(u"step"_s, edits, history.get(), [&](const Status &status) {
                    said += status ? u"done"_s : errorName(status.error().code);
                });
            (void)QTest::qWaitFor([&] { return said.size() == steps.size(); }, 20'000);
            return said;
        }
        QString answer(const QList<RowEdit> &edits) { return answers({edits}).value(0); }
        QString stored() { return city.text(u"SELECT phone FROM department WHERE uid = 'd1'"_s); }

        TestCity city;
        QString fault;
        Mailbox mailbox;
        std::unique_ptr<Store> store;
        std::unique_ptr<EditHistory> history;
        QList<WriteConflict> conflicts;
    };
};

void QuickStepsTest::remembersForAWhile()
{
    OwnWrites own(40);
    own.note({phone({}, u"1"_s), phone(u"1"_s, u"2"_s)});
    const QList<RowEdit> next{phone({}, u"3"_s)};
    QCOMPARE(own.of(next).value(s_department).value(u"phone"_s), (OwnField{u"2"_s, {{}, u"1"_s}}));
    own.note({phone(u"9"_s, u"4"_s)}); // somebody wrote 9 between
    QCOMPARE(own.of(next).value(s_department).value(u"phone"_s), (OwnField{u"4"_s, {u"9"_s}}));
    QVERIFY(own.of({{StepKind::Update, u"department"_s, u"d2"_s, {}, {}, {}}}).isEmpty());
    RowEdit unguarded = phone({}, u"5"_s);
    unguarded.before.clear();
    own.note({unguarded}); // what it replaced is not known
    QCOMPARE(own.of(next).value(s_department).value(u"phone"_s).written, u"4"_s);
    QTest::qWait(60);
    QVERIFY(own.of(next).isEmpty());
    own.note({phone({}, u"1"_s), {StepKind::Delete, u"department"_s, s_department, {}, {}, {}}});
    QVERIFY(own.of(next).isEmpty());
}

void QuickStepsTest::followsItself()
{
    QFETCH(Dialect, dialect);
    Window window(dialect);
    QCOMPARE(window.fault, QString());
    // Before the first is answered, and after.
    QCOMPARE(window.answers({{phone({}, u"1"_s)}, {phone({}, u"2"_s)}}), (QStringList{u"done"_s, u"done"_s}));
    QCOMPARE(window.stored(), u"2"_s);
    QCOMPARE(window.answer({phone({}, u"3"_s)}), u"done"_s);
    QCOMPARE(window.answer({phone(u"1"_s, u"4"_s)}), u"done"_s);
    QCOMPARE(window.stored(), u"4"_s);
    // Back to what it was; and a field that was only sent along stays.
    QCOMPARE(window.answer({phone(u"3"_s, {})}), u"done"_s);
    QCOMPARE(window.stored(), QString());
    QCOMPARE(window.answer({phone({}, u"5"_s)}), u"done"_s);
    RowEdit both = phone({}, {});
    both.columns += u"leader"_s;
    both.values += u"王"_s;
    both.before += QString();
    QCOMPARE(window.answer({both}), u"done"_s);
    QCOMPARE(window.stored(), u"5"_s);
    // Another's field of the same row is theirs and no matter.
    VERIFY_RESULT(window.city.write({written(u"contact"_s, u"赵"_s)}));
    QCOMPARE(window.answer({phone({}, u"6"_s)}), u"done"_s);
    // Undone and done again, and then the page that still shows the first value.
    for (const bool undo : {true, false}) {
        std::optional<Status> said;
        const auto take = [&](const Status &status) { said = status; };
        undo ? window.history->undo(window.history.get(), take)
             : window.history->redo(window.history.get(), take);
        QTRY_VERIFY(said.has_value());
        VERIFY_RESULT(*said);
    }
    QCOMPARE(window.answer({phone({}, u"7"_s)}), u"done"_s);
    QCOMPARE(window.stored(), u"7"_s);
    QCOMPARE(window.conflicts.size(), 0);
    QCOMPARE(window.city.verify(), QString());
}

void QuickStepsTest::asksAboutOthers()
{
    QFETCH(Dialect, dialect);
    Window window(dialect);
    QCOMPARE(window.fault, QString());
    QCOMPARE(window.answer({phone({}, u"1"_s)}), u"done"_s);
    VERIFY_RESULT(window.city.write({written(u"phone"_s, u"9"_s)}));
    QCOMPARE(window.answer({phone({}, u"2"_s)}), u"stale"_s);
    QCOMPARE(window.answer({phone(u"1"_s, u"2"_s)}), u"stale"_s);
    QCOMPARE(window.conflicts.size(), 2);
    QCOMPARE(window.conflicts.last().fields.first().theirs.toString(), u"9"_s);
    QCOMPARE(window.stored(), u"9"_s);
    // Nor is a row removed that somebody else changed.
    const RowEdit gone{StepKind::Delete,      u"duty"_s, u"c"_s, {u"name"_s, u"office"_s}, {}, {},
                       {u"提供婚姻"_s, u""_s}};
    RowEdit office{StepKind::Update, u"duty"_s, u"c"_s, {u"office"_s}, {u"一科"_s}, {}, {u""_s}};
    QCOMPARE(window.answer({office}), u"done"_s);
    VERIFY_RESULT(
        window.city.write({{StepKind::Update, u"duty"_s, {u"office"_s}, {{u"c"_s, {u"二科"_s}}}, {}, {}}}));
    QCOMPARE(window.answer({gone}), u"stale"_s);
    // What this window changed itself is gone with the row.
    office.before = {u"二科"_s};
    office.values = {u"三科"_s};
    QCOMPARE(window.answer({office}), u"done"_s);
    RowEdit late = gone;
    late.before = {u"提供婚姻"_s, u"二科"_s};
    QCOMPARE(window.answer({late}), u"done"_s);
    QCOMPARE(window.city.verify(), QString());
}

/// Where a row stands follows from all rows as they were seen: the second move is made anew by its page.
void QuickStepsTest::leavesTheOrderAlone()
{
    QFETCH(Dialect, dialect);
    Window window(dialect);
    QCOMPARE(window.fault, QString());
    const auto place = [](qint64 before, qint64 to) {
        return RowEdit{StepKind::Update, u"duty"_s, u"a"_s, {u"position"_s}, {to}, {}, {before}};
    };
    QCOMPARE(window.answer({place(1, 2)}), u"done"_s);
    QCOMPARE(window.answer({place(1, 3)}), u"stale"_s);
    QCOMPARE(window.answer({place(2, 3)}), u"done"_s);
    QCOMPARE(window.conflicts.size(), 0); // nobody is asked about places
}

/// What waits behind a step that is refused was typed on what stands there, not on what was to come.
void QuickStepsTest::goesOnAfterARefusal()
{
    QFETCH(Dialect, dialect);
    Window window(dialect);
    QCOMPARE(window.fault, QString());
    VERIFY_RESULT(window.city.write({written(u"phone"_s, u"9"_s)}));
    QCOMPARE(window.answers({{phone(u"0"_s, u"1"_s)}, {phone(u"1"_s, u"2"_s)}}),
             (QStringList{u"stale"_s, u"stale"_s}));
    QCOMPARE(window.conflicts.size(), 2);
    const FieldConflict last = window.conflicts.last().fields.first();
    QCOMPARE((QStringList{last.before.toString(), last.mine.toString(), last.theirs.toString()}),
             (QStringList{u"0"_s, u"2"_s, u"9"_s}));
    // A row is made before another that refers to it, also where they are not one.
    const QString made = u"d9"_s;
    const RowEdit department{StepKind::Insert, u"department"_s, made, {u"name"_s}, {u"新局"_s}, {}};
    const RowEdit catalog{StepKind::Update, u"catalog"_s, u"c3"_s,  {u"department_id"_s},
                          {made},           {},           {u"d1"_s}};
    QCOMPARE(window.answers({{department}, {catalog}}), (QStringList{u"done"_s, u"done"_s}));
    QCOMPARE(window.city.verify(), QString());
}

QTEST_GUILESS_MAIN(QuickStepsTest)
#include "tst_quicksteps.moc"
