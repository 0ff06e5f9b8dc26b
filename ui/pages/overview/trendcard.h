// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

/// Mount rate and usage rate at the last month ends; a mark opens the rows as of its day.
class TrendCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit TrendCard(QWidget *parent = nullptr);

    void showMonths(const MetricSet &set, Language language);
    [[nodiscard]] static QStringList months(const MetricSet &set);
    [[nodiscard]] static QList<TrendSeries> series(const MetricSet &set, Language language);

private:
    TrendChart *m_chart;
};

} // namespace shuzhi
