// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shuzhi {

/// A line of one of libpq's files that was not taken, and why.
struct SkippedLine
{
    enum class Why {
        NotUtf8,
        TooFewFields, ///< of host:port:database:user:password
        BadPort,
        NoSection, ///< before the first [name]
        NotKeyAndValue,
        UnknownKey, ///< libpq does not know it, often because of a blank beside '='
        NestedService,
        SecondSection, ///< of one name; libpq looks only at the first
        TooLong, ///< libpq takes 1024 bytes
    };
    int line = 0; ///< from 1
    Why why = Why::NotUtf8;

    bool operator==(const SkippedLine &) const = default;
};

} // namespace shuzhi
