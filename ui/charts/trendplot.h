// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/trendchart.h"

#include <QGraphicsScene>

class QChart;

namespace shuzhi {

/// The Qt Charts part of a trend: the lines of one set of values in one theme, drawn by any painter
/// at any size. Uses only what Qt Charts 5.15 and 6.4 have in common. Its axes only scale: with a
/// fixed plot area Qt Charts leaves grid and labels where they were, and cuts labels to "…".
class TrendPlot
{
public:
    /// `top` is the end of the scale, a fraction.
    TrendPlot(qsizetype months, const QList<TrendSeries> &series, double top, const Theme &theme);

    [[nodiscard]] const QString &themeName() const { return m_themeName; }
    /// Draws into `area` with the lines inside `plot`, both in the painter's coordinates.
    void paint(QPainter &painter, const QRectF &area, const QRectF &plot);

private:
    void addAxes(qsizetype months, double top);
    void addLines(const TrendSeries &series, const QColor &colour);

    QGraphicsScene m_scene;
    QChart *m_chart; ///< owned by the scene
    QString m_themeName;
};

} // namespace shuzhi
