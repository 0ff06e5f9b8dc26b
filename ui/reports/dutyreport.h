// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/dutysheetquery.h"
#include "ui/reports/reportwriter.h"

#include <QCoreApplication>

namespace shuzhi {

/// Composes official duty lists for paper: title, version and state, a section for each function with
/// its clause, a table with the matters as groups, the signature block and the proofs. Several lists
/// follow each other, each on a new page. Meant for A4 landscape.
class DutyReport
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::DutyReport)

public:
    [[nodiscard]] static ReportDocument compose(const QList<DutySheet> &sheets);
    [[nodiscard]] static PageSetup paper();

private:
    static void append(ReportDocument &document, const DutySheet &sheet);
    static void appendFunctions(ReportDocument &document, const DutySheet &sheet);
    static void appendSignatures(ReportDocument &document, const DutySheet &sheet);
};

/// What a job of lists left behind.
struct DutyPaperReport
{
    qint64 files = 0, lists = 0;
    qint64 pages = 0; ///< of PDFs; 0 of workbooks
    qint64 bytes = 0;
};

/// Writes official lists off the window's thread (long lane): one file with all of them, or one file for
/// each department into a folder. Told apart by `path`: a folder that is there takes a file for each.
/// What was finished before a cancel or a fault stays.
/// Errors: Usage (no list, another format), NotFound, Unwritable, Cancelled.
struct DutyPaperQuery
{
    DutySheetsQuery sheets;
    QString path;
    QString format; ///< "pdf" or "xlsx"

    [[nodiscard]] Result<DutyPaperReport> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
