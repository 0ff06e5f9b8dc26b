// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/matrixview.h"

#include "ui/pages/assessment/matrixvalues.h"
#include "ui/widgets/card.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// The levels of a heat map in a line; says nothing that the cells do not.
class Legend : public QWidget
{
public:
    explicit Legend(const HeatMap &map)
        : m_map(map)
    {
        setFixedHeight(qRound(HeatMapPainter::legendHeight()));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        HeatMapPainter(m_map.values(), Theme::font(12)).paintLegend(painter, rect(), Theme::current());
    }

private:
    const HeatMap &m_map;
};

} // namespace

MatrixView::MatrixView(QWidget *parent)
    : QWidget(parent)
    , m_head(new HeatMapHead)
    , m_map(new HeatMap)
    , m_legend(new Legend(*m_map))
    , m_more(new QToolButton)
{
    m_head->setObjectName(u"matrixHead"_s);
    m_head->setAccessibleName(tr("Columns of the matrix"));
    m_map->setObjectName(u"matrix"_s);
    m_map->setAccessibleName(tr("Indicators and departments"));
    m_more->setObjectName(u"matrixMore"_s);
    m_more->setText(tr("Copy and print"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    setRole(m_more, "flat"_L1);
    auto *menu = new QMenu(m_more);
    m_map->addActionsTo(menu);
    menu->addAction(tr("Print the matrix..."), this, &MatrixView::printRequested);
    m_more->setMenu(menu);
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 8, 0);
    line->addWidget(m_legend, 1);
    line->addWidget(m_more);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that heads and columns stay in line
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_map);
    for (QWidget *ground : {scroll->viewport(), static_cast<QWidget *>(m_map)})
        ground->setAutoFillBackground(false);
    auto *heads = new QWidget;
    auto *above = new QHBoxLayout(heads);
    above->setContentsMargins(0, 0, scroll->verticalScrollBar()->sizeHint().width(), 0);
    above->addWidget(m_head);
    auto *card = new Card;
    card->setFlush(true);
    card->content()->setSpacing(0);
    card->content()->addWidget(heads);
    card->content()->addWidget(scroll, 1);
    card->content()->addWidget(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    setFocusProxy(m_map);
    connect(m_head, &Chart::markActivated, this, &MatrixView::sortBy);
    connect(m_map, &Chart::markActivated, this, &MatrixView::rowsRequested);
    connect(m_map, &Chart::explainRequested, this, &MatrixView::departmentRequested);
}

void MatrixView::setRun(const Run &run, Language language)
{
    m_run = run;
    m_language = language;
    m_matrix = scoreMatrix(run->assessment);
    show();
}

/// Once more by the same column turns the order; the weakest come first to begin with, they are looked for.
void MatrixView::sortBy(const QString &key)
{
    const bool byScore = key == MatrixValues::scoreKey();
    m_bestFirst = m_sorted == key ? !m_bestFirst : byScore;
    m_sorted = key;
    show();
}

void MatrixView::show()
{
    qsizetype column = ScoreMatrix::byRank;
    for (qsizetype i = 0; i < m_matrix.indicators.size(); ++i)
        column = m_matrix.indicators.at(i).id == m_sorted ? i : column;
    HeatMapValues values =
        MatrixValues::of(m_matrix.sorted(column, m_bestFirst), m_run->assessment.scheme, m_language);
    values.sortedColumn = column + 1; // the score stands before the indicators
    values.bestFirst = m_bestFirst;
    m_head->setValues(values);
    m_map->setValues(values);
    m_legend->update();
}

} // namespace shuzhi
