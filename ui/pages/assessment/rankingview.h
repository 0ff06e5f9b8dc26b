// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/assessmentquery.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace shuzhi {

class CitySession;
class DepartmentPanel;
class RankingGrid;
class SearchField;

/// The ranking of the departments, searched and sorted, and beside it the selected one's result.
class RankingView : public QWidget
{
    Q_OBJECT

public:
    using Run = std::shared_ptr<const AssessmentRun>;

    explicit RankingView(CitySession &session, QWidget *parent = nullptr);

    void setRun(const Run &run);
    [[nodiscard]] RankingGrid *grid() const { return m_grid; }
    [[nodiscard]] DepartmentPanel *panel() const { return m_panel; }
    /// Selects a department, also when a search hides it.
    void selectDepartment(const QString &uid);

private:
    void search(const QString &words);

    CitySession &m_session;
    Run m_run;
    SearchField *m_search;
    QLabel *m_found;
    RankingGrid *m_grid;
    DepartmentPanel *m_panel;
};

} // namespace shuzhi
