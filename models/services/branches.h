// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/branchesquery.h"

#include <optional>

namespace shuzhi {

/// Fetches the branches of the day the session shows, and the catalogs of one of them. A newer request
/// drops what an older one still owed.
class BranchesLoader : public QObject
{
    Q_OBJECT
public:
    explicit BranchesLoader(CitySession &session, QObject *parent = nullptr);

    void load(BranchGrouping grouping);
    void loadLeaves(const Filter &where);

    /// Null until the answer to the last load() arrived.
    [[nodiscard]] const Result<BranchTree> *tree() const { return m_tree ? &*m_tree : nullptr; }

Q_SIGNALS:
    void arrived();
    void leavesArrived(const shuzhi::Filter &where, const shuzhi::Result<QList<shuzhi::BranchLeaf>> &leaves);

private:
    void drop(Task &task);

    CitySession &m_session;
    Task m_treeTask, m_leavesTask;
    std::optional<Result<BranchTree>> m_tree;
    quint64 m_generation = 0; ///< of everything asked
};

} // namespace shuzhi
