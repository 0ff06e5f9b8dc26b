// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwriter.h"

#include "ui/reports/pagedreport.h"

#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace shuzhi {

namespace {

constexpr int kResolution = 1200;
constexpr qreal kUnitsPerInch = 96;

/// Paints pages first to last (from 0) one after another; false if the device refused one.
bool paintPages(const PagedReport &report, QPagedPaintDevice &device, int first, int last)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const qreal scale = device.logicalDpiX() / kUnitsPerInch;
    painter.scale(scale, scale);
    for (int number = first; number <= last; ++number) {
        if (number > first && !device.newPage())
            return false;
        report.paintPage(painter, number);
    }
    return painter.end();
}

} // namespace

Result<PdfReport> writePdf(const ReportDocument &document, const QString &path, const PageSetup &setup)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Unwritable, file.errorString(), path);
    const PagedReport report(document, setup);
    QPdfWriter writer(&file);
    writer.setPageLayout(setup.sheet());
    writer.setResolution(kResolution);
    writer.setTitle(document.headerLeft);
    writer.setCreator(QStringLiteral("Shuzhi " SHUZHI_VERSION));
    if (!paintPages(report, writer, 0, report.pageCount() - 1))
        return fail(ErrorCode::Unwritable, QStringLiteral("the PDF could not be painted"), path);
    if (!file.commit())
        return fail(ErrorCode::Unwritable, file.errorString(), path);
    return PdfReport{report.pageCount(), QFileInfo(path).size()};
}

Status print(const ReportDocument &document, QPrinter *printer)
{
    const PageSetup setup = PageSetup::of(printer->pageLayout());
    printer->setFullPage(true);
    const PagedReport report(document, setup);
    // QPrinter counts from 1; 0 and 0 are all pages.
    const int first = qBound(1, printer->fromPage(), report.pageCount());
    const int last =
        printer->toPage() > 0 ? qBound(first, printer->toPage(), report.pageCount()) : report.pageCount();
    if (!paintPages(report, *printer, first - 1, last - 1))
        return fail(ErrorCode::Unwritable, QStringLiteral("the printer refused the pages"),
                    printer->printerName());
    return {};
}

} // namespace shuzhi
