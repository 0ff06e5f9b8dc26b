// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"

#include <QString>

#include <functional>

class QPrinter;

namespace shuzhi {

/// What a written PDF came to.
struct PdfReport
{
    int pages = 0;
    qint64 bytes = 0;
};

/// Asked before each page with what is done, 0 … 1; false ends the write with Cancelled.
using PdfProgress = std::function<bool(double)>;

/// Writes the document beside `path` and renames it there when it is whole, so that a report that
/// could not be finished never replaces one that was. Errors: Unwritable, about `path`; Cancelled.
[[nodiscard]] Result<PdfReport> writePdf(const ReportDocument &document, const QString &path,
                                         const PageSetup &setup = {}, const PdfProgress &progress = {});

/// Prints on the paper the printer is set to, the pages that were asked for; also what
/// QPrintPreviewDialog::paintRequested calls. Errors: Unwritable, about the printer's name.
[[nodiscard]] Status print(const ReportDocument &document, QPrinter *printer);

} // namespace shuzhi
