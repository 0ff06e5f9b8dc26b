// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/period.h"
#include "models/services/lostpoints.h"
#include "models/store/searchquery.h"
#include "tests/reports/reportcheck.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/departmentreport.h"
#include "ui/reports/gridreport.h"
#include "ui/reports/overviewreportdata.h"
#include "ui/reports/reportwriter.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(shuzhi::Language)

/// Reports of a small real city: what stands on paper is what the database says.
class TestCityReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFigureIsWhatItsRowsAre_data();
    void everyFigureIsWhatItsRowsAre();
    void everyNumberInTheSummaryIsAFigure();
    void everyNumberOfTheOverviewIsAFigure_data();
    void everyNumberOfTheOverviewIsAFigure();
    void lostPointsAreThoseOfTheDepartments();
    void everyReportOnEveryPaper_data();
    void everyReportOnEveryPaper();
    void departmentPagesExplain();
    void gridNamesItsFilters();

private:
    [[nodiscard]] ReportDocument documentOf(const QString &kind, Language language);
    [[nodiscard]] ReportTerms terms(Language language) const
    {
        return {language, QDateTime(QDate(2023, 7, 3), QTime(9, 30)), true};
    }
    void verifyPoints(const ReportFigure &figure, const DepartmentResult &department);
    void verifyEntered(const ReportFigure &figure);

    std::unique_ptr<test::TestCity> m_city;
    AssessmentRun m_run;
    OverviewRun m_overview, m_past;
    QTemporaryDir m_dir;
};

void TestCityReports::initTestCase()
{
    installTranslators(*qApp, u"zh_CN"_s);
    m_city = std::make_unique<test::TestCity>(test::testDialect(), test::smallCity);
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    const Result<Scheme> scheme = shippedScheme(u"four-heads"_s);
    VERIFY_RESULT(scheme);
    JobContext job({}, {});
    Result<AssessmentRun> run =
        AssessmentQuery{*scheme, *parsePeriod(u"2023H1"_s), {}}(m_city->connection(), job);
    VERIFY_RESULT(run);
    m_run = *run;
    QVERIFY(m_run.assessment.departments.size() >= 8);
    Result<OverviewRun> overview = OverviewRunQuery{}(m_city->connection(), job);
    VERIFY_RESULT(overview);
    m_overview = *overview;
    overview = OverviewRunQuery{u"2023-03-31"_s}(m_city->connection(), job);
    VERIFY_RESULT(overview);
    m_past = *overview;
    QVERIFY(m_past.departments.city.figures.count(u"catalogs"_s)
            < m_overview.departments.city.figures.count(u"catalogs"_s));
}

ReportDocument TestCityReports::documentOf(const QString &kind, Language language)
{
    ReportTerms asked = terms(language);
    if (kind == u"department")
        return DepartmentReport::compose(m_run, m_run.assessment.departments.first(), asked);
    if (kind == u"overview")
        return OverviewReport::compose(OverviewReportContent::of(m_overview, asked));
    if (kind == u"past overview")
        return OverviewReport::compose(OverviewReportContent::of(m_past, asked));
    asked.withPages = kind == u"pages";
    return AssessmentReport::compose(assessmentReportData(m_run, asked));
}

void TestCityReports::everyFigureIsWhatItsRowsAre_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("assessment") << u"assessment"_s;
    QTest::newRow("with pages") << u"pages"_s;
    QTest::newRow("department") << u"department"_s;
    QTest::newRow("overview") << u"overview"_s;
    QTest::newRow("past overview") << u"past overview"_s;
}

/// An entered figure has no rows: it must be one that was entered, from where it is said to be.
void TestCityReports::verifyEntered(const ReportFigure &figure)
{
    for (const EnteredFigure &one : m_overview.departments.entered) {
        if (one.key == figure.metric) {
            QCOMPARE(figure.value, one.value);
            QCOMPARE(figure.source, one.source);
            return;
        }
    }
    QVERIFY2(figure.metric == u"mount_rate" || figure.metric == u"mount_rate/", qPrintable(figure.metric));
    bool found = false;
    for (const Peer &peer : m_overview.context.peers)
        found = found
            || (peer.source == figure.source
                && (figure.metric.endsWith(u'/') ? peer.catalogs : peer.mounted) == figure.value);
    QVERIFY2(found, qPrintable(figure.text + figure.source));
}

/// Points are no rows: they must be those of the department whose rows they name.
void TestCityReports::verifyPoints(const ReportFigure &figure, const DepartmentResult &department)
{
    QStringList known{u"score"_s};
    QList<qint64> points{department.score};
    for (const HeadResult &head : department.heads) {
        known += head.id;
        points += head.score;
    }
    for (const IndicatorResult &indicator : department.indicators) {
        known += indicator.id;
        points += indicator.score;
    }
    const auto place = known.indexOf(figure.metric);
    QVERIFY2(place >= 0, qPrintable(figure.metric));
    // A head and its indicator may share an id.
    bool found = false;
    for (qsizetype i = 0; i < known.size(); ++i)
        found = found || (known.at(i) == figure.metric && points.at(i) == figure.value);
    QVERIFY2(found, qPrintable(department.name + u' ' + figure.metric + u' ' + figure.text));
    QCOMPARE(figure.text, FigureText::points(figure.value));
}

void TestCityReports::everyFigureIsWhatItsRowsAre()
{
    QFETCH(QString, kind);
    const ReportDocument document = documentOf(kind, Language::Chinese);
    QVERIFY2(document.figures.size() > 20, qPrintable(QString::number(document.figures.size())));
    QHash<QString, qint64> totals;
    int counts = 0, points = 0;
    for (const ReportFigure &figure : document.figures) {
        const QString id = figure.metric.endsWith(u'/') ? figure.metric.chopped(1) : figure.metric;
        if (figure.where.isEmpty()) {
            verifyEntered(figure);
            continue;
        }
        bool isKnown = metricInfo(id) || id == u"rows" || id == u"score" || id == u"branch_bare"
            || (id.startsWith(u"branch_") && branchCause(id.mid(7)));
        for (const SchemeHead &head : m_run.assessment.scheme.heads)
            isKnown = isKnown || head.id == id;
        for (const SchemeIndicator &indicator : m_run.assessment.scheme.indicators())
            isKnown = isKnown || indicator.id == id;
        QVERIFY2(isKnown, qPrintable(figure.metric));
        const Result<Filter> where = Filter::parse(figure.where);
        VERIFY_RESULT(where);
        if (figure.isPoints) {
            QString name;
            for (const QString &field : {u"department"_s, u"uses_data_of"_s, u"no_use_of"_s})
                name = name.isEmpty() ? where->valuesOf(field).value(0) : name;
            bool found = false;
            for (const DepartmentResult &department : m_run.assessment.departments) {
                if (department.name == name || department.uid == name) {
                    found = true;
                    verifyPoints(figure, department);
                }
            }
            QVERIFY2(found, qPrintable(figure.where));
            ++points;
            continue;
        }
        if (!totals.contains(figure.where)) {
            const Result<qint64> total = CountQuery{*where}(m_city->connection());
            VERIFY_RESULT(total);
            totals.insert(figure.where, *total);
        }
        QVERIFY2(totals.value(figure.where) == figure.value,
                 qPrintable(u"%1 %2: %3 rows, printed %4"_s.arg(figure.metric, figure.where)
                                .arg(totals.value(figure.where))
                                .arg(figure.value)));
        ++counts;
    }
    QVERIFY(counts > 10);
    QCOMPARE(points > 5, !kind.endsWith(u"overview"));
}

void TestCityReports::everyNumberInTheSummaryIsAFigure()
{
    const ReportDocument document = documentOf(u"assessment"_s, Language::Chinese);
    QStringList printed;
    for (const ReportFigure &figure : document.figures)
        printed.append(figure.text);
    const auto *summary = std::get_if<ParagraphBlock>(&document.blocks.at(2));
    QVERIFY(summary);
    static const QRegularExpression number(u"[0-9][0-9,.]*%?"_s);
    int seen = 0;
    for (auto match = number.globalMatch(summary->text); match.hasNext(); ++seen) {
        QString text = match.next().captured();
        if (text.endsWith(u','))
            text.chop(1);
        QVERIFY2(printed.contains(text), qPrintable(text + u" in "_s + summary->text));
    }
    QVERIFY(seen >= 7);
}

void TestCityReports::everyNumberOfTheOverviewIsAFigure_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("today") << u"overview"_s;
    QTest::newRow("a past day") << u"past overview"_s;
}

/// What is read from paper, in words, tables and charts: no number of the city's stands there that cannot be
/// followed to its rows. Definitions explain figures and have none.
void TestCityReports::everyNumberOfTheOverviewIsAFigure()
{
    QFETCH(QString, kind);
    ReportDocument document = documentOf(kind, Language::Chinese);
    QSet<QString> noted;
    for (const ReportFigure &figure : document.figures)
        noted += figure.text;
    const auto appendix =
        std::find_if(document.blocks.begin(), document.blocks.end(), [](const ReportBlock &block) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            return heading && heading->text.startsWith(u"附录");
        });
    QVERIFY(appendix != document.blocks.end());
    document.blocks.erase(appendix, document.blocks.end());
    const QString path = m_dir.filePath(u"numbers.pdf"_s);
    VERIFY_RESULT(writePdf(document, path));
    QString text = test::output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    // Days, months, pages and the round marks of a scale are no figures of the city.
    static const QRegularExpression others(
        u"\\d{4}-\\d\\d(-\\d\\d)?|第 \\d+ 页 / 共 \\d+ 页|(?<![\\d.])\\d+%|2023年"_s);
    text.remove(others);
    static const QRegularExpression number(u"\\d[\\d,.]*%?"_s);
    int seen = 0;
    for (auto match = number.globalMatch(text); match.hasNext(); ++seen) {
        const QString one = match.next().captured();
        QVERIFY2(noted.contains(one), qPrintable(one + u" in "_s + text));
    }
    QVERIFY2(seen > 150, qPrintable(QString::number(seen)));
}

void TestCityReports::lostPointsAreThoseOfTheDepartments()
{
    Points all = 0;
    for (const DepartmentResult &department : m_run.assessment.departments) {
        for (const IndicatorResult &indicator : department.indicators) {
            for (const Deduction &line : indicator.deductions)
                all += qMax<Points>(0, line.points);
        }
    }
    Points sum = 0, before = all;
    int located = 0;
    for (const LostPoints &lost : lostPoints(m_run.assessment)) {
        QVERIFY(lost.points > 0 && lost.points <= before && lost.departments > 0);
        before = lost.points;
        sum += lost.points;
        if (lost.where.isEmpty()) {
            QCOMPARE(lost.rows, 0);
            continue;
        }
        ++located;
        const Result<qint64> total = CountQuery{*Filter::parse(lost.where)}(m_city->connection());
        VERIFY_RESULT(total);
        QVERIFY2(*total == lost.rows, qPrintable(lost.where));
    }
    QCOMPARE(sum, all);
    QVERIFY(located >= 5);
}

void TestCityReports::everyReportOnEveryPaper_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("paper");
    const QStringList papers{u"A4 portrait"_s, u"A4 landscape"_s, u"A3 portrait"_s, u"A3 landscape"_s};
    for (const QString &kind : {u"pages"_s, u"department"_s, u"overview"_s}) {
        for (const Language language : {Language::Chinese, Language::English}) {
            for (const QString &paper : papers) {
                const QString name =
                    u"%1 %2 %3"_s.arg(kind, language == Language::Chinese ? u"zh" : u"en", paper);
                QTest::newRow(qPrintable(name)) << kind << language << paper;
            }
        }
    }
}

void TestCityReports::everyReportOnEveryPaper()
{
    QFETCH(QString, kind);
    QFETCH(Language, language);
    QFETCH(QString, paper);
    installTranslators(*qApp, language == Language::Chinese ? u"zh_CN"_s : u"en"_s);
    const ReportDocument document = documentOf(kind, language);
    const PageSetup setup = PageSetup::parse(paper);
    const QString path = m_dir.filePath(kind + u".pdf"_s);
    const Result<PdfReport> written = writePdf(document, path, setup);
    const PagedReport report(document, setup);
    installTranslators(*qApp, u"zh_CN"_s);
    VERIFY_RESULT(written);
    const QString fault = test::pdfFault(path, report);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    const QString folder = qEnvironmentVariable("SHUZHI_GRABS");
    if (!folder.isEmpty()) {
        const QString name = QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-') + u".pdf"_s;
        QFile::remove(folder + u'/' + name);
        QVERIFY(QFile::copy(path, folder + u'/' + name));
    }
}

void TestCityReports::departmentPagesExplain()
{
    const ReportDocument document = documentOf(u"pages"_s, Language::Chinese);
    QString text;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            text += heading->text + u'\n';
        if (const auto *paragraph = std::get_if<ParagraphBlock>(&block))
            text += paragraph->text + u'\n';
        if (const auto *table = std::get_if<TableBlock>(&block)) {
            for (const TableRow &row : table->rows)
                text += row.cells.join(u'|') + u'\n';
        }
    }
    for (const DepartmentResult &department : m_run.assessment.departments) {
        QVERIFY(text.contains(u'\n' + department.name + u'\n'));
        const QList<SchemeIndicator> indicators = m_run.assessment.scheme.indicators();
        for (qsizetype i = 0; i < indicators.size(); ++i) {
            const IndicatorResult &indicator = department.indicators.at(i);
            for (const Deduction &line : indicator.deductions) {
                if (line.points <= 0)
                    continue;
                const QString row = u"%1|%2：%3"_s.arg(FigureText::points(line.points),
                                                       indicators.at(i).name.zh, line.reason.zh);
                QVERIFY2(text.contains(row), qPrintable(department.name + row));
                if (line.rows > 0 && !line.where.isEmpty())
                    QVERIFY(text.contains(FigureText::rows(line.rows, line.where)));
            }
        }
    }
}

void TestCityReports::gridNamesItsFilters()
{
    GridReportData data;
    data.title = u"目录"_s;
    data.cityName = u"示例市"_s;
    data.origin = {QDate(2023, 6, 30), QDateTime(QDate(2023, 7, 3), QTime(9, 30)), {}, false};
    data.filters = {u"共享类型：有条件共享"_s, u"部门：市民政局"_s};
    data.order = u"目录名称"_s;
    data.columns = {
        {u"部门"_s, ColumnKind::Text, 0}, {u"目录"_s, ColumnKind::Text, 0}, {u"数"_s, ColumnKind::Number, 0}};
    for (int i = 0; i < 300; ++i)
        data.rows.append({u"部门%1"_s.arg(i / 70), u"登记信息目录%1"_s.arg(i), QString::number(i)});
    data.groupColumn = 0;
    data.where = u"share_type=conditional"_s;
    const ReportDocument document = GridReport::compose(data);
    QCOMPARE(document.figures.size(), 1);
    QCOMPARE(document.figures.first().value, 300);
    const QString path = m_dir.filePath(u"grid.pdf"_s);
    VERIFY_RESULT(writePdf(document, path));
    const QString fault = test::pdfFault(path, PagedReport(document, {}));
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    const QString text = test::withoutSpaces(test::output(u"pdftotext"_s, {path, u"-"_s}));
    for (const QString &words : {u"筛选条件：共享类型：有条件共享；部门：市民政局。"_s, u"排序：目录名称。"_s,
                                 u"共300行"_s, u"部门0（续）"_s, u"部门4"_s, u"登记信息目录299"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" in "_s + text.left(400)));
    data.filters.clear();
    const ReportDocument whole = GridReport::compose(data);
    const auto *note = std::get_if<NoteBlock>(&whole.blocks.at(2));
    QVERIFY(note && note->text.startsWith(u"全部行，未设筛选条件。"_s));
}

QTEST_MAIN(TestCityReports)
#include "tst_cityreports.moc"
