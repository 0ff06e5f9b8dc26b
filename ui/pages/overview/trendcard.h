// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class TrendChart;

/// Rates at the last month ends, of which the reader chooses; a mark opens the rows as of its day. A day
/// compared with stands in it as a line.
class TrendCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit TrendCard(Language language, QWidget *parent = nullptr);

    /// `compared`: ISO date of the day compared with, empty for none.
    void showMonths(const MetricSet &set, const QString &compared);

private:
    void addChoice();
    void choose(const QString &metric, bool chosen);
    void showSeries();

    TrendChart *m_chart;
    QMenu *m_choice;
    QStringList m_metrics; ///< chosen, in the catalogue's order; kept on this desk
    MetricSet m_months;
    QString m_compared;
    Language m_language;
};

} // namespace shuzhi
