// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historywriter.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "models/store/undolink.h"
#include "tests/support/city.h"

#include <QElapsedTimer>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

QString uid(int number)
{
    return u"01890000-0000-7000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

enum : int {
    Police = 1,
    Civil,
    Health,
    Register,
    Marriage,
    Item1,
    Item2,
    Item3,
    List,
    Function,
    Matter,
    Used
};

Step step(StepKind kind, const QString &table, const QStringList &columns, const QList<StepRow> &rows)
{
    return {kind, table, columns, rows, {}, {}};
}

/// As the generator makes it but that no duty list is signed: what is signed cannot be taken back.
Status fillUnsigned(TestCity &city, const DemoParameters &parameters)
{
    return writeHistory(
        city.connection(), Actor{u"测试"_s, u"tester"_s, u"demo"_s}, [&](const StepSink &sink) {
            const StepSink unsignedOnly = [&sink](const Step &step) {
                return step.table == u"duty_list" && step.columns.contains(u"signed_by") ? Status{}
                                                                                         : sink(step);
            };
            return generateDemo(parameters, unsignedOnly, {});
        });
}

/// What is there before the import.
QList<Step> founding()
{
    using enum StepKind;
    return {
        step(Insert, u"department"_s, {u"name"_s, u"code"_s},
             {{uid(Police), {u"市公安局"_s, u"11"_s}}, {uid(Civil), {u"市民政局"_s, QString()}}}),
        step(Insert, u"catalog"_s, {u"department_id"_s, u"title"_s, u"abstract"_s, u"state"_s},
             {{uid(Register), {uid(Police), u"户籍"_s, u"旧"_s, u"published"_s}}}),
        step(Insert, u"data_item"_s, {u"catalog_id"_s, u"position"_s, u"name"_s},
             {{uid(Item1), {uid(Register), 1, u"姓名"_s}}, {uid(Item2), {uid(Register), 2, u"曾用名"_s}}}),
    };
}

/// A link with every kind of change: rows that point to each other, a row changed twice, a department
/// that an old catalog is moved to, an item taken away.
QList<Step> import()
{
    using enum StepKind;
    return {
        step(Insert, u"department"_s, {u"name"_s}, {{uid(Health), {u"市卫健委"_s}}}),
        step(Update, u"department"_s, {u"merged_into_id"_s}, {{uid(Civil), {uid(Health)}}}),
        step(Update, u"catalog"_s, {u"department_id"_s, u"abstract"_s},
             {{uid(Register), {uid(Health), u"\"新\"\n\\"_s}}}),
        step(Update, u"catalog"_s, {u"abstract"_s, u"code"_s}, {{uid(Register), {QString(), u"0012"_s}}}),
        step(Insert, u"catalog"_s, {u"department_id"_s, u"title"_s},
             {{uid(Marriage), {uid(Health), u"婚姻"_s}}}),
        step(Insert, u"data_item"_s, {u"catalog_id"_s, u"position"_s, u"name"_s},
             {{uid(Item3), {uid(Marriage), 1, u"证号"_s}}}),
        step(Delete, u"data_item"_s, {}, {{uid(Item1), {}}, {uid(Item2), {}}}),
        step(Insert, u"duty_list"_s, {u"department_id"_s}, {{uid(List), {uid(Civil)}}}),
        step(Insert, u"duty"_s, {u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"name"_s},
             {{uid(Function), {uid(List), QVariant(), u"function"_s, u"职能"_s}},
              {uid(Matter), {uid(List), uid(Function), u"matter"_s, u"事项"_s}}}),
    };
}

QList<Step> usage()
{
    return {step(StepKind::Insert, u"usage_day"_s, {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s},
                 {{uid(Used), {uid(Marriage), uid(Police), u"2023-06-01"_s, 3}}})};
}

QList<Step> change(int row, const QString &table, const QString &column, const QString &value)
{
    return {step(StepKind::Update, table, {column}, {{uid(row), {value}}})};
}

/// Digests of all tables: the same rows under the same uids.
QString rowsOf(TestCity &city)
{
    QString all;
    for (const TableSpec &table : trackedTables())
        all += table.name + u' ' + tableDigest(city.connection(), table.name).value_or(u"?"_s) + u'\n';
    return all;
}

qint64 head(TestCity &city)
{
    const Result<TrailHead> found = trailHead(city.connection());
    return found ? found->chain : -1;
}

Result<qint64> undo(TestCity &city, qint64 chain)
{
    JobContext context({}, {});
    return UndoLinkQuery{Actor::current(u"测试"_s), chain}(city.connection(), context);
}

} // namespace

/// A link of the trail is taken back as one step, wholly or not at all.
class UndoLinkTest : public QObject
{
    Q_OBJECT
private slots:
    void thereAndBack_data() { addDialectRows(); }
    void thereAndBack();
    void linksUponEachOther_data() { addDialectRows(); }
    void linksUponEachOther();
    void refusesWhatChanged_data();
    void refusesWhatChanged();
    void laterChangesTakenBackDoNotCount_data() { addDialectRows(); }
    void laterChangesTakenBackDoNotCount();
    void refusesWhatIsReferredTo_data() { addDialectRows(); }
    void refusesWhatIsReferredTo();
    void refusesANameTakenMeanwhile_data() { addDialectRows(); }
    void refusesANameTakenMeanwhile();
    void unknownLink_data() { addDialectRows(); }
    void unknownLink();
    void cancelled_data() { addDialectRows(); }
    void cancelled();
    void manyRows_data() { addDialectRows(); }
    void manyRows();
};

void UndoLinkTest::thereAndBack()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(founding()));
    const QString before = rowsOf(city);
    VERIFY_RESULT(city.write(import()));
    const QString after = rowsOf(city);
    QVERIFY(before != after);
    const Result<qint64> undone = undo(city, 2);
    VERIFY_RESULT(undone);
    QCOMPARE(*undone, 3);
    QCOMPARE(head(city), 3);
    QCOMPARE(rowsOf(city), before);
    QCOMPARE(city.verify(), QString());
    const Result<qint64> redone = undo(city, *undone);
    VERIFY_RESULT(redone);
    QCOMPARE(rowsOf(city), after);
    QCOMPARE(city.verify(), QString());
    VERIFY_RESULT(undo(city, *redone));
    QCOMPARE(rowsOf(city), before);
    QCOMPARE(head(city), 5);
    QCOMPARE(city.verify(), QString());
    QCOMPARE(city.text(u"SELECT DISTINCT actor FROM change_log"_s), u"测试"_s);
}

void UndoLinkTest::linksUponEachOther()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    const QString before = rowsOf(city);
    VERIFY_RESULT(city.write(import()));
    const QString middle = rowsOf(city);
    VERIFY_RESULT(city.write(change(Register, u"catalog"_s, u"title"_s, u"人口"_s)));
    VERIFY_RESULT(undo(city, 3));
    QCOMPARE(rowsOf(city), middle);
    VERIFY_RESULT(undo(city, 2));
    QCOMPARE(rowsOf(city), before);
    QCOMPARE(city.verify(), QString());
}

void UndoLinkTest::refusesWhatChanged_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QList<Step>>("later");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("what");
    const QList<Step> gone{step(StepKind::Delete, u"data_item"_s, {}, {{uid(Item3), {}}})};
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        const char *name = dialect == Dialect::Sqlite ? "sqlite" : "postgres";
        QTest::addRow("%s the same cell", name)
            << dialect << change(Register, u"catalog"_s, u"code"_s, u"0013"_s) << u"户籍"_s << u"changed"_s;
        QTest::addRow("%s another cell", name)
            << dialect << change(Marriage, u"catalog"_s, u"contact"_s, u"王"_s) << u"婚姻"_s << u"changed"_s;
        QTest::addRow("%s a department", name)
            << dialect << change(Civil, u"department"_s, u"phone"_s, u"1"_s) << u"市民政局"_s << u"changed"_s;
        QTest::addRow("%s gone", name) << dialect << gone << u"证号"_s << u"deleted"_s;
    }
}

void UndoLinkTest::refusesWhatChanged()
{
    QFETCH(Dialect, dialect);
    QFETCH(QList<Step>, later);
    QFETCH(QString, row);
    QFETCH(QString, what);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    VERIFY_RESULT(city.write(import()));
    VERIFY_RESULT(city.write(later));
    const QString rows = rowsOf(city);
    const Result<qint64> refused = undo(city, 2);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Stale);
    QCOMPARE(refused.error().subject, row);
    QVERIFY2(refused.error().detail.contains(what + u" by link 3"_s), qPrintable(refused.error().detail));
    QVERIFY2(refused.error().detail.contains(later.first().rows.first().uid),
             qPrintable(refused.error().detail));
    QCOMPARE(rowsOf(city), rows);
    QCOMPARE(head(city), 3);
    QCOMPARE(city.verify(), QString());
}

void UndoLinkTest::laterChangesTakenBackDoNotCount()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    const QString before = rowsOf(city);
    VERIFY_RESULT(city.write(import()));
    VERIFY_RESULT(city.write(change(Marriage, u"catalog"_s, u"contact"_s, u"王"_s)));
    VERIFY_RESULT(city.write(change(Marriage, u"catalog"_s, u"contact"_s, QString())));
    VERIFY_RESULT(undo(city, 2));
    QCOMPARE(rowsOf(city), before);
    QCOMPARE(city.verify(), QString());
}

void UndoLinkTest::refusesWhatIsReferredTo()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    const QString before = rowsOf(city);
    VERIFY_RESULT(city.write(import()));
    VERIFY_RESULT(city.write(usage()));
    const QString rows = rowsOf(city);
    const Result<qint64> refused = undo(city, 2);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().subject, u"婚姻"_s);
    QVERIFY2(refused.error().detail.contains(u"usage_day "_s + uid(Used)),
             qPrintable(refused.error().detail));
    QCOMPARE(rowsOf(city), rows);
    QCOMPARE(head(city), 3);
    VERIFY_RESULT(undo(city, 3));
    VERIFY_RESULT(undo(city, 2));
    QCOMPARE(rowsOf(city), before);
    QCOMPARE(city.verify(), QString());
}

void UndoLinkTest::refusesANameTakenMeanwhile()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    VERIFY_RESULT(city.write(import()));
    VERIFY_RESULT(undo(city, 2));
    VERIFY_RESULT(
        city.write({step(StepKind::Insert, u"department"_s, {u"name"_s}, {{uid(99), {u"市卫健委"_s}}})}));
    const QString rows = rowsOf(city);
    const Result<qint64> refused = undo(city, 3);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(rowsOf(city), rows);
    QCOMPARE(head(city), 4);
    QCOMPARE(city.verify(), QString());
}

void UndoLinkTest::unknownLink()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    for (const qint64 chain : {0, -1, 2}) {
        const Result<qint64> refused = undo(city, chain);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
    }
    QCOMPARE(head(city), 1);
}

void UndoLinkTest::cancelled()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(founding()));
    VERIFY_RESULT(city.write(import()));
    const QString rows = rowsOf(city);
    JobContext context(std::make_shared<std::atomic<bool>>(true), {});
    const Result<qint64> refused = UndoLinkQuery{Actor::current(u"测试"_s), 2}(city.connection(), context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Cancelled);
    QCOMPARE(rowsOf(city), rows);
    QCOMPARE(head(city), 2);
    VERIFY_RESULT(undo(city, 2));
}

/// The demonstration's small city is one link of many pages of entries. SHUZHI_UNDO_CATALOGS makes it larger,
/// to measure.
void UndoLinkTest::manyRows()
{
    QFETCH(Dialect, dialect);
    const int catalogs = qEnvironmentVariableIntValue("SHUZHI_UNDO_CATALOGS");
    DemoParameters parameters = smallCity;
    if (catalogs > 0)
        parameters = {catalogs, 60, 5, 6, 20230630};
    TestCity city(dialect);
    const QString before = rowsOf(city);
    QElapsedTimer timer;
    timer.start();
    VERIFY_RESULT(fillUnsigned(city, parameters));
    const qint64 filled = timer.restart();
    const QString entries = city.text(u"SELECT count(*) FROM change_log"_s);
    const QString after = rowsOf(city);
    double lastProgress = 0;
    JobContext context({}, [&](double done) { lastProgress = done; });
    timer.restart();
    const Result<qint64> undone =
        UndoLinkQuery{Actor::current(u"测试"_s), head(city)}(city.connection(), context);
    VERIFY_RESULT(undone);
    const qint64 back = timer.restart();
    QCOMPARE(lastProgress, 1.0);
    QCOMPARE(rowsOf(city), before);
    timer.restart();
    const Result<qint64> redone = undo(city, *undone);
    VERIFY_RESULT(redone);
    const qint64 again = timer.restart();
    QCOMPARE(rowsOf(city), after);
    qInfo("%s entries: written in %lld ms, taken back in %lld ms, redone in %lld ms", qPrintable(entries),
          filled, back, again);
    QCOMPARE(city.verify(), QString());
    // Now every row was changed later and set back again: all are compared.
    timer.restart();
    VERIFY_RESULT(undo(city, *undone - 1));
    qInfo("compared and taken back in %lld ms", timer.elapsed());
    QCOMPARE(rowsOf(city), before);
}

QTEST_GUILESS_MAIN(UndoLinkTest)
#include "tst_undolink.moc"
