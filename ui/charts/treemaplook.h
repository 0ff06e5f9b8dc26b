// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/treemapvalues.h"

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace shuzhi {

struct Theme;

/// The ground of a look.
[[nodiscard]] QColor treemapFill(TreemapLook look, const Theme &theme);
/// Colour of words on that ground: what contrasts more.
[[nodiscard]] QColor treemapInk(TreemapLook look, const Theme &theme);
/// Ground and pattern. Strokes run on from one tile to the next and are lines in print, too.
void paintTreemapLook(QPainter &painter, const QRectF &area, TreemapLook look, const Theme &theme);
/// A swatch for a legend: filled while its button is on, hollow while it is off.
[[nodiscard]] QIcon treemapSwatch(TreemapLook look, const Theme &theme);

} // namespace shuzhi
