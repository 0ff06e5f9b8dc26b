// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewprinter.h"

#include "ui/dialogs/printpreview.h"
#include "ui/reports/overviewreportdata.h"

#include <QDateTime>
#include <QWidget>

namespace shuzhi {

OverviewPrinter::OverviewPrinter(CitySession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(page)
{
}

void OverviewPrinter::print()
{
    if (isReading())
        return;
    m_task = m_session.store().run(LaneId::Long, OverviewRunQuery{m_session.asOf()}, this,
                                   [this](const Result<OverviewRun> &run) {
                                       m_task.reset();
                                       if (run)
                                           show(*run);
                                       if (run || run.error().code == ErrorCode::Cancelled)
                                           Q_EMIT finished();
                                       else
                                           Q_EMIT failed(run.error());
                                   });
}

void OverviewPrinter::cancel()
{
    if (m_task)
        m_session.store().cancel(*m_task);
}

/// Composed in the window's thread: the trend is drawn by Qt Charts, whose scene may not leave it.
void OverviewPrinter::show(const OverviewRun &run)
{
    const ReportTerms terms{m_session.language(), QDateTime::currentDateTime(), m_session.info().synthetic};
    const OverviewReportData data = OverviewReportContent::of(run, terms);
    showPrintPreview(m_page,
                     PrintOffer::of(OverviewReport::compose(data),
                                    tr("Overview %1 %2").arg(run.city, run.departments.asOf)));
}

} // namespace shuzhi
