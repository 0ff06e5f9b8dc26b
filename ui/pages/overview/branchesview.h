// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/branches.h"
#include "ui/pages/overview/explanation.h"

#include <QWidget>

namespace shuzhi {

class BranchesCard;
class BranchesRank;
class Card;

/// Which catalogs are branches without leaves, and why: departments, their groups and their catalogs as
/// tiles, and where to mend first. Asks for its content when it is shown, and anew when that is stale.
class BranchesView : public QWidget
{
    Q_OBJECT

public:
    explicit BranchesView(CitySession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &pageId, const QString &where);
    void explainRequested(const shuzhi::Explanation &explanation, const QRect &place);
    void failed(const shuzhi::Error &error);
    void ready(); ///< everything asked for is on screen, or failed with words

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeRank();
    [[nodiscard]] BranchGrouping grouping() const;
    void invalidate();
    void load();
    void arrived();
    void showTiles();
    void moved();
    void askLeaves();
    void leavesArrived(const Filter &where, const Result<QList<BranchLeaf>> &leaves);
    void showPlace();
    [[nodiscard]] const BranchDepartment *department() const;
    [[nodiscard]] const BranchGroup *group() const;

    CitySession &m_session;
    BranchesLoader *m_loader;
    BranchesCard *m_card;
    Card *m_mend;
    BranchesRank *m_rank;
    BranchTree m_tree;
    Filter m_leavesWhere; ///< of the leaves that are shown
    QList<BranchLeaf> m_leaves;
    bool m_stale = true;
};

} // namespace shuzhi
