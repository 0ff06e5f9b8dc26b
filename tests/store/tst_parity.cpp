// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/store/assessmentquery.h"
#include "models/store/backup.h"
#include "models/store/checkquery.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/support/city.h"
#include "tests/support/groupingrows.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The same seed makes the same city on a file and on a server, and every query says the same of it.
class ParityTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tablesAreEqual_data();
    void tablesAreEqual();
    void spansAreEqual();
    void trailsAreEqual();
    void verifies();
    void metricsAreEqual_data();
    void metricsAreEqual();
    void assessmentsAreEqual();
    void checksAreEqual();
    void searchesAreEqual_data();
    void searchesAreEqual();
    void facetsAreEqual();
    void gridRowsAreEqual();

private:
    std::unique_ptr<TestCity> m_file, m_server;
};

void ParityTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QCOMPARE(m_file->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, smallCity);
    QCOMPARE(m_server->fault(), QString());
}

void ParityTest::tablesAreEqual_data()
{
    QTest::addColumn<QString>("table");
    for (const TableSpec &table : trackedTables())
        QTest::newRow(qPrintable(table.name)) << table.name;
}

void ParityTest::tablesAreEqual()
{
    QFETCH(QString, table);
    const Result<QString> file = tableDigest(m_file->connection(), table);
    const Result<QString> server = tableDigest(m_server->connection(), table);
    QVERIFY2(file && server, qPrintable(server ? QString() : faultOf(server.error())));
    QCOMPARE(*server, *file);
}

void ParityTest::spansAreEqual()
{
    const Result<QString> difference = firstDifference(m_file->connection(), m_server->connection());
    QVERIFY2(difference, qPrintable(difference ? QString() : faultOf(difference.error())));
    QCOMPARE(*difference, QString());
}

void ParityTest::trailsAreEqual()
{
    // All that stands in an entry is the same but the login and, with it, the hash.
    const auto entries = [](Connection &connection) {
        QStringList list;
        const Status read = connection.each(
            u"SELECT at, day, actor, source, table_name, row_uid, op, old_values, new_values FROM change_log ORDER BY id"_s,
            {}, [&](const SqlRow &row) {
                QStringList cells;
                for (int i = 0; i < 9; ++i)
                    cells += row.text(i);
                list += cells.join(u'|');
            });
        return read ? list : QStringList(faultOf(read.error()));
    };
    const QStringList file = entries(m_file->connection());
    QVERIFY(file.size() > 2000);
    QCOMPARE(entries(m_server->connection()), file);
}

void ParityTest::verifies()
{
    QCOMPARE(m_file->verify(), QString());
    QCOMPARE(m_server->verify(), QString());
}

void ParityTest::metricsAreEqual_data()
{
    addGroupingRows();
}

void ParityTest::metricsAreEqual()
{
    QFETCH(int, by);
    QFETCH(QString, asOf);
    const MetricsQuery query{GroupBy(by), asOf, 6};
    const Result<MetricSet> file = query(m_file->connection(), plainJob());
    const Result<MetricSet> server = query(m_server->connection(), plainJob());
    QVERIFY2(file, qPrintable(file ? QString() : faultOf(file.error())));
    QVERIFY2(server, qPrintable(server ? QString() : faultOf(server.error())));
    QVERIFY(file->city.figures.count(u"mounted"_s) > 0);
    QCOMPARE(server->asOf, file->asOf);
    QVERIFY(server->city.figures == file->city.figures);
    QVERIFY(server->entered == file->entered);
    QCOMPARE(server->groups.size(), file->groups.size());
    for (qsizetype i = 0; i < file->groups.size(); ++i) {
        const MetricGroup &a = file->groups[i], &b = server->groups[i];
        QCOMPARE(b.key, a.key);
        QCOMPARE(b.name, a.name);
        QVERIFY(b.scope == a.scope);
        QVERIFY2(b.figures == a.figures, qPrintable(a.name));
    }
}

void ParityTest::assessmentsAreEqual()
{
    const auto lines = [](Connection &connection) {
        const Result<AssessmentRun> run = AssessmentQuery{
            *shippedScheme(u"four-heads"_s), *parsePeriod(u"2023H1"_s), {}}(connection, plainJob());
        if (!run)
            return QStringList(faultOf(run.error()));
        QStringList list;
        for (const DepartmentResult &department : run->assessment.departments) {
            list += u"%1 %2 %3 %4 %5"_s.arg(department.rank)
                        .arg(department.uid, department.grade)
                        .arg(department.score)
                        .arg(department.previousScore.value_or(-1));
            for (const IndicatorResult &indicator : department.indicators) {
                list += u"%1 %2/%3 %4"_s.arg(indicator.id)
                            .arg(indicator.numerator)
                            .arg(indicator.denominator)
                            .arg(indicator.score);
                for (const Deduction &deduction : indicator.deductions)
                    list += u"%1 %2 %3"_s.arg(deduction.points).arg(deduction.rows).arg(deduction.where);
            }
        }
        return list;
    };
    const QStringList file = lines(m_file->connection());
    QVERIFY(file.size() > 10 * 9);
    QCOMPARE(lines(m_server->connection()), file);
}

void ParityTest::checksAreEqual()
{
    const Result<CheckReport> file = CheckQuery{}(m_file->connection());
    const Result<CheckReport> server = CheckQuery{}(m_server->connection());
    QVERIFY2(file && server, qPrintable(server ? QString() : faultOf(server.error())));
    QVERIFY(!file->findings.isEmpty());
    QVERIFY(server->findings == file->findings);
    for (qsizetype i = 0; i < file->rules.size(); ++i) {
        QCOMPARE(server->rules[i].rule, file->rules[i].rule);
        QCOMPARE(server->rules[i].count, file->rules[i].count);
    }
}

void ParityTest::searchesAreEqual_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("sort");
    QTest::newRow("all") << QString() << u"title"_s;
    QTest::newRow("by department") << u"state=published & mounted=yes"_s << u"department:desc"_s;
    QTest::newRow("by filled") << u"share_type!=not_shared"_s << u"filled"_s;
    QTest::newRow("by used") << u"mounted=yes"_s << u"used:desc"_s;
    QTest::newRow("text") << u"text=信息"_s << u"title"_s;
    QTest::newRow("pinyin") << u"text=xx"_s << u"title:desc"_s;
    QTest::newRow("signs") << u"text=\"100%_\\'?\""_s << u"title"_s;
    QTest::newRow("question") << u"department=\"a?b'c\""_s << u"title"_s;
    QTest::newRow("rule") << u"rule=V4|V5"_s << u"code"_s;
    QTest::newRow("not rule") << u"rule!=V2 & as_of=2023-04-30"_s << u"last_updated"_s;
    QTest::newRow("resources") << u"what=resources & resource_kind=api"_s << u"title"_s;
    QTest::newRow("items") << u"what=items & item_conformant=no"_s << u"title"_s;
    QTest::newRow("fields") << u"what=fields & filled=no"_s << u"department"_s;
    QTest::newRow("duties") << u"what=duties & level=duty & kind=share"_s << u"title"_s;
    QTest::newRow("departments") << u"what=departments & using=yes"_s << u"title"_s;
    QTest::newRow("demands") << u"what=demands"_s << u"state"_s;
}

void ParityTest::searchesAreEqual()
{
    QFETCH(QString, where);
    QFETCH(QString, sort);
    const Result<Filter> filter = Filter::parse(where);
    QVERIFY2(filter, qPrintable(filter ? QString() : filter.error().detail));
    const Result<SortOrder> order = SortOrder::parse(sort);
    QVERIFY(order);
    SearchQuery query{*filter, *order, 40, {}};
    for (int page = 0; page < 4; ++page) {
        const Result<SearchPage> file = query(m_file->connection());
        const Result<SearchPage> server = query(m_server->connection());
        QVERIFY2(file, qPrintable(file ? QString() : faultOf(file.error())));
        QVERIFY2(server, qPrintable(server ? QString() : faultOf(server.error())));
        QCOMPARE(server->total, file->total);
        QCOMPARE(server->rows, file->rows);
        QCOMPARE(server->next, file->next);
        query.after = file->next;
        if (query.after.isEmpty())
            break;
    }
}

void ParityTest::facetsAreEqual()
{
    const QStringList fields{u"department"_s, u"state"_s,        u"mounted"_s,      u"used"_s,
                             u"share_type"_s, u"open"_s,         u"update_cycle"_s, u"overdue"_s,
                             u"library"_s,    u"resource_kind"_s};
    for (const QString &where : {QString(), u"mounted=yes & share_type=unconditional"_s}) {
        const FacetsQuery query{*Filter::parse(where), fields};
        const auto file = query(m_file->connection());
        const auto server = query(m_server->connection());
        QVERIFY2(file && server, qPrintable(server ? QString() : faultOf(server.error())));
        QCOMPARE(file->size(), fields.size());
        for (const QString &field : fields)
            QVERIFY2(server->value(field) == file->value(field), qPrintable(field));
    }
}

void ParityTest::gridRowsAreEqual()
{
    const auto rows = [](Connection &connection) {
        const auto ids = IdListQuery{{}, {}}(connection);
        return ids ? CatalogRowsQuery{*ids, {}}(connection) : tl::unexpected(ids.error());
    };
    auto file = rows(m_file->connection()), server = rows(m_server->connection());
    QVERIFY2(file && server, qPrintable(server ? QString() : faultOf(server.error())));
    QVERIFY(file->size() >= 300);
    for (qsizetype i = 0; i < file->size(); ++i) {
        (*server)[i].id = (*file)[i].id; // local ids may differ
        QVERIFY2((*server)[i] == (*file)[i], qPrintable((*file)[i].title));
    }
}

QTEST_GUILESS_MAIN(ParityTest)
#include "tst_parity.moc"
