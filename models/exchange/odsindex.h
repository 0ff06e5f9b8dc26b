// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/contentkind.h"
#include "models/exchange/odsstyles.h"
#include "models/exchange/sheetreader.h"

namespace shuzhi {

/// Lists what an OpenDocument content part holds: its sheets, its styles, its date system. A document
/// without a spreadsheet is refused as what it is.
class OdsIndexHandler : public XmlHandler
{
public:
    /// `commonOnly`: the part is styles.xml, whose automatic styles are those of page heads.
    OdsIndexHandler(OdsStyles &styles, const SourceLimits &limits, bool commonOnly);

    void startElement(const XmlName &name, const XmlAttributes &attributes) override;
    void endElement(const XmlName &name) override;
    void text(std::string_view) override { }

    [[nodiscard]] const QList<SheetInfo> &sheets() const { return m_sheets; }
    /// Elapsed days count from 1904-01-01 instead of 1899-12-30.
    [[nodiscard]] bool from1904() const { return m_from1904; }

private:
    void startSection(const XmlName &name);
    void startInBody(const XmlName &name, const XmlAttributes &attributes);
    void bound(qint64 more);

    OdsStyles &m_styles;
    const SourceLimits &m_limits;
    const bool m_commonOnly;
    int m_depth = 0;
    bool m_inStyles = false;
    bool m_inBody = false;
    QList<SheetInfo> m_sheets;
    qint64 m_sheetBytes = 0;
    bool m_from1904 = false;
};

/// What a document is by the name of its body's content ("text") or the end of its media type.
[[nodiscard]] ContentKind odsKindOf(std::string_view content);

} // namespace shuzhi
