// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewboard.h"

#include "ui/pages/overview/departmentscard.h"
#include "ui/pages/overview/figurerow.h"
#include "ui/pages/overview/freshnesscard.h"
#include "ui/pages/overview/kindscard.h"
#include "ui/pages/overview/overviewscope.h"
#include "ui/pages/overview/peerscard.h"
#include "ui/pages/overview/sleepingcard.h"
#include "ui/pages/overview/todocard.h"
#include "ui/pages/overview/trendcard.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;
using Part = OverviewLoader::Part;

namespace {

constexpr int narrowWidth = 960;

/// What the loader owes is null, an error, or there.
template<class T>
const T *valueOf(const Result<T> *answer)
{
    return answer && *answer ? &**answer : nullptr;
}

template<class T>
const Error *errorOf(const Result<T> *answer)
{
    return answer && !*answer ? &answer->error() : nullptr;
}

} // namespace

OverviewBoard::OverviewBoard(const CitySession &session, const OverviewLoader &loader,
                             const OverviewScope &scope, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_loader(loader)
    , m_scope(scope)
    , m_figures(new FigureRow(session.language()))
    , m_departments(new DepartmentsCard)
    , m_trend(new TrendCard(session.language()))
    , m_peers(new PeersCard)
    , m_kinds(new KindsCard)
    , m_todo(new TodoCard)
    , m_freshness(new FreshnessCard)
    , m_sleeping(new SleepingCard)
    , m_columns(new QHBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    QWidget *board = makeBoard();
    setWidget(board);
    viewport()->setAutoFillBackground(false);
    board->setAutoFillBackground(false);
    connectCards();
}

QWidget *OverviewBoard::makeBoard()
{
    const int gap = Theme::measures().gap;
    m_columns->setSpacing(gap);
    auto *board = new QWidget;
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_figures);
    layout->addLayout(m_columns, 1);
    placeCards(false);
    return board;
}

/// Three columns, or two where the window is narrow: charts keep the width their words need.
void OverviewBoard::placeCards(bool isNarrow)
{
    using Cards = QList<std::pair<QWidget *, int>>; // with their shares of the height
    const QList<std::pair<Cards, int>> wide{{{{m_departments, 1}}, 38},
                                            {{{m_trend, 5}, {m_peers, 3}, {m_kinds, 2}}, 33},
                                            {{{m_todo, 4}, {m_freshness, 4}, {m_sleeping, 3}}, 29}};
    const QList<std::pair<Cards, int>> narrow{
        {{{m_departments, 6}, {m_kinds, 2}, {m_sleeping, 3}}, 50},
        {{{m_trend, 5}, {m_todo, 4}, {m_peers, 3}, {m_freshness, 4}}, 50}};
    while (QLayoutItem *column = m_columns->takeAt(0)) {
        while (QLayoutItem *card = column->layout()->takeAt(0))
            delete card; // the card stays a child of the board
        delete column;
    }
    for (const auto &[cards, share] : isNarrow ? narrow : wide) {
        auto *column = new QVBoxLayout;
        column->setSpacing(Theme::measures().gap);
        for (const auto &[card, stretch] : cards)
            column->addWidget(card, stretch);
        m_columns->addLayout(column, share);
    }
    m_isNarrow = isNarrow;
}

void OverviewBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (const bool isNarrow = viewport()->width() < narrowWidth; isNarrow != m_isNarrow)
        placeCards(isNarrow);
    fit();
}

/// As high as the window, and scrolled only where the charts would else be squeezed. A resizable scroll
/// area would ask for the height that every card likes best, as some of them wrap their words.
void OverviewBoard::fit()
{
    const int least = widget()->layout()->minimumSize().height();
    widget()->resize(viewport()->width(), std::max(viewport()->height(), least));
}

void OverviewBoard::connectCards()
{
    for (AnswerCard *card : cards()) {
        connect(card, &AnswerCard::retryRequested, this, &OverviewBoard::retryRequested);
        connect(card, &AnswerCard::openRequested, this, &OverviewBoard::openRequested);
        connect(card, &AnswerCard::filterRequested, this, &OverviewBoard::filterRequested);
        connect(card, &AnswerCard::explainRequested, this, &OverviewBoard::explainRequested);
    }
    connect(m_figures, &FigureRow::openRequested, this, &OverviewBoard::openRequested);
    connect(m_figures, &FigureRow::explainRequested, this, &OverviewBoard::explainRequested);
}

QList<AnswerCard *> OverviewBoard::cards() const
{
    return {m_departments, m_trend, m_peers, m_kinds, m_todo, m_freshness, m_sleeping};
}

QList<QWidget *> OverviewBoard::parts() const
{
    QList<QWidget *> parts{m_figures};
    for (AnswerCard *card : cards())
        parts += card;
    return parts;
}

void OverviewBoard::showLoading()
{
    m_failureTold = false;
    m_figures->showLoading();
    for (AnswerCard *card : cards())
        card->showLoading(tr("Computing figures"));
}

const MetricSet *OverviewBoard::figures(Part part) const
{
    return valueOf(m_loader.figures(part));
}

void OverviewBoard::show(Part part)
{
    switch (part) {
    case Part::City: showCity(); break;
    case Part::Context: showContext(); break;
    case Part::Departments: showDepartments(); break;
    case Part::Months: showMonths(); break;
    case Part::Cycles: showCycles(); break;
    case Part::Kinds: showKinds(); break;
    case Part::Todo: showTodo(); break;
    case Part::CityBefore: showChange(); break;
    case Part::DepartmentsBefore: showDepartments(); break;
    }
    fit();
}

void OverviewBoard::showCity()
{
    if (const Error *error = errorOf(m_loader.figures(Part::City))) {
        m_figures->showFailed(*error);
        fail(*error, {m_kinds, m_peers, m_sleeping});
        return;
    }
    m_figures->showFigures(*figures(Part::City));
    showKinds();
    showPeers();
    showSleeping();
    showChange();
}

void OverviewBoard::showContext()
{
    if (const Error *error = errorOf(m_loader.context()))
        fail(*error, {m_peers});
    else
        showPeers();
}

/// Needs two answers, in whichever order they come.
void OverviewBoard::showPeers()
{
    const MetricSet *city = figures(Part::City);
    const CityContext *context = valueOf(m_loader.context());
    if (!city || !context)
        return;
    m_figures->showContext(*context);
    m_peers->showPeers(*context, *city, m_session.info().name, m_session.language());
    showChange(); // the units served are written where the change stands
}

void OverviewBoard::showChange()
{
    if (!figures(Part::City))
        return;
    if (!m_loader.asked().compareWith.isEmpty()) {
        if (const MetricSet *before = figures(Part::CityBefore))
            m_figures->showChange(before->city);
        return;
    }
    const MetricSet *months = figures(Part::Months);
    if (months && months->groups.size() > 1)
        m_figures->showChange(months->groups.at(months->groups.size() - 2));
}

void OverviewBoard::showDepartments()
{
    if (const Error *error = errorOf(m_loader.figures(Part::Departments))) {
        fail(*error, {m_departments, m_sleeping});
        return;
    }
    const MetricSet *set = figures(Part::Departments);
    if (!set)
        return;
    m_departments->showFigures(*set, figures(Part::DepartmentsBefore), m_scope.valuesOf(u"department"_s),
                               m_session.language());
    showSleeping();
    showCycles();
}

void OverviewBoard::showSleeping()
{
    const MetricSet *city = figures(Part::City), *departments = figures(Part::Departments);
    if (city && departments)
        m_sleeping->showFigures(*city, *departments, m_scope.valuesOf(u"department"_s), m_session.language());
}

void OverviewBoard::showMonths()
{
    if (const Error *error = errorOf(m_loader.figures(Part::Months))) {
        fail(*error, {m_trend});
        return;
    }
    m_trend->showMonths(*figures(Part::Months), m_loader.asked().compareWith);
    showChange();
}

void OverviewBoard::showCycles()
{
    if (const Error *error = errorOf(m_loader.figures(Part::Cycles))) {
        fail(*error, {m_freshness});
        return;
    }
    const MetricSet *cycles = figures(Part::Cycles), *departments = figures(Part::Departments);
    if (cycles && departments)
        m_freshness->showFigures(*cycles, *departments, m_scope.valuesOf(u"department"_s),
                                 m_session.language());
    else if (const Error *error = errorOf(m_loader.figures(Part::Departments)))
        fail(*error, {m_freshness});
}

void OverviewBoard::showKinds()
{
    const bool bounded = !m_scope.valuesOf(u"resource_kind"_s).isEmpty();
    const Part part = bounded ? Part::Kinds : Part::City;
    if (const Error *error = errorOf(m_loader.figures(part)))
        fail(*error, {m_kinds});
    else if (const MetricSet *set = figures(part))
        m_kinds->showFigures(*set, m_scope.valuesOf(u"resource_kind"_s), m_session.language());
}

void OverviewBoard::showTodo()
{
    if (const Error *error = errorOf(m_loader.todo()))
        fail(*error, {m_todo});
    else
        m_todo->showTodo(*valueOf(m_loader.todo()), m_session.language());
}

void OverviewBoard::fail(const Error &error, const QList<AnswerCard *> &cards)
{
    for (AnswerCard *card : cards)
        card->showFailed(error);
    if (!m_failureTold && error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
    m_failureTold = true;
}

} // namespace shuzhi
