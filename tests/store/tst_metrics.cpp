// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historywriter.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "models/store/todoquery.h"
#include "tests/services/demo/replayedcity.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr DemoParameters s_city{160, 8, 2, 5, 99};

} // namespace

/// Every figure against an independent replay in memory and against the rows it says it counts.
class MetricsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void agreeWithReplay_data();
    void agreeWithReplay();
    void equalTheirRows_data();
    void equalTheirRows();
    void boundedFiguresEqualTheirRows_data();
    void boundedFiguresEqualTheirRows();
    void scopesThatCannotBound_data() { addDialectRows(); }
    void scopesThatCannotBound();
    void todoEqualsItsRows_data();
    void todoEqualsItsRows();
    void backDatedMountMovesItsMonth_data() { addDialectRows(); }
    void backDatedMountMovesItsMonth();
    void dependOnSettings_data() { addDialectRows(); }
    void dependOnSettings();

private:
    TestCity &city(Dialect dialect) { return dialect == Dialect::Sqlite ? *m_file : *m_server; }
    std::unique_ptr<TestCity> m_file, m_server;
};

void MetricsTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, s_city);
    QCOMPARE(m_file->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, s_city);
    QCOMPARE(m_server->fault(), QString());
}

void MetricsTest::agreeWithReplay_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("day");
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        for (const char *day : {"2023-02-01", "2023-03-31", "2023-05-17", "2023-06-30"})
            QTest::addRow("%s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", day)
                << dialect << QString::fromLatin1(day);
    }
}

void MetricsTest::agreeWithReplay()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, day);
    ReplayedCity replay(day);
    VERIFY_RESULT(replay.generate(s_city));
    const auto expected = replay.figures(day);
    const Result<MetricSet> set =
        MetricsQuery{GroupBy::Department, day}(city(dialect).connection(), plainJob());
    VERIFY_RESULT(set);
    QCOMPARE(set->groups.size(), 8);
    QList<std::pair<QString, Figures>> all{{QString(), set->city.figures}};
    for (const MetricGroup &group : set->groups)
        all.append({group.key, group.figures});
    for (const auto &[key, figures] : all) {
        const ReplayedCity::Figures &e = expected[key];
        QCOMPARE(figures.count(u"catalogs"_s), e.catalogs);
        QCOMPARE(figures.count(u"mounted"_s), e.mounted);
        QCOMPARE(figures.count(u"unmounted"_s), e.catalogs - e.mounted);
        QCOMPARE(figures.count(u"used"_s), e.used);
        QCOMPARE(figures.count(u"open_catalogs"_s), e.open);
        QCOMPARE(figures.count(u"using_departments"_s), e.consumers.size());
        QCOMPARE(figures.ratio(u"mount_rate"_s), (Ratio{e.mounted, e.catalogs}));
        QCOMPARE(figures.ratio(u"usage_rate"_s), (Ratio{e.used, e.mounted}));
        QCOMPARE(figures.ratio(u"duty_coverage"_s), (Ratio{e.covered, e.catalogs}));
        QCOMPARE(figures.ratio(u"update_timeliness"_s), (Ratio{e.timely, e.due}));
        QCOMPARE(figures.ratio(u"completeness"_s), (Ratio{e.filled, e.required}));
    }
    QVERIFY(set->city.figures.count(u"catalogs"_s) > 0);
}

void MetricsTest::equalTheirRows_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("day");
    const std::pair<const char *, GroupBy> groupings[] = {
        {"department", GroupBy::Department}, {"share type", GroupBy::ShareType},
        {"kind", GroupBy::ResourceKind},     {"library", GroupBy::Library},
        {"cycle", GroupBy::UpdateCycle},     {"month", GroupBy::Month}};
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        for (const auto &[name, by] : groupings) {
            for (const char *day : {"2023-03-31", "2023-05-17", "2023-06-30"})
                QTest::addRow("%s %s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", name, day)
                    << dialect << int(by) << QString::fromLatin1(day);
        }
    }
}

void MetricsTest::equalTheirRows()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, by);
    QFETCH(QString, day);
    Connection &connection = city(dialect).connection();
    const Result<MetricSet> set = MetricsQuery{GroupBy(by), day, 4}(connection, plainJob());
    VERIFY_RESULT(set);
    QVERIFY(!set->groups.isEmpty());
    QList<MetricGroup> groups = set->groups;
    if (GroupBy(by) == GroupBy::Department)
        groups += set->city;
    for (const MetricGroup &group : groups) {
        const bool ofCity =
            GroupBy(by) == GroupBy::Month || (GroupBy(by) == GroupBy::Department && group.key.isEmpty());
        for (const MetricInfo &info : metricCatalogue()) {
            // Departments and demands as such are the city's figures only.
            const bool cityOnly = info.id == u"departments" || info.id == u"demands";
            if (cityOnly && !ofCity)
                continue;
            const Filter where = whereOf(info.id, group);
            const Result<Filter> parsed = Filter::parse(where.toString());
            VERIFY_RESULT(parsed);
            QVERIFY2(*parsed == where, qPrintable(where.toString()));
            const Result<qint64> rows = CountQuery{where}(connection);
            QVERIFY2(rows, qPrintable(where.toString() + (rows ? QString() : faultOf(rows.error()))));
            QVERIFY2(*rows == group.figures.count(info.id),
                     qPrintable(u"%1 of %2 is %3, its rows are %4: %5"_s.arg(info.id, group.name)
                                    .arg(group.figures.count(info.id))
                                    .arg(*rows)
                                    .arg(where.toString())));
            if (!info.isRatio)
                continue;
            const Result<qint64> below = CountQuery{denominatorWhereOf(info.id, group)}(connection);
            VERIFY_RESULT(below);
            QVERIFY2(*below == group.figures.ratio(info.id).denominator,
                     qPrintable(info.id + u" of "_s + group.name));
        }
    }
}

void MetricsTest::boundedFiguresEqualTheirRows_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("scope"); ///< %1 and %2 are departments
    QTest::addColumn<QString>("day");
    const std::pair<int, QString> cases[] = {
        {int(GroupBy::None), u"department=%1"_s},
        {int(GroupBy::Month), u"department=%1|%2"_s},
        {int(GroupBy::Month), u"resource_kind=table & share_type=conditional"_s},
        {int(GroupBy::Department), u"resource_kind=api|file"_s},
        {int(GroupBy::ResourceKind), u"department=%2 & share_type=unconditional|not_shared"_s},
        {int(GroupBy::UpdateCycle), u"department=%1"_s},
        {int(GroupBy::Library), u"share_type=unconditional"_s},
    };
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        for (const auto &[by, scope] : cases) {
            for (const char *day : {"2023-05-17", "2023-06-30"})
                QTest::addRow("%s %d %s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", by,
                              qPrintable(scope), day)
                    << dialect << by << scope << QString::fromLatin1(day);
        }
    }
}

void MetricsTest::boundedFiguresEqualTheirRows()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, by);
    QFETCH(QString, scope);
    QFETCH(QString, day);
    Connection &connection = city(dialect).connection();
    for (const auto &[place, number] : {std::pair(u"%1"_s, 1), std::pair(u"%2"_s, 2)})
        scope.replace(
            place,
            city(dialect).text(u"SELECT name FROM department ORDER BY uid LIMIT 1 OFFSET %1"_s.arg(number)));
    const Result<Filter> bounds = Filter::parse(scope);
    VERIFY_RESULT(bounds);
    MetricsQuery query{GroupBy(by), day, 4, bounds->conditions};
    const Result<MetricSet> set = query(connection, plainJob());
    VERIFY_RESULT(set);
    const Result<MetricSet> whole = MetricsQuery{GroupBy::None, day}(connection, plainJob());
    VERIFY_RESULT(whole);
    const qint64 catalogs = set->city.figures.count(u"catalogs"_s);
    QVERIFY(catalogs > 0 && catalogs < whole->city.figures.count(u"catalogs"_s));
    QList<MetricGroup> groups = set->groups;
    groups += set->city;
    for (const MetricGroup &group : groups) {
        const bool ofGroup = GroupBy(by) != GroupBy::Month && &group != &groups.last();
        for (const MetricInfo &info : metricCatalogue()) {
            if (ofGroup && (info.id == u"departments" || info.id == u"demands"))
                continue;
            const Filter where = whereOf(info.id, group);
            const Result<qint64> rows = CountQuery{where}(connection);
            QVERIFY2(rows, qPrintable(where.toString() + (rows ? QString() : faultOf(rows.error()))));
            QVERIFY2(*rows == group.figures.count(info.id),
                     qPrintable(u"%1 of %2 is %3, its rows are %4: %5"_s.arg(info.id, group.name)
                                    .arg(group.figures.count(info.id))
                                    .arg(*rows)
                                    .arg(where.toString())));
            if (!info.isRatio)
                continue;
            const Result<qint64> below = CountQuery{denominatorWhereOf(info.id, group)}(connection);
            VERIFY_RESULT(below);
            QCOMPARE(*below, group.figures.ratio(info.id).denominator);
        }
    }
}

void MetricsTest::scopesThatCannotBound()
{
    QFETCH(Dialect, dialect);
    const auto refused = [&](GroupBy by, const Condition &condition) {
        const auto set = MetricsQuery{by, {}, 12, {condition}}(city(dialect).connection(), plainJob());
        return !set && set.error().code == ErrorCode::Usage;
    };
    QVERIFY(refused(GroupBy::None, {u"mounted"_s, {u"yes"_s}, false}));
    QVERIFY(refused(GroupBy::None, {u"department"_s, {u"x"_s}, true}));
    QVERIFY(refused(GroupBy::Department, {u"department"_s, {u"x"_s}, false}));
    QVERIFY(refused(GroupBy::ResourceKind, {u"resource_kind"_s, {u"table"_s}, false}));
}

void MetricsTest::todoEqualsItsRows_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("scope");
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        const char *name = dialect == Dialect::Sqlite ? "sqlite" : "postgres";
        QTest::addRow("%s today", name) << dialect << QString() << QString();
        QTest::addRow("%s past", name) << dialect << u"2023-03-31"_s << QString();
        QTest::addRow("%s bounded", name) << dialect << QString() << u"share_type=conditional"_s;
    }
}

void MetricsTest::todoEqualsItsRows()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, day);
    QFETCH(QString, scope);
    Connection &connection = city(dialect).connection();
    const Result<Filter> bounds = Filter::parse(scope);
    VERIFY_RESULT(bounds);
    const Result<TodoList> list = TodoQuery{day, bounds->conditions}(connection, plainJob());
    VERIFY_RESULT(list);
    QVERIFY(list->counts.size() > 3);
    int weight = 1000;
    for (const TodoCount &one : list->counts) {
        const TodoRule *rule = todoRule(one.rule);
        QVERIFY(rule && rule->weight <= weight);
        weight = rule->weight;
        QCOMPARE(one.where.conditions.size(), rule->where.conditions.size() + bounds->conditions.size());
        QVERIFY(!rule->todayOnly || (day.isEmpty() && scope.isEmpty()));
        const Result<Filter> parsed = Filter::parse(one.where.toString());
        VERIFY_RESULT(parsed);
        const Result<qint64> rows = CountQuery{*parsed}(connection);
        VERIFY_RESULT(rows);
        QCOMPARE(*rows, one.count);
        QVERIFY(one.count > 0);
    }
    const auto overdue = std::find_if(list->counts.begin(), list->counts.end(),
                                      [](const TodoCount &one) { return one.rule == u"overdue"; });
    const Result<MetricSet> set =
        MetricsQuery{GroupBy::None, day, 12, bounds->conditions}(connection, plainJob());
    VERIFY_RESULT(set);
    QCOMPARE(overdue == list->counts.end() ? 0 : overdue->count, set->city.figures.count(u"overdue"_s));
}

void MetricsTest::backDatedMountMovesItsMonth()
{
    QFETCH(Dialect, dialect);
    QList<Step> steps;
    VERIFY_RESULT(generateDemo(s_city,
                               [&](const Step &step) -> Status {
                                   steps += step;
                                   return {};
                               },
                               {}));
    // A catalog that has been there for more than a month when its only resource was mounted.
    QHash<QString, QString> published;
    QHash<QString, int> resources;
    for (const Step &step : steps) {
        const qsizetype state = step.columns.indexOf(u"state"_s), of = step.columns.indexOf(u"catalog_id"_s);
        for (const StepRow &row : step.rows) {
            if (step.table == u"catalog" && state >= 0 && row.values[state] == u"published"_s
                && !published.contains(row.uid))
                published.insert(row.uid, step.day);
            if (step.table == u"resource" && of >= 0)
                ++resources[row.values[of].toString()];
        }
    }
    qsizetype from = -1, row = -1;
    for (qsizetype s = 0; s < steps.size() && row < 0; ++s) {
        const Step &step = steps[s];
        if (step.table != u"resource" || step.kind != StepKind::Insert || step.day < u"2023-05-10")
            continue;
        const qsizetype of = step.columns.indexOf(u"catalog_id"_s), state = step.columns.indexOf(u"state"_s);
        for (qsizetype r = 0; r < step.rows.size() && row < 0; ++r) {
            const QString catalog = step.rows[r].values[of].toString();
            const QString since = published.value(catalog, u"9999"_s);
            if (resources.value(catalog) == 1 && since < u"2023-03-01"
                && step.rows[r].values[state] == u"published"_s) {
                from = s;
                row = r;
            }
        }
    }
    QVERIFY2(row >= 0, "no such mount in this city: choose another seed");
    const QDate mounted = QDate::fromString(steps[from].day, Qt::ISODate);
    const QString earlier = mounted.addMonths(-1).toString(Qt::ISODate);
    QList<Step> moved = steps;
    Step mount = moved[from];
    mount.rows = {mount.rows[row]};
    moved[from].rows.removeAt(row);
    qsizetype at = 0;
    while (moved[at].day < earlier)
        ++at;
    mount.day = moved[at].day;
    mount.at = moved[at].at;
    moved.insert(at, mount);
    moved.removeIf([](const Step &step) { return step.rows.isEmpty(); });

    const auto trend = [&](const QList<Step> &history, QList<qint64> &values) {
        TestCity city(dialect);
        VERIFY_RESULT(city.write(history));
        QCOMPARE(city.verify(), QString());
        const Result<MetricSet> set =
            MetricsQuery{GroupBy::Month, u"2023-06-30"_s, 5}(city.connection(), plainJob());
        VERIFY_RESULT(set);
        for (const MetricGroup &month : set->groups)
            values += month.figures.count(u"mounted"_s);
    };
    QList<qint64> before, after;
    trend(steps, before);
    trend(moved, after);
    QCOMPARE(before.size(), 5);
    const qsizetype month = QDate::fromString(mount.day, Qt::ISODate).month() - 2; // of February to June
    for (qsizetype i = 0; i < 5; ++i)
        QCOMPARE(after[i] - before[i], i == month ? 1 : 0);
}

void MetricsTest::dependOnSettings()
{
    QFETCH(Dialect, dialect);
    TestCity small(dialect, {60, 5, 1, 4, 11});
    QCOMPARE(small.fault(), QString());
    const auto figures = [&] {
        const Result<MetricSet> set = MetricsQuery{}(small.connection(), plainJob());
        return set ? set->city.figures : Figures{};
    };
    const auto set = [&](const QString &key, const QString &value) {
        const QString uid = small.text(u"SELECT uid FROM setting WHERE key = '%1'"_s.arg(key));
        const Step step = uid.isEmpty()
            ? Step{StepKind::Insert,
                   u"setting"_s,
                   {u"key"_s, u"value"_s},
                   {{u"uid-"_s + key, {key, value}}},
                   {},
                   {}}
            : Step{StepKind::Update, u"setting"_s, {u"value"_s}, {{uid, {value}}}, {}, {}};
        VERIFY_RESULT(small.write({step}));
    };
    const Figures plain = figures();
    QVERIFY(plain.count(u"used"_s) > 0);
    set(u"grace_days"_s, u"20000"_s);
    QCOMPARE(figures().ratio(u"update_timeliness"_s).denominator,
             plain.ratio(u"update_timeliness"_s).denominator);
    QVERIFY(figures().ratio(u"update_timeliness"_s).numerator
            > plain.ratio(u"update_timeliness"_s).numerator);
    set(u"grace_days"_s, u"0"_s);
    QVERIFY(figures() == plain);
    set(u"usage_window_days"_s, u"1"_s);
    QVERIFY(figures().count(u"used"_s) <= plain.count(u"used"_s));
    const Result<MetricSet> now = MetricsQuery{}(small.connection(), plainJob());
    QCOMPARE(*CountQuery{whereOf(u"used"_s, now->city)}(small.connection()),
             now->city.figures.count(u"used"_s));
    set(u"usage_window_days"_s, u"0"_s);
    set(u"own_use"_s, u"counted"_s);
    QVERIFY(figures().count(u"used"_s) >= plain.count(u"used"_s));
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
