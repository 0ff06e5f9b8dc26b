// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/branch.h"
#include "ui/pages/overview/explanation.h"

namespace shuzhi {

/// Says what a tile of the branches means: how its catalogs are told from the others and the counts it is
/// made of.
class BranchesExplainer
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::BranchesExplainer)

public:
    /// `key` is BranchesTiles::explainKey; empty where its place is not in the tree any more.
    [[nodiscard]] static Explanation of(const BranchTree &tree, const QString &key, Language language);

private:
    [[nodiscard]] static Explanation ofPlace(const BranchTree &tree, const BranchCounts &counts,
                                             const BranchDepartment *department, const BranchGroup *group,
                                             Language language);
    [[nodiscard]] static Explanation ofCause(const BranchTree &tree, const BranchCounts &counts,
                                             qsizetype cause, const BranchDepartment *department,
                                             const BranchGroup *group, Language language);
    [[nodiscard]] static QString shareOf(qint64 count, const BranchCounts &counts);
};

} // namespace shuzhi
