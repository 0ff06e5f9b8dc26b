// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/dice.h"

#include <QDate>

#include <vector>

namespace shuzhi::demo {

/// The days on which something happens in the synthetic city, in order: the initial load on the first
/// day, four to eight working days of registration in each month, the days on which duty lists are
/// signed, and the ends of months (data are brought up to date); the last one is the reference day.
class DemoCalendar
{
public:
    enum class What { Load, Registration, Signing, MonthEnd };

    DemoCalendar(int months, quint64 seed);

    [[nodiscard]] int size() const { return static_cast<int>(m_days.size()); }
    [[nodiscard]] QDate day(int place) const { return m_days[static_cast<std::size_t>(place)].date; }
    [[nodiscard]] What what(int place) const { return m_days[static_cast<std::size_t>(place)].what; }
    [[nodiscard]] int lastPlace() const { return size() - 1; }
    /// Places of the load and the registration days, in order.
    [[nodiscard]] const std::vector<int> &workdays() const { return m_workdays; }
    [[nodiscard]] const std::vector<int> &signings() const { return m_signings; }
    /// A registration day after the load and up to `latest` (a place), busy days more often; the load
    /// if there is none.
    [[nodiscard]] int registration(Dice &dice, int latest) const;
    /// The n-th workday after the one at `place`, or -1.
    [[nodiscard]] int workdayAfter(int place, int n) const;

private:
    struct Day
    {
        QDate date;
        What what = What::Registration;
        int busy = 0; ///< relative amount of new entries
    };

    void addMonth(QDate first, bool last, Dice &dice);

    std::vector<Day> m_days;
    std::vector<int> m_workdays, m_signings;
    std::vector<int> m_busy; ///< summed up over places
};

/// 2023-06-30, the day the published figures hold for.
[[nodiscard]] QDate referenceDay();

} // namespace shuzhi::demo
