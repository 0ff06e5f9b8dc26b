// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace shuzhi {

void paintPanel(QPainter &painter, const QRectF &rect, double radius, bool hovered, bool focused)
{
    const Theme &theme = Theme::current();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(hovered ? theme.hover() : theme.panel);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (focused)
        paintFocusRing(painter, rect, radius);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius)
{
    painter.setPen(QPen(Theme::current().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

void paintPill(QPainter &painter, const QRectF &rect, const QString &text, const QColor &color)
{
    const QRectF pill(rect.left(), rect.center().y() - pillHeight / 2.0, rect.width(), pillHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pillHeight / 2.0, pillHeight / 2.0);
    painter.setFont(Theme::font(Theme::measures().secondaryText));
    const QRectF inner = pill.adjusted(7, 0, -7, 0);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(inner.width()) + 1);
    painter.drawText(inner, Qt::AlignCenter, shown);
}

int pillWidth(const QString &text)
{
    return QFontMetrics(Theme::font(Theme::measures().secondaryText)).horizontalAdvance(text) + 18;
}

void paintCheckBox(QPainter &painter, const QRectF &rect, bool checked)
{
    const Theme &theme = Theme::current();
    const QRectF box(rect.left(), rect.center().y() - 7, 14, 14);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(checked ? theme.accent : theme.mute, 1));
    painter.setBrush(checked ? theme.accent : theme.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!checked)
        return;
    QPainterPath tick(box.topLeft() + QPointF(3.5, 7.2));
    tick.lineTo(box.topLeft() + QPointF(6.2, 10));
    tick.lineTo(box.topLeft() + QPointF(10.6, 4.6));
    painter.setPen(QPen(theme.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace shuzhi
