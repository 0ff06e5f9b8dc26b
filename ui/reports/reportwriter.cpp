// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwriter.h"

#include "ui/reports/reportoutput.h"

#include <QFileInfo>
#include <QPrinter>

namespace shuzhi {

namespace {

Status paintAll(ReportOutput &output)
{
    while (output.paintNext()) { }
    return output.finish();
}

} // namespace

Result<PdfReport> writePdf(const ReportDocument &document, const QString &path, const PageSetup &setup,
                           const PdfProgress &progress)
{
    const auto report = std::make_shared<const PagedReport>(document, setup);
    PdfOutput output(report, document.headerLeft, path);
    if (progress) {
        bool more = true;
        while (more) {
            if (!progress(double(output.painted()) / double(output.pageCount())))
                return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"), path);
            more = output.paintNext();
        }
    }
    return paintAll(output).map([&] { return PdfReport{report->pageCount(), QFileInfo(path).size()}; });
}

Status print(const ReportDocument &document, QPrinter *printer)
{
    const PageSetup setup = PageSetup::of(printer->pageLayout());
    PrinterOutput output(std::make_shared<const PagedReport>(document, setup), printer);
    return paintAll(output);
}

} // namespace shuzhi
