// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odsindex.h"

#include "models/exchange/odsnames.h"
#include "models/exchange/ooxml.h"

namespace shuzhi {

namespace {

// Depths of office:document-content, office:body, office:spreadsheet, table:table.
enum Depth { Root = 1, Section = 2, Content = 3, Sheet = 4, InSheet = 5 };

constexpr qint64 SheetOverhead = 64;

} // namespace

ContentKind odsKindOf(std::string_view content)
{
    if (content.starts_with("text"))
        return ContentKind::WordDocument;
    return content.starts_with("presentation") ? ContentKind::Presentation : ContentKind::OpenDocument;
}

OdsIndexHandler::OdsIndexHandler(OdsStyles &styles, const SourceLimits &limits, bool commonOnly)
    : m_styles(styles)
    , m_limits(limits)
    , m_commonOnly(commonOnly)
{
}

void OdsIndexHandler::startElement(const XmlName &name, const XmlAttributes &attributes)
{
    ++m_depth;
    if (m_inBody) {
        if (m_depth <= InSheet)
            startInBody(name, attributes);
    } else if (m_inStyles) {
        m_styles.start(name, attributes);
        bound(0);
    } else if (m_depth == Section) {
        startSection(name);
    } else if (m_depth == Root && !(name.space == OdsSpace::Office && name.local.starts_with("document"))) {
        refuse(notATable(ContentKind::OpenDocument).value());
    }
}

void OdsIndexHandler::endElement(const XmlName &name)
{
    if (m_inStyles)
        m_styles.end(name);
    if (m_depth == Section) {
        m_inStyles = false;
        m_inBody = false;
    }
    --m_depth;
}

void OdsIndexHandler::startSection(const XmlName &name)
{
    if (name.space != OdsSpace::Office)
        return;
    m_inBody = name.local == "body";
    m_inStyles = name.local == "styles" || (name.local == "automatic-styles" && !m_commonOnly);
}

void OdsIndexHandler::startInBody(const XmlName &name, const XmlAttributes &attributes)
{
    if (m_depth == Content) {
        if (name.space != OdsSpace::Office || name.local != "spreadsheet")
            refuse(notATable(odsKindOf(name.local)).value());
    } else if (name.space != OdsSpace::Table) {
        return;
    } else if (m_depth == Sheet && name.local == "table") {
        const auto title = attributes.value(OdsSpace::Table, "name").value_or("");
        const auto style = attributes.value(OdsSpace::Table, "style-name").value_or("");
        m_sheets.append({fromXml(title), m_styles.hidesTable(style)});
        bound(qint64(title.size()) + SheetOverhead);
    } else if (m_depth == InSheet && name.local == "null-date") {
        m_from1904 = attributes.value(OdsSpace::Table, "date-value").value_or("").starts_with("1904-01-01");
    }
}

void OdsIndexHandler::bound(qint64 more)
{
    m_sheetBytes += more;
    if (m_sheetBytes + m_styles.bytes() > m_limits.partBytes)
        refuse({ErrorCode::TooLarge,
                QStringLiteral("sheet and style names of more than %1 bytes").arg(m_limits.partBytes),
                QStringLiteral("workbook")});
}

} // namespace shuzhi
