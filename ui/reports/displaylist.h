// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <QString>

#include <functional>
#include <variant>

class QPainter;

namespace shuzhi {

/// One line of text, already broken and spaced.
struct TextItem
{
    QPointF baseline;
    QString text;
    QFont font;
    QColor colour;
};

/// A rule or the edge of a cell.
struct LineItem
{
    QLineF line;
    QColor colour;
    qreal width = 0.4;
};

/// A coloured ground.
struct FillItem
{
    QRectF rect;
    QColor colour;
};

/// A chart in its place.
struct PictureItem
{
    QRectF rect;
    std::function<void(QPainter &, const QRectF &)> paint;
};

using PageItem = std::variant<TextItem, LineItem, FillItem, PictureItem>;

/// Where a row of a table came to stand.
struct RowBox
{
    enum class Kind { Head, Group, Data };

    Kind kind = Kind::Data;
    qsizetype row = -1; ///< index in the table's rows; -1 for heads
    QRectF rect;
};

/// Everything on one page, in the order it is painted, in units of 1/96 inch from the sheet's corner.
struct PrintedPage
{
    QList<PageItem> items;
    QList<RowBox> rows;
};

} // namespace shuzhi
