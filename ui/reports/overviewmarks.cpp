// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewmarks.h"

#include "models/domain/rategrade.h"
#include "models/domain/vocabulary.h"
#include "ui/reports/figuretip.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

BarTone toneOf(const RateGrade &grade)
{
    static const QHash<QString, BarTone> tones{{u"excellent"_s, BarTone::Good},
                                               {u"good"_s, BarTone::Fair},
                                               {u"pass"_s, BarTone::Low},
                                               {u"fail"_s, BarTone::Poor}};
    return tones.value(grade.code, BarTone::Other);
}

const MetricGroup *groupOfKey(const MetricSet *set, const QString &key)
{
    if (!set)
        return nullptr;
    const auto found = std::find_if(set->groups.begin(), set->groups.end(),
                                    [&](const MetricGroup &group) { return group.key == key; });
    return found == set->groups.end() ? nullptr : &*found;
}

/// What a click on the group alone would bound: its own condition, the last one of its scope.
QString conditionOf(const MetricGroup &group)
{
    if (group.key.isEmpty() || group.scope.conditions.isEmpty())
        return {};
    Filter filter;
    filter.conditions = {group.scope.conditions.last()};
    return filter.toString();
}

} // namespace

QString OverviewMarks::explainKey(const QString &metric, const MetricGroup &group)
{
    return metric + u'|' + group.key;
}

RateBar OverviewMarks::bar(const MetricGroup &group, const QString &metric, Language language)
{
    RateBar bar;
    bar.name = group.name;
    bar.value = rateOf(metric, group);
    bar.where = whereOf(metric, group).toString();
    bar.denominatorWhere = denominatorWhereOf(metric, group).toString();
    bar.explain = explainKey(metric, group);
    bar.tooltip = QStringList{group.name + u": "_s + FigureTip::of(metric, group, language),
                              tr("Opens: %1 rows").arg(FigureText::count(bar.value.numerator))}
                      .join(u'\n');
    return bar;
}

QList<RateBar> OverviewMarks::graded(const MetricSet &set, const QString &metric, Language language,
                                     const MetricSet *before)
{
    QList<RateBar> bars;
    for (const MetricGroup &group : set.groups) {
        RateBar one = bar(group, metric, language);
        one.filter = conditionOf(group);
        if (const RateGrade *grade = gradeOf(group.figures.ratio(metric))) {
            one.tone = toneOf(*grade);
            one.gradeWord = grade->name.in(language);
            one.tooltip += u'\n' + tr("Grade: %1, from %2%").arg(one.gradeWord).arg(grade->from);
        }
        if (const MetricGroup *earlier = groupOfKey(before, group.key)) {
            one.before = rateOf(metric, *earlier);
            one.tooltip += u'\n'
                + tr("On %1: %2 (%3)")
                      .arg(earlier->scope.asOf, FigureText::rate(one.before),
                           FigureText::fraction(one.before));
        }
        bars += one;
    }
    return bars;
}

void OverviewMarks::sortByRate(QList<RateBar> &bars)
{
    // Cross products compare the rates exactly.
    std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
        if (!a.value.isMeasured() || !b.value.isMeasured())
            return a.value.isMeasured() && !b.value.isMeasured();
        return a.value.numerator * b.value.denominator > b.value.numerator * a.value.denominator;
    });
}

QStringList OverviewMarks::months(const MetricSet &set)
{
    QStringList months;
    for (const MetricGroup &group : set.groups)
        months << group.key;
    return months;
}

TrendSeries OverviewMarks::trend(const MetricSet &set, const QString &metric, Language language)
{
    TrendSeries series{FigureTip::name(metric, language), {}};
    for (const MetricGroup &group : set.groups)
        series.points += TrendPoint{rateOf(metric, group),
                                    whereOf(metric, group).toString(),
                                    explainKey(metric, group),
                                    {},
                                    denominatorWhereOf(metric, group).toString()};
    return series;
}

QList<SharePart> OverviewMarks::shares(const MetricGroup &group, const QStringList &metrics,
                                       Language language)
{
    QList<SharePart> parts;
    for (const QString &metric : metrics) {
        parts += SharePart{FigureTip::name(metric, language),
                           group.figures.count(metric),
                           whereOf(metric, group).toString(),
                           {},
                           explainKey(metric, group)};
    }
    return parts;
}

QList<SharePart> OverviewMarks::kinds(const MetricGroup &group, Language language)
{
    QList<SharePart> parts;
    for (const QString &kind : vocabulary(u"resource_kind"_s).codes()) {
        SharePart part = shares(group, {u"resources_"_s + kind}, language).first();
        part.filter = u"resource_kind="_s + kind;
        parts += part;
    }
    return parts;
}

bool OverviewMarks::hasRate(const Peer &peer)
{
    return peer.catalogs && peer.mounted && *peer.catalogs > 0;
}

QStringList OverviewMarks::originOf(const Peer &peer)
{
    QStringList lines{tr("As of %1").arg(peer.asOf), tr("Source: %1").arg(peer.source)};
    if (!peer.note.isEmpty())
        lines << peer.note;
    return lines;
}

QList<RateBar> OverviewMarks::peers(const CityContext &context, const MetricGroup &city,
                                    const QString &cityName, Language language)
{
    RateBar own = bar(city, u"mount_rate"_s, language);
    own.name = cityName;
    own.tone = BarTone::Own;
    own.tooltip.prepend(cityName);
    QList<RateBar> bars{own};
    for (const Peer &peer : context.peers) {
        if (!hasRate(peer))
            continue;
        RateBar one;
        one.name = peer.name;
        one.value = {*peer.mounted, *peer.catalogs};
        one.explain = u"peer|"_s + peer.uid;
        one.source = peer.source;
        one.tooltip =
            (QStringList{peer.name + u": "_s + FigureText::rate(one.value), FigureText::fraction(one.value)}
             + originOf(peer) + QStringList{tr("Opens: its source")})
                .join(u'\n');
        bars += one;
    }
    sortByRate(bars);
    return bars;
}

} // namespace shuzhi
