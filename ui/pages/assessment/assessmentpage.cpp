// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/assessmentpage.h"

#include "models/domain/assessmenttexts.h"
#include "models/services/assessmentbookjob.h"
#include "models/services/assessmentperiods.h"
#include "models/store/searchquery.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/assessment/departmentpanel.h"
#include "ui/pages/assessment/indicatordetail.h"
#include "ui/pages/assessment/periodchooser.h"
#include "ui/pages/assessment/rankinggrid.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/reportwriter.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QSplitter>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// Part of an assessment shared with whoever shows it; lives as long as the run it is part of.
std::shared_ptr<const Assessment> assessmentOf(const std::shared_ptr<const AssessmentRun> &run)
{
    return run ? std::shared_ptr<const Assessment>(run, &run->assessment) : nullptr;
}

} // namespace

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
    buildContent();
    layout->addWidget(m_title);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_grid);
    connect(&session, &CitySession::dataChanged, this, &AssessmentPage::invalidate);
    connect(&session, &CitySession::asOfChanged, this, &AssessmentPage::invalidate);
}

QString AssessmentPage::id() const
{
    return u"assessment"_s;
}

QString AssessmentPage::title() const
{
    return tr("Assessment");
}

IconId AssessmentPage::iconId() const
{
    return IconId::Award;
}

void AssessmentPage::buildTitle()
{
    m_title = new TitleLine(title());
    m_chooser = new PeriodChooser;
    m_title->addWidget(m_chooser);
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
    connect(m_chooser, &PeriodChooser::chosen, this, &AssessmentPage::assess);
    connect(m_export, &QAction::triggered, this, &AssessmentPage::exportWorkbook);
    connect(m_print, &QAction::triggered, this, &AssessmentPage::printReport);
}

void AssessmentPage::buildContent()
{
    m_grid = new RankingGrid;
    m_panel = new DepartmentPanel;
    auto *card = new Card;
    card->setFlush(true);
    card->setContent(m_grid);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(Theme::measures().gap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(card);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 64);
    splitter->setStretchFactor(1, 36);
    card->setMinimumWidth(480);
    m_panel->setMinimumWidth(400);
    m_content = splitter;
    m_empty = new EmptyState;
    m_empty->setObjectName(u"assessmentEmpty"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(new QWidget); // nothing yet
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    m_busy = new BusyOverlay(m_stack);
    connect(m_grid, &RankingGrid::departmentChanged, this, &AssessmentPage::showDepartment);
    connect(m_grid, &RankingGrid::activated, m_panel, &DepartmentPanel::focusIndicators);
    connect(m_panel, &DepartmentPanel::rowsRequested, this, &AssessmentPage::openRows);
    connect(m_empty, &EmptyState::requested, this, &AssessmentPage::loadDays);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] {
        if (m_task)
            m_session.store().cancel(*m_task);
    });
}

QDate AssessmentPage::day() const
{
    const QDate shown = QDate::fromString(m_session.asOf(), Qt::ISODate);
    return shown.isValid() ? shown : m_days->reference;
}

void AssessmentPage::activate()
{
    if (!m_scheme) {
        showFailure(m_scheme.error());
        return;
    }
    if (!m_days && !m_task)
        loadDays();
    else if (!m_task)
        Q_EMIT ready();
}

void AssessmentPage::invalidate()
{
    if (m_task)
        m_session.store().drop(*m_task);
    setIdle();
    m_days.reset();
    m_runs.clear();
    if (isVisible())
        activate();
}

void AssessmentPage::loadDays()
{
    setBusy(tr("Reading the history..."), m_run != nullptr);
    m_task = m_session.store().run(LaneId::Page, AssessmentDaysQuery{}, this,
                                   [this](const Result<AssessmentDays> &days) {
                                       if (!days) {
                                           setIdle();
                                           showFailure(days.error());
                                           return;
                                       }
                                       m_task.reset(); // the overlay goes on for the assessment
                                       m_days = *days;
                                       m_chooser->setDays(days->first, day(), m_session.language());
                                       assess(m_chooser->period());
                                   });
}

void AssessmentPage::assess(const Period &period)
{
    if (m_task)
        m_session.store().drop(*m_task);
    if (const auto kept = m_runs.constFind(period.code()); kept != m_runs.constEnd()) {
        setIdle();
        showRun(*kept);
        return;
    }
    setBusy(tr("Assessing the departments for %1...").arg(period.code()), m_run != nullptr);
    const QString asOf = assessedDay(period, day()).toString(Qt::ISODate);
    m_task = m_session.store().run(
        LaneId::Long, AssessmentQuery{*m_scheme, period, asOf}, this,
        [this, period](const Result<AssessmentRun> &answer) { answered(period, answer); },
        [this](double fraction) { m_busy->setProgress(qint64(fraction * 100), 100); });
}

void AssessmentPage::answered(const Period &period, const Result<AssessmentRun> &answer)
{
    setIdle();
    if (!answer) {
        showFailure(answer.error());
        return;
    }
    auto run = std::make_shared<const AssessmentRun>(*answer);
    m_runs.insert(period.code(), run);
    showRun(run);
}

void AssessmentPage::showRun(const std::shared_ptr<const AssessmentRun> &run)
{
    m_run = run;
    const bool any = !run->assessment.departments.isEmpty();
    if (!any) {
        m_empty->setContent(IconId::Award, tr("There is no department to assess on this day."),
                            tr("Import catalogs first, or choose a later period."));
    }
    m_stack->setCurrentWidget(any ? m_content : m_empty);
    m_chooser->setPeriod(run->assessment.period);
    m_grid->setAssessment(assessmentOf(run), m_session.language());
    showDepartment(m_grid->selectedDepartment());
    for (QAction *action : {m_export, m_print})
        action->setEnabled(any);
    showTitle();
    Q_EMIT ready();
}

void AssessmentPage::showTitle()
{
    const Assessment &assessment = m_run->assessment;
    const QString code = assessment.period.code();
    const QString asOf = assessment.asOf.toString(Qt::ISODate);
    m_title->setTitle(tr("%1 assessment").arg(code));
    const QString mark = assessmentText(u"sample_mark"_s).in(m_session.language());
    m_title->setState(assessment.scheme.isSample ? tr("%1 scheme").arg(mark) : QString(), StateRole::Warn);
    const QString departments = FigureText::count(assessment.departments.size());
    const QString scheme = assessment.scheme.name.in(m_session.language());
    m_title->setNote(
        assessment.asOf < assessment.period.lastDay()
            ? tr("%1, as of %2 (the period still runs), %3 departments").arg(scheme, asOf, departments)
            : tr("%1, as of %2, %3 departments").arg(scheme, asOf, departments));
    Q_EMIT countChanged(code);
    Q_EMIT statusChanged({tr("%1, as of %2").arg(scheme, asOf), tr("%1 departments").arg(departments)});
}

void AssessmentPage::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Cancelled && m_run) {
        m_chooser->setPeriod(m_run->assessment.period); // what is shown is still there
        Q_EMIT ready();
        return;
    }
    if (error.code == ErrorCode::Cancelled) {
        m_empty->setContent(IconId::Award, tr("The assessment was cancelled."), {}, tr("Assess again"));
    } else {
        m_empty->setContent(IconId::CircleAlert, tr("The departments could not be assessed."),
                            tr("Nothing was changed. The message above says what happened."),
                            m_scheme ? tr("Try again") : QString());
        Q_EMIT failed(error);
    }
    m_run.reset();
    m_days.reset();
    for (QAction *action : {m_export, m_print})
        action->setEnabled(false);
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT ready();
}

void AssessmentPage::showDepartment(const QString &uid)
{
    m_panel->setDepartment(assessmentOf(m_run), uid, m_session.language());
}

void AssessmentPage::openRows(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    if (!filter) {
        Q_EMIT failed(filter.error());
        return;
    }
    if (filter->what != What::Departments) {
        Q_EMIT openRequested(u"catalogs"_s, where);
        return;
    }
    // Departments have no grid of their own: their names stand where they were asked for.
    m_session.store().run(LaneId::Page, SearchQuery{*filter, SortOrder{{{u"department"_s}}}, 1000, {}}, this,
                          [this, where](const Result<SearchPage> &page) {
                              if (!page) {
                                  Q_EMIT failed(page.error());
                                  return;
                              }
                              QStringList names;
                              for (const QJsonObject &row : page->rows)
                                  names += row.value(u"name").toString();
                              m_panel->detail()->showNames(where, names);
                          });
}

void AssessmentPage::exportWorkbook()
{
    if (!m_run || m_task || m_writing)
        return;
    const QString suggestion = tr("Assessment %1").arg(m_run->assessment.period.code()) + u".xlsx"_s;
    const QString path = FileDialog::saveFile(this, tr("Export the assessment as a workbook"),
                                              tr("Excel workbook (*.xlsx)"), suggestion, u"xlsx"_s);
    if (path.isEmpty())
        return;
    setWriting(tr("Writing the workbook..."));
    const AssessmentBookJob job{assessmentOf(m_run), BookTexts{m_session.language(), m_run->city}, path};
    m_session.store().run(LaneId::Long, job, this, [this, path](const Status &status) {
        written(tr("The workbook was written to %1.").arg(QDir::toNativeSeparators(path)), status);
    });
}

void AssessmentPage::printReport()
{
    if (!m_run || m_task || m_writing)
        return;
    const QString suggestion = tr("Assessment %1").arg(m_run->assessment.period.code()) + u".pdf"_s;
    const QString path = FileDialog::saveFile(this, tr("Print the assessment to a PDF file"),
                                              tr("PDF document (*.pdf)"), suggestion, u"pdf"_s);
    if (path.isEmpty())
        return;
    setWriting(tr("Printing the report..."));
    const ReportTerms terms{m_session.language(), QDateTime::currentDateTime(), m_session.info().synthetic};
    const ReportDocument document = AssessmentReport::compose(assessmentReportData(*m_run, terms));
    const auto job = [document, path](Connection &) { return writePdf(document, path); };
    m_session.store().run(LaneId::Long, job, this, [this, path](const Result<PdfReport> &report) {
        const int pages = report ? report->pages : 0;
        const QString done =
            tr("The report (%1 pages) was printed to %2.").arg(pages).arg(QDir::toNativeSeparators(path));
        written(done, report ? Status{} : tl::unexpected(report.error()));
    });
}

void AssessmentPage::setWriting(const QString &what)
{
    m_writing = true;
    m_busy->start(what, BusyOverlay::Ground::KeepContent, false);
    Q_EMIT busyChanged(true);
}

void AssessmentPage::written(const QString &what, const Status &status)
{
    m_writing = false;
    if (!m_task) {
        m_busy->finish();
        Q_EMIT busyChanged(false);
    }
    if (!status) {
        Q_EMIT failed(status.error());
        return;
    }
    Message message;
    message.role = StateRole::Ok;
    message.happened = what;
    Q_EMIT messagePosted(message);
}

void AssessmentPage::setBusy(const QString &what, bool keepContent)
{
    m_busy->start(what, keepContent ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton);
    Q_EMIT busyChanged(true);
}

void AssessmentPage::setIdle()
{
    if (!m_task)
        return;
    m_task.reset();
    if (!m_writing) {
        m_busy->finish();
        Q_EMIT busyChanged(false);
    }
}

} // namespace shuzhi
