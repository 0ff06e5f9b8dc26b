// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/branch.h"

#include <QSet>
#include <QWidget>

class QToolButton;

namespace shuzhi {

/// What the tiles' looks mean, with counts; a cause can be taken out of the picture and put back.
class BranchesLegend : public QWidget
{
    Q_OBJECT

public:
    explicit BranchesLegend(Language language, QWidget *parent = nullptr);

    void setCounts(const BranchCounts &counts);
    /// Ids of the causes that are drawn; never none.
    [[nodiscard]] const QSet<QString> &shown() const { return m_shown; }

Q_SIGNALS:
    void shownChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void toggle(int cause, bool on);
    void paintSwatches();

    Language m_language;
    QList<QToolButton *> m_buttons; ///< parallel to branchCauses()
    QSet<QString> m_shown;
};

} // namespace shuzhi
