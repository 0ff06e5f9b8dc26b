// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/departmentscard.h"

#include "ui/charts/ratebars.h"
#include "ui/reports/figuretip.h"
#include "ui/reports/overviewmarks.h"
#include "ui/widgets/segmentbar.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QString byRate = u"rate"_s, byName = u"name"_s, byCount = u"count"_s, byChange = u"change"_s;

double changeOf(const RateBar &bar)
{
    const bool known = bar.value.isMeasured() && bar.before.isMeasured();
    return known ? bar.value.fraction() - bar.before.fraction() : -2; // below any change there can be
}

} // namespace

DepartmentsCard::DepartmentsCard(QWidget *parent)
    : AnswerCard(tr("Mount rate by department"), parent)
    , m_order(new SegmentBar)
    , m_chart(new RateBars)
{
    m_order->setObjectName(u"departmentOrder"_s);
    m_order->setAccessibleName(tr("Order of the departments"));
    setCorner(m_order);
    m_chart->setObjectName(u"departmentBars"_s);
    addChart(m_chart, title());
    setBody(scrolled(m_chart));
    connect(m_order, &SegmentBar::currentChanged, this, &DepartmentsCard::sortBars);
}

void DepartmentsCard::showFigures(const MetricSet &set, const MetricSet *before, const QStringList &chosen,
                                  Language language)
{
    setFigures({set}, language);
    m_city = rateOf(u"mount_rate"_s, set.city);
    m_before = before ? before->asOf : QString();
    m_byName = OverviewMarks::graded(set, u"mount_rate"_s, language, before);
    for (RateBar &bar : m_byName)
        bar.isChosen = chosen.contains(bar.name);
    QList<Segment> orders{{byRate, tr("Rate")}, {byName, tr("Name")}, {byCount, tr("Catalogs")}};
    if (before)
        orders += Segment{byChange, tr("Change")};
    m_order->setSegments(orders);
    sortBars();
    showBody();
}

void DepartmentsCard::sortBars()
{
    QList<RateBar> bars = m_byName;
    const QString order = m_order->current();
    if (order == byRate) {
        OverviewMarks::sortByRate(bars);
    } else if (order == byCount) {
        std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
            return a.value.denominator > b.value.denominator;
        });
    } else if (order == byChange) {
        std::stable_sort(bars.begin(), bars.end(),
                         [](const RateBar &a, const RateBar &b) { return changeOf(a) > changeOf(b); });
    }
    m_chart->setValues(
        {bars, m_city, tr("City %1").arg(FigureText::rate(m_city)), m_before.isEmpty(), m_before});
}

} // namespace shuzhi
