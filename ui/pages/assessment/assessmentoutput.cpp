// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/assessmentoutput.h"

#include "models/services/assessmentbookjob.h"
#include "ui/dialogs/filedialog.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/reportwriter.h"

#include <QDir>
#include <QWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

AssessmentOutput::AssessmentOutput(CitySession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(page)
{
}

void AssessmentOutput::cancel()
{
    if (m_task)
        m_session.store().cancel(*m_task);
}

void AssessmentOutput::end(const QString &what, const Status &status)
{
    m_task.reset();
    if (status)
        Q_EMIT written(what);
    else
        Q_EMIT failed(status.error());
}

void AssessmentOutput::exportWorkbook(const Run &run)
{
    const QString suggestion = tr("Assessment %1").arg(run->assessment.period.code()) + u".xlsx"_s;
    const QString path = FileDialog::saveFile(m_page, tr("Export the assessment as a workbook"),
                                              tr("Excel workbook (*.xlsx)"), suggestion, u"xlsx"_s);
    if (path.isEmpty())
        return;
    Q_EMIT started(tr("Writing the workbook..."));
    const AssessmentBookJob job{run, m_session.language(), path};
    m_task = m_session.store().run(
        LaneId::Long, job, this,
        [this, path](const Status &status) {
            end(tr("The workbook was written to %1.").arg(QDir::toNativeSeparators(path)), status);
        },
        [this](double fraction) { Q_EMIT progressed(fraction); });
}

void AssessmentOutput::printReport(const Run &run)
{
    const ReportTerms terms{m_session.language(), QDateTime::currentDateTime(), m_session.info().synthetic};
    print(AssessmentReport::compose(assessmentReportData(*run, terms)),
          tr("Assessment %1").arg(run->assessment.period.code()));
}

void AssessmentOutput::print(const ReportDocument &document, const QString &suggestedName)
{
    const QString path =
        FileDialog::saveFile(m_page, tr("Print the assessment to a PDF file"), tr("PDF document (*.pdf)"),
                             suggestedName + u".pdf"_s, u"pdf"_s);
    if (path.isEmpty())
        return;
    Q_EMIT started(tr("Printing the report..."));
    const auto job = [document, path](Connection &, JobContext &context) -> Result<PdfReport> {
        if (context.isCancelled()) // while it waited for other work; a report is written in one go
            return fail(ErrorCode::Cancelled, u"cancelled"_s);
        return writePdf(document, path);
    };
    m_task = m_session.store().run(LaneId::Long, job, this, [this, path](const Result<PdfReport> &report) {
        const int pages = report ? report->pages : 0;
        const QString done =
            tr("The report (%1 pages) was printed to %2.").arg(pages).arg(QDir::toNativeSeparators(path));
        end(done, report ? Status{} : tl::unexpected(report.error()));
    });
}

} // namespace shuzhi
