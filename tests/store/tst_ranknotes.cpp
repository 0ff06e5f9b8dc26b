// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/assessmentquery.h"
#include "models/store/ranknotesquery.h"
#include "models/store/searchquery.h"
#include "tests/support/city.h"

#include <QSet>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr DemoParameters s_city{100, 6, 2, 7, 99};
const QDate s_first(2023, 1, 1), s_asOf(2023, 6, 30);
constexpr int s_retired = 5;

JobContext job()
{
    return JobContext({}, {});
}

} // namespace

/// What stands beside a rank, against the rows it opens and against two days compared by hand.
class RankNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countEqualsRows_data() { addDialectRows(); }
    void countEqualsRows();
    void lateMountsAreThoseTwoDaysTellApart_data() { addDialectRows(); }
    void lateMountsAreThoseTwoDaysTellApart();
    void findsRetirementsCopiesAndEmptyMounts_data() { addDialectRows(); }
    void findsRetirementsCopiesAndEmptyMounts();
    void theLastDaysBeginWithThePeriod();
    void refusesDaysThatAreNone_data() { addDialectRows(); }
    void refusesDaysThatAreNone();
    void historyScoresEachDayAsAnAssessmentDoes_data() { addDialectRows(); }
    void historyScoresEachDayAsAnAssessmentDoes();

private:
    TestCity &city(Dialect dialect) { return dialect == Dialect::Sqlite ? *m_file : *m_server; }
    void change(TestCity &city);
    [[nodiscard]] QSet<QString> found(const QString &expression);
    [[nodiscard]] qint64 sumOf(const RankNotes &notes, const QString &rule) const;

    std::unique_ptr<TestCity> m_file, m_server;
    Connection *m_connection = nullptr; ///< of the row under test
};

void RankNotesTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, s_city);
    QCOMPARE(m_file->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, s_city);
    QCOMPARE(m_server->fault(), QString());
    change(*m_file);
    change(*m_server);
}

/// Retires bare catalogs, gives one title twice, finds some mounts empty, mounts two bare ones at the end.
void RankNotesTest::change(TestCity &city)
{
    const auto uids = [&](const QString &where) {
        m_connection = &city.connection();
        QStringList list = found(where).values();
        list.sort();
        return list;
    };
    const QStringList bare = uids(u"state=published & mounted=no & published_on=2022-12-31"_s);
    QVERIFY(bare.size() > s_retired + 2);
    Step retire{StepKind::Update, u"catalog"_s, {u"state"_s}, {}, {}, {}};
    for (int i = 0; i < s_retired; ++i)
        retire.rows += StepRow{bare.at(i), {u"retired"_s}};
    Step mount{
        StepKind::Insert,
        u"resource"_s,
        {u"catalog_id"_s, u"kind"_s, u"name"_s, u"locator"_s, u"mapping_complete"_s, u"state"_s, u"probe"_s},
        {},
        {},
        {}};
    for (int i = 0; i < 2; ++i) {
        mount.rows += StepRow{u"0190aaaa-0000-7000-8000-00000000000%1"_s.arg(i),
                              {bare.at(s_retired + i), u"file"_s, u"late"_s, u"late.csv"_s, u"yes"_s,
                               u"published"_s, u"empty"_s}};
    }
    const QString department =
        city.text(u"SELECT d.name FROM department d JOIN catalog c ON c.department_id = "
                  "d.id GROUP BY d.name ORDER BY count(*) DESC, d.name LIMIT 1"_s);
    const QStringList twins = uids(u"state=published & mounted=yes & department="_s + department).mid(0, 2);
    QCOMPARE(twins.size(), 2);
    Step name{StepKind::Update, u"catalog"_s, {u"title"_s}, {}, {}, {}};
    for (const QString &twin : twins)
        name.rows += StepRow{twin, {u"同名目录"_s}};
    VERIFY_RESULT(city.write({retire, mount, name}));
}

QSet<QString> RankNotesTest::found(const QString &expression)
{
    QSet<QString> uids;
    const Result<Filter> filter = Filter::parse(expression);
    if (!filter)
        qFatal("%s", qPrintable(filter.error().detail));
    const Result<SearchPage> page = SearchQuery{*filter, {}, 1000, {}}(*m_connection);
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    for (const QJsonObject &row : page->rows)
        uids += row[u"uid"].toString();
    return uids;
}

qint64 RankNotesTest::sumOf(const RankNotes &notes, const QString &rule) const
{
    qint64 rows = 0;
    for (const QList<RankNote> &list : notes) {
        for (const RankNote &note : list)
            rows += note.rule == rule ? note.rows : 0;
    }
    return rows;
}

void RankNotesTest::countEqualsRows()
{
    QFETCH(Dialect, dialect);
    Connection &connection = city(dialect).connection();
    JobContext context = job();
    for (const QDate &asOf : {s_asOf, QDate(2023, 4, 30)}) {
        const auto notes = RankNotesQuery{s_first, asOf}(connection, context);
        VERIFY_RESULT(notes);
        QVERIFY2(!notes->isEmpty() || asOf < s_asOf, qPrintable(asOf.toString(Qt::ISODate)));
        for (const QList<RankNote> &list : *notes) {
            for (const RankNote &note : list) {
                const Result<Filter> filter = Filter::parse(note.where);
                VERIFY_RESULT(filter);
                QCOMPARE(filter->asOf, asOf.toString(Qt::ISODate));
                QVERIFY(note.rows > 0);
                QCOMPARE(*CountQuery{*filter}(connection), note.rows);
            }
        }
    }
}

void RankNotesTest::lateMountsAreThoseTwoDaysTellApart()
{
    QFETCH(Dialect, dialect);
    m_connection = &city(dialect).connection();
    JobContext context = job();
    const int days = rankNoteRule(u"late_mounts"_s)->days;
    const QString late = s_asOf.addDays(-days).toString(Qt::ISODate);
    const auto notes = RankNotesQuery{s_first, s_asOf}(*m_connection, context);
    VERIFY_RESULT(notes);
    const QSet<QString> expected = found(u"state=published & mounted=yes & as_of=2023-06-30"_s)
        - found(u"mounted=yes & as_of="_s + late);
    QVERIFY(expected.size() >= 2);
    QCOMPARE(sumOf(*notes, u"late_mounts"_s), qint64(expected.size()));
    QSet<QString> opened;
    for (const QList<RankNote> &list : *notes) {
        for (const RankNote &note : list) {
            if (note.rule == u"late_mounts")
                opened += found(note.where);
        }
    }
    QCOMPARE(opened, expected);
}

void RankNotesTest::findsRetirementsCopiesAndEmptyMounts()
{
    QFETCH(Dialect, dialect);
    m_connection = &city(dialect).connection();
    JobContext context = job();
    const auto notes = RankNotesQuery{s_first, s_asOf}(*m_connection, context);
    VERIFY_RESULT(notes);
    QCOMPARE(sumOf(*notes, u"retired_bare"_s), s_retired);
    QCOMPARE(sumOf(*notes, u"hollow"_s), 2);
    QVERIFY(sumOf(*notes, u"copies"_s) >= 2);
    // The run of an assessment carries the same.
    const auto run = AssessmentQuery{*shippedScheme(u"four-heads"_s), *parsePeriod(u"2023H1"_s), {}}(
        *m_connection, context);
    VERIFY_RESULT(run);
    QCOMPARE(run->notes, *notes);
}

void RankNotesTest::theLastDaysBeginWithThePeriod()
{
    const RankNoteRule *rule = rankNoteRule(u"late_mounts"_s);
    QVERIFY(rule && rule->days > 5);
    QCOMPARE(rule->filter(QDate(2023, 6, 1), QDate(2023, 6, 5)).valuesOf(u"unmounted_on"_s),
             QStringList{u"2023-05-31"_s});
    QVERIFY(!rankNoteRule(u"nothing"_s));
    QVERIFY(rankNotesBasis().zh.startsWith(u"示例"_s));
    for (const RankNoteRule &each : rankNoteRules())
        QVERIFY2(each.basis.zh.startsWith(u"示例"_s), qPrintable(each.id));
}

void RankNotesTest::refusesDaysThatAreNone()
{
    QFETCH(Dialect, dialect);
    for (const QString &expression :
         {u"published_on=yes"_s, u"unmounted_on=2023-02-30"_s, u"published_on=2023-1-1"_s}) {
        const Result<Filter> filter = Filter::parse(expression);
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::Usage);
    }
    // Made by hand it is refused where it would become SQL.
    const Filter made = Filter{}.with(u"published_on"_s, u"' OR 1=1 --"_s);
    QCOMPARE(CountQuery{made}(city(dialect).connection()).error().code, ErrorCode::Usage);
}

void RankNotesTest::historyScoresEachDayAsAnAssessmentDoes()
{
    QFETCH(Dialect, dialect);
    Connection &connection = city(dialect).connection();
    const Scheme scheme = *shippedScheme(u"four-heads"_s);
    QList<double> reported;
    JobContext context({}, [&](double fraction) { reported += fraction; });
    const QList<QDate> days{QDate(2023, 3, 31), s_asOf};
    const auto history = ScoreHistoryQuery{scheme, days}(connection, context);
    VERIFY_RESULT(history);
    QCOMPARE(reported, (QList<double>{0.5, 1.0}));
    const auto run = AssessmentQuery{scheme, *parsePeriod(u"2023H1"_s), {}}(connection, context);
    VERIFY_RESULT(run);
    QCOMPARE(history->departments.size(), run->assessment.departments.size());
    for (const DepartmentResult &department : run->assessment.departments) {
        const QList<ScorePoint> points = history->departments.value(department.uid);
        QCOMPARE(points.size(), 2);
        QCOMPARE(points.last(), (ScorePoint{department.score, department.rank}));
    }
}

QTEST_GUILESS_MAIN(RankNotesTest)
#include "tst_ranknotes.moc"
