// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/overviewloader.h"
#include "ui/pages/overview/explanation.h"

#include <QScrollArea>

class QHBoxLayout;

namespace shuzhi {

class AnswerCard;
class DepartmentsCard;
class FigureRow;
class FreshnessCard;
class KindsCard;
class OverviewScope;
class PeersCard;
class SleepingCard;
class TodoCard;
class TrendCard;

/// The figures view of the overview: the six figures, and a card for each question behind them. Shows
/// what the loader brings, part by part; scrolls where the window is too low for its charts.
class OverviewBoard : public QScrollArea
{
    Q_OBJECT

public:
    OverviewBoard(const CitySession &session, const OverviewLoader &loader, const OverviewScope &scope,
                  QWidget *parent = nullptr);

    void showLoading();
    /// The row of figures and the cards, in the order of reading.
    [[nodiscard]] QList<QWidget *> parts() const;
    /// Shows the part, and the error where it failed.
    void show(OverviewLoader::Part part);

Q_SIGNALS:
    void openRequested(const QString &where);
    void filterRequested(const QString &condition);
    void explainRequested(const shuzhi::Explanation &explanation, const QRect &place);
    void retryRequested();
    void failed(const shuzhi::Error &error); ///< said once for each load

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBoard();
    void placeCards(bool isNarrow);
    void fit();
    void connectCards();
    [[nodiscard]] QList<AnswerCard *> cards() const;
    [[nodiscard]] const MetricSet *figures(OverviewLoader::Part part) const;
    void showCity();
    void showContext();
    void showDepartments();
    void showSleeping();
    void showMonths();
    void showCycles();
    void showKinds();
    void showTodo();
    void showPeers();
    void showChange();
    void fail(const Error &error, const QList<AnswerCard *> &cards);

    const CitySession &m_session;
    const OverviewLoader &m_loader;
    const OverviewScope &m_scope;
    FigureRow *m_figures;
    DepartmentsCard *m_departments;
    TrendCard *m_trend;
    PeersCard *m_peers;
    KindsCard *m_kinds;
    TodoCard *m_todo;
    FreshnessCard *m_freshness;
    SleepingCard *m_sleeping;
    QHBoxLayout *m_columns;
    bool m_isNarrow = false; ///< two columns instead of three
    bool m_failureTold = false;
};

} // namespace shuzhi
