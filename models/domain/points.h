// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace shuzhi {

/// Points of an assessment in 1/10000, so that sums are exact (definitions.md, "Assessment").
using Points = qint64;

inline constexpr Points pointsPerUnit = 10000;

/// Largest numerator and denominator the formulas below take; keeps every product within 64 bits.
inline constexpr qint64 largestMeasure = 1'000'000'000'000;

/// numerator ÷ denominator, a half rounded away from zero; the denominator is above 0. A spreadsheet's
/// ROUND does the same, so workbook and program agree.
[[nodiscard]] qint64 roundedQuotient(qint64 numerator, qint64 denominator);

/// weight × numerator ÷ denominator, rounded once. |numerator| and denominator up to largestMeasure,
/// |weight| up to 1,000 points.
[[nodiscard]] Points roundedShare(Points weight, qint64 numerator, qint64 denominator);

/// Splits `total` in proportion to `weights` by largest remainder; among equal remainders the first
/// comes first. The parts always sum to `total` unless all weights are 0 (then all parts are 0).
[[nodiscard]] QList<Points> apportion(Points total, const QList<qint64> &weights);

/// Two decimals, rounded half away from zero, for eyes: 873550 is "87.36".
[[nodiscard]] QString shownPoints(Points points);

/// Points as a number of whole points, for cells: 873550 is 87.355.
[[nodiscard]] double pointsAsNumber(Points points);

} // namespace shuzhi
