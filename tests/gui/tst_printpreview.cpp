// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a11ycheck.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/print/pagesetupdialog.h"
#include "ui/dialogs/print/pagethumbs.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printerdialog.h"
#include "ui/dialogs/printpreview.h"
#include "ui/reports/pagedreport.h"
#include "ui/shell/translations.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QPainter>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <atomic>
#include <memory>
#include <set>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

/// A page each: a picture that remembers that it was painted, and a sentence.
ReportDocument pagesOf(int count, const std::shared_ptr<std::multiset<int>> &painted)
{
    ReportDocument document{u"示例市政务数据考核评价报告"_s, u"2023 年上半年"_s, u"口径"_s, {}};
    for (int i = 0; i < count; ++i) {
        document.blocks.emplace_back(ParagraphBlock{u"全市第%1页的一段话。"_s.arg(i + 1)});
        document.blocks.emplace_back(ChartBlock{200, [painted, i](QPainter &painter, const QRectF &area) {
                                                    painted->insert(i);
                                                    painter.fillRect(area, Theme::light().series[0]);
                                                }});
        document.blocks.emplace_back(PageBreakBlock{});
    }
    return document;
}

ReportDocument tableOf(int rows)
{
    TableBlock table{{{u"号"_s, ColumnKind::Number, 0.2}, {u"目录"_s, ColumnKind::Text, 0.8}}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows.append({{QString::number(i), u"登记信息目录%1"_s.arg(i)}, false});
    return {u"示例市政务数据目录"_s, u"2023-06-30"_s, u"口径"_s, {table}};
}

QString textOf(const QString &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {pdf, u"-"_s});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("pdftotext failed: %s", process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).remove(u' ');
}

/// Keeps a picture for eyes where SHUZHI_GRABS names a folder.
void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SHUZHI_GRABS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

} // namespace

/// The preview of a report with real keys, wheel and clicks.
class PrintPreviewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_preview.reset(); }

    void paintsOnlyWhatIsSeen();
    void keysGoThroughThePages();
    void thumbsAndFieldFollow();
    void zoomStaysWhereThePointerIs();
    void paperIsChosenAndKept();
    void whatIsMadeForAPaperOpensInIt();
    void choicesAreComposedWhenAsked();
    void savesAPdf();
    void unwritableFileIsSaid();
    void printsWhatIsShown();
    void paperIsLightInTheDark();
    void everyControlHasAName();
    void manyPagesLeaveTheWindowAlive();
    void closingEndsTheWork();
    void setupSurvivesItsText_data();
    void setupSurvivesItsText();

private:
    void show(ReportDocument document) { show(PrintOffer::of(std::move(document), u"考核报告"_s)); }
    void show(PrintOffer offer);
    PageView &view() { return *m_preview->findChild<PageView *>(); }
    QSpinBox &field() { return *m_preview->findChild<QSpinBox *>(u"previewPage"_s); }
    QComboBox &zoom() { return *m_preview->findChild<QComboBox *>(u"previewZoom"_s); }
    void run(const QString &command) { m_preview->findChild<QAction *>(command)->trigger(); }
    QString message() { return m_preview->findChild<MessageBar *>()->text(); }

    QTemporaryDir m_dir;
    std::shared_ptr<std::multiset<int>> m_painted = std::make_shared<std::multiset<int>>();
    std::unique_ptr<PrintPreview> m_preview;
};

void PrintPreviewTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_dir.filePath(u"settings.ini"_s).toUtf8());
    installTranslators(*qApp, u"zh_CN"_s);
    Theme::apply(*qApp, Theme::light());
}

void PrintPreviewTest::init()
{
    QFile::remove(m_dir.filePath(u"settings.ini"_s));
    m_painted->clear();
}

void PrintPreviewTest::show(PrintOffer offer)
{
    m_preview = std::make_unique<PrintPreview>(std::move(offer));
    QSignalSpy shown(m_preview.get(), &PrintPreview::shown);
    m_preview->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    QVERIFY(m_preview->report() || shown.wait(20'000));
    m_preview->activateWindow();
    view().setFocus();
    QTest::qWait(1); // what stands in the queue is painted
}

void PrintPreviewTest::paintsOnlyWhatIsSeen()
{
    show(pagesOf(120, m_painted));
    QCOMPARE(m_preview->report()->pageCount(), 120);
    QTRY_VERIFY(m_painted->count(0) > 0);
    const std::set<int> some(m_painted->begin(), m_painted->end());
    QVERIFY2(some.size() <= 12, qPrintable(QString::number(some.size()))); // in the view and the column
    keep(*m_preview, u"preview"_s);
    m_painted->clear();
    view().showPage(60);
    QTRY_VERIFY(m_painted->count(60) > 0);
    for (const int page : *m_painted)
        QVERIFY2(page > 50 && page < 70, qPrintable(QString::number(page)));
    m_painted->clear();
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + 3);
    QTest::qWait(20);
    QVERIFY(std::set<int>(m_painted->begin(), m_painted->end()).size() <= 2); // a strip, not all pages
}

void PrintPreviewTest::keysGoThroughThePages()
{
    show(pagesOf(9, m_painted));
    QCOMPARE(view().page(), 0);
    QTest::keyClick(&view(), Qt::Key_PageDown);
    QTest::keyClick(&view(), Qt::Key_PageDown);
    QCOMPARE(view().page(), 2);
    QCOMPARE(view().pageRect(2).top(), 16.0);
    QTest::keyClick(&view(), Qt::Key_PageUp);
    QCOMPARE(view().page(), 1);
    QTest::keyClick(&view(), Qt::Key_End);
    QCOMPARE(view().page(), 8);
    QVERIFY(view().viewport()->rect().intersects(view().pageRect(8).toRect()));
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(view().page(), 0);
    QCOMPARE(view().accessibleDescription(), u"第 1 页，共 9 页"_s);
}

void PrintPreviewTest::thumbsAndFieldFollow()
{
    show(pagesOf(9, m_painted));
    auto *thumbs = m_preview->findChild<PageThumbs *>();
    QCOMPARE(field().maximum(), 9);
    QVERIFY(field().text().contains(u'9'));
    field().setValue(4);
    QCOMPARE(view().page(), 3);
    QCOMPARE(thumbs->currentIndex().row(), 3);
    thumbs->setFocus();
    QTest::keyClick(thumbs, Qt::Key_Down);
    QCOMPARE(view().page(), 4);
    QCOMPARE(field().value(), 5);
    QCOMPARE(thumbs->model()->index(4, 0).data(Qt::AccessibleTextRole).toString(), u"第 5 页"_s);
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum());
    QCOMPARE(field().value(), 9);
}

void PrintPreviewTest::zoomStaysWhereThePointerIs()
{
    show(pagesOf(9, m_painted));
    QCOMPARE(zoom().currentText(), u"适合宽度"_s);
    run(u"previewWhole"_s);
    QVERIFY(QRectF(view().viewport()->rect()).contains(view().pageRect(0)));
    zoom().setCurrentIndex(zoom().findData(150));
    Q_EMIT zoom().activated(zoom().currentIndex());
    QCOMPARE(view().zoom(), 1.5);
    run(u"previewLarger"_s);
    QCOMPARE(view().zoom(), 2.0);
    QCOMPARE(zoom().currentData().toInt(), 200);
    const QPointF pointer(300, 200);
    const QRectF before = view().pageRect(view().page());
    const QPointF place = (pointer - before.topLeft()) / before.width();
    QWheelEvent wheel(pointer, view().viewport()->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view().viewport(), &wheel);
    QCOMPARE(view().zoom(), 2.2);
    QCOMPARE(zoom().currentIndex(), -1);
    QCOMPARE(zoom().placeholderText(), u"220%"_s);
    const QRectF after = view().pageRect(view().page());
    const QPointF moved = after.topLeft() + place * after.width() - pointer;
    QVERIFY2(moved.manhattanLength() < 4, qPrintable(QString::number(moved.manhattanLength())));
    for (int i = 0; i < 12; ++i)
        run(u"previewLarger"_s);
    QCOMPARE(view().zoom(), PageView::largestZoom);
    for (int i = 0; i < 12; ++i)
        run(u"previewSmaller"_s);
    QCOMPARE(view().zoom(), PageView::smallestZoom);
}

void PrintPreviewTest::paperIsChosenAndKept()
{
    show(tableOf(200));
    const int portrait = m_preview->report()->pageCount();
    QSignalSpy shown(m_preview.get(), &PrintPreview::shown);
    QTimer::singleShot(0, this, [this] {
        auto *dialog = m_preview->findChild<PageSetupDialog *>();
        dialog->findChild<QComboBox *>(u"paperSize"_s)->setCurrentIndex(1);
        dialog->findChild<QComboBox *>(u"paperOrientation"_s)->setCurrentIndex(1);
        dialog->findChild<QSpinBox *>(u"marginLeft"_s)->setValue(30);
        QVERIFY(test::a11yCheck(*dialog).faults.isEmpty());
        keep(*dialog, u"paper"_s);
        dialog->accept();
    });
    run(u"previewPaper"_s);
    QVERIFY(shown.wait(20'000));
    const PageSetup setup = m_preview->report()->setup();
    QCOMPARE(setup.size.id(), QPageSize::A3);
    QCOMPARE(setup.orientation, QPageLayout::Landscape);
    QCOMPARE(setup.margins.left(), 30.0);
    QVERIFY(m_preview->report()->pageCount() < portrait + 1);
    QVERIFY(m_preview->report()->paper().width() > 1500);
    keep(*m_preview, u"preview-a3"_s);
    show(tableOf(10)); // the next preview has the same paper
    QVERIFY(m_preview->report()->setup() == setup);
}

void PrintPreviewTest::whatIsMadeForAPaperOpensInIt()
{
    PageSetup wide;
    wide.orientation = QPageLayout::Landscape;
    show(PrintOffer::of(tableOf(10), u"a"_s, wide));
    QVERIFY(m_preview->report()->setup() == wide);
    QSignalSpy shown(m_preview.get(), &PrintPreview::shown);
    QTimer::singleShot(0, this, [this] {
        auto *dialog = m_preview->findChild<PageSetupDialog *>();
        dialog->findChild<QComboBox *>(u"paperSize"_s)->setCurrentIndex(1);
        dialog->accept();
    });
    run(u"previewPaper"_s);
    QVERIFY(shown.wait(20'000));
    QCOMPARE(m_preview->report()->setup().size.id(), QPageSize::A3);
    show(tableOf(10)); // other documents keep the paper of this desk
    QVERIFY(m_preview->report()->setup() == PageSetup());
}

void PrintPreviewTest::choicesAreComposedWhenAsked()
{
    std::atomic<int> composed = 0;
    const auto choice = [&composed](const QString &name, int rows) {
        return PrintChoice{name, name, [&composed, rows] {
                               ++composed;
                               return tableOf(rows);
                           }};
    };
    show({{choice(u"short"_s, 10), choice(u"long"_s, 300)}, {}});
    auto *content = m_preview->findChild<QComboBox *>(u"previewContent"_s);
    QVERIFY(content->isVisible() && content->count() == 2);
    QCOMPARE(composed.load(), 1);
    QCOMPARE(m_preview->report()->pageCount(), 1);
    QSignalSpy shown(m_preview.get(), &PrintPreview::shown);
    content->setFocus();
    QTest::keyClick(content, Qt::Key_Down);
    QVERIFY(shown.wait(20'000));
    QCOMPARE(composed.load(), 2);
    QVERIFY(m_preview->report()->pageCount() > 3);
    const test::A11yReport report = test::a11yCheck(*m_preview);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    // Cancelled, the choice goes back to what is shown.
    QTest::keyClick(content, Qt::Key_Up);
    Q_EMIT m_preview->findChild<BusyOverlay *>()->cancelRequested();
    QCOMPARE(content->currentIndex(), 1);
    QVERIFY(content->isEnabled());
    m_preview.reset(); // its thread counts here
}

void PrintPreviewTest::savesAPdf()
{
    show(tableOf(200));
    const QString path = m_dir.filePath(u"saved.pdf"_s);
    FileDialog::setNextFileName(path);
    QSignalSpy written(m_preview.get(), &PrintPreview::written);
    QTest::keyClick(m_preview.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(written.wait(20'000));
    QVERIFY2(message().contains(u"saved.pdf"_s), qPrintable(message()));
    const QString text = textOf(path);
    QVERIFY(text.contains(u"登记信息目录199"_s));
    QCOMPARE(text.count(u'\f'), m_preview->report()->pageCount());
}

void PrintPreviewTest::unwritableFileIsSaid()
{
    show(tableOf(10));
    FileDialog::setNextFileName(u"/nonexistent/folder/a.pdf"_s);
    QSignalSpy written(m_preview.get(), &PrintPreview::written);
    run(u"previewPdf"_s);
    QVERIFY(written.wait(20'000));
    QVERIFY2(message().contains(u"/nonexistent/folder/a.pdf"_s), qPrintable(message()));
    QVERIFY(m_preview->findChild<QAction *>(u"previewPdf"_s)->isEnabled());
}

void PrintPreviewTest::printsWhatIsShown()
{
    show(tableOf(200));
    const QString path = m_dir.filePath(u"printed.pdf"_s);
    PrinterDialog::setNextFile(path);
    QSignalSpy written(m_preview.get(), &PrintPreview::written);
    run(u"previewPrint"_s);
    QVERIFY(written.wait(20'000));
    QCOMPARE(textOf(path).count(u'\f'), m_preview->report()->pageCount());
    QVERIFY(!message().isEmpty());
}

void PrintPreviewTest::paperIsLightInTheDark()
{
    Theme::apply(*qApp, Theme::dark());
    show(pagesOf(3, m_painted));
    run(u"previewWhole"_s);
    const QImage picture = view().viewport()->grab().toImage();
    const QPoint corner = view().pageRect(0).topLeft().toPoint() + QPoint(6, 6);
    QCOMPARE(picture.pixelColor(corner), Theme::light().panel);
    QCOMPARE(picture.pixelColor(2, 2), Theme::dark().bg);
    keep(*m_preview, u"preview-dark"_s);
    m_preview.reset();
    Theme::apply(*qApp, Theme::light());
}

void PrintPreviewTest::everyControlHasAName()
{
    show(pagesOf(3, m_painted));
    const test::A11yReport report = test::a11yCheck(*m_preview);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    QVERIFY(report.controls >= 6);
}

void PrintPreviewTest::manyPagesLeaveTheWindowAlive()
{
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(1);
    show(tableOf(12000));
    QVERIFY(m_preview->report()->pageCount() > 80);
    QVERIFY2(beats > 3, qPrintable(QString::number(beats)));
    FileDialog::setNextFileName(m_dir.filePath(u"many.pdf"_s));
    QSignalSpy written(m_preview.get(), &PrintPreview::written);
    beats = 0;
    run(u"previewPdf"_s);
    QVERIFY(written.wait(30'000));
    QVERIFY2(beats > 3, qPrintable(QString::number(beats)));
}

void PrintPreviewTest::closingEndsTheWork()
{
    show(tableOf(3000));
    const QString path = m_dir.filePath(u"never.pdf"_s);
    FileDialog::setNextFileName(path);
    run(u"previewPdf"_s);
    m_preview.reset(); // in the middle of it
    QVERIFY(!QFile::exists(path));
    QWidget window;
    showPrintPreview(&window, PrintOffer::of(tableOf(3000), u"a"_s));
    showPrintPreview(&window, PrintOffer::of(tableOf(3000), u"b"_s));
    QCOMPARE(window.findChildren<PrintPreview *>().size(), 1);
    QPointer<PrintPreview> preview = window.findChild<PrintPreview *>();
    QTest::keyClick(preview, Qt::Key_Escape); // while it is laid out
    QTRY_VERIFY(!preview);
}

void PrintPreviewTest::setupSurvivesItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("whole") << u"A3 landscape 30 20 10 12.5"_s << u"A3 landscape 30 20 10 12.5"_s;
    QTest::newRow("nothing") << QString() << u"A4 portrait 17 16 17 14"_s;
    QTest::newRow("broken") << u"A9 upside x 900 -1 nan"_s << u"A4 portrait 17 16 17 14"_s;
    QTest::newRow("short") << u"A3 landscape 30"_s << u"A3 landscape 17 16 17 14"_s;
}

void PrintPreviewTest::setupSurvivesItsText()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    QCOMPARE(PageSetup::parse(text).toString(), read);
}

QTEST_MAIN(PrintPreviewTest)
#include "tst_printpreview.moc"
