// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/pagedreport.h"

#include "ui/reports/reportlayout.h"

#include <QPainter>

namespace shuzhi {

namespace {

void paint(QPainter &painter, const TextItem &item)
{
    painter.setFont(item.font);
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

} // namespace

PagedReport::PagedReport(const ReportDocument &document, const PageSetup &setup)
    : m_paper(setup.paper())
    , m_pages(ReportLayout(document, setup).run())
{
}

void PagedReport::paintPage(QPainter &painter, int number) const
{
    for (const PageItem &item : m_pages.at(number).items)
        std::visit([&painter](const auto &one) { paint(painter, one); }, item);
}

} // namespace shuzhi
