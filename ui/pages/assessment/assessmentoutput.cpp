// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/assessmentoutput.h"

#include "models/services/assessmentbookjob.h"
#include "models/services/comparisonexport.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/printpreview.h"
#include "ui/pages/assessment/comparisonview.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/departmentreport.h"

#include <QDir>
#include <QFileInfo>
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

void AssessmentOutput::exportComparison(const ComparisonView &view)
{
    const AssessmentComparison &comparison = view.comparison();
    const QString sheet = tr("%1 and %2").arg(comparison.then.code(), comparison.now.code());
    const QString path = FileDialog::saveFile(
        m_page, tr("Export the comparison"), tr("Excel workbook (*.xlsx);;Text table (*.csv);;JSON (*.json)"),
        tr("Assessment %1").arg(sheet) + u".xlsx"_s, u"xlsx"_s);
    if (path.isEmpty())
        return;
    Q_EMIT started(tr("Writing the table..."));
    const ComparisonExportJob job{comparison, sheet, view.captions(), path,
                                  QFileInfo(path).suffix().toLower()};
    m_task = m_session.store().run(LaneId::Long, job, this, [this, path](const Result<WriteReport> &report) {
        end(tr("The table was written to %1.").arg(QDir::toNativeSeparators(path)),
            report ? Status{} : tl::unexpected(report.error()));
    });
}

void AssessmentOutput::printReport(const Run &run, const QString &departmentUid)
{
    ReportTerms terms{m_session.language(), QDateTime::currentDateTime(), m_session.info().synthetic};
    const QString name = tr("Assessment %1").arg(run->assessment.period.code());
    const auto report = [run](const ReportTerms &of) {
        return [run, of] { return AssessmentReport::compose(assessmentReportData(*run, of)); };
    };
    PrintOffer offer;
    offer.choices.append({tr("Report of the city"), name, report(terms)});
    terms.withPages = true;
    offer.choices.append({tr("With a page for each department"), name, report(terms)});
    terms.withPages = false;
    for (const DepartmentResult &department : run->assessment.departments) {
        if (department.uid != departmentUid)
            continue;
        offer.choices.append(
            {tr("%1 only").arg(department.name), name + u' ' + department.name,
             [run, department, terms] { return DepartmentReport::compose(*run, department, terms); }});
    }
    showPrintPreview(m_page, std::move(offer));
}

void AssessmentOutput::print(ReportDocument document, const QString &suggestedName, const PageSetup &paper)
{
    showPrintPreview(m_page, PrintOffer::of(std::move(document), suggestedName, paper));
}

} // namespace shuzhi
