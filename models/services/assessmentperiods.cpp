// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/assessmentperiods.h"

namespace shuzhi {

Period periodOf(PeriodKind kind, const QDate &day)
{
    const int month = day.month();
    switch (kind) {
    case PeriodKind::Year: return Period{kind, day.year(), 1};
    case PeriodKind::HalfYear: return Period{kind, day.year(), (month + 5) / 6};
    case PeriodKind::Quarter: return Period{kind, day.year(), (month + 2) / 3};
    case PeriodKind::Month: break;
    }
    return Period{PeriodKind::Month, day.year(), month};
}

QList<Period> periodsUpTo(PeriodKind kind, const QDate &first, const QDate &day, int most)
{
    QList<Period> periods;
    Period period = periodOf(kind, day);
    do {
        periods.append(period);
        period = period.previous();
    } while (periods.size() < most && first.isValid() && period.lastDay() >= first);
    return periods;
}

QDate assessedDay(const Period &period, const QDate &day)
{
    return qMin(period.lastDay(), day);
}

QList<QDate> monthEnds(const QDate &first, const QDate &day, int most)
{
    QList<QDate> days;
    for (const Period &month : periodsUpTo(PeriodKind::Month, first, day, most))
        days.prepend(assessedDay(month, day));
    return days;
}

} // namespace shuzhi
