// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/branchescard.h"

#include "ui/charts/treemap.h"
#include "ui/pages/overview/brancheslegend.h"
#include "ui/pages/overview/branchestrail.h"

#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

BranchesCard::BranchesCard(Language language, QWidget *parent)
    : AnswerCard(tr("Branches without leaves"), parent)
    , m_trail(new BranchesTrail)
    , m_legend(new BranchesLegend(language))
    , m_map(new Treemap)
{
    m_map->setObjectName(u"branchesMap"_s);
    m_map->setAccessibleName(tr("Branches without leaves"));
    m_map->setAccessibleDescription(tr("Arrow keys go to the neighbour, Enter looks closer, Space opens the "
                                       "rows, Backspace goes back."));
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_trail);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_legend);
    setBody(body);
    connect(m_map, &Treemap::markActivated, this, &AnswerCard::openRequested);
    connect(m_map, &Treemap::pathChanged, this, &BranchesCard::showTrail);
    connect(m_trail, &BranchesTrail::stepChosen, this, [this](int step) {
        m_map->setPath(m_map->path().mid(0, step));
        m_map->setFocus();
    });
}

void BranchesCard::showMap(const QString &summary)
{
    setSummary(summary);
    showTrail();
    showBody();
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
