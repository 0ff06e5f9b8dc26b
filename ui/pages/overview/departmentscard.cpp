// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/departmentscard.h"

#include "ui/charts/ratebars.h"
#include "ui/pages/overview/figuretip.h"
#include "ui/widgets/segmentbar.h"

#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QString byRate = u"rate"_s, byName = u"name"_s, byCount = u"count"_s;

/// Within so many percentage points a rate counts as about the city's.
constexpr double nearPoints = 5;

/// A comparison with the city, no grade of ours: official bounds are not known.
std::pair<BarTone, QString> toneOf(const RateValue &rate, const RateValue &city)
{
    const double points = (rate.fraction() - city.fraction()) * 100;
    if (!rate.isMeasured() || !city.isMeasured())
        return {BarTone::Other, {}};
    if (std::abs(points) <= nearPoints)
        return {BarTone::Fair, DepartmentsCard::tr("near")};
    return points > 0 ? std::pair(BarTone::Good, DepartmentsCard::tr("above"))
                      : std::pair(BarTone::Poor, DepartmentsCard::tr("below"));
}

RateBar barOf(const MetricGroup &group, const RateValue &city, Language language)
{
    RateBar bar;
    bar.name = group.name;
    bar.value = rateOf(u"mount_rate"_s, group);
    std::tie(bar.tone, bar.gradeWord) = toneOf(bar.value, city);
    bar.where = whereOf(u"mount_rate"_s, group).toString();
    QStringList lines{group.name + u": "_s + FigureTip::of(u"mount_rate"_s, group, language)};
    if (!bar.gradeWord.isEmpty()) {
        //: %1 is above, near or below
        lines << DepartmentsCard::tr("%1 the city's %2 (near: within %3 percentage points)")
                     .arg(bar.gradeWord, FigureText::rate(city))
                     .arg(nearPoints);
    }
    lines << DepartmentsCard::tr("Opens: mounted catalogs, %1").arg(FigureText::count(bar.value.numerator));
    bar.tooltip = lines.join(u'\n');
    return bar;
}

void sortByRate(QList<RateBar> &bars)
{
    // Cross products compare the rates exactly; what is not measured comes last.
    std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
        if (!a.value.isMeasured() || !b.value.isMeasured())
            return a.value.isMeasured() && !b.value.isMeasured();
        return a.value.numerator * b.value.denominator > b.value.numerator * a.value.denominator;
    });
}

} // namespace

DepartmentsCard::DepartmentsCard(QWidget *parent)
    : AnswerCard(tr("Mount rate by department"), parent)
    , m_order(new SegmentBar)
    , m_chart(new RateBars)
{
    m_order->setObjectName(u"departmentOrder"_s);
    m_order->setAccessibleName(tr("Order of the departments"));
    m_order->setSegments({{byRate, tr("Rate")}, {byName, tr("Name")}, {byCount, tr("Catalogs")}});
    m_order->setCurrent(byRate);
    setCorner(m_order);
    m_chart->setObjectName(u"departmentBars"_s);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_chart);
    area->viewport()->setAutoFillBackground(false); // the card's ground
    m_chart->setAutoFillBackground(false);
    setBody(area);
    connect(m_order, &SegmentBar::currentChanged, this, &DepartmentsCard::sortBars);
    connect(m_chart, &Chart::markActivated, this, &AnswerCard::openRequested);
}

QList<RateBar> DepartmentsCard::bars(const MetricSet &set, Language language)
{
    const RateValue city = rateOf(u"mount_rate"_s, set.city);
    QList<RateBar> bars;
    for (const MetricGroup &group : set.groups)
        bars += barOf(group, city, language);
    sortByRate(bars);
    return bars;
}

void DepartmentsCard::showFigures(const MetricSet &set, Language language, bool synthetic)
{
    m_city = rateOf(u"mount_rate"_s, set.city);
    m_byName.clear();
    for (const MetricGroup &group : set.groups)
        m_byName += barOf(group, m_city, language);
    const QString city = tr("city %1, dashed").arg(FigureText::rate(m_city));
    setNote(synthetic ? tr("%1; results invented").arg(city) : city);
    sortBars();
    showBody();
}

void DepartmentsCard::sortBars()
{
    QList<RateBar> bars = m_byName;
    if (m_order->current() == byRate) {
        sortByRate(bars);
    } else if (m_order->current() == byCount) {
        std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
            return a.value.denominator > b.value.denominator;
        });
    }
    m_chart->setValues({bars, m_city, tr("City %1").arg(FigureText::rate(m_city)), true});
}

} // namespace shuzhi
