// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatmappainter.h"

namespace shuzhi {

/// Rows × columns as tinted cells with their figures: a click or Enter opens the rows behind a cell, the
/// arrows go from cell to cell. Stands in a scroll area below its HeatMapHead; alone on a picture or on
/// paper it brings its head along.
class HeatMap : public Chart
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    /// Keeps the focus on its cell as far as row and column are still there.
    void setValues(const HeatMapValues &values);
    [[nodiscard]] const HeatMapValues &values() const { return m_painter.values(); }

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    /// With head and legend.
    [[nodiscard]] QImage picture(const Theme &theme, qreal scale = 2.0) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int neighbour(int index, int key) const override;

private:
    HeatMapPainter m_painter;
};

/// The heads of a heat map's columns: a click or Enter on one asks to sort by it (markActivated with the
/// column's key). Stays where it is while the map scrolls.
class HeatMapHead : public Chart
{
    Q_OBJECT

public:
    explicit HeatMapHead(QWidget *parent = nullptr);

    void setValues(const HeatMapValues &values);

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    HeatMapPainter m_painter;
};

} // namespace shuzhi
