// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/xmlsax.h"

#include <QString>

namespace shuzhi {

/// True for the two namespaces SpreadsheetML is written in: transitional and strict (ECMA-376
/// part 1, annex A; part 4).
[[nodiscard]] inline bool isSpreadsheetName(const XmlName &name)
{
    return name.space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        || name.space == "http://purl.oclc.org/ooxml/spreadsheetml/main";
}

[[nodiscard]] inline QString fromXml(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// An xsd:boolean attribute.
[[nodiscard]] inline bool isTrue(std::optional<std::string_view> value)
{
    return value && (*value == "1" || *value == "true" || *value == "on");
}

} // namespace shuzhi
