// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odsstyles.h"

#include "models/exchange/odsnames.h"

namespace shuzhi {

namespace {

constexpr int MaxParents = 32; ///< a style that inherits itself ends here
constexpr qint64 Overhead = 128; ///< of a name kept in a map
constexpr int MaxDigits = 255;

} // namespace

NumberStyle OdsStyles::cellStyle(std::string_view name) const
{
    for (int step = 0; step < MaxParents && !name.empty(); ++step) {
        const auto style = m_cells.find(name);
        if (style == m_cells.end())
            return {};
        if (!style->second.dataStyle.empty()) {
            const auto data = m_data.find(style->second.dataStyle);
            return data == m_data.end() ? NumberStyle{} : data->second;
        }
        name = style->second.parent;
    }
    return {};
}

bool OdsStyles::hidesTable(std::string_view name) const
{
    const auto style = m_tables.find(name);
    return style != m_tables.end() && style->second;
}

std::string OdsStyles::kept(std::optional<std::string_view> name)
{
    m_bytes += Overhead + (name ? qint64(name->size()) : 0);
    return std::string(name.value_or(""));
}

void OdsStyles::start(const XmlName &name, const XmlAttributes &attributes)
{
    if (name.space == OdsSpace::Number) {
        if (name.local == "number-style")
            m_number = kept(attributes.value(OdsSpace::Style, "name"));
        else if (name.local == "number" && !m_number.empty())
            startNumber(attributes);
        else if (name.local == "time-style") {
            const bool elapsed = attributes.value(OdsSpace::Number, "truncate-on-overflow") == "false";
            m_data[kept(attributes.value(OdsSpace::Style, "name"))] = {
                elapsed ? NumberStyle::Duration : NumberStyle::DateTime, false, 0};
        }
    } else if (name.space == OdsSpace::Style) {
        if (name.local == "style")
            startStyle(attributes);
        else if (name.local == "table-properties" && !m_table.empty())
            m_tables[m_table] = attributes.value(OdsSpace::Table, "display") == "false";
    }
}

void OdsStyles::end(const XmlName &name)
{
    if (name.space == OdsSpace::Number && name.local == "number-style")
        m_number.clear();
    else if (name.space == OdsSpace::Style && name.local == "style")
        m_table.clear();
}

/// Only a bare row of zeros keeps them, the same rule styleOfCode has for format "000000".
void OdsStyles::startNumber(const XmlAttributes &attributes)
{
    const int digits = odsCount(attributes.value(OdsSpace::Number, "min-integer-digits"), MaxDigits);
    const std::string_view places = attributes.value(OdsSpace::Number, "decimal-places").value_or("0");
    const bool grouped = attributes.value(OdsSpace::Number, "grouping") == "true";
    if (digits >= 2 && places == "0" && !grouped)
        m_data[m_number] = {NumberStyle::Plain, false, quint8(digits)};
}

void OdsStyles::startStyle(const XmlAttributes &attributes)
{
    const auto family = attributes.value(OdsSpace::Style, "family");
    const auto name = attributes.value(OdsSpace::Style, "name");
    if (family == "table")
        m_table = kept(name);
    else if (family == "table-cell")
        m_cells[kept(name)] = {kept(attributes.value(OdsSpace::Style, "data-style-name")),
                               kept(attributes.value(OdsSpace::Style, "parent-style-name"))};
}

} // namespace shuzhi
