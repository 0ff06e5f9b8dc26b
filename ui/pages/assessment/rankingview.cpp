// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/rankingview.h"

#include "models/services/citysession.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/departmentpanel.h"
#include "ui/pages/assessment/rankinggrid.h"
#include "ui/widgets/role.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSplitter>

namespace shuzhi {

using namespace Qt::StringLiterals;

RankingView::RankingView(CitySession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new SearchField(tr("Find a department")))
    , m_found(makeLabel({}, "mute"_L1))
    , m_grid(new RankingGrid)
    , m_panel(new DepartmentPanel(session))
{
    m_search->setObjectName(u"departmentSearch"_s);
    m_search->setAccessibleName(tr("Find a department"));
    m_search->setMaximumWidth(260);
    auto *line = new QWidget;
    auto *words = new QHBoxLayout(line);
    words->setContentsMargins(8, 6, 8, 6);
    words->addWidget(m_search, 1);
    words->addWidget(m_found);
    words->addStretch(1);
    auto *card = new Card;
    card->setFlush(true);
    card->content()->setSpacing(0);
    card->content()->addWidget(line);
    card->content()->addWidget(m_grid, 1);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(Theme::measures().gap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(card);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 66);
    splitter->setStretchFactor(1, 34);
    card->setMinimumWidth(480);
    m_panel->setMinimumWidth(380);
    splitter->setSizes({860, 400}); // in proportion to what there is
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_grid);
    connect(m_search, &SearchField::searched, this, &RankingView::search);
    connect(m_grid, &RankingGrid::departmentChanged, this,
            [this](const QString &uid) { m_panel->setDepartment(m_run, uid, m_session.language()); });
    connect(m_grid, &RankingGrid::activated, m_panel, &DepartmentPanel::focusIndicators);
    connect(m_grid, &RankingGrid::notesRequested, m_panel, &DepartmentPanel::showWhy);
}

void RankingView::setRun(const Run &run)
{
    m_run = run;
    m_grid->setAssessment(run, m_session.language());
    m_panel->setDepartment(run, m_grid->selectedDepartment(), m_session.language());
    search(m_search->text().trimmed());
}

void RankingView::search(const QString &words)
{
    m_grid->setSearch(words);
    const int found = m_grid->model()->rowCount();
    m_found->setText(words.isEmpty() ? QString() : tr("%1 found").arg(FigureText::count(found)));
}

void RankingView::selectDepartment(const QString &uid)
{
    m_search->setTextQuietly({});
    search({});
    m_grid->selectDepartment(uid);
}

} // namespace shuzhi
