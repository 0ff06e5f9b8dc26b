// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

namespace shuzhi {

/// Parts a rectangle into one per size, areas proportional to the sizes, none overlapping and all of it
/// covered: Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000). The largest come first, equal ones
/// in the order given, so the same sizes always give the same picture. The answer stands in the order of
/// `sizes`; what is not positive gets an empty rectangle.
[[nodiscard]] QList<QRectF> squarify(const QList<double> &sizes, const QRectF &area);

/// Parts a rectangle into that many cells of nearly the same size and nearly square, row by row; rows
/// differ by one cell at most, the longer ones first.
[[nodiscard]] QList<QRectF> evenGrid(qsizetype count, const QRectF &area);

enum class Direction { Left, Right, Up, Down };

/// The rectangle one comes to from `from` in that direction: the nearest that lies beyond its edge, before
/// others one whose centre is in line. `from` itself where there is none.
[[nodiscard]] qsizetype neighbourOf(const QList<QRectF> &areas, qsizetype from, Direction direction);

} // namespace shuzhi
