// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/xlsxstrings.h"
#include "models/exchange/xlsxstyles.h"
#include "models/exchange/xmlsax.h"

namespace shuzhi {

/// Turns the events of one worksheet part into rows of texts and, at its end, merged ranges.
class XlsxSheetHandler : public XmlHandler
{
public:
    XlsxSheetHandler(const XlsxStrings &strings, const XlsxStyles &styles, bool from1904,
                     const SourceLimits &limits, const RowSink &sink);

    void startElement(const XmlName &name, const XmlAttributes &attributes) override;
    void endElement(const XmlName &name) override;
    void text(std::string_view piece) override;

    [[nodiscard]] const QList<MergedRange> &mergedRanges() const { return m_merged; }

private:
    enum class CellType { Number, Shared, Inline, Text, Truth, Fault, Iso };

    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void endRow();
    void addMerged(std::string_view reference);
    [[nodiscard]] bool setRow(qint64 row);
    [[nodiscard]] QString cellText();
    [[nodiscard]] QString sharedText();
    [[nodiscard]] QString place() const;
    void damaged(const QString &what);

    const XlsxStrings &m_strings;
    const XlsxStyles &m_styles;
    const bool m_from1904;
    const SourceLimits &m_limits;
    const RowSink &m_sink;

    bool m_first = true; ///< the root was not seen yet
    qint64 m_row = 0; ///< row as shown; 0 before the first
    bool m_rowNumbered = true; ///< false while a row without a number may get it from a cell
    int m_column = -1;
    CellType m_type = CellType::Number;
    NumberStyle m_style;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inItem = false;
    StringItem m_item;
    std::string m_text;
    QStringList m_cells;
    qint64 m_cellCount = 0;
    QList<MergedRange> m_merged;
};

} // namespace shuzhi
