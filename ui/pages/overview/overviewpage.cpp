// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "ui/dialogs/filedialog.h"
#include "ui/pages/overview/asofcontrol.h"
#include "ui/pages/overview/departmentscard.h"
#include "ui/pages/overview/figurerow.h"
#include "ui/pages/overview/figuretip.h"
#include "ui/pages/overview/kindscard.h"
#include "ui/pages/overview/peerscard.h"
#include "ui/pages/overview/trendcard.h"
#include "ui/reports/overviewreportdata.h"
#include "ui/reports/reportwriter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileInfo>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// What the loader owes is null, an error, or there.
template<class T>
const T *valueOf(const Result<T> *answer)
{
    return answer && *answer ? &**answer : nullptr;
}

constexpr int boardHeight = 420; ///< below it the page scrolls rather than squeezing its charts

} // namespace

OverviewPage::OverviewPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_loader(new OverviewLoader(session, this))
    , m_titleLine(new TitleLine)
    , m_asOf(new AsOfControl)
    , m_print(new QAction(tr("Print report..."), this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
{
    const Measures &m = Theme::measures();
    m_print->setObjectName(u"printReport"_s);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setEnabled(false);
    addAction(m_print);
    m_titleLine->addWidget(m_asOf);
    m_titleLine->setPrimary(m_print);
    m_stack->addWidget(makeBoard());
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.pageMargin, 10, m.pageMargin, m.pageMargin);
    layout->setSpacing(10);
    layout->addWidget(m_titleLine);
    layout->addWidget(m_stack, 1);

    for (AnswerCard *card : cards()) {
        connect(card, &AnswerCard::retryRequested, this, &OverviewPage::load);
        connect(card, &AnswerCard::openRequested, this,
                [this](const QString &where) { Q_EMIT openRequested(u"catalogs"_s, where); });
    }
    connect(m_figures, &FigureRow::openRequested, this,
            [this](const QString &where) { Q_EMIT openRequested(u"catalogs"_s, where); });
    connect(m_empty, &EmptyState::requested, this, [this] {
        if (m_session.isPast())
            m_session.setAsOf({});
        else
            Q_EMIT openRequested(u"import"_s, {});
    });
    connect(m_print, &QAction::triggered, this, &OverviewPage::printReport);
    connect(m_asOf, &AsOfControl::dayChosen, &m_session, &CitySession::setAsOf);
    connect(m_loader, &OverviewLoader::arrived, this, &OverviewPage::arrived);
    connect(m_loader, &OverviewLoader::finished, this, &OverviewPage::finished);
    for (const auto signal :
         {&CitySession::asOfChanged, &CitySession::dataChanged, &CitySession::infoChanged})
        connect(&m_session, signal, this, &OverviewPage::invalidate);
    describeCity();
}

QWidget *OverviewPage::makeBoard()
{
    const int gap = Theme::measures().gap;
    m_figures = new FigureRow(m_session.language());
    m_departments = new DepartmentsCard;
    m_trend = new TrendCard;
    m_peers = new PeersCard;
    m_kinds = new KindsCard;
    auto *low = new QHBoxLayout;
    low->setSpacing(gap);
    low->addWidget(m_peers, 1);
    low->addWidget(m_kinds, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(m_trend, 1);
    right->addLayout(low);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addWidget(m_departments, 1);
    columns->addLayout(right, 1);
    auto *board = new QWidget;
    board->setMinimumHeight(boardHeight);
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_figures);
    layout->addLayout(columns, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(board);
    area->viewport()->setAutoFillBackground(false);
    board->setAutoFillBackground(false);
    return area;
}

QList<AnswerCard *> OverviewPage::cards() const
{
    return {m_departments, m_trend, m_peers, m_kinds};
}

QString OverviewPage::id() const
{
    return u"overview"_s;
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

IconId OverviewPage::iconId() const
{
    return IconId::Dashboard;
}

void OverviewPage::activate()
{
    if (m_stale)
        load();
}

void OverviewPage::invalidate()
{
    m_stale = true;
    describeCity();
    if (isVisible())
        load();
}

void OverviewPage::describeCity()
{
    const CityInfo &info = m_session.info();
    m_titleLine->setTitle(title());
    m_titleLine->setState(info.synthetic ? tr("Synthetic data") : QString(), StateRole::Mute);
    QString note;
    if (info.synthetic)
        note = tr("Totals are published figures of 2023 H1; results of departments are invented.");
    if (m_session.isPast()) {
        const QString past = tr("A past day: figures and rows are of %1.").arg(m_session.shownDay());
        note = note.isEmpty() ? past : ReportText::joined(past, note);
    }
    m_titleLine->setNote(note);
    m_asOf->setDays(m_session.shownDay(), info.referenceDay);
}

void OverviewPage::load()
{
    m_stale = false;
    m_failureTold = false;
    m_print->setEnabled(false);
    m_figures->showLoading();
    for (AnswerCard *card : cards())
        card->showLoading(tr("Computing figures"));
    Q_EMIT busyChanged(true);
    m_loader->load();
}

void OverviewPage::arrived(OverviewLoader::Part part)
{
    switch (part) {
    case OverviewLoader::Part::City: showCity(); break;
    case OverviewLoader::Part::Context: showContext(); break;
    case OverviewLoader::Part::Departments: showDepartments(); break;
    case OverviewLoader::Part::Months: showMonths(); break;
    }
}

void OverviewPage::showCity()
{
    const MetricSet *set = valueOf(m_loader->city());
    if (!set) {
        const Error &error = m_loader->city()->error();
        m_stack->setCurrentIndex(0);
        m_figures->showFailed(error);
        m_kinds->showFailed(error);
        m_peers->showFailed(error);
        tellFailure(error);
        return;
    }
    if (set->city.figures.count(u"catalogs"_s) == 0) {
        showEmpty(*set);
        return;
    }
    m_stack->setCurrentIndex(0);
    m_figures->showFigures(*set);
    m_kinds->showFigures(*set, m_session.language());
    Q_EMIT statusChanged({tr("Basis: all published catalogs"),
                          tr("%1 catalogs").arg(FigureText::count(set->city.figures.count(u"catalogs"_s)))});
    showJoined();
}

void OverviewPage::showEmpty(const MetricSet &set)
{
    const bool past = m_session.isPast();
    m_empty->setContent(IconId::Inbox,
                        past ? tr("No catalog was published on %1").arg(set.asOf) : tr("No catalogs yet"),
                        past ? tr("The city's history begins later.")
                             : tr("Import a catalog list from a spreadsheet, or open the demonstration city "
                                  "from the start page."),
                        past ? tr("Back to the reference day") : tr("Import..."));
    m_stack->setCurrentIndex(1);
    Q_EMIT statusChanged({tr("Basis: all published catalogs"), {}});
}

void OverviewPage::showContext()
{
    if (valueOf(m_loader->context())) {
        showJoined();
        return;
    }
    m_peers->showFailed(m_loader->context()->error());
    tellFailure(m_loader->context()->error());
}

/// What needs two answers, in whichever order they come.
void OverviewPage::showJoined()
{
    const MetricSet *city = valueOf(m_loader->city()), *months = valueOf(m_loader->months());
    const CityContext *context = valueOf(m_loader->context());
    if (city && context) {
        m_figures->showContext(*context, *city);
        m_peers->showPeers(*context, *city, m_session.info().name, m_session.language());
    }
    if (city && months)
        m_figures->showChange(*months);
}

void OverviewPage::showDepartments()
{
    if (const MetricSet *set = valueOf(m_loader->departments())) {
        m_departments->showFigures(*set, m_session.language(), m_session.info().synthetic);
        return;
    }
    m_departments->showFailed(m_loader->departments()->error());
    tellFailure(m_loader->departments()->error());
}

void OverviewPage::showMonths()
{
    if (const MetricSet *set = valueOf(m_loader->months())) {
        m_trend->showMonths(*set, m_session.language());
        showJoined();
        return;
    }
    m_trend->showFailed(m_loader->months()->error());
    tellFailure(m_loader->months()->error());
}

void OverviewPage::finished()
{
    m_print->setEnabled(m_loader->isComplete() && m_stack->currentIndex() == 0);
    Q_EMIT busyChanged(false);
    Q_EMIT ready();
}

void OverviewPage::tellFailure(const Error &error)
{
    if (!m_failureTold && error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
    m_failureTold = true;
}

void OverviewPage::printReport()
{
    const MetricSet *departments = valueOf(m_loader->departments()), *months = valueOf(m_loader->months());
    const CityContext *context = valueOf(m_loader->context());
    if (!departments || !months || !context)
        return;
    const QString path = FileDialog::saveFile(
        this, tr("Print the overview to PDF"), tr("PDF (*.pdf)"),
        tr("Overview %1 %2").arg(m_session.info().name, departments->asOf) + u".pdf"_s, u"pdf"_s);
    if (path.isEmpty())
        return;
    const CityInfo &info = m_session.info();
    const OverviewReportData content =
        OverviewReportContent::of({info.name, *departments, *months, *context},
                                  {m_session.language(), QDateTime::currentDateTime(), info.synthetic});
    const Result<PdfReport> report = writePdf(OverviewReport::compose(content), path);
    if (!report) {
        Q_EMIT failed(report.error());
        return;
    }
    Q_EMIT messagePosted(
        {StateRole::Ok,
         tr("The report was written: %1, %2 pages.").arg(QFileInfo(path).fileName()).arg(report->pages),
         {},
         {},
         tr("Open"),
         [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
}

} // namespace shuzhi
