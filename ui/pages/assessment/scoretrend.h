// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/assessmentquery.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class TrendChart;

/// One department's score and rank at the month ends of the history. All departments are scored when the
/// trend is first looked at, and kept until the days change or data do.
class ScoreTrend : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreTrend(CitySession &session, QWidget *parent = nullptr);

    /// What was read is stale.
    void forget();
    void setDays(const Scheme &scheme, const QList<QDate> &days);
    void setDepartment(const QString &uid, const QString &name);

Q_SIGNALS:
    void failed(const shuzhi::Error &error);
    void dayRequested(const QDate &day); ///< assess that day

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void answered(const Result<ScoreHistory> &answer);
    void show(const ScoreHistory &history);
    void showAgain(const QString &why);

    CitySession &m_session;
    Scheme m_scheme;
    QList<QDate> m_days;
    QString m_uid, m_name;
    std::optional<Task> m_task;
    std::optional<ScoreHistory> m_history;
    QStackedWidget *m_stack;
    TrendChart *m_chart;
    QLabel *m_sentence, *m_why;
    QPushButton *m_again;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
