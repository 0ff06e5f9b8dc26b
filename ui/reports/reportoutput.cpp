// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportoutput.h"

#include <QPrinter>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int kResolution = 1200;
constexpr qreal kUnitsPerInch = 96;

/// QPrinter counts from 1; 0 and 0 are all pages.
int firstPage(const QPrinter &printer, int count)
{
    return qBound(1, printer.fromPage(), count) - 1;
}

int lastPage(const QPrinter &printer, int count)
{
    const int first = firstPage(printer, count);
    return printer.toPage() > 0 ? qBound(first, printer.toPage() - 1, count - 1) : count - 1;
}

} // namespace

ReportOutput::ReportOutput(std::shared_ptr<const PagedReport> report, int first, int last)
    : m_report(std::move(report))
    , m_first(first)
    , m_last(last)
{
}

bool ReportOutput::paintNext()
{
    if (m_refused || m_painted == pageCount())
        return false;
    if (m_painted == 0) {
        m_refused = !m_painter.begin(&device());
        if (!m_refused) {
            const qreal scale = device().logicalDpiX() / kUnitsPerInch;
            m_painter.scale(scale, scale);
        }
    } else {
        m_refused = !device().newPage();
    }
    if (m_refused)
        return false;
    m_report->paintPage(m_painter, m_first + m_painted);
    ++m_painted;
    return true;
}

bool ReportOutput::end()
{
    return m_painter.isActive() && m_painter.end() && !m_refused && m_painted == pageCount();
}

void ReportOutput::abandon()
{
    if (m_painter.isActive())
        m_painter.end();
}

PdfOutput::PdfOutput(std::shared_ptr<const PagedReport> report, const QString &title, const QString &path)
    : ReportOutput(report, 0, report->pageCount() - 1)
    , m_file(path)
    , m_writer(&m_file)
{
    if (!m_file.open(QIODevice::WriteOnly))
        refuse();
    m_writer.setPageLayout(report->setup().sheet());
    m_writer.setResolution(kResolution);
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Shuzhi " SHUZHI_VERSION));
}

PdfOutput::~PdfOutput()
{
    abandon();
}

Status PdfOutput::finish()
{
    const bool whole = end();
    const QString path = m_file.fileName();
    if (!m_file.isOpen())
        return fail(ErrorCode::Unwritable, m_file.errorString(), path);
    if (!whole)
        return fail(ErrorCode::Unwritable, QStringLiteral("the PDF could not be painted"), path);
    if (!m_file.commit())
        return fail(ErrorCode::Unwritable, m_file.errorString(), path);
    return {};
}

PrinterOutput::PrinterOutput(std::shared_ptr<const PagedReport> report, QPrinter *printer)
    : ReportOutput(report, firstPage(*printer, report->pageCount()), lastPage(*printer, report->pageCount()))
    , m_printer(printer)
{
    m_printer->setFullPage(true);
}

QPagedPaintDevice &PrinterOutput::device()
{
    return *m_printer;
}

Status PrinterOutput::finish()
{
    if (!end())
        return fail(ErrorCode::Unwritable, QStringLiteral("the printer refused the pages"),
                    m_printer->printerName());
    return {};
}

} // namespace shuzhi
