// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class RateBars;

/// Data that is there and that nobody else uses: the city's share, and the departments with most of it.
class SleepingCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit SleepingCard(QWidget *parent = nullptr);

    /// `chosen` are the departments all marks are bounded to; none: all.
    void showFigures(const MetricSet &city, const MetricSet &departments, const QStringList &chosen,
                     Language language);

private:
    RateBars *m_chart;
};

} // namespace shuzhi
