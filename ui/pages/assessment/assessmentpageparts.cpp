// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/gridprinter.h"
#include "ui/pages/assessment/assessmentoutput.h"
#include "ui/pages/assessment/assessmentpage.h"
#include "ui/pages/assessment/comparisonview.h"
#include "ui/pages/assessment/departmentpanel.h"
#include "ui/pages/assessment/matrixprint.h"
#include "ui/pages/assessment/matrixview.h"
#include "ui/pages/assessment/periodchooser.h"
#include "ui/pages/assessment/rankinggrid.h"
#include "ui/pages/assessment/rankingview.h"
#include "ui/pages/assessment/scoretrend.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateEdit>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

AssessmentPage::AssessmentPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_scheme(shippedScheme(u"four-heads"_s))
{
    const Measures &m = Theme::measures();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.pageMargin, m.pageMargin, m.pageMargin, m.pageMargin);
    layout->setSpacing(m.gap);
    buildTitle();
    buildCommands();
    buildContent();
    layout->addWidget(m_title);
    layout->addWidget(m_views);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_ranking->focusProxy());
    m_output = new AssessmentOutput(session, this);
    connectOutput();
    connectViews();
    if (m_scheme) {
        m_runs = new AssessmentRuns(session, *m_scheme, this);
        connectRuns();
    }
    connect(&session, &CitySession::dataChanged, this, &AssessmentPage::follow);
    connect(&session, &CitySession::asOfChanged, this, &AssessmentPage::invalidate);
}

void AssessmentPage::buildTitle()
{
    m_title = new TitleLine(title());
    m_chooser = new PeriodChooser;
    m_asOf = new QDateEdit;
    m_asOf->setObjectName(u"assessedDay"_s);
    m_asOf->setAccessibleName(tr("As of"));
    m_asOf->setToolTip(tr("Day the period is assessed on; a day of another period takes its period along"));
    m_asOf->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_asOf->setCalendarPopup(true);
    m_asOf->setKeyboardTracking(false); // a day half typed is no day
    m_title->addWidget(m_chooser);
    m_title->addWidget(m_asOf);
    m_views = new SegmentBar;
    m_views->setObjectName(u"assessmentViews"_s);
    m_views->setAccessibleName(tr("Views of the assessment"));
    m_views->setSegments(
        {{u"ranking"_s, tr("Ranking")}, {u"matrix"_s, tr("Matrix")}, {u"comparison"_s, tr("Comparison")}});
    connect(m_chooser, &PeriodChooser::chosen, this, &AssessmentPage::choosePeriod);
    connect(m_asOf, &QDateEdit::dateChanged, this, &AssessmentPage::chooseDay);
    connect(m_views, &SegmentBar::currentChanged, this, &AssessmentPage::showView);
}

void AssessmentPage::buildCommands()
{
    m_export = new QAction(icon(IconId::Spreadsheet), tr("Export workbook..."), this);
    m_export->setObjectName(u"exportWorkbook"_s);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_print = new QAction(iconOnAccent(IconId::Printer), tr("Print report..."), this);
    m_print->setObjectName(u"printReport"_s);
    m_print->setShortcut(QKeySequence::Print);
    for (QAction *action : {m_export, m_print}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        addAction(action);
    }
    m_title->addCommand(m_export);
    m_title->setPrimary(m_print);
}

void AssessmentPage::buildContent()
{
    m_ranking = new RankingView(m_session);
    m_matrix = new MatrixView;
    m_comparison = new ComparisonView;
    m_content = new QStackedWidget;
    m_content->addWidget(m_ranking);
    m_content->addWidget(m_matrix);
    m_content->addWidget(m_comparison);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"assessmentEmpty"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(new QWidget); // nothing yet
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    m_busy = new BusyOverlay(m_stack);
}

void AssessmentPage::connectViews()
{
    connect(m_ranking->panel(), &DepartmentPanel::rowsRequested, this, &AssessmentPage::openRows);
    connect(m_ranking->panel()->trend(), &ScoreTrend::failed, this, &AssessmentPage::failed);
    connect(m_ranking->panel()->trend(), &ScoreTrend::dayRequested, this, &AssessmentPage::chooseDay);
    connect(m_matrix, &MatrixView::rowsRequested, this, &AssessmentPage::openRows);
    connect(m_matrix, &MatrixView::departmentRequested, this, &AssessmentPage::showDepartment);
    connect(m_comparison, &ComparisonView::departmentRequested, this, &AssessmentPage::showDepartment);
    connect(m_comparison, &ComparisonView::chosen, this, &AssessmentPage::ask);
    connect(m_empty, &EmptyState::requested, this, [this] {
        if (m_run) // there is nobody in it
            Q_EMIT openRequested(u"import"_s, {});
        else
            activate();
    });
}

void AssessmentPage::connectRuns()
{
    connect(m_runs, &AssessmentRuns::daysRead, this, &AssessmentPage::daysRead);
    connect(m_runs, &AssessmentRuns::answered, this, &AssessmentPage::answered);
    connect(m_runs, &AssessmentRuns::failed, this, &AssessmentPage::showFailure);
    connect(m_runs, &AssessmentRuns::assessing, this, [this](const QString &period) {
        setBusy(tr("Assessing the departments for %1...").arg(period));
    });
    connect(m_runs, &AssessmentRuns::progressed, this,
            [this](double fraction) { m_busy->setFraction(fraction); });
    connect(m_busy, &BusyOverlay::cancelRequested, m_runs, &AssessmentRuns::cancel);
}

void AssessmentPage::connectOutput()
{
    const auto free = [this] { return m_run && !m_runs->isBusy() && !m_output->isWriting(); };
    connect(m_export, &QAction::triggered, this, [this, free] {
        if (free() && isCompared())
            m_output->exportComparison(*m_comparison);
        else if (free())
            m_output->exportWorkbook(m_run);
    });
    connect(m_print, &QAction::triggered, this, [this, free] {
        if (free() && isCompared())
            printComparison();
        else if (free())
            m_output->printReport(m_run, m_ranking->grid()->selectedDepartment());
    });
    m_printer = new GridPrinter(m_session, this);
    connect(m_printer, &GridPrinter::failed, this, &AssessmentPage::failed);
    connect(m_matrix, &MatrixView::printRequested, this, [this, free] {
        if (free())
            m_output->print(MatrixPrint::compose(*m_run, m_matrix->map()->values(), m_session.language()),
                            tr("Matrix %1").arg(m_run->assessment.period.code()), MatrixPrint::paper());
    });
    connect(m_output, &AssessmentOutput::started, this, &AssessmentPage::setBusy);
    connect(m_output, &AssessmentOutput::progressed, this,
            [this](double fraction) { m_busy->setFraction(fraction); });
    connect(m_output, &AssessmentOutput::written, this, &AssessmentPage::written);
    connect(m_output, &AssessmentOutput::failed, this, &AssessmentPage::notWritten);
    connect(m_busy, &BusyOverlay::cancelRequested, m_output, &AssessmentOutput::cancel);
}

void AssessmentPage::printComparison()
{
    const AssessmentComparison &comparison = m_comparison->comparison();
    //: codes of two periods
    const QString periods = tr("%1 and %2 compared").arg(comparison.then.code(), comparison.now.code());
    GridReportData grid = m_printer->take(*m_comparison->table(), periods);
    grid.origin.asOf = comparison.dayNow;
    grid.note = m_comparison->summary();
    m_printer->print(std::move(grid));
}

} // namespace shuzhi
