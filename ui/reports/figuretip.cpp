// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figuretip.h"

namespace shuzhi {

namespace {

/// At most two decimals, none that say nothing: 19.06, 8.3, 2.
QString shortened(qint64 value, qint64 unit)
{
    QString text = QString::number(double(value) / double(unit), 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

QString FigureTip::of(const QString &metric, const MetricGroup &group, Language language)
{
    const MetricInfo *info = metricInfo(metric);
    if (!info)
        return {};
    QStringList lines;
    if (info->isRatio) {
        const RateValue rate = rateOf(metric, group);
        lines << FigureText::rate(rate) << tr("Made of: %1").arg(FigureText::fraction(rate));
    } else {
        lines << FigureText::count(group.figures.count(metric));
    }
    lines << tr("Definition: %1").arg(info->definition.in(language))
          << tr("Basis: %1").arg(info->basis.in(language)) << tr("As of %1").arg(group.scope.asOf);
    return lines.join(u'\n');
}

QString FigureTip::shortCount(qint64 value, Language language)
{
    constexpr qint64 tenThousand = 10'000, million = 1'000'000, hundredMillion = 100'000'000,
                     billion = 1'000'000'000;
    if (language == Language::Chinese) {
        if (value >= hundredMillion)
            return tr("%1 hundred million").arg(shortened(value, hundredMillion));
        return value >= tenThousand ? tr("%1 ten thousand").arg(shortened(value, tenThousand))
                                    : FigureText::count(value);
    }
    if (value >= billion)
        return tr("%1 billion").arg(shortened(value, billion));
    return value >= million ? tr("%1 million").arg(shortened(value, million)) : FigureText::count(value);
}

QString FigureTip::name(const QString &metric, Language language)
{
    const MetricInfo *info = metricInfo(metric);
    return info ? info->name.in(language) : metric;
}

RateValue rateOf(const QString &metric, const MetricGroup &group)
{
    const Ratio ratio = group.figures.ratio(metric);
    return {ratio.numerator, ratio.denominator};
}

} // namespace shuzhi
