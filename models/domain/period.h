// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/domain/result.h"

#include <QDate>

namespace shuzhi {

enum class PeriodKind { Year, HalfYear, Quarter, Month };

/// The time an assessment is about: "2023", "2023H1", "2023Q2" or "2023-06". Its as-of is its last day.
struct Period
{
    PeriodKind kind = PeriodKind::Year;
    int year = 0;
    int number = 1; ///< half 1–2, quarter 1–4, month 1–12; a year is 1

    [[nodiscard]] QString code() const;
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    /// The one before of the same kind: 2022H2 before 2023H1.
    [[nodiscard]] Period previous() const;
    [[nodiscard]] Bilingual displayName() const;

    bool operator==(const Period &) const = default;
};

/// Error Usage for anything else than the four forms; years 1900 to 9998.
[[nodiscard]] Result<Period> parsePeriod(const QString &code);

} // namespace shuzhi
