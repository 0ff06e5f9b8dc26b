// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/points.h"

#include <algorithm>
#include <numeric>

namespace shuzhi {

namespace {

// Products of a weight (up to 10^7) and a count (up to 10^12) pass 64 bits only when doubled, so the
// wide type is used for every intermediate value. __extension__ quiets -Wpedantic.
__extension__ using Wide = __int128;

qint64 roundedWide(Wide numerator, Wide denominator)
{
    const bool negative = numerator < 0;
    const Wide magnitude = negative ? -numerator : numerator;
    const Wide rounded = (2 * magnitude + denominator) / (2 * denominator);
    return static_cast<qint64>(negative ? -rounded : rounded);
}

} // namespace

qint64 roundedQuotient(qint64 numerator, qint64 denominator)
{
    return roundedWide(numerator, denominator);
}

Points roundedShare(Points weight, qint64 numerator, qint64 denominator)
{
    return roundedWide(Wide(weight) * numerator, denominator);
}

QList<Points> apportion(Points total, const QList<qint64> &weights)
{
    QList<Points> parts(weights.size(), 0);
    const Wide sum = std::accumulate(weights.cbegin(), weights.cend(), Wide(0));
    if (sum == 0)
        return parts;
    QList<Wide> remainders(weights.size());
    Points left = total;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        const Wide product = Wide(total) * weights[i];
        parts[i] = static_cast<Points>(product / sum);
        remainders[i] = product % sum;
        left -= parts[i];
    }
    QList<qsizetype> order(weights.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return remainders[a] > remainders[b]; });
    for (Points i = 0; i < left; ++i)
        ++parts[order[i]];
    return parts;
}

QString shownPoints(Points points)
{
    return QString::number(static_cast<double>(roundedQuotient(points, 100)) / 100.0, 'f', 2);
}

double pointsAsNumber(Points points)
{
    return static_cast<double>(points) / static_cast<double>(pointsPerUnit);
}

} // namespace shuzhi
