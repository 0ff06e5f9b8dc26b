// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/reports/pagedreport.h"

#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <memory>

class QPrinter;

namespace shuzhi {

/// A report on its way to paper or to a file, one page at a call, so that whoever drives it can show how
/// far it is, and stop.
class ReportOutput
{
public:
    virtual ~ReportOutput() = default;
    Q_DISABLE_COPY_MOVE(ReportOutput)

    [[nodiscard]] int pageCount() const { return m_last - m_first + 1; }
    [[nodiscard]] int painted() const { return m_painted; }
    /// Paints the next page. False: all are painted, or the device refused one.
    [[nodiscard]] bool paintNext();
    /// Ends the work; before this nothing stands where it was asked for. Errors: Unwritable.
    [[nodiscard]] virtual Status finish() = 0;

protected:
    /// Pages `first` to `last`, from 0.
    ReportOutput(std::shared_ptr<const PagedReport> report, int first, int last);

    [[nodiscard]] virtual QPagedPaintDevice &device() = 0;
    /// Whether every page was painted and the device has taken them.
    [[nodiscard]] bool end();
    /// Lets go of the device, which must happen while there is one.
    void abandon();
    void refuse() { m_refused = true; }

private:
    std::shared_ptr<const PagedReport> m_report;
    QPainter m_painter;
    int m_first;
    int m_last;
    int m_painted = 0;
    bool m_refused = false;
};

/// A PDF file: written beside `path` and renamed there when it is whole.
class PdfOutput final : public ReportOutput
{
public:
    PdfOutput(std::shared_ptr<const PagedReport> report, const QString &title, const QString &path);
    ~PdfOutput() override;
    Q_DISABLE_COPY_MOVE(PdfOutput)

    [[nodiscard]] Status finish() override;

private:
    [[nodiscard]] QPagedPaintDevice &device() override { return m_writer; }

    QSaveFile m_file;
    QPdfWriter m_writer;
};

/// The pages a person asked a printer for. The report must be laid out for the printer's paper.
class PrinterOutput final : public ReportOutput
{
public:
    PrinterOutput(std::shared_ptr<const PagedReport> report, QPrinter *printer);

    [[nodiscard]] Status finish() override;

private:
    [[nodiscard]] QPagedPaintDevice &device() override;

    QPrinter *m_printer;
};

} // namespace shuzhi
