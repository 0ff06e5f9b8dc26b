// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/democalendar.h"

#include <algorithm>

namespace shuzhi::demo {

QDate referenceDay()
{
    return {2023, 6, 30};
}

DemoCalendar::DemoCalendar(int months, quint64 seed)
{
    Dice dice(seed, Purpose::Calendar);
    const QDate lastMonth(referenceDay().year(), referenceDay().month(), 1);
    for (int back = months - 1; back >= 0; --back)
        addMonth(lastMonth.addMonths(-back), back == 0, dice);
    int sum = 0;
    for (int place = 0; place < size(); ++place) {
        const Day &day = m_days[static_cast<std::size_t>(place)];
        sum += day.busy;
        m_busy.push_back(sum);
        if (day.what == What::Load || day.what == What::Registration)
            m_workdays.push_back(place);
        else if (day.what == What::Signing)
            m_signings.push_back(place);
    }
}

void DemoCalendar::addMonth(QDate first, bool last, Dice &dice)
{
    if (m_days.empty())
        m_days.push_back({first, What::Load, 0});
    std::vector<int> candidates; // never after the 22nd: signing and closing come after registration
    for (int day = 2; day <= 22; ++day)
        if (QDate(first.year(), first.month(), day).dayOfWeek() <= 5)
            candidates.push_back(day);
    dice.shuffle(candidates);
    candidates.resize(static_cast<std::size_t>(dice.between(4, 8)));
    std::sort(candidates.begin(), candidates.end());
    const bool halfYear = first.month() % 6 == 0;
    const int month = dice.between(600, 1400) * (halfYear ? 3 : 2) / 2;
    for (const int day : candidates)
        m_days.push_back({QDate(first.year(), first.month(), day), What::Registration,
                          month * dice.between(60, 140) / static_cast<int>(candidates.size())});
    if (last)
        for (int day = 26; day <= 29; ++day)
            m_days.push_back({QDate(first.year(), first.month(), day), What::Signing, 0});
    m_days.push_back({first.addMonths(1).addDays(-1), What::MonthEnd, 0});
}

int DemoCalendar::registration(Dice &dice, int latest) const
{
    const int sum = m_busy[static_cast<std::size_t>(latest)];
    if (sum == 0)
        return 0;
    const int drawn = dice.below(sum);
    return static_cast<int>(std::upper_bound(m_busy.begin(), m_busy.end(), drawn) - m_busy.begin());
}

int DemoCalendar::workdayAfter(int place, int n) const
{
    const auto at = std::lower_bound(m_workdays.begin(), m_workdays.end(), place);
    const auto index = (at - m_workdays.begin()) + n;
    return index < static_cast<std::ptrdiff_t>(m_workdays.size())
        ? m_workdays[static_cast<std::size_t>(index)]
        : -1;
}

} // namespace shuzhi::demo
