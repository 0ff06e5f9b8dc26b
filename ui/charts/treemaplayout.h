// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/treemapvalues.h"

#include <QFontMetricsF>
#include <QRectF>

namespace shuzhi {

/// A node where it stands. Parents come before their children.
struct TreemapPlace
{
    const TreemapNode *node = nullptr;
    int depth = 0; ///< below what is zoomed into: 1, 2, 3
    int parent = -1; ///< place of its parent; -1: what is zoomed into
    QRectF area;
    QRectF head; ///< strip of its name; empty where there is no room for one
    int headLines = 0;
    QRectF body; ///< what its children share
    bool row = false; ///< one row of a tile with a tone
    bool opened = false; ///< its children have places
};

/// Places three levels below a node, smaller ones only where they can be seen.
class TreemapLayout
{
public:
    /// The node must outlive the layout.
    TreemapLayout(const TreemapNode &top, const QRectF &area, const QFontMetricsF &metrics);

    [[nodiscard]] const QList<TreemapPlace> &places() const { return m_places; }
    /// Places that can be pointed at and walked: the two upper levels, where they are big enough to hit.
    [[nodiscard]] const QList<int> &marked() const { return m_marked; }

private:
    void placeChildren(const TreemapNode &node, const QRectF &area, int depth, int parent);
    [[nodiscard]] TreemapPlace placed(const TreemapNode &node, const QRectF &area, int depth,
                                      int parent) const;
    void addHead(TreemapPlace &place) const;

    QFontMetricsF m_metrics;
    QList<TreemapPlace> m_places;
    QList<int> m_marked;
};

} // namespace shuzhi
