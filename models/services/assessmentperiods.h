// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/period.h"

#include <QList>

namespace shuzhi {

/// The period of that kind a day lies in.
[[nodiscard]] Period periodOf(PeriodKind kind, const QDate &day);

/// Periods of one kind that can be assessed, newest first: those whose last day has a history (from
/// `first` on), and the one `day` lies in, which may still run. At most `most`.
[[nodiscard]] QList<Period> periodsUpTo(PeriodKind kind, const QDate &first, const QDate &day, int most);

/// The day a period is assessed on when today is `day`: its last day, or `day` while it runs.
[[nodiscard]] QDate assessedDay(const Period &period, const QDate &day);

/// Month ends from the history's first day on, at most `most`, the last one being `day` itself.
[[nodiscard]] QList<QDate> monthEnds(const QDate &first, const QDate &day, int most);

} // namespace shuzhi
