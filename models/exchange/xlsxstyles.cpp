// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxstyles.h"

#include "models/exchange/ooxml.h"

#include <QHash>

namespace shuzhi {

namespace {

/// Keeps the custom codes and the format id of each entry of cellXfs; cellStyleXfs and dxfs, which
/// hold elements of the same names, describe no cell.
class StylesHandler : public XmlHandler
{
public:
    void startElement(const XmlName &name, const XmlAttributes &attributes) override
    {
        if (!isSpreadsheetName(name))
            return;
        if (name.local == "numFmts" || name.local == "cellXfs") {
            m_list = std::string(name.local);
        } else if (name.local == "numFmt" && m_list == "numFmts") {
            m_codes.insert(idOf(attributes), fromXml(attributes.value("formatCode").value_or("")));
        } else if (name.local == "xf" && m_list == "cellXfs") {
            m_ids.push_back(idOf(attributes));
        }
    }

    void endElement(const XmlName &name) override
    {
        if (name.local == m_list)
            m_list.clear();
    }

    void text(std::string_view) override { }

    [[nodiscard]] std::vector<NumberStyle> styles() const
    {
        QHash<int, NumberStyle> known;
        std::vector<NumberStyle> all;
        all.reserve(m_ids.size());
        for (const int id : m_ids) {
            auto style = known.constFind(id);
            if (style == known.constEnd())
                style = known.insert(
                    id, m_codes.contains(id) ? styleOfCode(m_codes.value(id)) : builtinStyle(id));
            all.push_back(*style);
        }
        return all;
    }

private:
    static int idOf(const XmlAttributes &attributes)
    {
        return fromXml(attributes.value("numFmtId").value_or("0")).toInt();
    }

    std::string m_list;
    QHash<int, QString> m_codes;
    std::vector<int> m_ids;
};

} // namespace

Result<XlsxStyles> XlsxStyles::read(ZipFile &zip, const QString &part, const SourceOptions &options)
{
    StylesHandler handler;
    if (const Status status = XmlSax::parse(zip, part, options.limits.partBytes, handler, options.cancelled);
        !status)
        return tl::unexpected(status.error());
    XlsxStyles styles;
    styles.m_styles = handler.styles();
    return styles;
}

} // namespace shuzhi
