// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/ratebarspainter.h"

namespace shuzhi {

/// Horizontal rate bars: departments in a scroll area, or a few peer cities in a small card.
/// The widget asks for the height of all its rows; the scroll area around it does the rest.
class RateBars : public Chart
{
    Q_OBJECT

public:
    explicit RateBars(QWidget *parent = nullptr);

    void setValues(RateBarsValues values);
    [[nodiscard]] const RateBarsValues &values() const { return m_painter.values(); }

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    RateBarsPainter m_painter;
};

} // namespace shuzhi
