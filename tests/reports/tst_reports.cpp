// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assessmentreport.h"
#include "ui/reports/assessmentsummary.h"
#include "ui/reports/overviewreport.h"
#include "ui/reports/pagedreport.h"
#include "ui/reports/reportwriter.h"
#include "ui/reports/textlines.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFontMetricsF>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

const QStringList kNames{u"公安局"_s,           u"民政局"_s,     u"人力资源和社会保障局"_s,
                         u"卫生健康委员会"_s,   u"教育局"_s,     u"自然资源和规划局"_s,
                         u"住房和城乡建设局"_s, u"交通运输局"_s, u"市场监督管理局"_s,
                         u"生态环境局"_s};

AssessmentReportData assessment()
{
    AssessmentReportData data;
    data.cityName = u"示例市（合成）"_s;
    data.period = u"2023 年上半年"_s;
    data.schemeName = u"四类量化考核"_s;
    data.isExampleScheme = true;
    data.origin = {QDate(2023, 6, 30), QDateTime(QDate(2023, 7, 3), QTime(9, 30)), QString(64, u'a'), true};
    data.city = {57, 18896, 12587, {6309, 18896}, {5900, 18850}, {535, 6309}, 35};
    data.heads = {
        {u"数据标准"_s, 200000}, {u"数据质量"_s, 300000}, {u"共享开放"_s, 300000}, {u"开发应用"_s, 200000}};
    const QStringList grades{u"优秀"_s, u"良好"_s, u"合格"_s, u"不合格"_s};
    for (int i = 0; i < 57; ++i) {
        const int grade = i < 5 ? 0 : i < 25 ? 1 : i < 45 ? 2 : 3;
        const qint64 catalogs = 520 - i * 7;
        RankedDepartment department{
            i + 1,
            u"市%1%2"_s.arg(kNames.at(i % 10)).arg(i < 10 ? u""_s : QString::number(i)),
            {catalogs * (60 - i) / 61, catalogs},
            962500 - i * 8123,
            grades.at(grade),
            i < 15       ? BarTone::Good
                : i < 36 ? BarTone::Fair
                         : BarTone::Poor,
            {190000 - i * 1000, 280000 - i * 3000, 290000 - i * 3000, 202500 - i * 1123}};
        data.departments.append(department);
    }
    data.definitions = {
        {u"目录数"_s, u"状态为已发布的目录。"_s},
        {u"挂接率（全口径）"_s, u"至少有一个已发布资源的已发布目录 ÷ 已发布目录。"_s},
        {u"挂接率（应挂口径）"_s,
         u"同上，但分子与分母都不计共享类型为不予共享的目录；用于考核，全口径用于总览与全市汇总，两者同时列出。"_s},
        {u"使用率"_s, u"截至日前被提供方以外的部门使用过的已挂接目录 ÷ 已挂接目录。"_s}};
    return data;
}

/// Two departments with a group each; counts by cause: not mounted, nobody, broken, not shared, mounted.
BranchTree branches()
{
    return {u"2023-06-30"_s,
            BranchGrouping::Classification,
            {{u"市公安局"_s, {{u"户籍"_s, u"户籍"_s, {120, 31, 7, 12, 230}}}},
             {u"市民政局"_s, {{u"婚姻"_s, u"婚姻"_s, {1203, 0, 0, 45, 61}}}}}};
}

OverviewReportData overview()
{
    OverviewReportData data;
    const AssessmentReportData base = assessment();
    data.cityName = base.cityName;
    data.origin = base.origin;
    data.city = base.city;
    data.figures = {{u"目录总数"_s, u"catalogs"_s, {18896, 0}, false},
                    {u"资源挂接率"_s, u"mount_rate"_s, {6309, 18896}, true},
                    {u"目录使用率"_s, u"usage_rate"_s, {535, 6309}, true},
                    {u"汇聚数据"_s, u"aggregated_records"_s, {1'906'000'000, 0}, false, {}, {}, u"填报"_s}};
    TrendSeries mount{u"挂接率"_s, {}};
    TrendSeries usage{u"使用率"_s, {}};
    for (int i = 0; i < 12; ++i) {
        const QDate month = QDate(2022, 7, 1).addMonths(i);
        data.months.append(month.toString(u"yyyy-MM"_s));
        mount.points.append(TrendPoint{{3200 + i * 282, 18896}, {}});
        usage.points.append(TrendPoint{i < 2 ? RateValue{} : RateValue{200 + i * 30, 6000}, {}});
    }
    data.trend = {mount, usage};
    for (const RankedDepartment &one : base.departments)
        data.departments.append({one.name, one.mountRate, one.tone, {}, {}, {}});
    data.peers = {{u"泰州"_s, {35013, 35341}, BarTone::Other, {}, {}, {}},
                  {u"扬州"_s, {7512, 18142}, BarTone::Other, {}, {}, {}},
                  {u"示例市"_s, {6309, 18896}, BarTone::Own, {}, {}, {}}};
    data.resourceKinds = {{u"库表"_s, 5778, {}}, {u"接口"_s, 308, {}}, {u"文件"_s, 323, {}}};
    data.branches = OverviewBranchesSection::of(branches(), data.cityName, Language::Chinese);
    data.definitions = base.definitions;
    return data;
}

TableBlock longTable(int rows, bool groups)
{
    TableBlock table{{{u"序号"_s, ColumnKind::Number, 0},
                      {u"目录名称"_s, ColumnKind::Text, 0},
                      {u"提供方"_s, ColumnKind::Text, 0},
                      {u"完整"_s, ColumnKind::Number, 0},
                      {u"状态"_s, ColumnKind::Word, 0}},
                     {}};
    for (int i = 0; i < rows; ++i) {
        if (groups && i % 60 == 0)
            table.rows.append({{u"分组%1"_s.arg(i / 60 + 1)}, true});
        const QString title = i % 7 == 0
            ? u"婚姻登记与社会救助对象家庭经济状况核对综合信息目录含历史数据第%1号"_s.arg(i)
            : u"登记信息目录%1"_s.arg(i);
        table.rows.append(
            {{QString::number(i + 1), title, u"市民政局"_s, u"%1"_s.arg(i % 100), u"已发布"_s}, false});
    }
    return table;
}

ReportDocument documentOf(std::vector<ReportBlock> blocks)
{
    return {u"示例市政务数据目录"_s, u"2023-06"_s, u"口径"_s, std::move(blocks)};
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(u"[\\s\\f]+"_s);
    return text.remove(spaces);
}

/// All text items of a page as one string in painting order.
QString wordsOf(const PrintedPage &page)
{
    QString words;
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            words += text->text + u'\n';
    }
    return words;
}

/// Keeps a PDF for eyes where SHUZHI_GRABS names a folder.
void keep(const QString &path, const QString &name)
{
    const QString folder = qEnvironmentVariable("SHUZHI_GRABS");
    if (folder.isEmpty())
        return;
    QFile::remove(folder + u'/' + name);
    QVERIFY(QFile::copy(path, folder + u'/' + name));
}

void verifyRows(const QList<PrintedPage> &pages, const PageSetup &setup, qsizetype rows)
{
    const QRectF inside = setup.inside();
    qsizetype next = 0;
    for (const PrintedPage &page : pages) {
        QRectF before;
        for (const RowBox &box : page.rows) {
            QVERIFY(box.rect.top() > inside.top() + 20 && box.rect.bottom() < inside.bottom() - 20);
            if (!before.isNull())
                QCOMPARE_GE(box.rect.top(), before.bottom() - 0.01);
            before = box.rect;
            if (box.kind == RowBox::Kind::Data)
                QVERIFY(box.row >= next);
            next = box.kind == RowBox::Kind::Data ? box.row + 1 : next;
        }
    }
    QCOMPARE(next, rows);
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslators(*qApp, u"zh_CN"_s); }

    void linesFillTheWidthAndLoseNothing_data();
    void linesFillTheWidthAndLoseNothing();
    void noPunctuationBeginsALine();
    void longWordLeavesLineRagged();
    void rowsAreNeverCut_data();
    void rowsAreNeverCut();
    void headIsRepeatedAndGroupCarried();
    void rowHigherThanAPageLosesNothing();
    void tablesBreakWell_data();
    void tablesBreakWell();
    void headingStaysWithWhatFollows();
    void cellsStayInTheirColumns();
    void emptyDocumentIsOnePage();
    void pdfIsVectorTextEmbedded();
    void assessmentReport();
    void sentencesFollowTheResults();
    void widthsAreThoseOfTheFont();
    void summaryFollowsTheFigures_data();
    void summaryFollowsTheFigures();
    void overviewReport();
    void englishIsComplete();
    void twoThousandRows();
    void unwritablePathKeepsTheOldFile();
    void printerPrintsAskedPages();

private:
};

void TestReports::linesFillTheWidthAndLoseNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("chinese") << u"全市 57 个部门累计发布政务数据目录 18,896 个，其中已挂接数据资源的目录 "
                                u"6,309 个，资源挂接率 33.4%。"
                                "535 个已挂接目录被提供方以外的 35 个部门使用，目录使用率 8.5%。"_s;
    QTest::newRow("english")
        << u"The city's 57 departments have published 18,896 catalogs of government data; 6,309 "
           "of them have a data resource mounted, a mount rate of 33.4%."_s;
}

void TestReports::linesFillTheWidthAndLoseNothing()
{
    QFETCH(QString, text);
    QFont font(Theme::printFamily());
    font.setPixelSize(14);
    const QList<TextLine> lines = breakLines(text, font, {400, 28, true});
    QVERIFY(lines.size() >= 3);
    QCOMPARE(lines.first().x, 28.0);
    QString all;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines.at(i);
        const qreal measured = QFontMetricsF(line.font).horizontalAdvance(line.text);
        if (i + 1 < lines.size()) // spacing also follows the last character of a line
            QVERIFY2(qAbs(line.x + measured - 400) < 2.5, qPrintable(QString::number(measured)));
        else
            QVERIFY(measured <= 400);
        all += line.text;
    }
    QCOMPARE(withoutSpaces(all), withoutSpaces(text));
}

void TestReports::noPunctuationBeginsALine()
{
    QFont font(Theme::printFamily());
    font.setPixelSize(14);
    const QString text = u"目录，挂接。使用；开放：（共享）、职责！数据？"_s.repeated(12);
    for (qreal width = 100; width < 300; width += 7) {
        const QList<TextLine> lines = breakLines(text, font, {width, 0, true});
        for (const TextLine &line : lines)
            QVERIFY2(!u"，。；：）、！？"_s.contains(line.text.front()), qPrintable(line.text));
    }
}

void TestReports::longWordLeavesLineRagged()
{
    QFont font(Theme::printFamily());
    font.setPixelSize(12);
    const QList<TextLine> lines =
        breakLines(u"审计链头："_s + QString(40, u'a') + u"。全部数据"_s, font, {320, 0, true});
    QVERIFY(lines.size() >= 2);
    QCOMPARE(lines.first().font, font); // not spread over the whole width
}

void TestReports::rowsAreNeverCut_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("orientation");
    QTest::newRow("A4 portrait") << int(QPageSize::A4) << int(QPageLayout::Portrait);
    QTest::newRow("A4 landscape") << int(QPageSize::A4) << int(QPageLayout::Landscape);
    QTest::newRow("A3 portrait") << int(QPageSize::A3) << int(QPageLayout::Portrait);
    QTest::newRow("A3 landscape") << int(QPageSize::A3) << int(QPageLayout::Landscape);
}

void TestReports::rowsAreNeverCut()
{
    QFETCH(int, size);
    QFETCH(int, orientation);
    PageSetup setup;
    setup.size = QPageSize(QPageSize::PageSizeId(size));
    setup.orientation = QPageLayout::Orientation(orientation);
    const ReportDocument document = documentOf({longTable(300, true)});
    const PagedReport report(document, setup);
    QVERIFY(report.pageCount() > 3);
    verifyRows(report.pages(), setup, std::get<TableBlock>(document.blocks.front()).rows.size());
}

void TestReports::headIsRepeatedAndGroupCarried()
{
    const PagedReport report(documentOf({longTable(300, true)}), {});
    for (int number = 0; number < report.pageCount(); ++number) {
        const PrintedPage &page = report.pages().at(number);
        QCOMPARE(page.rows.constFirst().kind, RowBox::Kind::Head);
        QVERIFY(wordsOf(page).startsWith(u"序号\n目录名称\n提供方\n完整\n状态\n"_s));
        if (number > 0) { // either a new group begins, or the open one is named
            QCOMPARE(page.rows.at(1).kind, RowBox::Kind::Group);
            const bool continues = page.rows.at(2).row != page.rows.at(1).row + 1;
            QCOMPARE(wordsOf(page).contains(u"（续）"_s), continues);
        }
        QVERIFY(page.rows.constLast().kind == RowBox::Kind::Data); // no group title at the foot
        const QString place = u"第 %1 页 / 共 %2 页"_s.arg(number + 1).arg(report.pageCount());
        QVERIFY(wordsOf(page).contains(place));
    }
}

void TestReports::rowHigherThanAPageLosesNothing()
{
    QString text;
    for (int i = 0; i < 400; ++i)
        text += u"第%1条数据目录的说明，"_s.arg(i);
    TableBlock table{
        {{u"号"_s, ColumnKind::Number, 0}, {u"文"_s, ColumnKind::Text, 0.3}, {u"注"_s, ColumnKind::Text, 0}},
        {{{u"1"_s, text, u"甲"_s}, false}, {{u"2"_s, u"短"_s, u"乙"_s}, false}}};
    const PagedReport report(documentOf({table}), {});
    QVERIFY(report.pageCount() >= 2);
    QString words;
    for (const PrintedPage &page : report.pages()) {
        words += wordsOf(page);
        for (const RowBox &box : page.rows)
            QVERIFY(box.rect.bottom() < PageSetup().inside().bottom());
    }
    for (int i = 0; i < 400; i += 13) {
        QVERIFY2(withoutSpaces(words).contains(u"第%1条数据"_s.arg(i)), qPrintable(QString::number(i)));
    }
}

/// Wherever a table begins: no page ends in a title, has nothing but heads, or only one last row.
void TestReports::tablesBreakWell_data()
{
    QTest::addColumn<int>("lines"); // of the tall rows
    for (const int lines : {1, 9, 30, 70, 150})
        QTest::newRow(qPrintable(QString::number(lines))) << lines;
}

void TestReports::tablesBreakWell()
{
    QFETCH(int, lines);
    TableBlock table{{{u"号"_s, ColumnKind::Text, 0.2}, {u"文"_s, ColumnKind::Text, 0.8}}, {}};
    for (int i = 0; i < 14; ++i) {
        if (i % 4 == 0)
            table.rows.append({{u"组%1"_s.arg(i)}, true});
        const QStringList text(i % 3 == 1 ? lines : 1, u"一行"_s);
        table.rows.append({{u"号%1"_s.arg(i), text.join(u'\n')}, false});
    }
    for (int height = 0; height < 1000; height += 23) {
        const PagedReport report(documentOf({ParagraphBlock{u"首段"_s}, SpacerBlock{qreal(height)}, table}),
                                 {});
        for (int number = 0; number < report.pageCount(); ++number) {
            const QList<RowBox> &rows = report.pages().at(number).rows;
            const QString where = u"page %1 after %2"_s.arg(number + 1).arg(height);
            if (rows.isEmpty())
                continue;
            QVERIFY2(rows.constLast().kind == RowBox::Kind::Data, qPrintable(where));
            const auto data = std::count_if(rows.begin(), rows.end(),
                                            [](const RowBox &box) { return box.kind == RowBox::Kind::Data; });
            const bool isLast = number + 1 == report.pageCount();
            QVERIFY2(!isLast || number == 0 || data >= 2 || lines > 50, qPrintable(where));
            // A row that goes on has its number again.
            QVERIFY2(wordsOf(report.pages().at(number))
                         .contains(u"号%1\n"_s.arg(table.rows.at(rows.constLast().row).cells.first().mid(1))),
                     qPrintable(where));
        }
    }
}

void TestReports::headingStaysWithWhatFollows()
{
    for (int height = 700; height < 1000; height += 10) {
        const ReportDocument document =
            documentOf({SpacerBlock{1}, ParagraphBlock{u"首段"_s}, SpacerBlock{qreal(height)},
                        HeadingBlock{u"标题"_s}, longTable(80, false)});
        const PagedReport report(document, {});
        for (const PrintedPage &page : report.pages()) {
            if (wordsOf(page).contains(u"标题\n"_s))
                QVERIFY2(page.rows.size() >= 3, qPrintable(QString::number(height)));
        }
    }
}

void TestReports::cellsStayInTheirColumns()
{
    const PagedReport report(documentOf({longTable(120, false)}), {});
    for (const PrintedPage &page : report.pages()) {
        // Cell by cell: text begins right of the edge drawn after the cell before it.
        QList<qreal> edges;
        for (const PageItem &item : page.items) {
            if (const auto *line = std::get_if<LineItem>(&item); line && line->line.dx() == 0)
                edges.append(line->line.x1());
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(
            std::unique(edges.begin(), edges.end(), [](qreal a, qreal b) { return qAbs(a - b) < 0.01; }),
            edges.end());
        QCOMPARE(edges.size(), 6);
        const QRectF area = page.rows.constFirst().rect;
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || !area.united(page.rows.constLast().rect).contains(text->baseline))
                continue;
            const qreal right = text->baseline.x() + QFontMetricsF(text->font).horizontalAdvance(text->text);
            for (const qreal edge : edges)
                QVERIFY2(text->baseline.x() >= edge || right <= edge, qPrintable(text->text));
        }
    }
}

void TestReports::emptyDocumentIsOnePage()
{
    QCOMPARE(PagedReport(documentOf({}), {}).pageCount(), 1);
    QCOMPARE(PagedReport(documentOf({PageBreakBlock{}, PageBreakBlock{}}), {}).pageCount(), 1);
    QCOMPARE(PagedReport(documentOf({NoteBlock{u"注"_s}, PageBreakBlock{}}), {}).pageCount(), 1);
    QCOMPARE(
        PagedReport(documentOf({NoteBlock{u"注"_s}, PageBreakBlock{}, NoteBlock{u"注"_s}}), {}).pageCount(),
        2);
    QCOMPARE(PagedReport(documentOf({TableBlock{}}), {}).pageCount(), 1);
}

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
             u"各部门合计失分 100.00 分，主要原因：未挂接资源（挂接率）失 75.00 分，占 75.0%；"
             "未被使用（使用率）失 25.00 分，占 25.0%。"_s);
    for (RankedDepartment &department : data.departments)
        department.score = 900000;
    QVERIFY(AssessmentSummary::results(data).endsWith(u"各部门得分均为 90.00 分。"_s));
    data.departments.last().rank = 0;
    QVERIFY(AssessmentSummary::results(data).contains(u"另有 1 个部门无可测量的对象"_s));
    for (RankedDepartment &department : data.departments)
        department.rank = 0;
    QCOMPARE(AssessmentSummary::results(data), u"各部门均无可测量的对象。"_s);
}

void TestReports::widthsAreThoseOfTheFont()
{
    for (const QFont &font : {paperFont(12), paperFont(14), paperFont(16, true)}) {
        for (const QString &text : {u"全市 57 个部门累计发布政务数据目录 18,896 个，AVATo 33.4%（示例）"_s,
                                    u"To Ty AV fi ffl"_s, u"e\u0301\U00020000あ"_s, QString()}) {
            const qreal asked = QFontMetricsF(font).horizontalAdvance(text);
            QVERIFY2(qAbs(textWidth(text, font) - asked) < 0.01,
                     qPrintable(u"%1: %2 instead of %3"_s.arg(text).arg(textWidth(text, font)).arg(asked)));
        }
    }
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
