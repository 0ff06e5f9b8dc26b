// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

namespace shuzhi {

/// The grade of all rates from `from` percent up to the next higher one ("grades" of
/// resources/vocabularies/metrics.json).
struct RateGrade
{
    QString code; ///< "excellent", "good", "pass", "fail"
    Bilingual name;
    int from = 0; ///< percent

    bool operator==(const RateGrade &) const = default;
};

/// Highest first; the last starts at 0.
[[nodiscard]] const QList<RateGrade> &rateGrades();
[[nodiscard]] const Bilingual &rateGradesBasis();
/// Compared on the integers, never on a rounded rate; null where nothing is measured.
[[nodiscard]] const RateGrade *gradeOf(const Ratio &ratio);

} // namespace shuzhi
