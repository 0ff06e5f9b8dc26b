// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/sleepingcard.h"

#include "ui/charts/ratebars.h"
#include "ui/reports/overviewmarks.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

SleepingCard::SleepingCard(QWidget *parent)
    : AnswerCard(tr("Sleeping data"), parent)
    , m_chart(new RateBars)
{
    m_chart->setObjectName(u"sleeping"_s);
    setNote(tr("mounted, used by nobody else"));
    addChart(m_chart, title());
    setBody(scrolled(m_chart));
}

void SleepingCard::showFigures(const MetricSet &city, const MetricSet &departments, const QStringList &chosen,
                               Language language)
{
    setFigures({city, departments}, language);
    const QString metric = u"sleeping_rate"_s;
    QList<RateBar> bars;
    for (const MetricGroup &group : departments.groups) {
        if (group.figures.count(metric) > 0 && (chosen.isEmpty() || chosen.contains(group.name)))
            bars += OverviewMarks::bar(group, metric, language);
    }
    std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.numerator > b.value.numerator;
    });
    if (bars.isEmpty()) {
        showNothing(tr("No mounted catalog sleeps: each is used by another department."));
        return;
    }
    RateBar whole = OverviewMarks::bar(city.city, metric, language);
    whole.name = city.city.scope.conditions.isEmpty() ? tr("City") : tr("Filtered");
    whole.tone = BarTone::Own;
    whole.tooltip.prepend(whole.name);
    bars.prepend(whole);
    m_chart->setValues({bars, {}, {}, true, {}, true});
    showBody();
}

} // namespace shuzhi
