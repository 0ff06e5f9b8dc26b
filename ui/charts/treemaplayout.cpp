// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemaplayout.h"

#include "models/domain/treemap.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shuzhi {

namespace {

constexpr int kLevels = 3;
constexpr std::array<qreal, kLevels + 1> kGap{0, 2, 0.5, 0}; // around a place, by depth
constexpr qreal kFrame = 1; // a frame around its body
constexpr qreal kSmallestHead = 36; // room for three Han characters of 12 px
constexpr qreal kHeadPadding = 4;
constexpr qsizetype kLeastName = 5; // characters with the ellipsis
constexpr qreal kSmallestHit = 4;
constexpr qreal kSmallestCell = 14; // rows of a tone are drawn one by one from here on

} // namespace

TreemapLayout::TreemapLayout(const TreemapNode &top, const QRectF &area, const QFontMetricsF &metrics)
    : m_metrics(metrics)
{
    placeChildren(top, area, 1, -1);
}

void TreemapLayout::placeChildren(const TreemapNode &node, const QRectF &area, int depth, int parent)
{
    if (node.children.isEmpty() || area.width() < 1 || area.height() < 1)
        return;
    QList<double> sizes;
    for (const TreemapNode &child : node.children)
        sizes += double(child.total());
    const bool rows = node.tone >= 0;
    if (rows && area.width() * area.height() < kSmallestCell * kSmallestCell * double(node.children.size()))
        return;
    const QList<QRectF> tiles = rows ? evenGrid(node.children.size(), area) : squarify(sizes, area);
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        if (tiles.at(i).isEmpty())
            continue;
        const TreemapPlace place = placed(node.children.at(i), tiles.at(i), depth, parent);
        m_places += place;
        const int index = int(m_places.size()) - 1;
        const qreal smallest = std::min(place.area.width(), place.area.height());
        if (depth < kLevels && smallest >= kSmallestHit)
            m_marked += index;
        if (depth < kLevels)
            placeChildren(*place.node, place.body, depth + 1, index);
        m_places[index].opened = m_places.size() > index + 1;
    }
}

TreemapPlace TreemapLayout::placed(const TreemapNode &node, const QRectF &tile, int depth, int parent) const
{
    const qreal gap = kGap[std::size_t(depth)];
    TreemapPlace place;
    place.node = &node;
    place.depth = depth;
    place.parent = parent;
    place.row = parent >= 0 && m_places.at(parent).node->tone >= 0;
    const bool roomy = std::min(tile.width(), tile.height()) > 4 * gap;
    place.area = roomy ? tile.adjusted(gap, gap, -gap, -gap) : tile;
    place.body = place.area;
    const bool frame = node.tone < 0;
    if (frame && depth == 1)
        place.body.adjust(kFrame, kFrame, -kFrame, -kFrame);
    if (frame || (depth == 1 && !node.children.isEmpty()))
        addHead(place);
    return place;
}

void TreemapLayout::addHead(TreemapPlace &place) const
{
    const qreal line = std::ceil(m_metrics.height());
    const qreal room = place.body.width() - 2 * kHeadPadding;
    const qreal name = m_metrics.horizontalAdvance(place.node->name);
    // Upper frames are named as far as their name goes, inner ones only if it fits.
    const bool upper = place.depth == 1;
    if (room < (upper ? kSmallestHead : name) || place.body.height() < (upper ? 2.2 : 3.2) * line)
        return;
    place.headLines = upper && name > room && place.body.height() > 4 * line ? 2 : 1;
    const auto shown = m_metrics.elidedText(place.node->name, Qt::ElideRight, room).size();
    if (place.headLines == 1 && name > room && shown < kLeastName) {
        place.headLines = 0; // so little of a name tells nothing: the tiles take its place
        return;
    }
    place.head = place.body;
    place.head.setHeight(line * place.headLines + 2);
    place.body.setTop(place.head.bottom());
}

} // namespace shuzhi
