// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scorematrix.h"
#include "models/store/assessmentquery.h"
#include "ui/charts/heatmap.h"

#include <memory>

class QToolButton;

namespace shuzhi {

/// Indicators × departments as a heat map, sorted by any of them: which indicator is weak everywhere,
/// which department in what. A cell opens the rows behind the points lost, a score its department.
class MatrixView : public QWidget
{
    Q_OBJECT

public:
    using Run = std::shared_ptr<const AssessmentRun>;

    explicit MatrixView(QWidget *parent = nullptr);

    void setRun(const Run &run, Language language);
    [[nodiscard]] HeatMap *map() const { return m_map; }

Q_SIGNALS:
    void rowsRequested(const QString &where);
    void departmentRequested(const QString &uid);
    void printRequested();

private:
    void sortBy(const QString &key);
    void show();

    Run m_run;
    Language m_language = Language::Chinese;
    ScoreMatrix m_matrix;
    QString m_sorted; ///< key of the column; empty: by rank
    bool m_bestFirst = true;
    HeatMapHead *m_head;
    HeatMap *m_map;
    QWidget *m_legend;
    QToolButton *m_more;
};

} // namespace shuzhi
