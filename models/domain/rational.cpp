// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rational.h"

#include <limits>

namespace shuzhi {

namespace {

__extension__ using Wide = __int128; // products of two 64-bit numbers; __extension__ quiets -Wpedantic

Wide commonDivisor(Wide a, Wide b)
{
    a = a < 0 ? -a : a;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool fits(Wide value)
{
    // The lowest number is left out: its magnitude has no 64-bit form.
    return value <= std::numeric_limits<qint64>::max() && value >= -std::numeric_limits<qint64>::max();
}

Result<Rational> reduced(Wide numerator, Wide denominator)
{
    if (denominator == 0)
        return fail(ErrorCode::Refused, QStringLiteral("division by zero"));
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide divisor = commonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    if (!fits(numerator) || !fits(denominator))
        return fail(ErrorCode::TooLarge, QStringLiteral("a number of the expression is too large"));
    return Rational{static_cast<qint64>(numerator), static_cast<qint64>(denominator)};
}

Wide powerOfTen(int places)
{
    Wide power = 1;
    for (int i = 0; i < places; ++i)
        power *= 10;
    return power;
}

} // namespace

Result<Rational> rational(qint64 numerator, qint64 denominator)
{
    return reduced(numerator, denominator);
}

Result<Rational> add(const Rational &a, const Rational &b)
{
    // Each product is below 2^126, so the sum stays below 2^127.
    return reduced(Wide(a.numerator) * b.denominator + Wide(b.numerator) * a.denominator,
                   Wide(a.denominator) * b.denominator);
}

Result<Rational> subtract(const Rational &a, const Rational &b)
{
    return add(a, Rational{-b.numerator, b.denominator});
}

Result<Rational> multiply(const Rational &a, const Rational &b)
{
    return reduced(Wide(a.numerator) * b.numerator, Wide(a.denominator) * b.denominator);
}

Result<Rational> divide(const Rational &a, const Rational &b)
{
    return reduced(Wide(a.numerator) * b.denominator, Wide(a.denominator) * b.numerator);
}

Result<Rational> rounded(const Rational &value, int places)
{
    return scaled(value, places).and_then([places](qint64 units) {
        return reduced(units, powerOfTen(places));
    });
}

int compare(const Rational &a, const Rational &b)
{
    const Wide left = Wide(a.numerator) * b.denominator;
    const Wide right = Wide(b.numerator) * a.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
}

Result<qint64> scaled(const Rational &value, int places)
{
    if (places < 0 || places > 9)
        return fail(ErrorCode::Refused, QStringLiteral("decimal places are 0 to 9"));
    const bool negative = value.numerator < 0;
    const Wide magnitude = (negative ? -Wide(value.numerator) : Wide(value.numerator)) * powerOfTen(places);
    // Halves: quotient and rest apart, because twice the magnitude would leave the wide type.
    const Wide quotient = magnitude / value.denominator;
    const Wide rest = magnitude % value.denominator;
    const Wide units = 2 * rest >= value.denominator ? quotient + 1 : quotient;
    if (!fits(units))
        return fail(ErrorCode::TooLarge, QStringLiteral("a number of the expression is too large"));
    return static_cast<qint64>(negative ? -units : units);
}

} // namespace shuzhi
