// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemap.h"
#include "ui/charts/treemaplayout.h"
#include "ui/charts/treemaplook.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize s_size(900, 600);
constexpr TreemapLook s_looks[] = {TreemapLook::Calm, TreemapLook::Open, TreemapLook::Alarm,
                                   TreemapLook::Broken, TreemapLook::Aside};

TreemapNode tile(const QString &key, int tone, qint64 size)
{
    TreemapNode node;
    node.key = key;
    node.name = key;
    node.valueText = QString::number(size);
    node.tooltip = key;
    node.where = u"tile="_s + key;
    node.tone = tone;
    node.size = size;
    return node;
}

TreemapNode frame(const QString &key, const QList<TreemapNode> &children)
{
    TreemapNode node;
    node.key = key;
    node.name = key;
    node.note = u"50.0%"_s;
    node.tooltip = key;
    node.where = u"frame="_s + key;
    node.zoomable = true;
    node.children = children;
    return node;
}

/// Some departments of `groups` groups with a tile per tone.
TreemapValues city(int departments, int groups, qint64 unit)
{
    TreemapValues values;
    for (const TreemapLook look : s_looks)
        values.tones += TreemapTone{u"tone %1"_s.arg(values.tones.size()), look};
    values.placeHead = u"place"_s;
    values.emptyText = u"nothing"_s;
    QList<TreemapNode> all;
    for (int d = 0; d < departments; ++d) {
        QList<TreemapNode> below;
        for (int g = 0; g < groups; ++g) {
            QList<TreemapNode> tiles;
            for (int t = 0; t < int(values.tones.size()); ++t)
                tiles += tile(u"t%1"_s.arg(t), t, unit * (departments - d) * (g + 1) / (t + 1));
            below += frame(u"g%1"_s.arg(g), tiles);
        }
        all += frame(u"d%1"_s.arg(d), below);
    }
    values.root = frame(u"city"_s, all);
    return values;
}

std::unique_ptr<Treemap> shown(const TreemapValues &values)
{
    auto map = std::make_unique<Treemap>();
    map->resize(s_size);
    map->setValues(values);
    map->show();
    map->activateWindow();
    map->setFocus();
    if (!QTest::qWaitForWindowActive(map.get()))
        qFatal("the window does not come to the front");
    return map;
}

int markNamed(const Treemap &map, const QString &name)
{
    for (int i = 0; i < map.marks().size(); ++i) {
        if (map.marks().at(i).name == name)
            return i;
    }
    return -1;
}

/// A point that belongs to the mark and to none inside it.
QPoint pointOf(const Treemap &map, int mark)
{
    const QRect area = map.marks().at(mark).area.toAlignedRect();
    for (int y = area.top(); y <= area.bottom(); y += 2) {
        for (int x = area.left(); x <= area.right(); x += 2) {
            if (map.markAt(QPoint(x, y)) == mark)
                return {x, y};
        }
    }
    return {-1, -1};
}

} // namespace

/// The treemap as people use it: pointer, keyboard, assistive technology, paint.
class TestTreemap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marksStandInsideTheirParents();
    void namesOnlyWhereTheyFit();
    void clickOpensDoubleClickZooms();
    void wheelZooms();
    void keyboard();
    void rowsOfATile();
    void newValuesKeepThePlace();
    void accessibleChildren();
    void tableAndPicture();
    void looksCanBeToldApart();
    void aFrameIsQuick();
};

void TestTreemap::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    QApplication::setDoubleClickInterval(60);
}

void TestTreemap::marksStandInsideTheirParents()
{
    const auto map = shown(city(4, 3, 8));
    const TreemapNode *root = &map->values().root;
    const TreemapLayout layout(*root, QRectF(map->rect()), QFontMetricsF(map->font()));
    QCOMPARE(layout.marked().size(), 4 + 4 * 3);
    const auto inner = [](const QRectF &area) { return area.adjusted(-0.01, -0.01, 0.01, 0.01); };
    for (const TreemapPlace &place : layout.places()) {
        QVERIFY(inner(QRectF(map->rect())).contains(place.area));
        if (place.parent >= 0) {
            QVERIFY(inner(layout.places().at(place.parent).body).contains(place.area));
            QVERIFY(!place.area.intersects(layout.places().at(place.parent).head));
            QCOMPARE(place.depth, layout.places().at(place.parent).depth + 1);
        }
    }
    // The first has four times the rows of the last, and about four times the area.
    const QRectF first = map->marks().at(markNamed(*map, u"d0"_s)).area;
    const QRectF last = map->marks().at(markNamed(*map, u"d3"_s)).area;
    const qreal ratio = first.width() * first.height() / (last.width() * last.height());
    QVERIFY2(ratio > 3.6 && ratio < 4.4, qPrintable(QString::number(ratio)));
}

void TestTreemap::namesOnlyWhereTheyFit()
{
    const QFontMetricsF metrics(Theme::font(12));
    const TreemapValues values = city(57, 8, 3);
    const TreemapLayout layout(values.root, QRectF(0, 0, 900, 560), metrics);
    int heads = 0;
    for (const TreemapPlace &place : layout.places()) {
        if (place.headLines == 0)
            continue;
        ++heads;
        QVERIFY(place.head.height() >= metrics.height() * place.headLines);
        QVERIFY(place.area.contains(place.head));
        QVERIFY(place.body.height() > 0);
    }
    QVERIFY(heads > 20);
}

void TestTreemap::clickOpensDoubleClickZooms()
{
    const auto map = shown(city(4, 3, 8));
    QSignalSpy opened(map.get(), &Chart::markActivated), moved(map.get(), &Treemap::pathChanged);
    const int frame = markNamed(*map, u"d1"_s);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, pointOf(*map, frame));
    QCOMPARE(opened.count(), 0); // it may still become a double click
    QVERIFY(opened.wait(1000));
    QCOMPARE(opened.takeFirst().at(0).toString(), u"frame=d1"_s);
    QCOMPARE(map->focusedMark(), frame);

    const int group = markNamed(*map, u"d1 › g2"_s);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, pointOf(*map, group));
    QTest::mouseDClick(map.get(), Qt::LeftButton, {}, pointOf(*map, group));
    QCOMPARE(map->path(), QStringList({u"d1"_s, u"g2"_s}));
    QCOMPARE(moved.count(), 1);
    QTest::qWait(150);
    QCOMPARE(opened.count(), 0);

    // Tiles cannot be zoomed into: they open at once.
    const int tile = markNamed(*map, u"t0"_s);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, pointOf(*map, tile));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.takeFirst().at(0).toString(), u"tile=t0"_s);
}

void TestTreemap::wheelZooms()
{
    const auto map = shown(city(4, 3, 8));
    const auto turn = [&](int notches) {
        const QPointF at = pointOf(*map, markNamed(*map, map->path().isEmpty() ? u"d0"_s : u"g0"_s));
        QWheelEvent event(at, map->mapToGlobal(at), {}, {0, notches * 120}, {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(map.get(), &event);
    };
    turn(1);
    QCOMPARE(map->path(), QStringList{u"d0"_s});
    turn(-1);
    QCOMPARE(map->path(), QStringList());
    turn(-1);
    QCOMPARE(map->path(), QStringList());
}

void TestTreemap::keyboard()
{
    const auto map = shown(city(4, 3, 8));
    QSignalSpy opened(map.get(), &Chart::markActivated);
    QCOMPARE(map->marks().at(map->focusedMark()).name, u"d0"_s);
    // Arrows reach every department and stay among them.
    QSet<QString> seen{u"d0"_s};
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Left, Qt::Key_Up,
                              Qt::Key_Right, Qt::Key_Right, Qt::Key_Up, Qt::Key_Right}) {
        QTest::keyClick(map.get(), key);
        seen += map->marks().at(map->focusedMark()).name;
    }
    QCOMPARE(seen, QSet<QString>({u"d0"_s, u"d1"_s, u"d2"_s, u"d3"_s}));
    map->setFocusedMark(markNamed(*map, u"d2"_s));
    QTest::keyClick(map.get(), Qt::Key_Space);
    QTest::keyClick(map.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.at(0).at(0).toString(), u"frame=d2"_s);
    QCOMPARE(opened.at(1).at(0).toString(), u"frame=d2"_s);
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(map->path(), QStringList{u"d2"_s});
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(map->path().size(), 2);
    QTest::keyClick(map.get(), Qt::Key_Return); // a tile: opened
    QCOMPARE(opened.count(), 3);
    QTest::keyClick(map.get(), Qt::Key_Backspace);
    QCOMPARE(map->path(), QStringList{u"d2"_s});
    QTest::keyClick(map.get(), Qt::Key_Escape);
    QCOMPARE(map->path(), QStringList());
    QCOMPARE(map->marks().at(map->focusedMark()).name, u"d2"_s); // where one came from
    QCOMPARE(opened.count(), 3);
}

void TestTreemap::rowsOfATile()
{
    TreemapValues values = city(1, 1, 1);
    TreemapNode &group = values.root.children.first().children.first();
    group.children = {tile(u"t0"_s, 0, 3), tile(u"t2"_s, 2, 12)};
    for (TreemapNode &cause : group.children) {
        for (qint64 i = 0; i < cause.size; ++i)
            cause.children += tile(u"%1row%2"_s.arg(cause.key).arg(i), cause.tone, 1);
    }
    const auto map = shown(values);
    map->setPath({u"d0"_s, u"g0"_s});
    QCOMPARE(map->marks().size(), 2 + 3 + 12);
    QSignalSpy opened(map.get(), &Chart::markActivated);
    const int row = markNamed(*map, u"t2 › t2row7"_s);
    QTest::mouseClick(map.get(), Qt::LeftButton, {}, pointOf(*map, row));
    QCOMPARE(opened.takeFirst().at(0).toString(), u"tile=t2row7"_s);
    // Enter on the tile goes to its first row, the next one opens it.
    map->setFocusedMark(markNamed(*map, u"t0"_s));
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(map->marks().at(map->focusedMark()).name, u"t0 › t0row0"_s);
    QCOMPARE(opened.count(), 0);
    QTest::keyClick(map.get(), Qt::Key_Return);
    QCOMPARE(opened.takeFirst().at(0).toString(), u"tile=t0row0"_s);
}

void TestTreemap::newValuesKeepThePlace()
{
    const auto map = shown(city(4, 3, 8));
    map->setPath({u"d1"_s});
    map->setFocusedMark(markNamed(*map, u"g1"_s));
    QSignalSpy moved(map.get(), &Treemap::pathChanged);
    map->setValues(city(5, 3, 9));
    QCOMPARE(map->path(), QStringList{u"d1"_s});
    QCOMPARE(map->marks().at(map->focusedMark()).name, u"g1"_s);
    QCOMPARE(moved.count(), 0);
    map->setValues(city(1, 3, 8)); // the department is gone
    QCOMPARE(map->path(), QStringList());
    QCOMPARE(moved.count(), 1);
    map->setPath({u"nobody"_s});
    QCOMPARE(map->path(), QStringList());
    map->setValues({});
    QCOMPARE(map->marks().size(), 0);
    QVERIFY(!map->grab().isNull());
}

void TestTreemap::accessibleChildren()
{
    const auto map = shown(city(4, 3, 8));
    map->setAccessibleName(u"tree"_s);
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(map.get());
    QCOMPARE(root->childCount(), 16);
    const int index = markNamed(*map, u"d0 › g1"_s);
    QCOMPARE(root->child(index)->text(QAccessible::Name), u"d0 › g1"_s);
    QCOMPARE(root->child(index)->rect().size(), map->marks().at(index).area.toAlignedRect().size());
    QSignalSpy opened(map.get(), &Chart::markActivated);
    root->child(index)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.at(0).at(0).toString(), u"frame=g1"_s);
}

void TestTreemap::tableAndPicture()
{
    const auto map = shown(city(2, 2, 60));
    const QList<QStringList> table = map->table();
    QCOMPARE(table.at(0),
             QStringList(
                 {u"place"_s, u"tone 0"_s, u"tone 1"_s, u"tone 2"_s, u"tone 3"_s, u"tone 4"_s, u"Total"_s}));
    QCOMPARE(table.size(), 1 + 1 + 2 + 4);
    QCOMPARE(table.at(3),
             QStringList({u"d0 › g0"_s, u"120"_s, u"60"_s, u"40"_s, u"30"_s, u"24"_s, u"274"_s}));
    const QImage picture = map->picture(Theme::light(), 2);
    QVERIFY(picture.width() == 2 * s_size.width() && picture.height() > 2 * s_size.height());
    // Paper is white and has no focus ring; zoomed in, the tile of the largest tone covers its middle.
    map->setPath({u"d0"_s, u"g0"_s});
    QImage paper(s_size, QImage::Format_ARGB32_Premultiplied);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    map->paintChart(painter, QRectF(paper.rect()), Theme::light());
    painter.end();
    const QPoint middle = map->marks().at(markNamed(*map, u"t1"_s)).area.center().toPoint();
    const QColor fill = treemapFill(TreemapLook::Open, Theme::light());
    const QColor seam = Theme::light().panel;
    const QColor found = paper.pixelColor(middle);
    QVERIFY2(found == fill || found == seam, qPrintable(found.name()));
}

void TestTreemap::looksCanBeToldApart()
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        QSet<QRgb> fills;
        QSet<QByteArray> patterns;
        for (const TreemapLook look : s_looks) {
            const QColor fill = treemapFill(look, theme);
            fills += fill.rgb();
            const double contrast = contrastRatio(treemapInk(look, theme), fill);
            QVERIFY2(contrast >= 4.5,
                     qPrintable(u"%1 %2: %3"_s.arg(theme.name).arg(int(look)).arg(contrast)));
            // Without colour: where the strokes are.
            QImage image(56, 56, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            paintTreemapLook(painter, QRectF(image.rect()), look, theme);
            painter.end();
            QByteArray strokes;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    strokes += image.pixelColor(x, y) == fill ? '.' : '#';
            }
            patterns += strokes;
        }
        QCOMPARE(fills.size(), std::size(s_looks));
        QCOMPARE(patterns.size(), std::size(s_looks) - 1); // the two plain ones differ in lightness
        QVERIFY(contrastRatio(treemapFill(TreemapLook::Calm, theme), treemapFill(TreemapLook::Open, theme))
                > 1.3);
        QVERIFY(!treemapSwatch(TreemapLook::Alarm, theme).isNull());
    }
}

void TestTreemap::aFrameIsQuick()
{
    auto map = shown(city(57, 8, 1));
    map->resize(1100, 700);
    QImage image(map->size(), QImage::Format_ARGB32_Premultiplied);
    const auto fastest = [&](bool anew) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) {
            if (anew)
                map->setValues(map->values());
            QElapsedTimer timer;
            timer.start();
            map->render(&image);
            best = std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    const qint64 first = fastest(true), again = fastest(false);
    qInfo("57 departments, %d groups: %.1f ms, %.1f ms when nothing but the pointer moved", 57 * 8,
          double(first) / 1e6, double(again) / 1e6);
    QVERIFY(again < first);
    // What is kept is what would be drawn.
    QImage drawn(map->size(), QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Theme::light().panel);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    map->clearFocus();
    map->paintChart(painter, QRectF(drawn.rect()), Theme::light());
    painter.end();
    QCOMPARE(map->grab().toImage().convertToFormat(drawn.format()), drawn);
    Theme::apply(*qApp, Theme::dark());
    QVERIFY(map->grab().toImage().pixelColor(2, 2) != drawn.pixelColor(2, 2));
    Theme::apply(*qApp, Theme::light());
}

QTEST_MAIN(TestTreemap)
#include "tst_treemap.moc"
