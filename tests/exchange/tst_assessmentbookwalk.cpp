// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/exchange/sheetreader.h"
#include "models/services/assessmentbookjob.h"
#include "models/store/searchquery.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Every figure of the workbook resolves to a metric and to the search expression whose total it is; what
/// the sheets show is what the assessment measured.
class TestAssessmentBookWalk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMeasureIsItsSearchTotal();
    void everyDeductionIsItsSearchTotal();
    void headSheetsShowTheMeasures();
    void namesTheSmallestNextStep();

private:
    /// Rows of a sheet below its head of four rows.
    [[nodiscard]] QList<QStringList> rows(const QString &sheet) const;
    [[nodiscard]] qint64 total(const QString &where);

    std::unique_ptr<test::TestCity> m_city;
    QTemporaryDir m_dir;
    AssessmentRun m_run;
    BookTexts m_texts;
    QHash<QString, qint64> m_totals; ///< by search expression; many figures share one
};

void TestAssessmentBookWalk::initTestCase()
{
    m_city = std::make_unique<test::TestCity>(test::testDialect(), DemoParameters{400, 12, 2, 6, 20230630});
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    const AssessmentQuery query{*shippedScheme(u"four-heads"_s), *parsePeriod(u"2023H1"_s), {}};
    JobContext context({}, {});
    const Result<AssessmentRun> run = query(m_city->connection(), context);
    VERIFY_RESULT(run);
    m_run = *run;
    m_texts = bookTexts(m_run, Language::Chinese);
    const Status written = AssessmentBookJob{std::make_shared<const AssessmentRun>(m_run), Language::Chinese,
                                             m_dir.filePath(u"book.xlsx"_s)}(m_city->connection(), context);
    VERIFY_RESULT(written);
}

QList<QStringList> TestAssessmentBookWalk::rows(const QString &name) const
{
    QList<QStringList> found;
    const auto source = openSource(m_dir.filePath(u"book.xlsx"_s));
    if (!source)
        return found;
    const QList<SheetInfo> sheets = (*source)->sheets();
    for (int i = 0; i < sheets.size(); ++i) {
        if (sheets[i].name != name)
            continue;
        const Status read = (*source)->readRows(i, [&](qint64 row, const QStringList &cells) {
            if (row > 4)
                found.append(cells);
            return true;
        });
        if (!read)
            return {};
    }
    return found;
}

qint64 TestAssessmentBookWalk::total(const QString &where)
{
    if (!m_totals.contains(where)) {
        const Result<Filter> filter = Filter::parse(where);
        const Result<qint64> count =
            filter ? CountQuery{*filter}(m_city->connection()) : tl::unexpected(filter.error());
        m_totals.insert(where, count.value_or(-1));
    }
    return m_totals.value(where);
}

void TestAssessmentBookWalk::everyMeasureIsItsSearchTotal()
{
    const QList<QStringList> evidence = rows(u"数据依据"_s);
    // A line of the numerator for each, and of the denominator for all but the count of departments.
    QCOMPARE(evidence.size(), m_run.assessment.departments.size() * (2 * 8 - 1));
    for (const QStringList &row : evidence) {
        QVERIFY2(metricInfo(row.value(3)), qPrintable(row.join(u'|')));
        QVERIFY2(total(row.value(6)) == row.value(5).toLongLong(), qPrintable(row.join(u'|')));
    }
}

void TestAssessmentBookWalk::everyDeductionIsItsSearchTotal()
{
    const QList<QStringList> details = rows(u"扣分明细"_s);
    qsizetype expected = 0, lines = 0;
    for (const DepartmentResult &department : m_run.assessment.departments) {
        for (const IndicatorResult &indicator : department.indicators)
            expected += indicator.deductions.size();
    }
    double lost = 0, sums = 0;
    for (const QStringList &row : details) {
        if (row.value(1) == u"合计") {
            sums += row.value(5).toDouble();
            continue;
        }
        ++lines;
        lost += row.value(5).toDouble();
        QVERIFY2(!row.value(6).isEmpty(), qPrintable(row.join(u'|')));
        QVERIFY2(total(row.value(9)) == row.value(7).toLongLong(), qPrintable(row.join(u'|')));
    }
    QVERIFY(expected > 20);
    QCOMPARE(lines, expected);
    QCOMPARE(details.size(), lines + m_run.assessment.departments.size());
    QCOMPARE(qRound64(lost * 10000), qRound64(sums * 10000));
}

void TestAssessmentBookWalk::headSheetsShowTheMeasures()
{
    QHash<QString, QString> evidence; // rows by department, indicator and figure
    for (const QStringList &row : rows(u"数据依据"_s))
        evidence.insert(row.value(0) + u'|' + row.value(2) + u'|' + row.value(4), row.value(5));
    int compared = 0;
    for (const SchemeHead &head : m_run.assessment.scheme.heads) {
        const QList<QStringList> sheet = rows(head.name.zh);
        QCOMPARE(sheet.size(), m_run.assessment.departments.size() + 1); // and the names of the columns
        for (qsizetype r = 1; r < sheet.size(); ++r) {
            for (qsizetype i = 0; i < head.indicators.size(); ++i) {
                const QString key = sheet[r].value(0) + u'|' + head.indicators[i].name.zh + u'|';
                QVERIFY(evidence.contains(key + u"分子"));
                QCOMPARE(sheet[r].value(5 + 5 * i), evidence.value(key + u"分子"));
                QCOMPARE(sheet[r].value(6 + 5 * i), evidence.value(key + u"分母", u"1"_s));
                ++compared;
            }
        }
    }
    QCOMPARE(compared, m_run.assessment.departments.size() * 8);
}

// The rows said to be enough are enough: with them the indicator is full.
void TestAssessmentBookWalk::namesTheSmallestNextStep()
{
    int full = 0;
    for (const QStringList &row : rows(u"扣分明细"_s)) {
        if (row.value(1) == u"合计" || row.value(2) == u"被其他部门使用数")
            continue;
        const QString rowsMissing = row.value(7);
        QVERIFY2(row.value(8).contains(u"再有 %1 条达标"_s.arg(rowsMissing)), qPrintable(row.join(u'|')));
        ++full;
    }
    QVERIFY(full > 20);
    QCOMPARE(m_texts.steps.size(), m_run.assessment.departments.size());
    QCOMPARE(m_texts.trailHash, m_run.head.hash);
}

QTEST_GUILESS_MAIN(TestAssessmentBookWalk)
#include "tst_assessmentbookwalk.moc"
