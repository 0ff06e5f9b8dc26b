// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/charts/ratebarspainter.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class RateBars;
class SegmentBar;

/// The mount rate of every department against the city's, in the order the reader chose.
class DepartmentsCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit DepartmentsCard(QWidget *parent = nullptr);

    void showFigures(const MetricSet &set, Language language, bool synthetic);
    /// Bars of all departments by falling rate, as the printed report has them.
    [[nodiscard]] static QList<RateBar> bars(const MetricSet &set, Language language);

private:
    void sortBars();

    SegmentBar *m_order;
    RateBars *m_chart;
    QList<RateBar> m_byName; ///< in the city's order of names
    RateValue m_city;
};

} // namespace shuzhi
