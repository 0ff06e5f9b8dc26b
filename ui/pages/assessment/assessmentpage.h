// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/assessment/assessmentruns.h"
#include "ui/shell/page.h"

class QDateEdit;
class QStackedWidget;

namespace shuzhi {

class AssessmentOutput;
class BusyOverlay;
class ComparisonView;
class EmptyState;
class GridPrinter;
class MatrixView;
class PeriodChooser;
class RankingView;
class SegmentBar;
class TitleLine;

/// Who does well, who does not, and exactly why: the ranking of the departments for a period as of any of
/// its days, the matrix of all indicators, and two periods beside each other; every lost point opens the
/// rows that cost it. Exports the workbook, prints the report.
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
    [[nodiscard]] QStringList tables() const override;

private:
    void buildTitle();
    void buildCommands();
    void buildContent();
    void connectViews();
    void connectRuns();
    void connectOutput();
    void daysRead();
    void choosePeriod(const Period &period);
    void chooseDay(const QDate &chosen);
    void showView(const QString &key);
    /// Asks for what the view in front shows.
    void ask();
    void answered();
    void showRun(const AssessmentRuns::Run &run);
    void showTitle();
    void showFailure(const Error &error);
    void showDepartment(const QString &uid);
    void openRows(const QString &where);
    /// Departments have no grid of their own: their names stand where they were asked for.
    void listDepartments(const QString &where);
    void printComparison();
    void written(const QString &what);
    void notWritten(const Error &error);
    void setBusy(const QString &what);
    void setIdle();
    [[nodiscard]] bool isCompared() const;

    CitySession &m_session;
    Result<Scheme> m_scheme;
    AssessmentRuns *m_runs = nullptr;
    AssessmentOutput *m_output = nullptr;
    GridPrinter *m_printer = nullptr;
    TitleLine *m_title = nullptr;
    PeriodChooser *m_chooser = nullptr;
    QDateEdit *m_asOf = nullptr;
    SegmentBar *m_views = nullptr;
    QAction *m_export = nullptr;
    QAction *m_print = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
    RankingView *m_ranking = nullptr;
    MatrixView *m_matrix = nullptr;
    ComparisonView *m_comparison = nullptr;
    BusyOverlay *m_busy = nullptr;
    QDate m_lastDay; ///< of the window when the days were read last
    AssessmentRuns::Wanted m_wanted; ///< what ranking and matrix are of
    AssessmentRuns::Run m_run; ///< shown by them
};

} // namespace shuzhi
