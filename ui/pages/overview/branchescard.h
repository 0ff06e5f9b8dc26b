// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class BranchesLegend;
class BranchesTrail;
class Treemap;
enum class Language;

/// The map of branches with the way into it above and what its looks mean.
class BranchesCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit BranchesCard(Language language, QWidget *parent = nullptr);

    [[nodiscard]] Treemap *map() const { return m_map; }
    [[nodiscard]] BranchesLegend *legend() const { return m_legend; }
    /// Shows the map after an answer.
    void showMap(const QString &summary);
    void setSummary(const QString &summary) { setNote(summary); }

private:
    void showTrail();

    BranchesTrail *m_trail;
    BranchesLegend *m_legend;
    Treemap *m_map;
};

} // namespace shuzhi
