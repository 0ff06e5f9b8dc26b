// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/reportcase.h"
#include "ui/reports/pagedreport.h"
#include "ui/shell/translations.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

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

/// Blocks on pages: what stands together, what is carried over.
class TestReportPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslators(*qApp, u"zh_CN"_s); }
    void rowsAreNeverCut_data();
    void rowsAreNeverCut();
    void headIsRepeatedAndGroupCarried();
    void rowHigherThanAPageLosesNothing();
    void tablesBreakWell_data();
    void tablesBreakWell();
    void headingStaysWithWhatFollows();
    void cellsStayInTheirColumns();
    void emptyDocumentIsOnePage();
    void picturesGiveWay();
    void rowsOfAPictureAreSharedByPages_data();
    void rowsOfAPictureAreSharedByPages();
    void appendixIsNotBrokenWithoutNeed();
    void signatureDoesNotStandAlone_data();
    void signatureDoesNotStandAlone();
};

void TestReportPages::rowsAreNeverCut_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("orientation");
    QTest::newRow("A4 portrait") << int(QPageSize::A4) << int(QPageLayout::Portrait);
    QTest::newRow("A4 landscape") << int(QPageSize::A4) << int(QPageLayout::Landscape);
    QTest::newRow("A3 portrait") << int(QPageSize::A3) << int(QPageLayout::Portrait);
    QTest::newRow("A3 landscape") << int(QPageSize::A3) << int(QPageLayout::Landscape);
}

void TestReportPages::rowsAreNeverCut()
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

void TestReportPages::headIsRepeatedAndGroupCarried()
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

void TestReportPages::rowHigherThanAPageLosesNothing()
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
        for (const PageItem &item : page.items) { // lines of the text, neither heads nor page numbers
            const auto *line = std::get_if<TextItem>(&item);
            words += line && line->text.size() > 2 && text.contains(line->text) ? line->text : QString();
        }
        for (const RowBox &box : page.rows)
            QVERIFY(box.rect.bottom() < PageSetup().inside().bottom());
    }
    QCOMPARE(words, text);
}

/// Wherever a table begins: no page ends in a title, has nothing but heads, or only one last row.
void TestReportPages::tablesBreakWell_data()
{
    QTest::addColumn<int>("lines"); // of the tall rows
    for (const int lines : {1, 9, 30, 70, 150})
        QTest::newRow(qPrintable(QString::number(lines))) << lines;
}

void TestReportPages::tablesBreakWell()
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

void TestReportPages::headingStaysWithWhatFollows()
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

void TestReportPages::cellsStayInTheirColumns()
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

void TestReportPages::emptyDocumentIsOnePage()
{
    QCOMPARE(PagedReport(documentOf({}), {}).pageCount(), 1);
    QCOMPARE(PagedReport(documentOf({PageBreakBlock{}, PageBreakBlock{}}), {}).pageCount(), 1);
    QCOMPARE(PagedReport(documentOf({NoteBlock{u"注"_s}, PageBreakBlock{}}), {}).pageCount(), 1);
    QCOMPARE(
        PagedReport(documentOf({NoteBlock{u"注"_s}, PageBreakBlock{}, NoteBlock{u"注"_s}}), {}).pageCount(),
        2);
    QCOMPARE(PagedReport(documentOf({TableBlock{}}), {}).pageCount(), 1);
}

/// However narrow their shares, columns hold the words that do not break.
void TestReportPages::picturesGiveWay()
{
    const auto nothing = [](QPainter &, const QRectF &) {};
    const auto pictureAfter = [&](qreal taken) {
        const PagedReport report(
            documentOf({ParagraphBlock{u"首段"_s}, SpacerBlock{taken}, ChartBlock{400, nothing, 320}}), {});
        const QList<PageItem> &items = report.pages().last().items;
        const auto found = std::find_if(items.begin(), items.end(), [](const PageItem &item) {
            return std::holds_alternative<PictureItem>(item);
        });
        return std::pair(report.pageCount(), std::get<PictureItem>(*found).rect);
    };
    const QRectF inside = PageSetup().inside();
    bool gaveWay = false;
    for (int taken = 100; taken < 900; taken += 20) {
        const auto [pages, place] = pictureAfter(taken);
        QVERIFY(place.top() > inside.top() && place.bottom() < inside.bottom());
        QVERIFY2(place.height() >= 320 && place.height() <= 400, qPrintable(QString::number(taken)));
        if (pages == 2) // there it has all the room
            QCOMPARE(place.height(), 400.0);
        gaveWay = gaveWay || (pages == 1 && place.height() < 400);
    }
    QVERIFY(gaveWay);
}

void TestReportPages::rowsOfAPictureAreSharedByPages_data()
{
    rowsAreNeverCut_data();
}

void TestReportPages::rowsOfAPictureAreSharedByPages()
{
    QFETCH(int, size);
    QFETCH(int, orientation);
    PageSetup setup;
    setup.size = QPageSize(QPageSize::PageSizeId(size));
    setup.orientation = QPageLayout::Orientation(orientation);
    QList<std::pair<qsizetype, qsizetype>> parts;
    const auto paint = [&parts](QPainter &, const QRectF &, qsizetype first, qsizetype count) {
        parts.append({first, count});
    };
    const PagedReport report(documentOf({TitleBlock{u"矩阵"_s}, RowsChartBlock{60, 26, 26, 57, paint}}),
                             setup);
    QPainter none;
    for (const PrintedPage &page : report.pages()) {
        for (const PageItem &item : page.items) {
            const auto *picture = std::get_if<PictureItem>(&item);
            if (!picture)
                continue;
            picture->paint(none, picture->rect);
            QCOMPARE(picture->rect.height(), 60 + 26 + 26 * double(parts.last().second));
            QVERIFY(setup.inside().adjusted(0, 30, 0, -30).contains(picture->rect));
        }
    }
    QCOMPARE(parts.size(), report.pageCount());
    qsizetype next = 0;
    for (const auto &[first, count] : std::as_const(parts)) {
        QCOMPARE(first, next);
        next += count;
        QVERIFY(count >= 57 / report.pageCount() - 1); // no page with a handful left over
    }
    QCOMPARE(next, 57);
}

void TestReportPages::appendixIsNotBrokenWithoutNeed()
{
    for (int taken = 100; taken < 900; taken += 40) {
        const ReportDocument document =
            documentOf({ParagraphBlock{u"首段"_s}, SpacerBlock{qreal(taken)}, HeadingBlock{u"附录"_s, true},
                        NoteBlock{u"注"_s}, longTable(12, false)});
        const PagedReport report(document, {});
        qsizetype pagesWithRows = 0;
        for (const PrintedPage &page : report.pages())
            pagesWithRows += page.rows.isEmpty() ? 0 : 1;
        QVERIFY2(pagesWithRows == 1, qPrintable(QString::number(taken)));
    }
    // What no page holds breaks as any other table.
    const PagedReport longer(
        documentOf({ParagraphBlock{u"首段"_s}, HeadingBlock{u"附录"_s, true}, longTable(90, false)}), {});
    QVERIFY(!longer.pages().first().rows.isEmpty() && longer.pageCount() > 1);
}

void TestReportPages::signatureDoesNotStandAlone_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {1, 2, 3, 4, 40})
        QTest::newRow(qPrintable(QString::number(rows))) << rows;
}

/// Wherever the table ends: its last row stands on the page of the signature, and no head is left alone.
void TestReportPages::signatureDoesNotStandAlone()
{
    QFETCH(int, rows);
    TableBlock table = longTable(rows, true);
    table.withNext = true;
    TableBlock signature{{{u"编制人"_s, ColumnKind::Text, 0.5}, {u"签发人"_s, ColumnKind::Text, 0.5}}, {}};
    signature.rows.append({{u"梁霞\n\u3000\n\u3000"_s, QString()}, false});
    for (int taken = 0; taken < 900; taken += 20) {
        const PagedReport report(
            documentOf({ParagraphBlock{u"首段"_s}, SpacerBlock{qreal(taken)}, HeadingBlock{u"职能"_s}, table,
                        SpacerBlock{14}, signature, NoteBlock{u"链头"_s}}),
            {});
        for (const PrintedPage &page : report.pages()) {
            const QString words = wordsOf(page);
            const QString where = u"%1 rows after %2"_s.arg(rows).arg(taken);
            const auto heads = std::count_if(page.rows.begin(), page.rows.end(), [](const RowBox &box) {
                return box.kind == RowBox::Kind::Head;
            });
            QVERIFY2(!words.contains(u"编制人"_s) || heads == 2, qPrintable(where));
            QVERIFY2(words.contains(u"编制人"_s) == words.contains(u"链头"_s), qPrintable(where));
            if (!page.rows.isEmpty())
                QVERIFY2(page.rows.constLast().kind == RowBox::Kind::Data, qPrintable(where));
        }
    }
}

QTEST_MAIN(TestReportPages)
#include "tst_reportpages.moc"
