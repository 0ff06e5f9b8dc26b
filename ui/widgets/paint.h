// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QRectF>

class QPainter;
class QString;

namespace shuzhi {

/// How the few self-painted widgets draw the same shapes the style sheet draws for the others.

/// Flat card or control: panel (or hover) ground, hairline, ring of two pixels when focused.
void paintPanel(QPainter &painter, const QRectF &rect, double radius, bool hovered, bool focused);

/// Ring of the accent inside `rect`; never the only sign of anything but focus.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius);

/// Text in a rounded outline, all in one colour; words elide at the right.
void paintPill(QPainter &painter, const QRectF &rect, const QString &text, const QColor &color);

/// Width a pill of that text wants at the painter's or widget's secondary font.
[[nodiscard]] int pillWidth(const QString &text);

inline constexpr int pillHeight = 20;

/// Tick box of 14 px; the tick is a stroke, so that it prints and scales.
void paintCheckBox(QPainter &painter, const QRectF &rect, bool checked);

} // namespace shuzhi
