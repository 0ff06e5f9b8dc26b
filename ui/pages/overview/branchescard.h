// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/branch.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class BranchesLegend;
class BranchesTrail;
class SegmentBar;
class Treemap;

/// The map of branches with the way into it above and what its looks mean; says what each tile means.
class BranchesCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit BranchesCard(Language language, QWidget *parent = nullptr);

    [[nodiscard]] Treemap *map() const { return m_map; }
    [[nodiscard]] BranchesLegend *legend() const { return m_legend; }
    /// How the catalogs of a department are parted.
    [[nodiscard]] SegmentBar *grouping() const { return m_grouping; }
    /// Shows the map after an answer; the tree is what its tiles are explained by.
    void showMap(const BranchTree &tree, const QString &summary);
    void setSummary(const QString &summary) { setNote(summary); }

protected:
    [[nodiscard]] Explanation explain(const QString &key) const override;
    /// Of what is zoomed into.
    void explainFigures(Chart *chart) override;

private:
    void showTrail();

    Language m_language;
    SegmentBar *m_grouping;
    BranchesTrail *m_trail;
    BranchesLegend *m_legend;
    Treemap *m_map;
    BranchTree m_tree;
};

} // namespace shuzhi
