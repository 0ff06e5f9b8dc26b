// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/branch.h"
#include "models/store/connection.h"

namespace shuzhi {

/// Counts the published catalogs by department, group and cause in one statement that is made of the same
/// conditions a search for them is made of.
struct BranchesQuery
{
    BranchGrouping grouping = BranchGrouping::Classification;
    QString asOf; ///< ISO date; empty: the reference day

    [[nodiscard]] Result<BranchTree> operator()(Connection &) const;
};

/// One catalog on its branch.
struct BranchLeaf
{
    QString uid, title; ///< titles are today's
    int cause = 0; ///< index in branchCauses()

    bool operator==(const BranchLeaf &) const = default;
};

/// The first catalogs of a place in the tree, by cause and then in Chinese order.
struct BranchLeavesQuery
{
    Filter where;
    int limit = 2000;

    [[nodiscard]] Result<QList<BranchLeaf>> operator()(Connection &) const;
};

} // namespace shuzhi
