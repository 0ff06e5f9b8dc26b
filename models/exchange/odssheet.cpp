// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odssheet.h"

#include "models/exchange/celltext.h"
#include "models/exchange/odsnames.h"
#include "models/exchange/odstime.h"
#include "models/exchange/ooxml.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int SectionDepth = 2; ///< office:body
constexpr int SheetDepth = 4; ///< table:table in office:spreadsheet; deeper ones hold no rows of ours
constexpr int MaxMerged = 1'000'000;
constexpr qint64 RowsBetweenChecks = 1024;

bool isGroup(std::string_view local)
{
    return local == "table-row-group" || local == "table-header-rows" || local == "table-rows"
        || local == "table-column-group" || local == "table-header-columns" || local == "table-columns";
}

} // namespace

OdsSheetHandler::OdsSheetHandler(const OdsStyles &styles, bool from1904, int sheet,
                                 const SourceOptions &options, const RowSink &sink)
    : m_styles(styles)
    , m_from1904(from1904)
    , m_wanted(sheet)
    , m_options(options)
    , m_sink(sink)
    , m_text(options.limits.cellBytes)
{
}

void OdsSheetHandler::startElement(const XmlName &name, const XmlAttributes &attributes)
{
    ++m_depth;
    if (m_skip > 0) {
        ++m_skip;
    } else if (m_cellDepth > 0) {
        m_text.start(name, attributes);
    } else if (m_inSheet) {
        startInSheet(name, attributes);
    } else if (m_depth == SectionDepth) {
        m_inBody = name.space == OdsSpace::Office && name.local == "body";
    } else if (m_inBody && m_depth == SheetDepth && name.space == OdsSpace::Table && name.local == "table") {
        m_inSheet = ++m_sheet == m_wanted;
    }
}

void OdsSheetHandler::startInSheet(const XmlName &name, const XmlAttributes &attributes)
{
    if (name.space != OdsSpace::Table)
        m_skip = 1;
    else if (m_inRow && (name.local == "table-cell" || name.local == "covered-table-cell"))
        startCell(attributes);
    else if (!m_inRow && name.local == "table-row")
        startRow(attributes);
    else if (!m_inRow && name.local == "table-column")
        addColumn(attributes);
    else if (m_inRow || !isGroup(name.local))
        m_skip = 1;
}

void OdsSheetHandler::endElement(const XmlName &name)
{
    const int depth = m_depth--;
    if (m_skip > 0) {
        --m_skip;
    } else if (m_cellDepth > 0) {
        if (depth == m_cellDepth)
            endCell();
        else
            m_text.end(name);
    } else if (m_inSheet && name.local == "table-row") {
        endRow();
    } else if (m_inSheet && depth == SheetDepth) {
        m_reachedEnd = true;
        stop();
    }
}

void OdsSheetHandler::text(std::string_view piece)
{
    if (m_cellDepth == 0)
        return;
    m_text.text(piece);
    if (m_text.isTooLong())
        tooLarge(
            QStringLiteral("%1: a text longer than %2 bytes").arg(place()).arg(m_options.limits.cellBytes),
            place());
}

void OdsSheetHandler::addColumn(const XmlAttributes &attributes)
{
    if (m_columnsEnd >= MaxColumns)
        return;
    m_columnsEnd += odsCount(attributes.value(OdsSpace::Table, "number-columns-repeated"), MaxColumns);
    const auto style = attributes.value(OdsSpace::Table, "default-cell-style-name");
    m_columns.emplace_back(m_columnsEnd, style.value_or(""));
}

void OdsSheetHandler::startRow(const XmlAttributes &attributes)
{
    m_inRow = true;
    m_rowTimes = odsCount(attributes.value(OdsSpace::Table, "number-rows-repeated"), int(MaxRows));
    m_rowStyle = attributes.value(OdsSpace::Table, "default-cell-style-name").value_or("");
    m_column = 0;
    m_cells.clear();
    m_spans.clear();
}

void OdsSheetHandler::startCell(const XmlAttributes &attributes)
{
    m_cellDepth = m_depth;
    m_cellTimes = odsCount(attributes.value(OdsSpace::Table, "number-columns-repeated"), MaxColumns);
    m_cellStyle = attributes.value(OdsSpace::Table, "style-name").value_or("");
    const std::string_view type = attributes.value(OdsSpace::Office, "value-type").value_or("");
    const bool number = type == "float" || type == "percentage" || type == "currency";
    m_type = number         ? CellType::Number
        : type == "date"    ? CellType::Date
        : type == "time"    ? CellType::Time
        : type == "boolean" ? CellType::Truth
                            : CellType::Text;
    const std::string_view holder = number ? "value"
        : type == "date"                   ? "date-value"
        : type == "time"                   ? "time-value"
        : type == "boolean"                ? "boolean-value"
                                           : "string-value";
    m_value = attributes.value(OdsSpace::Office, holder).value_or("");
    const bool maybeTruth = m_type == CellType::Number && (m_value == "0" || m_value == "1");
    m_text.begin(m_value.empty() || m_type == CellType::Text || maybeTruth);
    const int columns = odsCount(attributes.value(OdsSpace::Table, "number-columns-spanned"), MaxColumns);
    const int rows = odsCount(attributes.value(OdsSpace::Table, "number-rows-spanned"), int(MaxRows));
    if ((columns > 1 || rows > 1) && m_column < MaxColumns)
        m_spans.push_back({m_column, columns, rows});
}

NumberStyle OdsSheetHandler::styleOfCell() const
{
    if (!m_cellStyle.empty())
        return m_styles.cellStyle(m_cellStyle);
    if (!m_rowStyle.empty())
        return m_styles.cellStyle(m_rowStyle);
    const auto column = std::upper_bound(m_columns.begin(), m_columns.end(), m_column,
                                         [](int at, const auto &entry) { return at < entry.first; });
    return column == m_columns.end() ? NumberStyle{} : m_styles.cellStyle(column->second);
}

QString OdsSheetHandler::cellText() const
{
    QString shown = m_text.result();
    if (m_value.empty() || (m_type == CellType::Text && !shown.isEmpty()))
        return shown;
    // LibreOffice saves the truth values of other formats as numbers that are shown as truth values.
    if (m_type == CellType::Number && shown == (m_value == "1" ? u"TRUE" : u"FALSE"))
        return shown;
    switch (m_type) {
    case CellType::Number: return styledText(m_value, styleOfCell(), m_from1904);
    case CellType::Date: return odsDateText(m_value);
    case CellType::Time: return odsTimeText(m_value, styleOfCell(), m_from1904);
    case CellType::Truth: return m_value == "false" ? QStringLiteral("FALSE") : QStringLiteral("TRUE");
    case CellType::Text: break;
    }
    return fromXml(m_value);
}

void OdsSheetHandler::endCell()
{
    m_cellDepth = 0;
    if (m_text.isTooLong() || qint64(m_value.size()) > m_options.limits.cellBytes) {
        tooLarge(
            QStringLiteral("%1: a text longer than %2 bytes").arg(place()).arg(m_options.limits.cellBytes),
            place());
        return;
    }
    const QString text = cellText();
    const int first = m_column;
    m_column = std::min(m_column + m_cellTimes, MaxColumns + 1);
    if (text.isEmpty())
        return;
    if (first + m_cellTimes > MaxColumns) {
        tooLarge(QStringLiteral("row %1: a sheet has %2 columns").arg(m_row + 1).arg(MaxColumns),
                 QStringLiteral("columns"));
        return;
    }
    m_cells.resize(first);
    m_cells.insert(first, m_cellTimes, text);
}

void OdsSheetHandler::endRow()
{
    m_inRow = false;
    const qint64 first = m_row + 1;
    // Blank rows go on to the last row a sheet has, and in some files beyond it.
    m_row = std::min(m_row + m_rowTimes, MaxRows + 1);
    const bool filled = !m_cells.isEmpty();
    if (filled && first + m_rowTimes - 1 > MaxRows)
        tooLarge(QStringLiteral("row %1: a sheet has %2 rows").arg(first + m_rowTimes - 1).arg(MaxRows),
                 QStringLiteral("rows"));
    else if (filled || !m_spans.empty())
        handOver(first, m_rowTimes);
}

void OdsSheetHandler::handOver(qint64 first, int times)
{
    for (qint64 row = first; row < first + times && row <= MaxRows && !stopped(); ++row) {
        addMerged(row);
        if (m_cells.isEmpty() || stopped())
            continue;
        m_cellCount += m_cells.size();
        if (m_cellCount > m_options.limits.cells)
            tooLarge(QStringLiteral("more than %1 cells").arg(m_options.limits.cells),
                     QStringLiteral("cells"));
        // One short row of XML may stand for a million: ask between them too.
        else if (row % RowsBetweenChecks == 0 && m_options.cancelled && m_options.cancelled())
            refuse({ErrorCode::Cancelled, QStringLiteral("reading was cancelled"), QString()});
        else if (!m_sink(row, m_cells))
            stop();
    }
}

void OdsSheetHandler::addMerged(qint64 row)
{
    for (const Span &span : m_spans) {
        if (m_merged.size() >= MaxMerged) {
            tooLarge(QStringLiteral("more than %1 merged ranges").arg(MaxMerged),
                     QStringLiteral("merged_ranges"));
            return;
        }
        m_merged.append({int(row), span.column, int(std::min<qint64>(row + span.rows - 1, MaxRows)),
                         std::min(span.column + span.columns, MaxColumns) - 1});
    }
}

QString OdsSheetHandler::place() const
{
    return cellName(m_row + 1, m_column);
}

void OdsSheetHandler::tooLarge(const QString &what, const QString &subject)
{
    refuse({ErrorCode::TooLarge, what, subject});
}

} // namespace shuzhi
