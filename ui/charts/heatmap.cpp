// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap.h"

#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace shuzhi {

namespace {
constexpr int kSmallestWidth = 480;
} // namespace

HeatMap::HeatMap(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void HeatMap::setValues(const HeatMapValues &values)
{
    const QString name = marks().value(focusedMark()).name;
    m_painter = HeatMapPainter(values, textFont());
    valuesChanged();
    setMinimumHeight(qRound(m_painter.rowsHeight()));
    for (int i = 0; !name.isEmpty() && i < marks().size(); ++i) {
        if (marks().at(i).name == name) {
            setFocusedMark(i);
            return;
        }
    }
}

void HeatMap::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    m_painter.paintRows(painter, area, theme);
}

QList<Mark> HeatMap::marksIn(const QRectF &area) const
{
    return m_painter.cellMarks(area);
}

QList<QStringList> HeatMap::table() const
{
    return m_painter.table();
}

qreal HeatMap::heightFor(qreal) const
{
    return m_painter.rowsHeight();
}

QImage HeatMap::picture(const Theme &theme, qreal scale) const
{
    const qreal head = m_painter.headHeight(width()), rows = m_painter.rowsHeight();
    const QSizeF size(width(), head + rows + HeatMapPainter::legendHeight());
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_painter.paintHead(painter, QRectF(0, 0, width(), head), theme);
    m_painter.paintRows(painter, QRectF(0, head, width(), rows), theme);
    m_painter.paintLegend(painter, QRectF(0, head + rows, width(), HeatMapPainter::legendHeight()), theme);
    return image;
}

QSize HeatMap::minimumSizeHint() const
{
    return {kSmallestWidth, qRound(m_painter.rowsHeight())};
}

int HeatMap::neighbour(int index, int key) const
{
    const int columns = int(values().columns.size());
    if (columns == 0)
        return -1;
    const int row = index / columns, column = index % columns, rows = int(values().rows.size());
    switch (key) {
    case Qt::Key_Left: return row * columns + qMax(column - 1, 0);
    case Qt::Key_Right: return row * columns + qMin(column + 1, columns - 1);
    case Qt::Key_Up: return qMax(row - 1, 0) * columns + column;
    case Qt::Key_Down: return qMin(row + 1, rows - 1) * columns + column;
    default: return index;
    }
}

HeatMapHead::HeatMapHead(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeatMapHead::setValues(const HeatMapValues &values)
{
    m_painter = HeatMapPainter(values, textFont());
    valuesChanged();
    setFixedHeight(qRound(m_painter.headHeight(width())));
}

void HeatMapHead::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    m_painter.paintHead(painter, area, theme);
}

QList<Mark> HeatMapHead::marksIn(const QRectF &area) const
{
    return m_painter.headMarks(area);
}

QList<QStringList> HeatMapHead::table() const
{
    return m_painter.table();
}

qreal HeatMapHead::heightFor(qreal width) const
{
    return m_painter.headHeight(width);
}

QSize HeatMapHead::minimumSizeHint() const
{
    return {kSmallestWidth, qRound(m_painter.headHeight(width()))};
}

void HeatMapHead::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    setFixedHeight(qRound(m_painter.headHeight(width())));
}

void HeatMapHead::contextMenuEvent(QContextMenuEvent *event)
{
    const int index = event->reason() == QContextMenuEvent::Keyboard ? focusedMark() : markAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Sort by this column"), this, [this, index] { activateMark(index); })
        ->setEnabled(index >= 0);
    menu->popup(event->globalPos());
}

} // namespace shuzhi
