// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/numbertext.h"
#include "models/exchange/xmlsax.h"

#include <map>
#include <string>

namespace shuzhi {

/// What the styles of an OpenDocument spreadsheet say about its values: which numbers keep leading
/// zeros, which times are elapsed ones, which sheets are hidden (ODF 1.2 part 1, 16.2, 16.27, 17.15).
class OdsStyles
{
public:
    /// The style of a cell style's numbers and times; a plain one where it is not known.
    [[nodiscard]] NumberStyle cellStyle(std::string_view name) const;
    [[nodiscard]] bool hidesTable(std::string_view name) const;

    /// Takes the elements of a styles section.
    void start(const XmlName &name, const XmlAttributes &attributes);
    void end(const XmlName &name);
    /// About how much memory the styles take.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    struct CellStyle
    {
        std::string dataStyle;
        std::string parent;
    };
    void startNumber(const XmlAttributes &attributes);
    void startStyle(const XmlAttributes &attributes);
    [[nodiscard]] std::string kept(std::optional<std::string_view> name);

    std::map<std::string, NumberStyle, std::less<>> m_data;
    std::map<std::string, CellStyle, std::less<>> m_cells;
    std::map<std::string, bool, std::less<>> m_tables; ///< true: hidden
    std::string m_table; ///< the table style being read
    std::string m_number; ///< the number style being read
    qint64 m_bytes = 0;
};

} // namespace shuzhi
