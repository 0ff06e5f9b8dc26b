// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rankingmodel.h"
#include "models/store/assessmentquery.h"
#include "ui/widgets/pagedtable.h"

namespace shuzhi {

/// The grid of ranked departments; one row is selected. Colours say the grade and the change, which
/// their words and shapes say too.
class RankingGrid : public PagedTable
{
    Q_OBJECT

public:
    explicit RankingGrid(QWidget *parent = nullptr);

    void setAssessment(const std::shared_ptr<const AssessmentRun> &run, Language language);
    /// Shows only departments whose name has the words in it.
    void setSearch(const QString &words);
    [[nodiscard]] QString selectedDepartment() const; ///< uid; empty: none
    void selectDepartment(const QString &uid); ///< the first one if it is not there

Q_SIGNALS:
    void departmentChanged(const QString &uid);
    void notesRequested(); ///< what stands beside the selected department's rank was clicked

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void addDelegates(int grades);
    [[nodiscard]] int notesWidth() const;
    void fitHeads();
    void giveWay();

    RankingModel *m_model;
    int m_headWidth = 98;
    bool m_showsWeights = false; ///< in the heads' captions
    QList<QAbstractItemDelegate *> m_delegates; ///< of the present columns
};

} // namespace shuzhi
