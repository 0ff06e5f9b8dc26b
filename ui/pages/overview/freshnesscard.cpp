// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/freshnesscard.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/ratebars.h"
#include "ui/charts/sharestrip.h"
#include "ui/reports/overviewmarks.h"
#include "ui/widgets/segmentbar.h"

#include <QBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QString metric = u"overdue_rate"_s;

/// The groups with a definite cycle, those with the highest overdue rate first.
QList<RateBar> barsOf(const MetricSet &set, Language language)
{
    QList<RateBar> bars;
    for (const MetricGroup &group : set.groups) {
        if (group.figures.ratio(metric).denominator > 0)
            bars += OverviewMarks::bar(group, metric, language);
    }
    OverviewMarks::sortByRate(bars);
    return bars;
}

} // namespace

FreshnessCard::FreshnessCard(QWidget *parent)
    : AnswerCard(tr("Freshness"), parent)
    , m_by(new SegmentBar)
    , m_strip(new ShareStrip)
    , m_bars(new RateBars)
{
    m_by->setObjectName(u"freshnessBy"_s);
    m_by->setAccessibleName(tr("Overdue by"));
    m_by->setSegments({{u"cycle"_s, tr("Cycle")}, {u"department"_s, tr("Department")}});
    setCorner(m_by);
    m_strip->setObjectName(u"freshness"_s);
    m_bars->setObjectName(u"overdueBars"_s);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_strip);
    layout->addWidget(scrolled(m_bars), 1);
    addChart(m_strip, title());
    addChart(m_bars, tr("Overdue rate"));
    setBody(body);
    connect(m_by, &SegmentBar::currentChanged, this, &FreshnessCard::showBars);
}

void FreshnessCard::showFigures(const MetricSet &cycles, const MetricSet &departments,
                                const QStringList &chosen, Language language)
{
    MetricSet named = cycles;
    for (MetricGroup &group : named.groups)
        group.name = vocabulary(u"update_cycle"_s).label(group.key, language);
    setFigures({named, departments}, language);
    if (cycles.city.figures.count(u"mounted"_s) == 0) {
        showNothing(tr("Nothing is mounted, so nothing can be late."));
        return;
    }
    m_strip->setParts(OverviewMarks::shares(
        cycles.city, {u"updated_in_time"_s, u"overdue"_s, u"no_definite_cycle"_s}, language));
    m_cycles = barsOf(named, language);
    m_departments = barsOf(departments, language);
    m_departments.removeIf(
        [&](const RateBar &bar) { return !chosen.isEmpty() && !chosen.contains(bar.name); });
    showBars();
    showBody();
}

void FreshnessCard::showBars()
{
    const bool byCycle = m_by->current() == u"cycle"_s;
    m_bars->setValues({byCycle ? m_cycles : m_departments, {}, {}, true, {}, true});
}

} // namespace shuzhi
