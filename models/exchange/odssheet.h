// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/odscelltext.h"
#include "models/exchange/odsstyles.h"
#include "models/exchange/sheetreader.h"

#include <vector>

namespace shuzhi {

/// Turns the events of an OpenDocument content part into the rows of one of its sheets and, at its
/// end, merged ranges. The read ends with the sheet.
class OdsSheetHandler : public XmlHandler
{
public:
    OdsSheetHandler(const OdsStyles &styles, bool from1904, int sheet, const SourceOptions &options,
                    const RowSink &sink);

    void startElement(const XmlName &name, const XmlAttributes &attributes) override;
    void endElement(const XmlName &name) override;
    void text(std::string_view piece) override;

    [[nodiscard]] const QList<MergedRange> &mergedRanges() const { return m_merged; }
    /// The sheet was read to its end.
    [[nodiscard]] bool reachedEnd() const { return m_reachedEnd; }

private:
    enum class CellType { Text, Number, Date, Time, Truth };
    struct Span
    {
        int column;
        int columns;
        int rows;
    };

    void startInSheet(const XmlName &name, const XmlAttributes &attributes);
    void addColumn(const XmlAttributes &attributes);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void endRow();
    void handOver(qint64 first, int times);
    void addMerged(qint64 row);
    [[nodiscard]] NumberStyle styleOfCell() const;
    [[nodiscard]] QString cellText() const;
    [[nodiscard]] QString place() const;
    void tooLarge(const QString &what, const QString &subject);

    const OdsStyles &m_styles;
    const bool m_from1904;
    const int m_wanted;
    const SourceOptions &m_options;
    const RowSink &m_sink;

    int m_depth = 0;
    int m_sheet = -1; ///< sheets begun so far, less one
    int m_skip = 0; ///< depth inside an element that holds no rows
    bool m_reachedEnd = false;
    bool m_inBody = false;
    bool m_inSheet = false;
    bool m_inRow = false;
    int m_cellDepth = 0; ///< depth of the cell being read; 0 outside
    std::vector<std::pair<int, std::string>> m_columns; ///< column behind the last, default style
    int m_columnsEnd = 0;
    std::string m_rowStyle;
    std::string m_cellStyle;
    qint64 m_row = 0; ///< rows before the one being read
    int m_rowTimes = 1;
    int m_column = 0;
    int m_cellTimes = 1;
    CellType m_type = CellType::Text;
    std::string m_value;
    OdsCellText m_text;
    QStringList m_cells;
    std::vector<Span> m_spans;
    qint64 m_cellCount = 0;
    QList<MergedRange> m_merged;
};

} // namespace shuzhi
