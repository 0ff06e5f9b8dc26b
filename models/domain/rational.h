// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace shuzhi {

/// An exact fraction in lowest terms with a positive denominator; what expressions compute with, so
/// that a rounding at the end is the only rounding there is.
struct Rational
{
    qint64 numerator = 0;
    qint64 denominator = 1;

    bool operator==(const Rational &) const = default;
};

/// Errors: TooLarge when the result leaves 64 bits, Refused for a division by zero.
[[nodiscard]] Result<Rational> rational(qint64 numerator, qint64 denominator);
[[nodiscard]] Result<Rational> add(const Rational &a, const Rational &b);
[[nodiscard]] Result<Rational> subtract(const Rational &a, const Rational &b);
[[nodiscard]] Result<Rational> multiply(const Rational &a, const Rational &b);
[[nodiscard]] Result<Rational> divide(const Rational &a, const Rational &b);

/// Rounded to 0 to 9 decimal places, a half away from zero, as a spreadsheet's ROUND.
[[nodiscard]] Result<Rational> rounded(const Rational &value, int places);

/// Below, equal to or above 0 as a is smaller than, equal to or larger than b.
[[nodiscard]] int compare(const Rational &a, const Rational &b);

/// The value in units of 10^-places, rounded once, a half away from zero.
[[nodiscard]] Result<qint64> scaled(const Rational &value, int places);

} // namespace shuzhi
