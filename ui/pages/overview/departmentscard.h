// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/charts/ratebarspainter.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class RateBars;
class SegmentBar;

/// The mount rate of every department, graded, against the city's line, in the order the reader chose;
/// beside it, where asked, what it was on an earlier day.
class DepartmentsCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit DepartmentsCard(QWidget *parent = nullptr);

    /// `chosen` are the departments that all other marks are bounded to; `before` may be null.
    void showFigures(const MetricSet &set, const MetricSet *before, const QStringList &chosen,
                     Language language);

private:
    void sortBars();

    SegmentBar *m_order;
    RateBars *m_chart;
    QList<RateBar> m_byName; ///< in the city's order of names
    RateValue m_city;
    QString m_before; ///< the day compared with
};

} // namespace shuzhi
