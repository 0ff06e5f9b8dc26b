// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace shuzhi::demo {

/// What a stream of random numbers is for, so that one use never shifts another.
enum class Purpose : quint64 {
    Uid = 1,
    Departments,
    Calendar,
    Sizes,
    Mounts,
    Usage,
    Openness,
    Catalogs,
    Duplicates,
    Titles,
    Row,
    Items,
    Resources,
    Freshness,
    FirstUpdate,
    Duties,
    Demands,
    Registers,
    People,
    Clock,
};

/// SplitMix64 (Steele, Lea, Flood 2014): every thing of the city has a stream of its own, found by seed,
/// purpose and number, so a row can be made again without keeping it. The standard distributions differ
/// between libraries and are not used.
class Dice
{
public:
    Dice(quint64 seed, Purpose purpose, quint64 number = 0);

    [[nodiscard]] quint64 next();
    /// 0 … n-1; n must be positive.
    [[nodiscard]] int below(int n);
    /// from … to, both included.
    [[nodiscard]] int between(int from, int to) { return from + below(to - from + 1); }
    /// True in so many of a million cases.
    [[nodiscard]] bool chance(int perMillion) { return below(1'000'000) < perMillion; }

    template<class List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

    template<class T>
    void shuffle(std::vector<T> &values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    quint64 m_state;
};

} // namespace shuzhi::demo
