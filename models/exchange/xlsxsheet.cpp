// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxsheet.h"

#include "models/exchange/celltext.h"
#include "models/exchange/ooxml.h"

#include <QDateTime>

#include <charconv>

namespace shuzhi {

namespace {

constexpr int MaxMerged = 1'000'000;

std::optional<qint64> wholeNumber(std::string_view text)
{
    qint64 value = 0;
    const char *end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || at != end || value < 0)
        return std::nullopt;
    return value;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(Space);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(Space) - begin + 1);
}

/// ISO 8601 of a cell of type d, in the form every date of a source has.
QString isoText(const QString &stored)
{
    const QDateTime moment = QDateTime::fromString(stored, Qt::ISODate);
    if (moment.isValid())
        return moment.time() == QTime(0, 0) ? moment.date().toString(Qt::ISODate)
                                            : moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const QTime time = QTime::fromString(stored, Qt::ISODate);
    return time.isValid() ? time.toString(Qt::ISODate) : stored;
}

} // namespace

XlsxSheetHandler::XlsxSheetHandler(const XlsxStrings &strings, const XlsxStyles &styles, bool from1904,
                                   const SourceLimits &limits, const RowSink &sink)
    : m_strings(strings)
    , m_styles(styles)
    , m_from1904(from1904)
    , m_limits(limits)
    , m_sink(sink)
{
}

void XlsxSheetHandler::startElement(const XmlName &name, const XmlAttributes &attributes)
{
    if (std::exchange(m_first, false) && !(isSpreadsheetName(name) && name.local == "worksheet")) {
        damaged(QStringLiteral("the sheet's part is no worksheet"));
        return;
    }
    if (!isSpreadsheetName(name))
        return;
    if (name.local == "c")
        startCell(attributes);
    else if (name.local == "v")
        m_inValue = m_inCell;
    else if (name.local == "row")
        startRow(attributes);
    else if (name.local == "is")
        m_inItem = m_inCell;
    else if (name.local == "mergeCell")
        addMerged(attributes.value("ref").value_or(""));
    else if (m_inItem)
        m_item.start(name.local);
}

void XlsxSheetHandler::endElement(const XmlName &name)
{
    if (!isSpreadsheetName(name))
        return;
    if (name.local == "c")
        endCell();
    else if (name.local == "v")
        m_inValue = false;
    else if (name.local == "row")
        endRow();
    else if (name.local == "is")
        m_inItem = false;
    else if (m_inItem)
        m_item.end(name.local);
}

void XlsxSheetHandler::text(std::string_view piece)
{
    if (!m_inValue && !(m_inItem && m_item.collects()))
        return;
    m_text.append(piece);
    if (qint64(m_text.size()) > m_limits.cellBytes)
        refuse({ErrorCode::TooLarge,
                QStringLiteral("%1: a text longer than %2 bytes").arg(place()).arg(m_limits.cellBytes),
                place()});
}

bool XlsxSheetHandler::setRow(qint64 row)
{
    if (row <= m_row) {
        damaged(QStringLiteral("row %1 comes after row %2").arg(row).arg(m_row));
        return false;
    }
    if (row > MaxRows) {
        refuse({ErrorCode::TooLarge, QStringLiteral("row %1: a sheet has %2 rows").arg(row).arg(MaxRows),
                QStringLiteral("rows")});
        return false;
    }
    m_row = row;
    return true;
}

void XlsxSheetHandler::startRow(const XmlAttributes &attributes)
{
    if (std::exchange(m_inRow, true)) {
        damaged(QStringLiteral("a row stands in another row, after row %1").arg(m_row));
        return;
    }
    m_cells.clear();
    m_column = -1;
    const auto number = attributes.value("r");
    m_rowNumbered = number.has_value();
    if (!number)
        return;
    const std::optional<qint64> row = wholeNumber(*number);
    if (!row)
        damaged(QStringLiteral("a row numbered \"%1\"").arg(fromXml(*number)));
    else if (!setRow(*row))
        return;
}

void XlsxSheetHandler::startCell(const XmlAttributes &attributes)
{
    if (!m_inRow || std::exchange(m_inCell, true)) {
        damaged(QStringLiteral("a cell stands outside a row, or in another cell, after row %1").arg(m_row));
        return;
    }
    m_text.clear();
    m_item = {};
    ++m_column;
    qint64 rowOfCell = m_row + 1;
    if (const auto reference = attributes.value("r")) {
        const std::optional<CellPlace> at = cellPlace(*reference);
        if (!at) {
            refuse({ErrorCode::TooLarge,
                    QStringLiteral("cell \"%1\" is none, or lies outside a sheet").arg(fromXml(*reference)),
                    fromXml(*reference)});
            return;
        }
        m_column = at->column;
        rowOfCell = at->row > 0 ? at->row : rowOfCell;
    }
    if (!m_rowNumbered && !setRow(rowOfCell))
        return;
    m_rowNumbered = true;
    if (m_column >= MaxColumns) {
        refuse({ErrorCode::TooLarge,
                QStringLiteral("row %1: a sheet has %2 columns").arg(m_row).arg(MaxColumns),
                QStringLiteral("columns")});
        return;
    }
    const std::string_view type = attributes.value("t").value_or("n");
    m_type = type == "s"      ? CellType::Shared
        : type == "inlineStr" ? CellType::Inline
        : type == "str"       ? CellType::Text
        : type == "b"         ? CellType::Truth
        : type == "e"         ? CellType::Fault
        : type == "d"         ? CellType::Iso
                              : CellType::Number;
    const auto style = attributes.value("s");
    m_style = style ? m_styles.at(std::size_t(wholeNumber(*style).value_or(0))) : m_styles.at(0);
}

QString XlsxSheetHandler::sharedText()
{
    const std::optional<qint64> index = wholeNumber(trimmed(m_text));
    if (!index || *index >= m_strings.count()) {
        damaged(QStringLiteral("%1 refers to shared string \"%2\" of %3")
                    .arg(place(), fromXml(m_text))
                    .arg(m_strings.count()));
        return {};
    }
    return m_strings.at(*index);
}

QString XlsxSheetHandler::cellText()
{
    switch (m_type) {
    case CellType::Shared: return sharedText();
    case CellType::Inline:
    case CellType::Text: return withPlainBreaks(withoutEscapes(fromXml(m_text)));
    case CellType::Truth: return trimmed(m_text) == "0" ? QStringLiteral("FALSE") : QStringLiteral("TRUE");
    case CellType::Fault: return fromXml(m_text);
    case CellType::Iso: return isoText(fromXml(trimmed(m_text)));
    case CellType::Number: return styledText(trimmed(m_text), m_style, m_from1904);
    }
    return {};
}

void XlsxSheetHandler::endCell()
{
    m_inCell = false;
    if (m_text.empty())
        return;
    QString text = cellText();
    if (text.isEmpty() || stopped())
        return;
    if (m_column >= m_cells.size())
        m_cells.resize(m_column + 1);
    if (!m_cells[m_column].isEmpty()) {
        damaged(QStringLiteral("cell %1 stands there twice").arg(place()));
        return;
    }
    m_cells[m_column] = std::move(text);
}

void XlsxSheetHandler::endRow()
{
    m_inRow = false;
    // A row with neither a number nor a cell still takes its place.
    if (!m_rowNumbered && !setRow(m_row + 1))
        return;
    m_rowNumbered = true;
    if (m_cells.isEmpty())
        return;
    m_cellCount += m_cells.size();
    if (m_cellCount > m_limits.cells) {
        refuse({ErrorCode::TooLarge, QStringLiteral("more than %1 cells").arg(m_limits.cells),
                QStringLiteral("cells")});
        return;
    }
    if (!m_sink(m_row, m_cells))
        stop();
}

void XlsxSheetHandler::addMerged(std::string_view reference)
{
    const std::size_t colon = reference.find(':');
    const auto first = cellPlace(reference.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : cellPlace(reference.substr(colon + 1));
    if (!first || !last || first->row == 0 || last->row < first->row || last->column < first->column) {
        damaged(QStringLiteral("a merged range \"%1\"").arg(fromXml(reference)));
        return;
    }
    if (m_merged.size() >= MaxMerged) {
        refuse({ErrorCode::TooLarge, QStringLiteral("more than %1 merged ranges").arg(MaxMerged),
                QStringLiteral("merged_ranges")});
        return;
    }
    m_merged.append({int(first->row), first->column, int(last->row), last->column});
}

QString XlsxSheetHandler::place() const
{
    return cellName(m_row, m_column);
}

void XlsxSheetHandler::damaged(const QString &what)
{
    refuse({ErrorCode::Unreadable, what, QStringLiteral("sheet")});
}

} // namespace shuzhi
