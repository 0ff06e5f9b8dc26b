// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratebars.h"
#include "ui/charts/sharestrip.h"
#include "ui/charts/trendchart.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

RateBarsValues departments(int count)
{
    RateBarsValues values;
    for (int i = 0; i < count; ++i) {
        const qint64 all = 500 - i * 5;
        const qint64 mounted = all * (count - i) / (count + 1);
        RateBar bar;
        bar.name = i == 3 ? u"市自然资源和规划局"_s : u"市第%1局"_s.arg(i + 1);
        bar.value = {mounted, all};
        bar.tone = i < count / 3 ? BarTone::Good : i < 2 * count / 3 ? BarTone::Fair : BarTone::Poor;
        bar.where = u"department=%1"_s.arg(i + 1);
        values.bars.append(bar);
    }
    values.reference = {6309, 18896};
    values.referenceCaption = u"全市 33.4%"_s;
    return values;
}

QStringList months()
{
    return {u"2022-07"_s, u"2022-08"_s, u"2022-09"_s, u"2022-10"_s, u"2022-11"_s, u"2022-12"_s,
            u"2023-01"_s, u"2023-02"_s, u"2023-03"_s, u"2023-04"_s, u"2023-05"_s, u"2023-06"_s};
}

/// Mount rate in every month; usage rate not measured in months 0, 1 and 4.
QList<TrendSeries> trend()
{
    TrendSeries mount{u"挂接率"_s, {}};
    TrendSeries usage{u"使用率"_s, {}};
    for (int i = 0; i < 12; ++i) {
        mount.points.append({{3200 + i * 282, 18896}, u"mounted=yes month=%1"_s.arg(i)});
        const bool gap = i < 2 || i == 4;
        usage.points.append({gap ? RateValue{} : RateValue{200 + i * 30, 6000}, {}});
    }
    return {mount, usage};
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString pdfOf(const Chart &chart, const QSizeF &size, const QString &path)
{
    QPdfWriter writer(path);
    writer.setResolution(1200);
    QPainter painter(&writer);
    painter.scale(1200 / 96.0, 1200 / 96.0);
    chart.paintChart(painter, QRectF(QPointF(), size), Theme::light());
    painter.end();
    return QString::fromUtf8(output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
}

/// Writes a picture for eyes where SHUZHI_GRABS names a folder.
void keepPicture(const Chart &chart, const QString &name)
{
    const QString folder = qEnvironmentVariable("SHUZHI_GRABS");
    if (folder.isEmpty())
        return;
    for (const Theme *theme : {&Theme::light(), &Theme::dark()})
        QVERIFY(chart.picture(*theme, 1.5).save(folder + u'/' + name + u'-' + theme->name + u".png"));
}

/// The offscreen platform has no pointer to move.
void movePointer(Chart &chart, const QPointF &to)
{
    QMouseEvent move(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&chart, &move);
}

/// Pixels of one colour in a picture, as the box around them.
QRect boxOf(const QImage &image, const QColor &colour)
{
    QRect box;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void figureText_data();
    void figureText();
    void barWidthFollowsRate_data();
    void barWidthFollowsRate();
    void barRowsFillNoLessThanText();
    void everyBarIsPaintedInPrint();
    void notMeasuredBarSaysSo();
    void clickEmitsOnce();
    void keysWalkAndOpen();
    void focusScrollsIntoView();
    void pointingHandOnlyWhereItOpens();
    void accessibleChildren();
    void accessibleSurvivesFewerValues();
    void trendMarksFollowValues();
    void trendGapHasNoLine();
    void trendGridFitsTheMarks();
    void trendHoverTakesNearest();
    void trendArrowKeys();
    void trendInPdfIsVectorWithText();
    void shareSegmentsFollowCounts();
    void shareSmallPartCanBeHit();
    void shareLegendHitsItsPart();
    void copyAsTable();
    void contextMenuOffersTheSame();
    void tableDialogShowsAllRows();
    void emptyChartsDoNothing();
    void chartsFollowTheTheme();
    void narrowBarsKeepTheirTrack();
    void closeLineEndsDoNotOverlap();
    void repaintIsFast();
};

void TestCharts::figureText_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<QString>("text");
    QTest::newRow("city") << qint64(6309) << qint64(18896) << u"33.4%"_s;
    QTest::newRow("usage") << qint64(535) << qint64(6309) << u"8.5%"_s;
    QTest::newRow("half up") << qint64(1) << qint64(2000) << u"0.1%"_s;
    QTest::newRow("below half") << qint64(4) << qint64(10000) << u"0.0%"_s;
    QTest::newRow("all") << qint64(7) << qint64(7) << u"100.0%"_s;
    QTest::newRow("none") << qint64(0) << qint64(7) << u"0.0%"_s;
    QTest::newRow("not measured") << qint64(0) << qint64(0) << u"not measured"_s;
}

void TestCharts::figureText()
{
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QTEST(FigureText::rate({numerator, denominator}), "text");
    QCOMPARE(FigureText::count(18896), u"18,896"_s);
    QCOMPARE(FigureText::points(962450), u"96.25"_s);
    QCOMPARE(FigureText::points(-12345), u"-1.23"_s);
    QCOMPARE(FigureText::percentagePoints({334, 1000}, {313, 1000}), u"2.1"_s);
    QCOMPARE(FigureText::percentagePoints({313, 1000}, {334, 1000}), u"-2.1"_s);
}

void TestCharts::barWidthFollowsRate_data()
{
    QTest::addColumn<qint64>("numerator");
    for (const qint64 n : {0, 1, 250, 500, 999, 1000})
        QTest::addRow("%lld of 1000", n) << n;
}

void TestCharts::barWidthFollowsRate()
{
    QFETCH(qint64, numerator);
    RateBars bars;
    RateBarsValues values;
    values.bars = {{u"甲"_s, {numerator, 1000}, BarTone::Other, {}, {}, {}},
                   {u"乙"_s, {1000, 1000}, BarTone::Other, {}, {}, {}}};
    bars.setValues(values);
    bars.resize(600, qRound(bars.heightFor(600)));
    const QImage image = bars.picture(Theme::light(), 1.0);
    const QRect full = boxOf(image.copy(0, 28, 500, 28), Theme::light().series[5]);
    const QRect part = boxOf(image.copy(0, 0, 500, 28), Theme::light().series[5]);
    QVERIFY(full.width() > 200);
    QVERIFY2(qAbs(part.width() - double(full.width()) * double(numerator) / 1000) <= 2,
             qPrintable(u"%1 of %2"_s.arg(part.width()).arg(full.width())));
    QCOMPARE(part.isEmpty(), numerator == 0 || part.width() == 0);
}

void TestCharts::barRowsFillNoLessThanText()
{
    RateBars bars;
    bars.setValues(departments(57));
    QCOMPARE(bars.minimumSizeHint().height(), 57 * 28 + 22);
    // Even in a rectangle much too low a row keeps room for 12 px text.
    const QList<Mark> marks = bars.marksIn({0, 0, 400, 100});
    QCOMPARE(marks.size(), 57);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        QCOMPARE_GE(marks.at(i).area.height(), 18.0);
        if (i > 0)
            QCOMPARE(marks.at(i).area.top(), marks.at(i - 1).area.bottom());
    }
    bars.resize(480, 57 * 28 + 22);
    keepPicture(bars, u"ratebars"_s);
}

void TestCharts::everyBarIsPaintedInPrint()
{
    QTemporaryDir dir;
    RateBars bars;
    RateBarsValues values = departments(57);
    bars.setValues(values);
    bars.resize(300, 200); // what is seen on screen does not matter to paper
    const QString text = pdfOf(bars, {700, 57 * 18 + 22}, dir.filePath(u"bars.pdf"_s));
    for (const RateBar &bar : values.bars) {
        QVERIFY2(text.contains(bar.name), qPrintable(bar.name));
        QVERIFY2(text.contains(FigureText::fraction(bar.value)), qPrintable(bar.name));
    }
    QVERIFY(text.contains(values.referenceCaption));
    const QByteArray images = output(u"pdfimages"_s, {u"-list"_s, dir.filePath(u"bars.pdf"_s)});
    QCOMPARE(images.count('\n'), 2); // the two heading lines only
}

void TestCharts::notMeasuredBarSaysSo()
{
    RateBars bars;
    RateBarsValues values;
    values.bars = {{u"新设局"_s, {0, 0}, BarTone::Poor, {}, {}, {}}};
    bars.setValues(values);
    bars.resize(500, 40);
    QVERIFY(bars.marks().constFirst().valueText.contains(u"not measured"_s));
    const QImage image = bars.picture(Theme::light(), 1.0);
    QVERIFY(boxOf(image, Theme::light().bad).isEmpty()); // no judgement on what is not measured
}

void TestCharts::clickEmitsOnce()
{
    RateBars bars;
    bars.setValues(departments(10));
    bars.resize(500, qRound(bars.heightFor(500)));
    bars.show();
    QSignalSpy spy(&bars, &Chart::markActivated);
    const QPoint third = bars.marks().at(2).area.center().toPoint();
    QTest::mouseClick(&bars, Qt::LeftButton, {}, third);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"department=3"_s);
    QTest::mouseClick(&bars, Qt::RightButton, {}, third);
    QCOMPARE(spy.size(), 0);
    QTest::mousePress(&bars, Qt::LeftButton, {}, third);
    QTest::mouseRelease(&bars, Qt::LeftButton, {}, bars.marks().at(5).area.center().toPoint());
    QCOMPARE(spy.size(), 0); // dragged off: thought better of it
    // A double click as the window system sends it: press, release, double click, release.
    QTest::mouseClick(&bars, Qt::LeftButton, {}, third);
    QTest::mouseDClick(&bars, Qt::LeftButton, {}, third);
    QCOMPARE_LE(spy.size(), 2);
    spy.clear();
    QMouseEvent again(QEvent::MouseButtonDblClick, QPointF(third), bars.mapToGlobal(QPointF(third)),
                      Qt::LeftButton, Qt::LeftButton, {});
    QMouseEvent release(QEvent::MouseButtonRelease, QPointF(third), bars.mapToGlobal(QPointF(third)),
                        Qt::LeftButton, Qt::NoButton, {});
    QApplication::sendEvent(&bars, &again);
    QApplication::sendEvent(&bars, &release);
    QCOMPARE(spy.size(), 0);
}

void TestCharts::keysWalkAndOpen()
{
    RateBars bars;
    bars.setValues(departments(57));
    bars.resize(500, 500);
    bars.show();
    bars.setFocus();
    QApplication::setActiveWindow(&bars);
    QVERIFY(QTest::qWaitForWindowActive(&bars));
    QCOMPARE(bars.focusedMark(), 0);
    QSignalSpy spy(&bars, &Chart::markActivated);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Up);
    QTest::keyClick(&bars, Qt::Key_Return);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"department=2"_s);
    QTest::keyClick(&bars, Qt::Key_End);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Space);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"department=57"_s);
    QTest::keyClick(&bars, Qt::Key_Home);
    QTest::keyClick(&bars, Qt::Key_PageDown);
    QCOMPARE(bars.focusedMark(), 10);
    // The ring is seen: pixels of the accent where the mark's edge is.
    const QImage image = bars.grab().toImage();
    const QRectF ring = bars.marks().at(10).area;
    QCOMPARE(image.pixelColor(QPoint(qRound(ring.center().x()), qRound(ring.top()) + 1)),
             Theme::current().accent);
}

void TestCharts::focusScrollsIntoView()
{
    QScrollArea scroll;
    auto *bars = new RateBars;
    bars->setValues(departments(57));
    scroll.setWidgetResizable(true);
    scroll.setWidget(bars);
    scroll.resize(500, 300);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll));
    QVERIFY(bars->height() >= 57 * 28);
    bars->setFocusedMark(56);
    const QRect seen = scroll.viewport()->rect().translated(-bars->pos());
    QVERIFY(seen.contains(bars->marks().at(56).area.center().toPoint()));
    QVERIFY(!seen.contains(bars->marks().at(0).area.center().toPoint()));
}

void TestCharts::pointingHandOnlyWhereItOpens()
{
    RateBars bars;
    RateBarsValues values = departments(4);
    values.bars[1].where.clear();
    bars.setValues(values);
    bars.resize(500, 200);
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    movePointer(bars, bars.marks().at(0).area.center());
    QCOMPARE(bars.cursor().shape(), Qt::PointingHandCursor);
    movePointer(bars, bars.marks().at(1).area.center());
    QCOMPARE(bars.cursor().shape(), Qt::ArrowCursor);
    QSignalSpy spy(&bars, &Chart::markActivated);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.marks().at(1).area.center().toPoint());
    QCOMPARE(spy.size(), 0);
}

void TestCharts::accessibleChildren()
{
    RateBars bars;
    bars.setAccessibleName(u"部门资源挂接率"_s);
    const RateBarsValues values = departments(57);
    bars.setValues(values);
    bars.resize(500, 57 * 28 + 22);
    bars.show();
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&bars);
    QVERIFY(root != nullptr);
    QCOMPARE(root->text(QAccessible::Name), u"部门资源挂接率"_s);
    QCOMPARE(root->childCount(), 57);
    for (int i = 0; i < 57; ++i) {
        QAccessibleInterface *child = root->child(i);
        QVERIFY(child != nullptr && child->isValid());
        QCOMPARE(child->text(QAccessible::Name), values.bars.at(i).name);
        QVERIFY(child->text(QAccessible::Value).startsWith(FigureText::rate(values.bars.at(i).value)));
        QCOMPARE(root->indexOfChild(child), i);
        QCOMPARE(child->parent(), root);
        const QPoint centre = child->rect().center();
        QCOMPARE(root->childAt(centre.x(), centre.y()), child);
    }
    QSignalSpy spy(&bars, &Chart::markActivated);
    QAccessibleActionInterface *action = root->child(4)->actionInterface();
    QVERIFY(action != nullptr);
    QVERIFY(action->actionNames().contains(QAccessibleActionInterface::pressAction()));
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"department=5"_s);
}

void TestCharts::accessibleSurvivesFewerValues()
{
    auto bars = std::make_unique<RateBars>();
    bars->setValues(departments(5));
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(bars.get());
    QAccessibleInterface *last = root->child(4);
    QVERIFY(last->isValid());
    bars->setValues(departments(2));
    QCOMPARE(root->childCount(), 2);
    QVERIFY(!last->isValid());
    QVERIFY(last->text(QAccessible::Name).isEmpty());
    QCOMPARE(root->child(4), nullptr);
    bars.reset(); // takes its interfaces with it
}

void TestCharts::trendMarksFollowValues()
{
    TrendChart chart;
    chart.setValues(months(), trend());
    const QList<Mark> marks = chart.marksIn({0, 0, 500, 220});
    QCOMPARE(marks.size(), 24);
    QCOMPARE(marks.at(11).name, u"挂接率 2023-06"_s);
    QCOMPARE(marks.at(11).valueText, u"33.4%, 6,302 / 18,896"_s);
    for (int i = 1; i < 12; ++i) {
        QCOMPARE_GT(marks.at(i).area.center().x(), marks.at(i - 1).area.center().x());
        QCOMPARE_LT(marks.at(i).area.center().y(), marks.at(i - 1).area.center().y()); // rates rise
    }
    // Heights above the base line are in the ratio of the rates: the scale starts at zero.
    const qreal base = marks.at(12).area.center().y(); // not measured: on the base line
    const auto height = [&](int i) { return base - marks.at(i).area.center().y(); };
    QVERIFY(qAbs(height(11) / height(0) - 6302.0 / 3200.0) < 0.01);
    QCOMPARE(marks.at(12).valueText, u"not measured"_s);
    chart.resize(500, 220);
    keepPicture(chart, u"trend"_s);
}

void TestCharts::trendGapHasNoLine()
{
    TrendSeries series{u"率"_s, {}};
    for (int i = 0; i < 12; ++i)
        series.points.append({i == 5 || i == 6 ? RateValue{} : RateValue{50, 100}, {}});
    TrendChart chart;
    chart.setValues(months(), {series});
    chart.resize(600, 220);
    const QImage image = chart.picture(Theme::light(), 1.0);
    const QList<Mark> marks = chart.marks();
    const int y = qRound(marks.at(0).area.center().y());
    const auto coloured = [&](qreal x) {
        const QColor line = Theme::light().series[0];
        for (int dy = -2; dy <= 2; ++dy) {
            const QColor pixel = image.pixelColor(qRound(x), y + dy);
            if (qAbs(pixel.red() - line.red()) < 60 && qAbs(pixel.blue() - line.blue()) < 60)
                return true;
        }
        return false;
    };
    QVERIFY(coloured((marks.at(2).area.center().x() + marks.at(3).area.center().x()) / 2));
    QVERIFY(!coloured(marks.at(5).area.center().x()));
    QVERIFY(!coloured((marks.at(5).area.center().x() + marks.at(6).area.center().x()) / 2));
    QVERIFY(coloured((marks.at(8).area.center().x() + marks.at(9).area.center().x()) / 2));
}

void TestCharts::trendGridFitsTheMarks()
{
    // 20 % of a scale that ends at 20 %: the line runs along the uppermost grid line.
    TrendSeries series{u"率"_s, {}};
    for (int i = 0; i < 12; ++i)
        series.points.append({i < 6 ? RateValue{20, 100} : RateValue{}, {}});
    TrendChart chart;
    chart.setValues(months(), {series});
    for (const QSize &size : {QSize(600, 220), QSize(400, 260)}) {
        chart.resize(size);
        const QImage image = chart.picture(Theme::light(), 1.0);
        const QList<Mark> marks = chart.marks();
        const int x = qRound(marks.at(9).area.center().x() - 7); // where there is no line, only the grid
        const int top = qRound(marks.at(0).area.center().y());
        const int ground = qRound(marks.at(9).area.center().y());
        const auto isGrid = [&](int y) {
            return image.pixelColor(x, y) != Theme::light().panel
                || image.pixelColor(x, y - 1) != Theme::light().panel;
        };
        QVERIFY(isGrid(top));
        QVERIFY(isGrid(ground));
        QVERIFY(!isGrid((top + ground) / 2 + 30));
        QCOMPARE(image.pixelColor(qRound(marks.at(11).area.right()) + 4, top + 24), Theme::light().panel);
    }
}

void TestCharts::trendHoverTakesNearest()
{
    TrendChart chart;
    chart.setValues(months(), trend());
    chart.resize(500, 220);
    const QList<Mark> marks = chart.marks();
    QCOMPARE(chart.markAt(marks.at(7).area.center() + QPointF(3, -20)), 7);
    QCOMPARE(chart.markAt(marks.at(19).area.center() + QPointF(-3, 4)), 19);
    QCOMPARE(chart.markAt({2, 2}), -1);
    QSignalSpy spy(&chart, &Chart::markActivated);
    chart.show();
    QTest::mouseClick(&chart, Qt::LeftButton, {}, marks.at(7).area.center().toPoint());
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"mounted=yes month=7"_s);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, marks.at(19).area.center().toPoint());
    QCOMPARE(spy.size(), 0);
}

void TestCharts::trendArrowKeys()
{
    TrendChart chart;
    chart.setValues(months(), trend());
    chart.resize(500, 220);
    chart.show();
    chart.setFocusedMark(11);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.focusedMark(), 11); // the last month stays the last
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.focusedMark(), 23); // same month, next line
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.focusedMark(), 22);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.focusedMark(), 10);
}

void TestCharts::trendInPdfIsVectorWithText()
{
    QTemporaryDir dir;
    TrendChart chart;
    chart.setValues(months(), trend());
    const QString path = dir.filePath(u"trend.pdf"_s);
    const QString text = pdfOf(chart, {600, 240}, path);
    for (const QString &word : {u"挂接率 33.4%"_s, u"使用率 8.8%"_s, u"2023-06"_s, u"0%"_s})
        QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text));
    QVERIFY(!text.contains(u"…"_s) && !text.contains(u"..."_s));
    QCOMPARE(output(u"pdfimages"_s, {u"-list"_s, path}).count('\n'), 2);
}

void TestCharts::shareSegmentsFollowCounts()
{
    ShareStrip strip;
    strip.setParts({{u"库表"_s, 5778, u"resource_kind=table"_s},
                    {u"接口"_s, 308, u"resource_kind=api"_s},
                    {u"文件"_s, 323, u"resource_kind=file"_s}});
    strip.setNote(u"6,409 个资源挂在 6,309 个目录上：一个目录可以挂接多个资源。"_s);
    const QList<Mark> marks = strip.marksIn({0, 0, 640.9, 120});
    QCOMPARE(marks.size(), 3);
    QVERIFY(qAbs(marks.at(0).area.width() - 577.8) < 0.01);
    QVERIFY(qAbs(marks.at(1).area.width() - 30.8) < 0.01);
    QVERIFY(qAbs(marks.at(2).area.right() - 640.9) < 0.01);
    QCOMPARE(marks.at(0).valueText, u"5,778, 90.2%"_s);
    strip.resize(340, qRound(strip.heightFor(340)));
    keepPicture(strip, u"share"_s);
    QTemporaryDir dir;
    const QString text = pdfOf(strip, {340, 100}, dir.filePath(u"share.pdf"_s));
    for (const QString &word : {u"库表 5,778"_s, u"接口 308"_s, u"文件 323"_s})
        QVERIFY2(text.contains(word), qPrintable(text));
}

void TestCharts::shareSmallPartCanBeHit()
{
    ShareStrip strip;
    strip.setParts({{u"甲"_s, 100000, {}}, {u"乙"_s, 1, {}}, {u"丙"_s, 0, {}}});
    const QList<Mark> marks = strip.marksIn({0, 0, 300, 60});
    QCOMPARE(marks.at(1).area.width(), 4.0);
    QCOMPARE(marks.at(2).area.width(), 0.0); // nothing is drawn as nothing
    QVERIFY(qAbs(marks.at(1).area.right() - 300) < 0.01);
}

void TestCharts::shareLegendHitsItsPart()
{
    ShareStrip strip;
    strip.setParts({{u"库表"_s, 5778, u"k=1"_s}, {u"接口"_s, 308, u"k=2"_s}, {u"文件"_s, 323, u"k=3"_s}});
    strip.resize(500, qRound(strip.heightFor(500)));
    strip.show();
    QSignalSpy spy(&strip, &Chart::markActivated);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(20, 36));
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"k=1"_s);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.marks().at(2).area.center().toPoint());
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"k=3"_s);
}

void TestCharts::copyAsTable()
{
    TrendChart chart;
    chart.setValues(months(), trend());
    const QList<QStringList> rows = chart.table();
    QCOMPARE(rows.size(), 13);
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), 7);
    QCOMPARE(rows.at(12).at(1), u"33.4%"_s);
    chart.copyTable();
    QCOMPARE(QApplication::clipboard()->text(), chart.tableText());
    chart.resize(400, 200);
    chart.copyPicture();
    QCOMPARE(QApplication::clipboard()->image().size(), QSize(800, 400));
}

void TestCharts::contextMenuOffersTheSame()
{
    RateBars bars;
    bars.setValues(departments(4));
    bars.resize(500, 200);
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    const auto actionsAt = [&](const QPoint &point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, bars.mapToGlobal(point));
        QApplication::sendEvent(&bars, &event);
        auto *menu = bars.findChild<QMenu *>();
        const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
        return actions;
    };
    const QList<QAction *> onBar = actionsAt(bars.marks().at(1).area.center().toPoint());
    QCOMPARE(onBar.size(), 5); // open, separator, table, copy, picture
    QSignalSpy spy(&bars, &Chart::markActivated);
    onBar.first()->trigger();
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"department=2"_s);
    delete bars.findChild<QMenu *>();
    QCOMPARE(actionsAt({499, 199}).size(), 3); // beside the bars nothing can be opened
}

void TestCharts::tableDialogShowsAllRows()
{
    RateBars bars;
    bars.setValues(departments(57));
    bars.showAsTable();
    auto *table = bars.findChild<QTableWidget *>();
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 57);
    QCOMPARE(table->horizontalHeaderItem(1)->text(), u"Rate"_s);
    QCOMPARE(table->item(0, 0)->text(), bars.values().bars.first().name);
    QCOMPARE(table->item(56, 3)->text(), FigureText::count(bars.values().bars.last().value.denominator));
}

void TestCharts::emptyChartsDoNothing()
{
    RateBars bars;
    TrendChart trendChart;
    ShareStrip strip;
    for (Chart *chart : std::initializer_list<Chart *>{&bars, &trendChart, &strip}) {
        chart->resize(300, 100);
        chart->show();
        QSignalSpy spy(chart, &Chart::markActivated);
        QTest::keyClick(chart, Qt::Key_Down);
        QTest::keyClick(chart, Qt::Key_Return);
        QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(50, 50));
        QCOMPARE(spy.size(), 0);
        QCOMPARE(chart->marks().size(), 0);
        QCOMPARE(chart->focusedMark(), -1);
        QVERIFY(!chart->grab().isNull());
    }
}

void TestCharts::chartsFollowTheTheme()
{
    QWidget card;
    card.resize(780, 520);
    auto *bars = new RateBars(&card);
    RateBarsValues values = departments(12);
    for (RateBar &bar : values.bars)
        bar.gradeWord = bar.tone == BarTone::Good ? u"Good"_s
            : bar.tone == BarTone::Fair           ? u"Fair"_s
                                                  : u"Poor"_s;
    values.bars[2].name = u"Bureau of Human Resources and Social Security"_s;
    bars->setValues(values);
    bars->setGeometry(10, 10, 370, 400);
    auto *peers = new RateBars(&card);
    peers->setValues({{{u"泰州"_s, {35013, 35341}, BarTone::Other, {}, u"https://source"_s, {}},
                       {u"扬州"_s, {7512, 18142}, BarTone::Other, {}, u"https://source"_s, {}},
                       {u"示例市"_s, {6309, 18896}, BarTone::Own, {}, {}, {}}},
                      {},
                      {},
                      true});
    peers->setGeometry(400, 10, 366, 90);
    auto *lines = new TrendChart(&card);
    lines->setValues(months(), trend());
    lines->setGeometry(400, 110, 366, 200);
    auto *strip = new ShareStrip(&card);
    strip->setParts({{u"库表"_s, 5778, {}}, {u"接口"_s, 308, {}}, {u"文件"_s, 323, {}}});
    strip->setNote(u"6,309 个已挂接目录上共有 6,409 个资源。两个数都对：一个目录可以挂接不止一个资源。"_s);
    strip->setGeometry(400, 330, 366, 100);
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        Theme::apply(*qApp, *theme);
        card.setStyleSheet(u"background: %1"_s.arg(theme->panel.name()));
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        bars->setFocus();
        bars->setFocusedMark(4);
        movePointer(*lines, lines->marks().at(8).area.center());
        const QImage image = card.grab().toImage();
        QVERIFY(!boxOf(image, theme->ok).isEmpty());
        QVERIFY(!boxOf(image, theme->track).isEmpty());
        QVERIFY(!boxOf(image, theme->series[2]).isEmpty());
        const Theme &other = theme->name == u"light"_s ? Theme::dark() : Theme::light();
        QVERIFY(boxOf(image, other.ok).isEmpty());
        const QString folder = qEnvironmentVariable("SHUZHI_GRABS");
        if (!folder.isEmpty())
            QVERIFY(image.save(folder + u"/card-"_s + theme->name + u".png"_s));
    }
    Theme::apply(*qApp, Theme::light());
}

void TestCharts::narrowBarsKeepTheirTrack()
{
    RateBars bars;
    RateBarsValues values = departments(5);
    values.bars[1].name = u"市人力资源和社会保障局与医疗保障局联合办公室"_s;
    bars.setValues(values);
    for (const int width : {240, 300, 366, 480, 800}) {
        bars.resize(width, 200);
        const QImage image = bars.picture(Theme::light(), 1.0);
        const QRect track = boxOf(image, Theme::light().track);
        QVERIFY2(track.width() >= 30, qPrintable(QString::number(width)));
        for (const Mark &mark : bars.marks())
            QVERIFY(mark.area.right() <= width + 0.5);
    }
}

void TestCharts::closeLineEndsDoNotOverlap()
{
    QList<TrendSeries> series;
    for (int line = 0; line < 4; ++line) {
        series.append({u"Line %1"_s.arg(line), {}});
        for (int i = 0; i < 12; ++i)
            series.last().points.append(TrendPoint{{line, 1000}, {}}); // all on the ground of the scale
    }
    TrendChart chart;
    chart.setValues(months(), series);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"close.pdf"_s);
    pdfOf(chart, {500, 200}, path);
    const QString boxes = QString::fromUtf8(output(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
    static const QRegularExpression word(u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">Line<"_s);
    QList<std::pair<double, double>> spans;
    for (auto found = word.globalMatch(boxes); found.hasNext();) {
        const auto match = found.next();
        spans.append({match.captured(1).toDouble(), match.captured(2).toDouble()});
    }
    QCOMPARE(spans.size(), 4);
    std::sort(spans.begin(), spans.end());
    for (qsizetype i = 1; i < spans.size(); ++i) // a point of leading may be shared
        QCOMPARE_GE(spans.at(i).first, spans.at(i - 1).second - 2);
}

void TestCharts::repaintIsFast()
{
    RateBars bars;
    bars.setValues(departments(57));
    bars.resize(480, 57 * 28 + 22);
    QImage image(480, 57 * 28 + 22, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    QBENCHMARK {
        bars.paintChart(painter, QRectF(0, 0, 480, image.height()), Theme::light());
    }
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
