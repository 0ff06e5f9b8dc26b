// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/branchesquery.h"
#include "ui/charts/treemapvalues.h"

#include <QCoreApplication>
#include <QSet>

namespace shuzhi {

/// The city's branches as tiles: what they are called, what they say, and the rows they open.
class BranchesTiles
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::BranchesTiles)

public:
    /// `shown`: ids of the causes that are drawn. The tree must outlive this.
    BranchesTiles(const BranchTree &tree, QString cityName, Language language, const QSet<QString> &shown);

    [[nodiscard]] TreemapValues values() const;
    /// Puts the catalogs of one group below its causes; all of them or, where the list was cut, none.
    void addLeaves(TreemapNode &group, const QList<BranchLeaf> &leaves) const;
    /// Keys of a group's node.
    [[nodiscard]] static QStringList pathOf(const BranchDepartment &department, const BranchGroup &group);
    /// Names a tile to who explains it: its cause, empty for a frame, and its place.
    [[nodiscard]] static QString explainKey(const QString &cause, const QStringList &path);
    [[nodiscard]] static TreemapLook lookOf(const QString &cause);
    /// "412 of 639 catalogs are without a usable resource (64.5%)".
    [[nodiscard]] static QString summary(const BranchCounts &counts);
    [[nodiscard]] static qint64 bare(const BranchCounts &counts);
    [[nodiscard]] static qint64 owed(const BranchCounts &counts);
    [[nodiscard]] static qint64 total(const BranchCounts &counts);
    [[nodiscard]] static QStringList owedCauses();
    /// "none" for catalogs in no group.
    [[nodiscard]] static QString groupName(const BranchGroup &group, BranchGrouping grouping);

private:
    [[nodiscard]] TreemapNode frame(const QString &key, const QString &name, const BranchCounts &counts,
                                    const BranchDepartment *department, const BranchGroup *group) const;
    [[nodiscard]] QList<TreemapNode> causes(const BranchDepartment &department,
                                            const BranchGroup &group) const;

    const BranchTree &m_tree;
    QString m_city;
    Language m_language;
    QList<int> m_tones; ///< of each cause; -1: not shown
    QList<TreemapTone> m_looks;
};

} // namespace shuzhi
