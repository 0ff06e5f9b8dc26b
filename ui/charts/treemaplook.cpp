// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemaplook.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace shuzhi {

namespace {

constexpr qreal kHatch = 7; // between strokes
constexpr qreal kDots = 8;
constexpr int kSwatch = 14;

QColor blend(const QColor &ground, const QColor &colour, double share)
{
    const auto mixed = [&](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mixed(ground.red(), colour.red()), mixed(ground.green(), colour.green()),
            mixed(ground.blue(), colour.blue())};
}

QColor strokeColor(TreemapLook look, const Theme &theme)
{
    switch (look) {
    case TreemapLook::Alarm: return blend(theme.panel, theme.bad, 0.75);
    case TreemapLook::Broken: return blend(theme.panel, theme.bad, 0.25);
    default: return blend(theme.panel, theme.mute, 0.6);
    }
}

/// Strokes along falling == false: x + y = k, true: x - y = k; k are multiples of the distance.
void addStrokes(QList<QLineF> &lines, const QRectF &area, bool falling)
{
    const qreal top = falling ? -area.bottom() : area.top(), bottom = falling ? -area.top() : area.bottom();
    const qreal first = std::ceil((area.left() + top) / kHatch) * kHatch;
    for (qreal k = first; k <= area.right() + bottom; k += kHatch) {
        const qreal from = std::max(area.left(), k - bottom), to = std::min(area.right(), k - top);
        if (from < to)
            lines += falling ? QLineF(from, from - k, to, to - k) : QLineF(from, k - from, to, k - to);
    }
}

void paintDots(QPainter &painter, const QRectF &area)
{
    QList<QPointF> points;
    for (qreal y = std::ceil((area.top() + 1) / kDots) * kDots; y < area.bottom() - 1; y += kDots) {
        const qreal shift = std::fmod(std::abs(y / kDots), 2.0) < 0.5 ? 0 : kDots / 2;
        for (qreal x = std::ceil((area.left() + 1 - shift) / kDots) * kDots + shift; x < area.right() - 1;
             x += kDots)
            points += QPointF(x, y);
    }
    painter.drawPoints(points.constData(), int(points.size()));
}

QPixmap swatch(TreemapLook look, const Theme &theme, bool filled)
{
    constexpr qreal kScale = 3; // sharp on any screen
    QPixmap pixmap(int(kSwatch * kScale), int(kSwatch * kScale));
    pixmap.setDevicePixelRatio(kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(0.5, 0.5, kSwatch - 1, kSwatch - 1);
    if (filled)
        paintTreemapLook(painter, area, look, theme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(filled ? theme.border() : theme.mute, 1));
    painter.drawRect(area);
    return pixmap;
}

} // namespace

QColor treemapFill(TreemapLook look, const Theme &theme)
{
    switch (look) {
    case TreemapLook::Calm: return blend(theme.panel, theme.ok, 0.18);
    case TreemapLook::Open: return blend(theme.panel, theme.series[1], 0.45);
    case TreemapLook::Alarm: return blend(theme.panel, theme.bad, 0.34);
    case TreemapLook::Broken: return blend(theme.panel, theme.bad, 0.9);
    case TreemapLook::Aside: break;
    }
    return blend(theme.panel, theme.mute, 0.16);
}

QColor treemapInk(TreemapLook look, const Theme &theme)
{
    const QColor ground = treemapFill(look, theme);
    return contrastRatio(theme.text, ground) >= contrastRatio(theme.panel, ground) ? theme.text : theme.panel;
}

void paintTreemapLook(QPainter &painter, const QRectF &area, TreemapLook look, const Theme &theme)
{
    painter.fillRect(area, treemapFill(look, theme));
    if (look == TreemapLook::Calm || look == TreemapLook::Open)
        return;
    painter.setPen(QPen(strokeColor(look, theme), look == TreemapLook::Aside ? 1.6 : 1, Qt::SolidLine,
                        look == TreemapLook::Aside ? Qt::RoundCap : Qt::FlatCap));
    if (look == TreemapLook::Aside) {
        paintDots(painter, area);
        return;
    }
    QList<QLineF> lines;
    addStrokes(lines, area, false);
    if (look == TreemapLook::Broken)
        addStrokes(lines, area, true);
    painter.drawLines(lines);
}

QIcon treemapSwatch(TreemapLook look, const Theme &theme)
{
    QIcon icon;
    icon.addPixmap(swatch(look, theme, true), QIcon::Normal, QIcon::On);
    icon.addPixmap(swatch(look, theme, false), QIcon::Normal, QIcon::Off);
    return icon;
}

} // namespace shuzhi
