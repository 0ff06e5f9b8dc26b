// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/allotment.h"

#include <QtGlobal>

#include <algorithm>
#include <numeric>

namespace shuzhi::demo {

namespace {

struct Quota
{
    std::vector<int> whole;
    std::vector<qint64> remainder;
    qint64 sum = 0;
};

/// Gives one more to the parts with the largest remainder that have room, until nothing is left.
void fill(Quota &quota, qint64 total, const std::vector<int> &caps)
{
    std::vector<std::size_t> order(quota.whole.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&quota](std::size_t a, std::size_t b) {
        return quota.remainder[a] > quota.remainder[b];
    });
    for (bool moved = true; quota.sum < total && moved;) {
        moved = false;
        for (const std::size_t i : order) {
            if (quota.sum < total && quota.whole[i] < caps[i]) {
                ++quota.whole[i];
                ++quota.sum;
                moved = true;
            }
        }
    }
}

Quota shifted(const std::vector<int> &sizes, const std::vector<int> &rates, int shift, int lowest,
              int highest)
{
    Quota quota;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const qint64 parts = qint64(sizes[i]) * std::clamp(rates[i] + shift, lowest, highest);
        quota.whole.push_back(static_cast<int>(parts / million));
        quota.remainder.push_back(parts % million);
        quota.sum += quota.whole.back();
    }
    return quota;
}

} // namespace

std::vector<int> share(int total, const std::vector<int> &weights, int least)
{
    const int parts = static_cast<int>(weights.size());
    const int floor = std::min(least, total / parts);
    const qint64 rest = total - qint64(floor) * parts;
    const qint64 weight = std::accumulate(weights.begin(), weights.end(), qint64(0));
    Quota quota;
    for (const int w : weights) {
        quota.whole.push_back(floor + static_cast<int>(rest * w / weight));
        quota.remainder.push_back(rest * w % weight);
        quota.sum += quota.whole.back();
    }
    fill(quota, total, std::vector<int>(weights.size(), total));
    return quota.whole;
}

std::vector<int> spread(int total, const std::vector<int> &sizes, const std::vector<int> &rates, int lowest,
                        int highest)
{
    int low = -2 * million;
    int high = 2 * million;
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        (shifted(sizes, rates, middle, lowest, highest).sum <= total ? low : high) = middle;
    }
    Quota quota = shifted(sizes, rates, low, lowest, highest);
    if (quota.sum > total) // even the lowest rates are too much
        quota = shifted(sizes, rates, low, 0, highest);
    std::vector<int> caps;
    for (const int size : sizes)
        caps.push_back(static_cast<int>(qint64(size) * highest / million));
    fill(quota, total, caps);
    fill(quota, total, sizes);
    return quota.whole;
}

} // namespace shuzhi::demo
