// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "ui/charts/chart.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/overview/asofcontrol.h"
#include "ui/pages/overview/branchesview.h"
#include "ui/pages/overview/comparecontrol.h"
#include "ui/pages/overview/explanationcard.h"
#include "ui/pages/overview/overviewboard.h"
#include "ui/pages/overview/overviewprinter.h"
#include "ui/reports/citysummary.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// Where the keyboard enters a part: at its chart, if it has one.
QWidget *firstStop(const QWidget &part)
{
    const auto takesKeys = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    for (Chart *chart : part.findChildren<Chart *>())
        if (takesKeys(chart))
            return chart;
    for (QWidget *each : part.findChildren<QWidget *>())
        if (takesKeys(each))
            return each;
    return nullptr;
}

} // namespace

OverviewPage::OverviewPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_loader(new OverviewLoader(session, this))
    , m_printer(new OverviewPrinter(session, this))
    , m_titleLine(new TitleLine)
    , m_views(new SegmentBar)
    , m_asOf(new AsOfControl)
    , m_compare(new CompareControl)
    , m_print(new QAction(tr("Print report..."), this))
    , m_clearScope(new QAction(tr("Show the whole city"), this))
    , m_stack(new QStackedWidget)
    , m_board(new OverviewBoard(session, *m_loader, m_scope))
    , m_empty(new EmptyState)
    , m_busy(new BusyOverlay(m_stack))
{
    const Measures &m = Theme::measures();
    makeTitleLine();
    makePartActions();
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.pageMargin, 10, m.pageMargin, m.pageMargin);
    layout->setSpacing(10);
    layout->addWidget(m_titleLine);
    layout->addWidget(m_stack, 1);
    connectParts();
    connectPrinter();
    auto *branches = new BranchesView(session);
    connect(branches, &BranchesView::openRequested, this, &Page::openRequested);
    connect(branches, &BranchesView::explainRequested, this, &OverviewPage::explain);
    connect(branches, &BranchesView::failed, this, &Page::failed);
    addView(u"branches"_s, tr("Branches"), branches);
    describeCity();
}

void OverviewPage::makeTitleLine()
{
    m_print->setObjectName(u"printReport"_s);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setEnabled(false);
    m_clearScope->setObjectName(u"showWholeCity"_s);
    m_clearScope->setEnabled(false);
    addActions({m_print, m_clearScope});
    m_views->setObjectName(u"overviewViews"_s);
    m_views->setAccessibleName(tr("View of the overview"));
    m_segments = {{u"figures"_s, tr("Figures")}};
    m_views->hide(); // until there is a choice
    m_titleLine->addWidget(m_views);
    m_titleLine->addWidget(m_asOf);
    m_titleLine->addWidget(m_compare);
    m_titleLine->setPrimary(m_print);
}

void OverviewPage::makePartActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys, int by) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, by] { movePart(by); });
        addAction(action);
    };
    add(u"overviewNextPart"_s, tr("To the next part of the page"), Qt::Key_F6, 1);
    add(u"overviewPreviousPart"_s, tr("To the previous part of the page"), Qt::SHIFT | Qt::Key_F6, -1);
}

/// F6: title line, figures, card by card, and round again; what has nothing for the keyboard is left out.
void OverviewPage::movePart(int by)
{
    QList<QWidget *> parts{m_titleLine};
    parts +=
        m_stack->currentWidget() == m_board ? m_board->parts() : QList<QWidget *>{m_stack->currentWidget()};
    QList<QWidget *> stops;
    qsizetype at = -1;
    for (QWidget *part : std::as_const(parts)) {
        QWidget *stop = firstStop(*part);
        if (!stop)
            continue;
        if (part->isAncestorOf(QApplication::focusWidget()))
            at = stops.size();
        stops += stop;
    }
    if (stops.isEmpty())
        return;
    const qsizetype to = at < 0 ? (by > 0 ? 0 : -1) : at + by;
    stops.at((to + stops.size()) % stops.size())->setFocus(Qt::ShortcutFocusReason);
}

void OverviewPage::connectParts()
{
    connect(m_board, &OverviewBoard::retryRequested, this, &OverviewPage::load);
    connect(m_board, &OverviewBoard::openRequested, this, &OverviewPage::openRows);
    connect(m_board, &OverviewBoard::filterRequested, this, &OverviewPage::filterBy);
    connect(m_board, &OverviewBoard::explainRequested, this, &OverviewPage::explain);
    connect(m_board, &OverviewBoard::failed, this, &Page::failed);
    connect(m_titleLine->chips(), &ChipBar::removed, this, [this](const QString &field) {
        m_scope.remove(field);
        showScope();
    });
    connect(m_titleLine->chips(), &ChipBar::cleared, m_clearScope, &QAction::trigger);
    connect(m_clearScope, &QAction::triggered, this, [this] {
        m_scope.clear();
        showScope();
    });
    connect(m_empty, &EmptyState::requested, this, [this] {
        if (m_session.isPast())
            m_session.setAsOf({});
        else
            Q_EMIT openRequested(u"import"_s, {});
    });
    connect(m_asOf, &AsOfControl::dayChosen, &m_session, &CitySession::setAsOf);
    connect(m_compare, &CompareControl::dayChanged, this, &OverviewPage::load);
    connect(m_loader, &OverviewLoader::arrived, this, &OverviewPage::arrived);
    connect(m_loader, &OverviewLoader::finished, this, &OverviewPage::finished);
    for (const auto signal : {&CitySession::asOfChanged, &CitySession::infoChanged})
        connect(&m_session, signal, this, &OverviewPage::invalidate);
    connect(&m_session, &CitySession::dataChanged, this, &OverviewPage::follow);
}

void OverviewPage::connectPrinter()
{
    connect(m_print, &QAction::triggered, this, &OverviewPage::printReport);
    connect(m_busy, &BusyOverlay::cancelRequested, m_printer, &OverviewPrinter::cancel);
    connect(m_printer, &OverviewPrinter::finished, this, &OverviewPage::printRead);
    connect(m_printer, &OverviewPrinter::failed, this, [this](const Error &error) {
        printRead();
        Q_EMIT failed(error);
    });
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

void OverviewPage::addView(const QString &key, const QString &name, QWidget *view)
{
    m_stack->addWidget(view);
    m_segments += Segment{key, name};
    m_views->setSegments(m_segments);
    m_views->show();
    connect(m_views, &SegmentBar::currentChanged, this, [this, key, view](const QString &chosen) {
        if (chosen == key)
            m_stack->setCurrentWidget(view);
        else if (chosen == u"figures")
            m_stack->setCurrentWidget(m_isEmpty ? static_cast<QWidget *>(m_empty) : m_board);
    });
}

void OverviewPage::activate()
{
    if (m_stale)
        load();
}

QStringList OverviewPage::tables() const
{
    return {u"setting"_s,  u"department"_s, u"library"_s,   u"catalog"_s,   u"data_item"_s,
            u"resource"_s, u"usage_day"_s,  u"duty_list"_s, u"duty"_s,      u"duty_catalog"_s,
            u"peer"_s,     u"demand"_s,     u"scenario"_s,  u"open_unit"_s, u"city_figure"_s};
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
    m_compare->setShownDay(m_session.shownDay());
}

void OverviewPage::load()
{
    m_stale = false;
    Q_EMIT statusChanged({tr("Basis: all published catalogs"), {}}); // the count was of another day
    m_board->showLoading();
    m_loader->load({m_scope.conditions(), m_compare->day()});
    showWork();
}

void OverviewPage::arrived(OverviewLoader::Part part)
{
    if (part == OverviewLoader::Part::City) {
        const Result<MetricSet> &answer = *m_loader->figures(part);
        const qint64 catalogs = answer ? answer->city.figures.count(u"catalogs"_s) : -1;
        m_isEmpty = catalogs == 0 && m_scope.conditions().isEmpty();
        if (m_isEmpty)
            showEmpty(*answer);
        else if (m_stack->currentWidget() == m_empty)
            m_stack->setCurrentWidget(m_board);
        if (catalogs > 0) {
            Q_EMIT statusChanged(
                {tr("Basis: all published catalogs"), tr("%1 catalogs").arg(FigureText::count(catalogs))});
        }
    }
    m_board->show(part);
}

void OverviewPage::showEmpty(const MetricSet &set)
{
    const bool past = m_session.isPast();
    const NoRight why = past ? NoRight::None : m_session.rights().whyNotImport();
    m_empty->setContent(IconId::Inbox,
                        past ? tr("No catalog was published on %1").arg(set.asOf) : tr("No catalogs yet"),
                        past ? tr("The city's history begins later.")
                            : why != NoRight::None
                            ? noRightText(why, m_session.rights())
                            : tr("Import a catalog list from a spreadsheet, or open the demonstration city "
                                 "from the start page."),
                        past                       ? tr("Back to the reference day")
                            : why == NoRight::None ? tr("Import...")
                                                   : QString());
    m_views->setCurrent(u"figures"_s);
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT statusChanged({tr("Basis: all published catalogs"), {}});
}

void OverviewPage::finished()
{
    showWork();
    Q_EMIT ready();
}

/// What the page is at work on decides whether it can print, and whether the window shows work.
void OverviewPage::showWork()
{
    const bool busy = m_loader->isLoading() || m_printer->isReading();
    m_print->setEnabled(!busy && m_loader->isComplete() && !m_isEmpty);
    Q_EMIT busyChanged(busy);
}

void OverviewPage::filterBy(const QString &condition)
{
    if (m_scope.toggle(condition))
        showScope();
}

void OverviewPage::showScope()
{
    m_titleLine->chips()->setChips(m_scope.chips(m_session.language()));
    m_clearScope->setEnabled(!m_scope.conditions().isEmpty());
    load();
}

void OverviewPage::openRows(const QString &where)
{
    Q_EMIT openRequested(u"catalogs"_s, where);
}

void OverviewPage::explain(const Explanation &explanation, const QRect &place)
{
    if (explanation.title.isEmpty())
        return;
    auto *card = new ExplanationCard(explanation, this);
    connect(card, &ExplanationCard::openRequested, this, &OverviewPage::openRows);
    card->showAt(place);
}

void OverviewPage::printReport()
{
    m_busy->start(tr("Reading the figures to print..."), BusyOverlay::Ground::KeepContent);
    m_printer->print();
    showWork();
}

void OverviewPage::printRead()
{
    m_busy->finish();
    showWork();
}

} // namespace shuzhi
