// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/xmlsax.h"

#include <charconv>

namespace shuzhi {

/// The namespaces of OpenDocument (ODF 1.2 part 1, 1.3) a spreadsheet's rows are written in.
struct OdsSpace
{
    static constexpr std::string_view Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static constexpr std::string_view Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static constexpr std::string_view Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static constexpr std::string_view Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static constexpr std::string_view Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
};

/// A count attribute (number-columns-repeated and its kin): 1 where it is absent or no count, and
/// never more than `most`.
[[nodiscard]] inline int odsCount(std::optional<std::string_view> value, int most)
{
    qint64 count = 1;
    if (value) {
        const auto [at, error] = std::from_chars(value->data(), value->data() + value->size(), count);
        if (error == std::errc::result_out_of_range)
            return most;
    }
    return count < 1 ? 1 : count > most ? most : int(count);
}

} // namespace shuzhi
