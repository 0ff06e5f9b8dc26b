// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewprinter.h"

#include "ui/reports/overviewreportdata.h"

#include <QDateTime>

namespace shuzhi {

OverviewPrinter::OverviewPrinter(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void OverviewPrinter::print(const QString &path)
{
    if (m_isPrinting)
        return;
    m_isPrinting = true;
    m_session.store().run(LaneId::Long, OverviewRunQuery{m_session.asOf()}, this,
                          [this, path](const Result<OverviewRun> &run) {
                              const Result<PdfReport> report =
                                  run ? write(*run, path) : Result<PdfReport>(tl::unexpected(run.error()));
                              m_isPrinting = false;
                              if (report)
                                  Q_EMIT printed(path, report->pages);
                              else
                                  Q_EMIT failed(report.error());
                          });
}

/// In the window's thread: the trend is drawn by Qt Charts, whose scene may not leave it.
Result<PdfReport> OverviewPrinter::write(const OverviewRun &run, const QString &path) const
{
    const ReportTerms terms{m_session.language(), QDateTime::currentDateTime(), m_session.info().synthetic};
    return writePdf(OverviewReport::compose(OverviewReportContent::of(run, terms)), path);
}

} // namespace shuzhi
