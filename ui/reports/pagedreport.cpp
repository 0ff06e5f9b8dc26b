// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/pagedreport.h"

#include "ui/reports/reportlayout.h"

#include <QPainter>

namespace shuzhi {

namespace {

void paint(QPainter &painter, const TextItem &item)
{
    // Long tables have one font and one colour: what is set already is not set again.
    if (painter.font() != item.font)
        painter.setFont(item.font);
    if (painter.pen().color() != item.colour)
        painter.setPen(item.colour);
    painter.drawText(item.baseline, item.text);
}

void paint(QPainter &painter, const LineItem &item)
{
    painter.setPen(QPen(item.colour, item.width, Qt::SolidLine, Qt::SquareCap));
    painter.drawLine(item.line);
}

void paint(QPainter &painter, const FillItem &item)
{
    painter.fillRect(item.rect, item.colour);
}

void paint(QPainter &painter, const PictureItem &item)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    item.paint(painter, item.rect);
    painter.restore();
}

/// A line of text reaches less than its own height above its baseline and below it.
bool isIn(const QRectF &part, const TextItem &item)
{
    const qreal reach = 1.5 * item.font.pixelSize();
    return item.baseline.x() < part.right() && item.baseline.y() > part.top() - reach
        && item.baseline.y() < part.bottom() + reach;
}

bool isIn(const QRectF &part, const LineItem &item)
{
    // A line has no area of its own.
    return QRectF(item.line.p1(), item.line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(part);
}

bool isIn(const QRectF &part, const FillItem &item)
{
    return item.rect.intersects(part);
}

bool isIn(const QRectF &part, const PictureItem &item)
{
    return item.rect.intersects(part);
}

} // namespace

PagedReport::PagedReport(const ReportDocument &document, const PageSetup &setup, const std::stop_token &stop)
    : m_setup(setup)
    , m_paper(setup.paper())
    , m_pages(ReportLayout(document, setup).run(stop))
{
}

void PagedReport::paintPage(QPainter &painter, int number, const QRectF &part) const
{
    for (const PageItem &item : m_pages.at(number).items) {
        if (part.isEmpty() || std::visit([&part](const auto &one) { return isIn(part, one); }, item))
            std::visit([&painter](const auto &one) { paint(painter, one); }, item);
    }
}

} // namespace shuzhi
