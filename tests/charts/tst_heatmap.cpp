// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

HeatMapValues values(int rows, int columns)
{
    HeatMapValues made;
    made.rowHead = u"department"_s;
    made.placeHead = u"rank"_s;
    made.levels = QStringList{u"best"_s, u"good"_s, u"pass"_s, u"fail"_s};
    for (int c = 0; c < columns; ++c)
        made.columns += HeatColumn{u"c%1"_s.arg(c), u"column %1"_s.arg(c), c < 2 ? u"first"_s : u"second"_s};
    for (int r = 0; r < rows; ++r) {
        HeatRow row{QString::number(r + 1), u"row %1"_s.arg(r), {}};
        for (int c = 0; c < columns; ++c) {
            const int level = (r + c) % 5 - 1; // -1: not applicable
            const QString text = u"%1.%2%"_s.arg(r).arg(c);
            row.cells += HeatCell{text, level, text + u" whole"_s,
                                  level < 0 ? QString() : u"cell=%1-%2"_s.arg(r).arg(c),
                                  level < 0 ? u"why-%1"_s.arg(r) : QString()};
        }
        made.rows += row;
    }
    return made;
}

template<class Shown>
std::unique_ptr<Shown> shown(const HeatMapValues &of)
{
    auto chart = std::make_unique<Shown>();
    chart->setAccessibleName(u"map"_s);
    chart->resize(800, 300);
    chart->setValues(of);
    chart->show();
    chart->activateWindow();
    chart->setFocus();
    if (!QTest::qWaitForWindowActive(chart.get()))
        qFatal("the window does not come to the front");
    return chart;
}

QColor groundOf(const QImage &image, const QRectF &cell)
{
    return image.pixelColor((cell.topLeft() + QPointF(3, 4)).toPoint());
}

} // namespace

/// The heat map as people use it: pointer, keyboard, assistive technology, paint, picture.
class HeatMapTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::light()); }
    void everyCellIsAMark();
    void arrowsGoFromCellToCell();
    void clickAndEnterOpenTheRows();
    void headsStandOverTheirColumns();
    void headsSort();
    void levelsDifferByColourAndShape();
    void wordsStayReadable_data();
    void wordsStayReadable();
    void accessibleChildren();
    void tableAndPictureHaveAll();
    void keepsItsCellWhenSorted();
};

void HeatMapTest::everyCellIsAMark()
{
    const auto map = shown<HeatMap>(values(12, 5));
    QCOMPARE(map->marks().size(), 60);
    for (int i = 0; i < 60; ++i) {
        const Mark &mark = map->marks().at(i);
        QCOMPARE(map->markAt(mark.area.center()), i);
        QVERIFY(QRectF(0, 0, map->width(), map->heightFor(map->width())).contains(mark.area));
        for (int other = 0; other < i; ++other)
            QVERIFY(!map->marks().at(other).area.adjusted(1, 1, -1, -1).intersects(mark.area));
    }
    QCOMPARE(map->markAt({2, 2}), -1); // the place before the name opens nothing
}

void HeatMapTest::arrowsGoFromCellToCell()
{
    const auto map = shown<HeatMap>(values(3, 4));
    QCOMPARE(map->focusedMark(), 0);
    const std::pair<Qt::Key, int> walk[] = {
        {Qt::Key_Right, 1}, {Qt::Key_Down, 5}, {Qt::Key_Down, 9}, {Qt::Key_Down, 9}, {Qt::Key_Left, 8},
        {Qt::Key_Left, 8},  {Qt::Key_Up, 4},   {Qt::Key_Home, 0}, {Qt::Key_End, 11}, {Qt::Key_Right, 11}};
    for (const auto &[key, mark] : walk) {
        QTest::keyClick(map.get(), key);
        QCOMPARE(map->focusedMark(), mark);
    }
}

void HeatMapTest::clickAndEnterOpenTheRows()
{
    const auto map = shown<HeatMap>(values(3, 4));
    QSignalSpy opened(map.get(), &Chart::markActivated), explained(map.get(), &Chart::explainRequested);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, map->marks().at(6).area.center().toPoint());
    QCOMPARE(opened.value(0).value(0).toString(), u"cell=1-2"_s);
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    map->setFocusedMark(0); // nothing behind it, but somebody who can say more
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(explained.value(0).value(0).toString(), u"why-0"_s);
}

void HeatMapTest::headsStandOverTheirColumns()
{
    const auto map = shown<HeatMap>(values(2, 5));
    const auto head = shown<HeatMapHead>(values(2, 5));
    QCOMPARE(head->marks().size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(head->marks().at(i).area.left(), map->marks().at(i).area.left());
        QCOMPARE(head->marks().at(i).area.width(), map->marks().at(i).area.width());
    }
    // A narrow head needs more lines.
    const qreal wide = head->heightFor(1200), narrow = head->heightFor(420);
    QVERIFY(narrow > wide);
}

void HeatMapTest::headsSort()
{
    HeatMapValues of = values(2, 3);
    of.sortedColumn = 1;
    of.bestFirst = false;
    const auto head = shown<HeatMapHead>(of);
    QVERIFY(head->marks().at(1).valueText != head->marks().at(0).valueText); // said, not only drawn
    QSignalSpy asked(head.get(), &Chart::markActivated);
    QTest::keyClick(head.get(), Qt::Key_Right);
    QTest::keyClick(head.get(), Qt::Key_Space);
    QCOMPARE(asked.value(0).value(0).toString(), u"c1"_s);
    QTest::mouseClick(head.get(), Qt::LeftButton, {}, head->marks().at(2).area.center().toPoint());
    QCOMPARE(asked.value(1).value(0).toString(), u"c2"_s);
}

void HeatMapTest::levelsDifferByColourAndShape()
{
    HeatMapValues of = values(5, 1);
    for (HeatRow &row : of.rows)
        row.cells.first().text.clear(); // so that only ground and shape are looked at
    const auto map = shown<HeatMap>(of);
    const QImage image = map->grab().toImage();
    QList<QRgb> grounds;
    QList<QImage> shapes;
    for (int level = 0; level < 4; ++level) {
        const QRectF cell = map->marks().at(level + 1).area; // the first is not applicable
        grounds += groundOf(image, cell).rgb();
        QImage mask =
            image.copy(cell.adjusted(4, 4, 0, -4).toAlignedRect()).convertToFormat(QImage::Format_RGB32);
        mask = mask.copy(0, 0, 20, mask.height());
        const QRgb ground = grounds.last();
        for (int y = 0; y < mask.height(); ++y) {
            for (int x = 0; x < mask.width(); ++x)
                mask.setPixel(x, y, mask.pixel(x, y) == ground ? 0xffffffff : 0xff000000);
        }
        shapes += mask;
    }
    for (int a = 0; a < 4; ++a) {
        for (int b = 0; b < a; ++b) {
            QVERIFY(grounds.at(a) != grounds.at(b));
            QVERIFY2(shapes.at(a) != shapes.at(b), qPrintable(u"%1 %2"_s.arg(a).arg(b)));
        }
    }
}

void HeatMapTest::wordsStayReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void HeatMapTest::wordsStayReadable()
{
    QFETCH(bool, dark);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    HeatMapValues of = values(5, 1);
    const HeatMapPainter painter(of, Theme::font(12));
    QImage image(400, qRound(painter.rowsHeight()), QImage::Format_RGB32);
    image.fill(theme.panel);
    QPainter to(&image);
    painter.paintRows(to, QRectF(image.rect()), theme);
    to.end();
    for (const Mark &mark : painter.cellMarks(QRectF(image.rect())))
        QVERIFY2(contrastRatio(theme.text, groundOf(image, mark.area)) >= 4.5, qPrintable(mark.name));
}

void HeatMapTest::accessibleChildren()
{
    const auto map = shown<HeatMap>(values(3, 4));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(map.get());
    QVERIFY(face);
    QCOMPARE(face->childCount(), 12);
    const QAccessibleInterface *cell = face->child(5);
    QVERIFY(cell->text(QAccessible::Name).contains(u"row 1"_s));
    QVERIFY(cell->text(QAccessible::Name).contains(u"column 1"_s));
    QVERIFY(cell->text(QAccessible::Value).contains(u"1.1% whole"_s));
}

void HeatMapTest::tableAndPictureHaveAll()
{
    const auto map = shown<HeatMap>(values(3, 2));
    const QList<QStringList> table = map->table();
    QCOMPARE(table.size(), 4);
    QCOMPARE(table.at(1), (QStringList{u"1"_s, u"row 0"_s, u"0.0%"_s, {}, u"0.1%"_s, u"best"_s}));
    const QImage picture = map->picture(Theme::light(), 1.0);
    const qreal rows = map->heightFor(map->width());
    QVERIFY(picture.height() > rows + HeatMapPainter::legendHeight()); // head and legend come along
}

void HeatMapTest::keepsItsCellWhenSorted()
{
    HeatMapValues of = values(4, 3);
    const auto map = shown<HeatMap>(of);
    map->setFocusedMark(4);
    const QString name = map->marks().at(4).name;
    std::reverse(of.rows.begin(), of.rows.end());
    map->setValues(of);
    QCOMPARE(map->marks().at(map->focusedMark()).name, name);
    QCOMPARE(map->focusedMark(), 2 * 3 + 1);
}

QTEST_MAIN(HeatMapTest)
#include "tst_heatmap.moc"
