// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/overviewloader.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace shuzhi {

class AnswerCard;
class AsOfControl;
class DepartmentsCard;
class EmptyState;
class FigureRow;
class KindsCard;
class PeersCard;
class TitleLine;
class TrendCard;

/// Where the city stands as of any day: figures, departments, trend, other cities, resource kinds.
/// Every mark asks for the rows behind it.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(CitySession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override;
    void activate() override;
    void invalidate() override;

private:
    QWidget *makeBoard();
    [[nodiscard]] QList<AnswerCard *> cards() const;
    void load();
    void describeCity();
    void arrived(OverviewLoader::Part part);
    void showCity();
    void showContext();
    void showDepartments();
    void showMonths();
    void showEmpty(const MetricSet &set);
    void finished();
    void tellFailure(const Error &error);
    void showJoined();
    void printReport();

    CitySession &m_session;
    OverviewLoader *m_loader;
    TitleLine *m_titleLine;
    AsOfControl *m_asOf;
    QAction *m_print;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    FigureRow *m_figures;
    DepartmentsCard *m_departments;
    TrendCard *m_trend;
    PeersCard *m_peers;
    KindsCard *m_kinds;
    bool m_stale = true;
    bool m_failureTold = false;
};

} // namespace shuzhi
