// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/treemaplayout.h"

#include <QCoreApplication>
#include <QFont>

namespace shuzhi {

/// Draws a treemap from the place zoomed into: frames with their names, tiles in the look of their tone,
/// rows as cells. Words stand only where 12 px text fits.
class TreemapPainter
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::TreemapPainter)

public:
    /// The values must outlive the painter; a path that leads nowhere shows the root.
    TreemapPainter(const TreemapValues &values, const QStringList &path, const QFont &font);

    void paint(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// The names from the root to what is zoomed into, in one line.
    void paintTrail(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// The tones with their sums below what is zoomed into, in one line.
    void paintLegend(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// In the order of TreemapLayout::marked().
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const;
    [[nodiscard]] TreemapLayout layoutIn(const QRectF &area) const;
    /// The place zoomed into and two levels below it, with a column per tone.
    [[nodiscard]] QList<QStringList> table() const;

private:
    void paintFrame(QPainter &painter, const TreemapPlace &place, const Theme &theme) const;
    void paintTile(QPainter &painter, const TreemapPlace &place, const Theme &theme) const;
    void paintHead(QPainter &painter, const TreemapPlace &place, const QColor &ink, const QColor &mute) const;
    void paintCells(QPainter &painter, const TreemapPlace &place, const Theme &theme) const;
    void paintLabel(QPainter &painter, const TreemapPlace &place, const Theme &theme) const;
    void paintTitle(QPainter &painter, const TreemapPlace &place, const QColor &ink) const;
    [[nodiscard]] const TreemapTone &toneOf(const TreemapPlace &place) const;

    const TreemapValues &m_values;
    const TreemapNode *m_top;
    QString m_trail;
    QFont m_font;
    QFontMetricsF m_metrics;
};

} // namespace shuzhi
