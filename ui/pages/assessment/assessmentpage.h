// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/assessmentdaysquery.h"
#include "models/store/assessmentquery.h"
#include "ui/shell/page.h"

#include <QHash>

#include <memory>

class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class DepartmentPanel;
class EmptyState;
class PeriodChooser;
class RankingGrid;
class TitleLine;

/// Who does well, who does not, and exactly why: the ranking of the departments for a period, and for
/// the selected one every indicator down to the rows that cost points. Exports the workbook, prints the
/// report. Results are kept per period until data change.
class AssessmentPage : public Page
{
    Q_OBJECT

public:
    explicit AssessmentPage(CitySession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override;
    void activate() override;
    void invalidate() override;

private:
    void buildTitle();
    void buildContent();
    /// What is shown depends on the day as well: figures of a past day are of that day.
    [[nodiscard]] QDate day() const;
    void loadDays();
    void assess(const Period &period);
    void answered(const Period &period, const Result<AssessmentRun> &answer);
    void showRun(const std::shared_ptr<const AssessmentRun> &run);
    void showTitle();
    void showFailure(const Error &error);
    void showDepartment(const QString &uid);
    void openRows(const QString &where);
    void exportWorkbook();
    void printReport();
    void setWriting(const QString &what);
    void written(const QString &what, const Status &status);
    void setBusy(const QString &what, bool keepContent);
    void setIdle();

    CitySession &m_session;
    Result<Scheme> m_scheme;
    TitleLine *m_title = nullptr;
    PeriodChooser *m_chooser = nullptr;
    QAction *m_export = nullptr;
    QAction *m_print = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    RankingGrid *m_grid = nullptr;
    DepartmentPanel *m_panel = nullptr;
    BusyOverlay *m_busy = nullptr;

    std::optional<AssessmentDays> m_days; ///< empty: not asked for yet, or stale
    std::optional<Task> m_task; ///< reading or assessing; what is written goes on whatever changes
    bool m_writing = false;
    std::shared_ptr<const AssessmentRun> m_run; ///< shown
    QHash<QString, std::shared_ptr<const AssessmentRun>> m_runs; ///< by period's code
};

} // namespace shuzhi
