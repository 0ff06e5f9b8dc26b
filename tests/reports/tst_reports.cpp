// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/reportcase.h"
#include "ui/reports/assessmentsummary.h"
#include "ui/reports/pagedreport.h"
#include "ui/reports/reportwriter.h"
#include "ui/shell/translations.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPrinter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Whole reports: their words, and the files that are written of them.
class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslators(*qApp, u"zh_CN"_s); }
    void pdfIsVectorTextEmbedded();
    void assessmentReport();
    void sentencesFollowTheResults();
    void summaryFollowsTheFigures_data();
    void summaryFollowsTheFigures();
    void overviewReport();
    void englishIsComplete();
    void twoThousandRows();
    void unwritablePathKeepsTheOldFile();
    void printerPrintsAskedPages();
};

void TestReports::pdfIsVectorTextEmbedded()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"report.pdf"_s);
    const ReportDocument document = AssessmentReport::compose(assessment());
    const Result<PdfReport> written = writePdf(document, path);
    QVERIFY(written.has_value());
    QCOMPARE(written->bytes, QFileInfo(path).size());
    QCOMPARE_LT(written->bytes, 600'000);
    QVERIFY(
        output(u"pdfinfo"_s, {path}).contains(QRegularExpression(u"Pages:\\s+%1\\n"_s.arg(written->pages))));
    QVERIFY(output(u"pdfinfo"_s, {path}).contains(u"(A4)"_s));
    QCOMPARE(output(u"pdfimages"_s, {u"-list"_s, path}).count(u'\n'), 2); // heading lines only
    const QStringList fonts = output(u"pdffonts"_s, {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(u"\\syes\\s+\\w+\\s+yes\\s"_s); // embedded, subset, to Unicode
    for (const QString &font : fonts)
        QVERIFY2(font.contains(embedded), qPrintable(font));
    keep(path, u"assessment.pdf"_s);
    // Page by page the text of the file is the text of the model.
    const PagedReport report(document, {});
    QCOMPARE(report.pageCount(), written->pages);
    for (int number = 0; number < report.pageCount(); ++number) {
        const QString n = QString::number(number + 1);
        const QString found = withoutSpaces(output(u"pdftotext"_s, {u"-f"_s, n, u"-l"_s, n, path, u"-"_s}));
        for (const PageItem &item : report.pages().at(number).items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                QVERIFY2(found.contains(withoutSpaces(text->text)), qPrintable(n + u": "_s + text->text));
        }
    }
    const QString all = output(u"pdftotext"_s, {path, u"-"_s});
    QVERIFY(all.contains(u"目录"_s));
    for (const QChar c : all) // neither radicals nor compatibility forms
        QVERIFY2(!(c >= QChar(0x2e80) && c <= QChar(0x2fdf)) && !(c >= QChar(0xf900) && c <= QChar(0xfaff)),
                 qPrintable(QString::number(c.unicode(), 16)));
}

void TestReports::assessmentReport()
{
    const AssessmentReportData data = assessment();
    const ReportDocument document = AssessmentReport::compose(data);
    const PagedReport report(document, {});
    QVERIFY(report.pageCount() >= 4);
    const QString cover = wordsOf(report.pages().first());
    for (const QString &words : {u"示例市（合成）政务数据考核评价报告"_s, u"四类量化考核（示例）"_s,
                                 u"2023 年上半年"_s, u"2023-06-30"_s})
        QVERIFY2(cover.contains(words), qPrintable(words));
    QVERIFY(cover.contains(u"第 1 页 / 共 %1 页"_s.arg(report.pageCount())));
    QVERIFY(!cover.contains(u"一、总体情况"_s)); // a page of its own
    const QString first = wordsOf(report.pages().at(1));
    for (const QString &words : {u"一、总体情况"_s, u"二、部门资源挂接率"_s})
        QVERIFY2(first.contains(words), qPrintable(words));
    QString all;
    int rows = 0;
    for (const PrintedPage &page : report.pages()) {
        all += wordsOf(page);
        for (const RowBox &box : page.rows)
            rows += box.kind == RowBox::Kind::Data;
    }
    QCOMPARE(rows, 57 + 57 + 4);
    for (const RankedDepartment &department : data.departments) {
        QVERIFY(all.contains(department.name + u'\n' + FigureText::count(department.mountRate.denominator)));
        QVERIFY(all.contains(FigureText::points(department.score)));
    }
    QVERIFY(withoutSpaces(all).contains(data.origin.headHash));
    QVERIFY(withoutSpaces(all).contains(u"优秀5、良好20、合格20、不合格12"_s));
}

void TestReports::sentencesFollowTheResults()
{
    AssessmentReportData data = assessment();
    QVERIFY(AssessmentSummary::changes(data).isEmpty()); // there is no period before
    QVERIFY(AssessmentSummary::losses(data).isEmpty());
    data.departments[0].change = 0;
    QCOMPARE(AssessmentSummary::changes(data),
             u"与上期相比，得分上升的部门 0 个，下降的 0 个，持平的 1 个。"_s);
    data.departments[1].change = 21000;
    data.departments[2].change = -4500;
    const QString moved = AssessmentSummary::changes(data);
    QVERIFY2(moved.contains(u"上升的部门 1 个，下降的 1 个，持平的 1 个"_s), qPrintable(moved));
    QVERIFY2(moved.contains(u"升幅最大的是%1，提高 2.10 分"_s.arg(data.departments.at(1).name)),
             qPrintable(moved));
    QVERIFY2(moved.contains(u"降幅最大的是%1，下降 0.45 分"_s.arg(data.departments.at(2).name)),
             qPrintable(moved));
    data.losses = {{u"挂接率"_s, u"未挂接资源"_s, u"挂接"_s, 750000, 9, u"12 个目录"_s, 12, {}},
                   {u"使用率"_s, u"未被使用"_s, u"推广"_s, 250000, 5, {}, 0, {}}};
    QCOMPARE(AssessmentSummary::losses(data),
             u"各部门合计失分 100.00 分，主要原因：挂接率因未挂接资源，失 75.00 分，占 75.0%；"
             "使用率因未被使用，失 25.00 分，占 25.0%。"_s);
    for (RankedDepartment &department : data.departments)
        department.score = 900000;
    QVERIFY(AssessmentSummary::results(data).endsWith(u"各部门得分均为 90.00 分。"_s));
    data.departments.last().rank = 0;
    QVERIFY(AssessmentSummary::results(data).contains(u"另有 1 个部门无可测量的对象"_s));
    for (RankedDepartment &department : data.departments)
        department.rank = 0;
    QCOMPARE(AssessmentSummary::results(data), u"各部门均无可测量的对象。"_s);
}

void TestReports::summaryFollowsTheFigures_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<QString>("said");
    QTest::newRow("higher") << qint64(313) << u"较上期提高 2.1 个百分点"_s;
    QTest::newRow("lower") << qint64(355) << u"较上期下降 2.1 个百分点"_s;
    QTest::newRow("same") << qint64(334) << u"与上期持平"_s;
}

void TestReports::summaryFollowsTheFigures()
{
    QFETCH(qint64, before);
    QFETCH(QString, said);
    CitySummary city = assessment().city;
    city.mountRateBefore = {before, 1000};
    QVERIFY(ReportText::summary(city).contains(said));
    QVERIFY(ReportText::summary(city).startsWith(u"全市 57 个部门累计发布政务数据目录 18,896 个"_s));
    QVERIFY(ReportText::summary(city).contains(u"12,587 个目录未挂接"_s));
    city.mountRateBefore = {};
    QVERIFY(!ReportText::summary(city).contains(u"上期"_s)); // nothing is said of what was not measured
}

void TestReports::overviewReport()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"overview.pdf"_s);
    const auto written = writePdf(OverviewReport::compose(overview()), path);
    QVERIFY(written.has_value());
    QVERIFY(written->pages >= 2);
    const QString text = withoutSpaces(output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
    for (const QString &words :
         {u"库表5,778"_s, u"接口308"_s, u"文件323"_s, u"6,309个已挂接目录上共有6,409个资源"_s,
          u"挂接率33.4%"_s, u"2023-06"_s, u"泰州"_s, u"99.1%"_s, u"汇聚数据1,906,000,000填报"_s,
          u"6,309/18,896"_s, u"只见树枝不见树叶"_s, u"1,709条目录中1,418条没有可用资源（83.0%）。"_s,
          u"市公安局1203171223040042.5%"_s, u"市民政局1,2030045611,30995.3%"_s,
          u"全市1,323317572911,70983.0%"_s, withoutSpaces(branchBasis().zh).left(20)})
        QVERIFY2(text.contains(words), qPrintable(words + u" in "_s + text));
    QCOMPARE(output(u"pdfimages"_s, {u"-list"_s, path}).count(u'\n'), 2);
    keep(path, u"overview.pdf"_s);
}

void TestReports::englishIsComplete()
{
    installTranslators(*qApp, u"en"_s);
    AssessmentReportData data = assessment();
    QTemporaryDir dir;
    const QString path = dir.filePath(u"english.pdf"_s);
    const auto written = writePdf(AssessmentReport::compose(data), path);
    installTranslators(*qApp, u"zh_CN"_s);
    QVERIFY(written.has_value());
    const QString text = output(u"pdftotext"_s, {path, u"-"_s});
    QVERIFY(text.contains(u"Page 1 of %1"_s.arg(written->pages)));
    QVERIFY(text.contains(u"12,587 catalogs have no data resource mounted."_s));
    keep(path, u"english.pdf"_s);
}

void TestReports::twoThousandRows()
{
    QTemporaryDir dir;
    QElapsedTimer timer;
    timer.start();
    const auto written = writePdf(documentOf({longTable(2000, false)}), dir.filePath(u"long.pdf"_s));
    QVERIFY(written.has_value());
    qInfo("2,000 rows on %d pages, %lld bytes, in %lld ms", written->pages, written->bytes, timer.elapsed());
    QCOMPARE_LT(timer.elapsed(), 10'000);
    keep(dir.filePath(u"long.pdf"_s), u"long.pdf"_s);
}

void TestReports::unwritablePathKeepsTheOldFile()
{
    const auto missing = writePdf(documentOf({}), u"/nonexistent/folder/report.pdf"_s);
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::Unwritable);
    QCOMPARE(missing.error().subject, u"/nonexistent/folder/report.pdf"_s);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"report.pdf"_s);
    QVERIFY(writePdf(documentOf({NoteBlock{u"一"_s}}), path).has_value());
    QVERIFY(writePdf(documentOf({NoteBlock{u"二"_s}}), path).has_value());
    QVERIFY(output(u"pdftotext"_s, {path, u"-"_s}).contains(u"二"_s));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1); // nothing left beside it
}

void TestReports::printerPrintsAskedPages()
{
    QTemporaryDir dir;
    const ReportDocument document = AssessmentReport::compose(assessment());
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(dir.filePath(u"all.pdf"_s));
    QVERIFY(print(document, &printer).has_value());
    const QString all = withoutSpaces(output(u"pdftotext"_s, {dir.filePath(u"all.pdf"_s), u"-"_s}));
    keep(dir.filePath(u"all.pdf"_s), u"printer.pdf"_s);
    QVERIFY(all.contains(u"第1页"_s));
    printer.setOutputFileName(dir.filePath(u"two.pdf"_s));
    printer.setFromTo(2, 3);
    QVERIFY(print(document, &printer).has_value());
    const QString part = output(u"pdftotext"_s, {dir.filePath(u"two.pdf"_s), u"-"_s});
    QCOMPARE(part.count(u'\f'), 2);
    const QString words = withoutSpaces(part);
    QVERIFY(!words.contains(u"第1页"_s) && words.contains(u"第2页"_s) && words.contains(u"第3页"_s)
            && !words.contains(u"第4页"_s));
}

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
