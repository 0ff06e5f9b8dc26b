// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/branches.h"

namespace shuzhi {

BranchesLoader::BranchesLoader(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void BranchesLoader::drop(Task &task)
{
    if (task.flag())
        m_session.store().drop(task);
    task = {};
}

void BranchesLoader::load(BranchGrouping grouping)
{
    drop(m_treeTask);
    drop(m_leavesTask);
    m_tree.reset();
    const quint64 generation = ++m_generation;
    m_treeTask = m_session.store().run(LaneId::Long, BranchesQuery{grouping, m_session.asOf()}, this,
                                       [this, generation](Result<BranchTree> tree) {
                                           if (generation != m_generation)
                                               return;
                                           m_tree = std::move(tree);
                                           Q_EMIT arrived();
                                       });
}

void BranchesLoader::loadLeaves(const Filter &where)
{
    drop(m_leavesTask);
    const quint64 generation = m_generation;
    m_leavesTask = m_session.store().run(LaneId::Page, BranchLeavesQuery{where}, this,
                                         [this, generation, where](const Result<QList<BranchLeaf>> &leaves) {
                                             if (generation == m_generation)
                                                 Q_EMIT leavesArrived(where, leaves);
                                         });
}

} // namespace shuzhi
