// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rankingmodel.h"
#include "ui/widgets/pagedtable.h"

namespace shuzhi {

/// The grid of ranked departments; one row is selected. Colours say the grade and the change, which
/// their words and marks say too.
class RankingGrid : public PagedTable
{
    Q_OBJECT

public:
    explicit RankingGrid(QWidget *parent = nullptr);

    void setAssessment(const std::shared_ptr<const Assessment> &assessment, Language language);
    [[nodiscard]] QString selectedDepartment() const; ///< uid; empty: none
    void selectDepartment(const QString &uid); ///< the first one if it is not there

Q_SIGNALS:
    void departmentChanged(const QString &uid);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    RankingModel *m_model;
    int m_headWidth = 92;
    QList<QAbstractItemDelegate *> m_delegates; ///< of the present columns
};

} // namespace shuzhi
