// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/branchescard.h"

#include "ui/charts/treemap.h"
#include "ui/pages/overview/branchesexplainer.h"
#include "ui/pages/overview/brancheslegend.h"
#include "ui/pages/overview/branchestrail.h"
#include "ui/reports/branchestiles.h"
#include "ui/widgets/segmentbar.h"

#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

BranchesCard::BranchesCard(Language language, QWidget *parent)
    : AnswerCard(tr("Branches without leaves"), parent)
    , m_language(language)
    , m_grouping(new SegmentBar)
    , m_trail(new BranchesTrail)
    , m_legend(new BranchesLegend(language))
    , m_map(new Treemap)
{
    m_map->setObjectName(u"branchesMap"_s);
    m_map->setAccessibleDescription(tr("Arrow keys go to the neighbour, Enter looks closer, Space opens the "
                                       "rows, Backspace goes back."));
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_trail);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_legend);
    m_grouping->setObjectName(u"branchesGrouping"_s);
    setCorner(m_grouping);
    addChart(m_map, title());
    setBody(body);
    connect(m_map, &Treemap::pathChanged, this, &BranchesCard::showTrail);
    connect(m_trail, &BranchesTrail::stepChosen, this, [this](int step) {
        m_map->setPath(m_map->path().mid(0, step));
        m_map->setFocus();
    });
}

void BranchesCard::showMap(const BranchTree &tree, const QString &summary)
{
    m_tree = tree;
    setSummary(summary);
    showTrail();
    showBody();
}

Explanation BranchesCard::explain(const QString &key) const
{
    return BranchesExplainer::of(m_tree, key, m_language);
}

void BranchesCard::explainFigures(Chart *chart)
{
    const QRect place(m_map->mapToGlobal(QPoint(0, 0)), QSize(m_map->width(), 1));
    if (chart->focusedMark() >= 0 && chart->hasFocus())
        AnswerCard::explainFigures(chart);
    else
        Q_EMIT explainRequested(explain(BranchesTiles::explainKey({}, m_map->path())), place);
}

void BranchesCard::showTrail()
{
    QStringList names;
    for (qsizetype i = 0; i <= m_map->path().size(); ++i) {
        if (const TreemapNode *node = m_map->values().node(m_map->path().mid(0, i)))
            names += node->name;
    }
    m_trail->setSteps(names);
}

} // namespace shuzhi
