// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratebars.h"

namespace shuzhi {

namespace {
constexpr int kSmallestWidth = 240;
} // namespace

RateBars::RateBars(QWidget *parent)
    : Chart(parent)
    , m_painter({})
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void RateBars::setValues(RateBarsValues values)
{
    m_painter = RateBarsPainter(std::move(values), textFont());
    valuesChanged();
}

void RateBars::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    m_painter.paint(painter, area, theme);
}

QList<Mark> RateBars::marksIn(const QRectF &area) const
{
    return m_painter.marksIn(area);
}

QList<QStringList> RateBars::table() const
{
    return m_painter.table();
}

qreal RateBars::heightFor(qreal) const
{
    return m_painter.height();
}

QSize RateBars::minimumSizeHint() const
{
    return {kSmallestWidth, qRound(m_painter.height())};
}

} // namespace shuzhi
