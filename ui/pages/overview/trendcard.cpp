// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/trendcard.h"

#include "ui/pages/overview/figuretip.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

TrendCard::TrendCard(QWidget *parent)
    : AnswerCard(tr("Trend"), parent)
    , m_chart(new TrendChart)
{
    m_chart->setObjectName(u"trend"_s);
    setBody(m_chart);
    connect(m_chart, &Chart::markActivated, this, &AnswerCard::openRequested);
}

QStringList TrendCard::months(const MetricSet &set)
{
    QStringList months;
    for (const MetricGroup &group : set.groups)
        months << group.key;
    return months;
}

QList<TrendSeries> TrendCard::series(const MetricSet &set, Language language)
{
    QList<TrendSeries> all;
    for (const QString &metric : {u"mount_rate"_s, u"usage_rate"_s}) {
        TrendSeries one{FigureTip::name(metric, language), {}};
        for (const MetricGroup &group : set.groups)
            one.points += TrendPoint{rateOf(metric, group), whereOf(metric, group).toString()};
        all += one;
    }
    return all;
}

void TrendCard::showMonths(const MetricSet &set, Language language)
{
    setNote(tr("%1 month ends to %2").arg(set.groups.size()).arg(set.asOf));
    m_chart->setValues(months(set), series(set, language));
    showBody();
}

} // namespace shuzhi
