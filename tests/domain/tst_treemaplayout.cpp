// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/treemap.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace shuzhi;

namespace {

constexpr double s_hair = 1e-6;

double overlap(const QRectF &a, const QRectF &b)
{
    const QRectF both = a.intersected(b);
    return both.isValid() ? std::min(both.width(), both.height()) : 0;
}

double worstAspect(const QList<QRectF> &tiles)
{
    double worst = 1;
    for (const QRectF &tile : tiles)
        worst = std::max(worst, std::max(tile.width() / tile.height(), tile.height() / tile.width()));
    return worst;
}

} // namespace

/// Areas, order and neighbours of a treemap.
class TreemapLayoutTest : public QObject
{
    Q_OBJECT
private slots:
    void coversWithoutOverlap_data();
    void coversWithoutOverlap();
    void followsTheTextbook();
    void partsEvenly();
    void keepsOrderAmongEquals();
    void leavesOutWhatIsNothing();
    void walksToNeighbours();
};

void TreemapLayoutTest::coversWithoutOverlap_data()
{
    QTest::addColumn<QList<double>>("sizes");
    QTest::addColumn<QRectF>("area");
    QRandomGenerator random(20230630);
    for (const int count : {1, 2, 3, 7, 57, 450}) {
        QList<double> sizes;
        for (int i = 0; i < count; ++i)
            sizes += 1 + random.bounded(700);
        QTest::addRow("%d wide", count) << sizes << QRectF(10, 20, 1200, 640);
        QTest::addRow("%d upright", count) << sizes << QRectF(0.5, 0.25, 90.5, 700);
    }
    QTest::newRow("one giant") << QList<double>{1, 1, 100000, 1} << QRectF(0, 0, 400, 300);
}

void TreemapLayoutTest::coversWithoutOverlap()
{
    QFETCH(QList<double>, sizes);
    QFETCH(QRectF, area);
    const QList<QRectF> tiles = squarify(sizes, area);
    QCOMPARE(tiles.size(), sizes.size());
    const double sum = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    const QRectF bounds = area.adjusted(-s_hair, -s_hair, s_hair, s_hair);
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        const QRectF &tile = tiles.at(i);
        const double wanted = area.width() * area.height() * sizes.at(i) / sum;
        QVERIFY2(std::abs(tile.width() * tile.height() - wanted) < 1e-6 * wanted + s_hair,
                 qPrintable(QString::number(i)));
        QVERIFY(bounds.contains(tile));
        for (qsizetype j = i + 1; j < tiles.size(); ++j)
            QVERIFY(overlap(tile, tiles.at(j)) < s_hair);
    }
    QCOMPARE(squarify(sizes, area), tiles);
}

void TreemapLayoutTest::followsTheTextbook()
{
    // The example of the paper: 6 6 4 3 2 2 1 in 6 by 4.
    const QList<QRectF> tiles = squarify({6, 6, 4, 3, 2, 2, 1}, QRectF(0, 0, 6, 4));
    const QList<QRectF> expected{{0, 0, 3, 2}, {0, 2, 3, 2}, {3, 0, 12.0 / 7, 7.0 / 3}};
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QVERIFY2(std::abs(tiles.at(i).left() - expected.at(i).left()) < s_hair
                     && std::abs(tiles.at(i).top() - expected.at(i).top()) < s_hair
                     && std::abs(tiles.at(i).width() - expected.at(i).width()) < s_hair
                     && std::abs(tiles.at(i).height() - expected.at(i).height()) < s_hair,
                 qPrintable(QString::number(i)));
    }
}

void TreemapLayoutTest::partsEvenly()
{
    for (const int count : {1, 2, 5, 44, 295, 2000}) {
        const QRectF area(3, 4, 900, 600);
        const QList<QRectF> cells = evenGrid(count, area);
        QCOMPARE(cells.size(), count);
        double covered = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            covered += cells.at(i).width() * cells.at(i).height();
            QVERIFY(area.adjusted(-s_hair, -s_hair, s_hair, s_hair).contains(cells.at(i)));
            for (qsizetype j = i + 1; j < cells.size(); ++j)
                QVERIFY(overlap(cells.at(i), cells.at(j)) < s_hair);
        }
        QVERIFY(std::abs(covered - 900 * 600) < 1e-3);
        QVERIFY2(count == 1 || worstAspect(cells) < 2, qPrintable(QString::number(count)));
    }
    QVERIFY(evenGrid(0, QRectF(0, 0, 9, 9)).isEmpty());
    QVERIFY(evenGrid(3, QRectF()).isEmpty());
}

void TreemapLayoutTest::keepsOrderAmongEquals()
{
    const QList<QRectF> tiles = squarify({1, 1, 1, 1}, QRectF(0, 0, 100, 100));
    QCOMPARE(tiles.at(0).topLeft(), QPointF(0, 0));
    QVERIFY(tiles.at(1).top() > tiles.at(0).top()); // the first column downwards, then the next
    QVERIFY(tiles.at(2).left() > tiles.at(0).left());
    const QList<QRectF> reversed = squarify({1, 2, 3}, QRectF(0, 0, 60, 40));
    QCOMPARE(reversed.at(2).topLeft(), QPointF(0, 0)); // the largest first, wherever it was given
}

void TreemapLayoutTest::leavesOutWhatIsNothing()
{
    const QList<QRectF> tiles = squarify({0, 5, -1, 5}, QRectF(0, 0, 10, 10));
    QVERIFY(tiles.at(0).isEmpty() && tiles.at(2).isEmpty());
    QCOMPARE(tiles.at(1).width() * tiles.at(1).height(), 50.0);
    QVERIFY(squarify({0, 0}, QRectF(0, 0, 10, 10)).at(1).isEmpty());
    QVERIFY(squarify({1}, QRectF()).at(0).isEmpty());
    QVERIFY(squarify({}, QRectF(0, 0, 10, 10)).isEmpty());
}

void TreemapLayoutTest::walksToNeighbours()
{
    //  0 0 1
    //  2 3 1
    const QList<QRectF> areas{{0, 0, 20, 10}, {20, 0, 10, 20}, {0, 10, 10, 10}, {10, 10, 10, 10}, {}};
    QCOMPARE(neighbourOf(areas, 0, Direction::Right), 1);
    QCOMPARE(neighbourOf(areas, 0, Direction::Left), 0);
    QCOMPARE(neighbourOf(areas, 0, Direction::Up), 0);
    QCOMPARE(neighbourOf(areas, 2, Direction::Up), 0);
    QCOMPARE(neighbourOf(areas, 2, Direction::Right), 3);
    QCOMPARE(neighbourOf(areas, 3, Direction::Right), 1);
    QCOMPARE(neighbourOf(areas, 3, Direction::Left), 2);
    QCOMPARE(neighbourOf(areas, 1, Direction::Down), 1);
    QVERIFY(neighbourOf(areas, 1, Direction::Left) == 0 || neighbourOf(areas, 1, Direction::Left) == 3);
    // From any tile every other one can be reached.
    const QList<QRectF> tiles = squarify({9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1}, QRectF(0, 0, 300, 200));
    QList<qsizetype> seen{0};
    for (qsizetype i = 0; i < seen.size(); ++i) {
        for (const Direction way : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
            const qsizetype next = neighbourOf(tiles, seen.at(i), way);
            if (!seen.contains(next))
                seen += next;
        }
    }
    QCOMPARE(seen.size(), tiles.size());
}

QTEST_APPLESS_MAIN(TreemapLayoutTest)
#include "tst_treemaplayout.moc"
