// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "models/store/sortsql.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/cli/clirunner.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// The only line that may differ: how long it took.
QByteArray withoutTime(const QByteArray &json)
{
    static const QRegularExpression line(u"^ *\"elapsed_ms\": \\d+,?\\n"_s,
                                         QRegularExpression::MultilineOption);
    return QString::fromUtf8(json).remove(line).toUtf8();
}

/// The first line in which two answers part, or empty.
QString firstDifference(const QByteArray &file, const QByteArray &server)
{
    const QList<QByteArray> a = file.split('\n'), b = server.split('\n');
    for (qsizetype i = 0; i < qMax(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return u"line %1: file %2, server %3"_s.arg(i + 1).arg(QString::fromUtf8(a.value(i)),
                                                                   QString::fromUtf8(b.value(i)));
    }
    return {};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList allWhats()
{
    return {u"catalogs"_s,    u"resources"_s, u"items"_s, u"duties"_s,
            u"departments"_s, u"demands"_s,   u"fields"_s};
}

} // namespace

/// The demonstration city in its full size on both databases: with the published totals, how long everything
/// takes, and shuzhi-cli says the same of both to the byte, but for elapsed_ms.
class FullCityTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void takesItsTime_data() { addDialectRows(); }
    void takesItsTime();
    void tablesAreEqual();
    void figuresAreEqual_data();
    void figuresAreEqual();
    void searchesAreEqual_data();
    void searchesAreEqual();
    void ordersAreEqual_data();
    void ordersAreEqual();
    void pagesAreEqual_data();
    void pagesAreEqual();
    void everyWhereIsEqual();
    void exportsAreEqual_data();
    void exportsAreEqual();

private:
    /// One call on both at once; the answer of the file where they are equal, else the test has failed.
    void ask(const QStringList &call, CliRun &answer);
    [[nodiscard]] std::array<CliRun, 2> onBoth(const QStringList &call, int timeoutMs = 280'000) const;

    QTemporaryDir m_folder;
    QStringList m_databases; ///< file and server as --db takes them
    std::unique_ptr<TestCity> m_cities[2];
};

std::array<CliRun, 2> FullCityTest::onBoth(const QStringList &call, int timeoutMs) const
{
    QProcess processes[2];
    for (int i = 0; i < 2; ++i) {
        QStringList arguments = call + QStringList{u"--db"_s, m_databases[i], u"--json"_s};
        for (QString &argument : arguments)
            argument.replace(u"%OUT%"_s, m_folder.filePath(QString::number(i)));
        processes[i].start(QStringLiteral(SHUZHI_CLI), arguments);
    }
    std::array<CliRun, 2> runs;
    for (int i = 0; i < 2; ++i) {
        const bool ended = processes[i].waitForFinished(timeoutMs);
        runs[size_t(i)] = {ended ? processes[i].exitCode() : -1, processes[i].readAllStandardOutput(),
                           processes[i].readAllStandardError()};
    }
    return runs;
}

void FullCityTest::ask(const QStringList &call, CliRun &answer)
{
    const auto runs = onBoth(call);
    for (const CliRun &run : runs)
        QVERIFY2(run.exitCode == 0, run.err.constData());
    answer = runs[0];
    const QString difference = firstDifference(withoutTime(runs[0].out), withoutTime(runs[1].out));
    QVERIFY2(difference.isEmpty(), qPrintable(call.join(u' ') + u": "_s + difference));
}

void FullCityTest::initTestCase()
{
    for (int i = 0; i < 2; ++i) {
        m_cities[i] = std::make_unique<TestCity>(i == 0 ? Dialect::Sqlite : Dialect::Postgres);
        QCOMPARE(m_cities[i]->fault(), QString());
        const Location &location = m_cities[i]->location();
        m_databases += i == 0 ? location.path : PgCluster::instance().address(location);
        m_cities[i]->close();
    }
    QElapsedTimer timer;
    timer.start();
    for (const CliRun &run : onBoth({u"demo"_s}, 850'000)) {
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json()[u"catalogs"].toInt(), 18896);
        QCOMPARE(run.json()[u"mounted"].toInt(), 6309);
    }
    qInfo("both cities made in %lld ms", timer.elapsed());
    for (std::unique_ptr<TestCity> &city : m_cities) {
        city->reopen();
        QCOMPARE(city->fault(), QString());
    }
}

void FullCityTest::takesItsTime()
{
    QFETCH(Dialect, dialect);
    TestCity &city = *m_cities[dialect == Dialect::Sqlite ? 0 : 1];
    JobContext context({}, {});
    QElapsedTimer timer;
    const auto lap = [&](const char *what) { qInfo("%-24s %6lld ms", what, timer.restart()); };
    qInfo("%s entries", qPrintable(city.text(u"SELECT count(*) FROM change_log"_s)));
    timer.start();
    QVERIFY(MetricsQuery{}(city.connection(), context));
    lap("metrics of the city");
    for (const auto &[name, by] : {std::pair{"metrics by department", GroupBy::Department},
                                   {"metrics by month", GroupBy::Month},
                                   {"metrics by kind", GroupBy::ResourceKind}}) {
        QVERIFY((MetricsQuery{by, {}, 12}(city.connection(), context)));
        lap(name);
    }
    QVERIFY((SearchQuery{*Filter::parse(u"mounted=yes"_s), {}, 100, {}}(city.connection())));
    lap("search, first page");
    QVERIFY((SearchQuery{*Filter::parse(u"text=信息"_s), {}, 100, {}}(city.connection())));
    lap("text search, first page");
    QVERIFY((IdListQuery{{}, {}}(city.connection())));
    lap("list of ids");
    QVERIFY(
        (FacetsQuery{{}, {u"department"_s, u"share_type"_s, u"mounted"_s, u"used"_s}}(city.connection())));
    lap("four facets");
    const Result<TrailVerdict> verdict = TrailVerifyQuery{}(city.connection(), context);
    lap("verification of the trail");
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->firstFault, QString());
}

void FullCityTest::tablesAreEqual()
{
    for (const TableSpec &table : trackedTables()) {
        const Result<QString> file = tableDigest(m_cities[0]->connection(), table.name),
                              server = tableDigest(m_cities[1]->connection(), table.name);
        QVERIFY(file && server);
        QVERIFY2(*server == *file, qPrintable(table.name));
    }
}

void FullCityTest::figuresAreEqual_data()
{
    QTest::addColumn<QStringList>("call");
    const auto row = [](const QString &call) { QTest::newRow(qPrintable(call)) << call.split(u' '); };
    for (const QString &asOf : {QString(), u" --as-of 2023-03-31"_s, u" --as-of 2022-09-15"_s}) {
        row(u"metrics"_s + asOf);
        for (const char *by :
             {"department", "share_type", "resource_kind", "library", "update_cycle", "month"})
            row(u"metrics --by "_s + QLatin1StringView(by) + asOf);
        row(u"check"_s + asOf);
    }
    row(u"check --lang zh_CN"_s);
    for (const char *period : {"2023H1", "2022H2", "2023Q2", "2023-06", "2023", "2023H1 --as-of 2023-05-15"})
        row(u"assess --scheme four-heads --period "_s + QLatin1StringView(period));
    row(u"assess --scheme four-heads --period 2023H1 --lang zh_CN"_s);
    row(u"scheme list"_s);
}

void FullCityTest::figuresAreEqual()
{
    QFETCH(QStringList, call);
    CliRun answer;
    ask(call, answer);
    QVERIFY(!answer.json().isEmpty());
}

void FullCityTest::searchesAreEqual_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("finds");
    // Whatever a page may count beside its rows: the values it has, by their own names.
    const auto facets = FacetsQuery{{}, countableFields()}(m_cities[0]->connection());
    QVERIFY(facets);
    for (const QString &field : countableFields()) {
        const QList<FacetCount> values = facets->value(field);
        QVERIFY2(!values.isEmpty(), qPrintable(field));
        for (const FacetCount &value : {values.first(), values.last()}) {
            const QString where = Filter{}.with(field, value.value).toString();
            QTest::newRow(qPrintable(where)) << where << true;
        }
    }
    for (const char16_t *where : {u"department!=市公安局 & mounted=no",
                                  u"share_type=conditional|not_shared & used=yes",
                                  u"as_of=2023-03-31 & mounted=yes",
                                  u"as_of=2022-09-15 & share_type!=not_shared",
                                  u"text=信息",
                                  u"text=xx",
                                  u"text=许可 & as_of=2023-03-31",
                                  u"text=登 & mounted=yes",
                                  u"text=xinxi",
                                  u"rule=V4|V5",
                                  u"rule!=V2 & as_of=2023-04-30",
                                  u"timely=no",
                                  u"several_resources=yes",
                                  u"published_on=2023-06-30",
                                  u"what=resources & resource_kind=api & department!=市公安局",
                                  u"what=resources & text=信息",
                                  u"what=items & item_conformant=no",
                                  u"what=items & text=姓名",
                                  u"what=fields & filled=no & mounted=yes",
                                  u"what=duties & level=duty",
                                  u"what=duties & linked=no",
                                  u"what=duties & text=管理",
                                  u"what=departments & using=yes",
                                  u"what=departments & no_use_of=table",
                                  u"what=demands & demand_state=completed",
                                  u"what=demands & text=数据"}) {
        const QString text = QString::fromUtf16(where);
        QTest::newRow(qPrintable(text)) << text << true;
    }
    for (const char16_t *where : {u"text=\"100%_\\'?\"", u"department=\"a?b'c\"", u"uid=x"}) {
        const QString text = QString::fromUtf16(where);
        QTest::newRow(qPrintable(text)) << text << false;
    }
}

void FullCityTest::searchesAreEqual()
{
    QFETCH(QString, where);
    QFETCH(bool, finds);
    CliRun answer;
    ask({u"search"_s, u"--where"_s, where, u"--limit"_s, u"60"_s}, answer);
    QCOMPARE(answer.json()[u"total"].toInt() > 0, finds);
}

/// Every column of the catalogs; of what belongs to one, its own columns and some of the catalog's.
void FullCityTest::ordersAreEqual_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sort");
    const QStringList ofCatalogs = sortFields(What::Catalogs);
    int turn = 0;
    for (const QString &what : allWhats()) {
        const QStringList fields = sortFields(*whatFromName(what));
        for (const QString &field : fields) {
            ++turn;
            if (what != u"catalogs" && ofCatalogs.contains(field) && turn % 7 != 0 && fields.size() > 10)
                continue;
            const QString sort = turn % 2 ? field : field + u":desc"_s;
            QTest::addRow("%s %s", qPrintable(what), qPrintable(sort)) << what << sort;
        }
    }
    QTest::newRow("several keys") << u"catalogs"_s << u"department,share_type:desc,calls:desc,title"_s;
    QTest::newRow("several keys of items") << u"items"_s << u"department:desc,update_cycle,name:desc"_s;
}

void FullCityTest::ordersAreEqual()
{
    QFETCH(QString, what);
    QFETCH(QString, sort);
    CliRun answer;
    ask({u"search"_s, u"--what"_s, what, u"--sort"_s, sort, u"--limit"_s, u"200"_s}, answer);
    QVERIFY(!answer.json()[u"rows"].toArray().isEmpty());
}

void FullCityTest::pagesAreEqual_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<int>("limit");
    QTest::newRow("catalogs to the end") << u"mounted=yes"_s << u"department,title:desc"_s << 1500;
    QTest::newRow("few that are alike") << u""_s << u"share_type"_s << 7;
    QTest::newRow("in the program's order") << u"used=yes"_s << u"abstract:desc"_s << 120;
    QTest::newRow("resources") << u"what=resources"_s << u"kind,name"_s << 1500;
    QTest::newRow("items") << u"what=items"_s << u"name:desc"_s << 33;
    QTest::newRow("duties") << u"what=duties"_s << u"department,level,title"_s << 900;
    QTest::newRow("demands") << u"what=demands"_s << u"state:desc"_s << 300;
    QTest::newRow("of a past day") << u"as_of=2023-03-31 & mounted=yes"_s << u"last_updated:desc"_s << 700;
}

void FullCityTest::pagesAreEqual()
{
    QFETCH(QString, where);
    QFETCH(QString, sort);
    QFETCH(int, limit);
    QStringList call{u"search"_s, u"--sort"_s, sort, u"--limit"_s, QString::number(limit)};
    if (!where.isEmpty())
        call += {u"--where"_s, where};
    QSet<QString> seen;
    QString cursor;
    for (int page = 0; page < 5; ++page) {
        CliRun answer;
        ask(cursor.isEmpty() ? call : call + QStringList{u"--after"_s, cursor}, answer);
        if (QTest::currentTestFailed())
            return;
        const QJsonArray rows = answer.json()[u"rows"].toArray();
        for (const QJsonValue &row : rows)
            seen.insert(row[u"uid"].toString());
        cursor = answer.json()[u"next"].toString();
        QCOMPARE(seen.size(), cursor.isEmpty() ? answer.json()[u"total"].toInteger() : (page + 1) * limit);
        if (cursor.isEmpty())
            break;
    }
}

/// Where every figure and every deduction points, the same number of rows on both.
void FullCityTest::everyWhereIsEqual()
{
    QStringList wheres;
    const auto add = [&](const QJsonValue &of) {
        for (const QJsonValue &where : of.toObject())
            wheres += where.toString();
    };
    CliRun metrics, assessment;
    ask({u"metrics"_s, u"--by"_s, u"resource_kind"_s}, metrics);
    ask({u"assess"_s, u"--scheme"_s, u"four-heads"_s, u"--period"_s, u"2023H1"_s}, assessment);
    add(metrics.json()[u"where"]);
    for (const QJsonValue &group : metrics.json()[u"groups"].toArray())
        add(group[u"where"]);
    for (const QJsonValue &indicator :
         assessment.json()[u"departments"].toArray().last()[u"indicators"].toArray()) {
        for (const QJsonValue &deduction : indicator[u"deductions"].toArray())
            wheres += deduction[u"where"].toString();
    }
    wheres.removeDuplicates();
    QVERIFY2(wheres.size() > 40, qPrintable(QString::number(wheres.size())));
    for (const QString &where : std::as_const(wheres)) {
        const CountQuery query{*Filter::parse(where)};
        const Result<qint64> file = query(m_cities[0]->connection()),
                             server = query(m_cities[1]->connection());
        VERIFY_RESULT(file);
        VERIFY_RESULT(server);
        QVERIFY2(*server == *file, qPrintable(where));
    }
}

void FullCityTest::exportsAreEqual_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("format");
    for (const char *what : {"catalogs", "items", "resources", "duties", "departments"}) {
        for (const char *format : {"csv", "json"})
            QTest::addRow("%s %s", what, format) << QString::fromLatin1(what) << QString::fromLatin1(format);
    }
}

/// A workbook carries the time it was written and is left out.
void FullCityTest::exportsAreEqual()
{
    QFETCH(QString, what);
    QFETCH(QString, format);
    const auto runs = onBoth({u"export"_s, u"--what"_s, what, u"--format"_s, format, u"--out"_s, u"%OUT%"_s});
    for (const CliRun &run : runs)
        QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(runs[0].json()[u"rows"].toInt() > 0);
    QCOMPARE(runs[1].json()[u"rows"], runs[0].json()[u"rows"]);
    const QString difference =
        firstDifference(contents(m_folder.filePath(u"0"_s)), contents(m_folder.filePath(u"1"_s)));
    QVERIFY2(difference.isEmpty(), qPrintable(difference.left(400)));
}

QTEST_GUILESS_MAIN(FullCityTest)
#include "tst_fullcity.moc"
