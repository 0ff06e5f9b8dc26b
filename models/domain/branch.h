// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/language.h"

namespace shuzhi {

/// Why a published catalog has no usable resource, or that it has one (resources/vocabularies/
/// branch_causes.json). A catalog is a branch, its resource the leaf. The causes never overlap and add up
/// to all published catalogs; each is a search expression, so whatever is counted by it opens its rows.
struct BranchCause
{
    QString id; ///< "unmounted", "nobody", "broken", "not_shared", "mounted"; value of the field `branch`
    Bilingual name, definition, basis;
    Filter filter;
    bool bare = false; ///< without a usable resource
    bool owed = false; ///< bare, and could be shared: to be mended

    bool operator==(const BranchCause &) const = default;
};

/// In the order they are shown.
[[nodiscard]] const QList<BranchCause> &branchCauses();
/// Null if there is none.
[[nodiscard]] const BranchCause *branchCause(const QString &id);
/// What the causes are and the order they were told apart in.
[[nodiscard]] const Bilingual &branchBasis();

/// How the catalogs of a department are parted.
enum class BranchGrouping { Classification, Library };
/// The search field of a grouping.
[[nodiscard]] QString branchField(BranchGrouping grouping);

/// Counts parallel to branchCauses().
using BranchCounts = QList<qint64>;

/// The catalogs of one classification or library within a department.
struct BranchGroup
{
    QString value; ///< of the search field; empty: not filled, no library
    QString name; ///< short: last part of a classification where that is unique in the department
    BranchCounts counts;

    bool operator==(const BranchGroup &) const = default;
};

struct BranchDepartment
{
    QString name;
    QList<BranchGroup> groups;

    [[nodiscard]] BranchCounts counts() const;
    bool operator==(const BranchDepartment &) const = default;
};

/// The city's published catalogs by department, group and cause as of a day. Departments and groups stand
/// in Chinese order; departments without a published catalog are not there.
struct BranchTree
{
    QString asOf; ///< ISO date, resolved
    BranchGrouping grouping = BranchGrouping::Classification;
    QList<BranchDepartment> departments;

    [[nodiscard]] BranchCounts counts() const;
    /// The rows of a place in the tree with one of the causes: no department means the city, no group the
    /// whole department.
    [[nodiscard]] Filter where(const QStringList &causes, const BranchDepartment *department = nullptr,
                               const BranchGroup *group = nullptr) const;
    bool operator==(const BranchTree &) const = default;
};

/// Gives each group of the department its short name.
void nameBranchGroups(BranchDepartment &department, BranchGrouping grouping);

} // namespace shuzhi
