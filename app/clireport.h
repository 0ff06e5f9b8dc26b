// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clicontext.h"
#include "models/store/assessmentquery.h"
#include "ui/reports/reportwriter.h"

namespace shuzhi::cli {

/// --period and --as-of of a call.
struct AssessedPeriod
{
    Period period;
    QString asOf; ///< empty: the period's last day
};

/// Usage for a malformed period, a malformed day, and a day outside the period.
[[nodiscard]] Result<AssessedPeriod> assessmentPeriod(const CliContext &cli);

/// Composes and writes the printed assessment, as of now.
[[nodiscard]] Result<PdfReport> writeAssessmentPdf(const AssessmentRun &run, bool isSynthetic,
                                                   Language language, const QString &path);

/// The official duty lists, of all departments or of --department: one PDF or workbook, or a PDF for each
/// into a folder.
[[nodiscard]] int reportDuties(const CliContext &cli, Connection &city);

} // namespace shuzhi::cli
