// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace shuzhi {

/// What a cell's number format makes of its number.
struct NumberStyle
{
    enum Kind : quint8 {
        Plain, ///< a number, shown as its shortest text
        DateTime, ///< a serial day with a time of day as fraction
        Duration, ///< elapsed time, in days: [h]:mm
    };
    Kind kind = Plain;
    bool showsDay = false; ///< DateTime whose format names a year or a day, not only a time
    quint8 digits = 0; ///< Plain: leading zeros up to this many digits (format "000000" on a code)

    bool operator==(const NumberStyle &) const = default;
};

/// The style of a builtin number format id (ECMA-376 part 1, 18.8.30, with its zh-CN table).
[[nodiscard]] NumberStyle builtinStyle(int formatId);
/// The style a custom format code gives (ECMA-376 part 1, 18.8.31), judged by its first section.
[[nodiscard]] NumberStyle styleOfCode(QStringView code);

/// Shortest text that gives the same number again, no exponent between 1e-9 and 1e21, no ".0".
[[nodiscard]] QString numberText(double value);
/// Text of a number under a style.
[[nodiscard]] QString styledText(double value, NumberStyle style, bool from1904);
/// Text of a stored number under a style; `stored` that is no number is given back as it stands.
[[nodiscard]] QString styledText(std::string_view stored, NumberStyle style, bool from1904);

} // namespace shuzhi
