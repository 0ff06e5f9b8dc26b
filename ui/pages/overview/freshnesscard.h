// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/charts/ratebarspainter.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class RateBars;
class SegmentBar;
class ShareStrip;

/// How fresh the mounted data is: in time, overdue, without a definite cycle; and where most is overdue,
/// by cycle or by department.
class FreshnessCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit FreshnessCard(QWidget *parent = nullptr);

    /// Both of the same day; the city's figures are those of `cycles`. `chosen` are the departments all
    /// marks are bounded to; none: all.
    void showFigures(const MetricSet &cycles, const MetricSet &departments, const QStringList &chosen,
                     Language language);

private:
    void showBars();

    SegmentBar *m_by;
    ShareStrip *m_strip;
    RateBars *m_bars;
    QList<RateBar> m_cycles, m_departments;
};

} // namespace shuzhi
