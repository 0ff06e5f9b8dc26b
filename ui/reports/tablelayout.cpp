// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/tablelayout.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shuzhi {

namespace {

constexpr qreal kPadding = 7; // left and right of a cell
constexpr qreal kTightPadding = 4; // of a table of many columns
constexpr qsizetype kManyColumns = 10;
constexpr qreal kVertical = 4; // above and below its lines
constexpr qreal kLine = 16;
constexpr qreal kNarrowest = 36;
constexpr qreal kGroup = kLine + 2 * kVertical; // title of a group
constexpr int kLeastLines = 6; // of a row that is cut
constexpr qsizetype kSmallTable = 5; // so many rows stand on one page
constexpr qsizetype kShortHead = 2; // characters
constexpr qsizetype kLongHead = 4; // words
constexpr int kHalvings = 30; // until widths are exact beyond what is seen
constexpr qreal kShorts = 0.75; // of the width that all may ask for, so that sentences have the rest
constexpr qreal kListShare = 0.28; // of the table's width a list takes for its lines, at most

} // namespace

TableLayout::TableLayout(const TableBlock &table, qreal width, const QFont &font)
    : m_table(table)
    , m_font(font)
    , m_padding(table.columns.size() < kManyColumns ? kPadding : kTightPadding)
    , m_width(width)
{
    const QFontMetricsF metrics(m_font);
    m_ascent = (kLine - metrics.height()) / 2 + metrics.ascent();
    measureColumns(width);
    QStringList titles;
    for (const TableColumn &column : m_table.columns)
        titles.append(column.title);
    m_head = brokenRow(titles, false);
}

TableLayout::Wants TableLayout::wantsOf(qsizetype index) const
{
    const TableColumn &column = m_table.columns.at(index);
    const qreal title = textWidth(column.title, m_font);
    qreal widest = 0;
    for (const TableRow &row : m_table.rows) {
        if (!row.isGroup && index < row.cells.size())
            widest = std::max(widest, textWidth(row.cells.at(index), m_font));
    }
    const auto padded = [this](qreal text) {
        return std::max(std::ceil(text) + 1 + 2 * m_padding, kNarrowest);
    };
    const bool isFigure = column.kind == ColumnKind::Number;
    const qreal slim = headWidth(column.title, 3);
    return {padded(std::max(widest, title)), padded(std::max(widest, headWidth(column.title, 2))),
            padded(std::max(widest, slim)),  padded(std::max(slim, isFigure ? widest : widestWord(index))),
            padded(widestLine(index)),       padded(widestShort(index))};
}

/// A head breaks between its words, one of many into three lines if need be; one of a single Chinese word, in
/// its middle.
qreal TableLayout::headWidth(const QString &title, int lines) const
{
    const qreal whole = textWidth(title, m_font);
    if (title.size() <= kShortHead)
        return whole;
    const QList<QStringView> words = QStringView(title).split(u' ');
    const int most = words.size() < kLongHead ? 2 : lines;
    qreal room = whole / most;
    for (const QStringView &word : words) {
        const bool breaksAnywhere = !word.isEmpty() && word.front().unicode() >= 0x2e80;
        room = std::max(room, breaksAnywhere ? 0 : textWidth(word.toString(), m_font));
    }
    while (room < whole && breakLines(title, m_font, {room, 0, false}).size() > most)
        room += 2;
    return std::min(room, whole);
}

/// The widest word of a column that does not break: of a foreign tongue, a telephone number. What is longer
/// than a word, a link or a long code, breaks anywhere.
qreal TableLayout::widestWord(qsizetype index) const
{
    constexpr qsizetype longestWord = 18; // a social credit code
    qreal widest = 0;
    qsizetype most = 0; // characters; widths are measured of words that are as long only
    for (const TableRow &row : m_table.rows) {
        if (row.isGroup || index >= row.cells.size())
            continue;
        const QString &text = row.cells.at(index);
        qsizetype begin = 0;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const QChar c = i < text.size() ? text.at(i) : QChar(u' ');
            const bool hyphen = c == u'-' && i + 1 < text.size() && text.at(i + 1).isLetter();
            if (!c.isSpace() && c.unicode() < 0x2e80 && !hyphen)
                continue;
            const qsizetype length = i - begin + (hyphen ? 1 : 0);
            if (length <= longestWord && length + 2 >= most) {
                widest = std::max(widest, textWidth(text.mid(begin, length), m_font));
                most = std::max(most, length);
            }
            begin = i + 1;
        }
    }
    return widest;
}

qreal TableLayout::widestLine(qsizetype index) const
{
    qreal widest = 0;
    for (const TableRow &row : m_table.rows) {
        if (row.isGroup || index >= row.cells.size() || !row.cells.at(index).contains(u'\n'))
            continue;
        for (const QString &line : row.cells.at(index).split(u'\n'))
            widest = std::max(widest, textWidth(line, m_font));
    }
    return widest;
}

/// Of cells of a few characters, which would be torn apart: a state, the name of an office.
qreal TableLayout::widestShort(qsizetype index) const
{
    constexpr qsizetype few = 7; // characters
    qreal widest = 0;
    for (const TableRow &row : m_table.rows) {
        if (!row.isGroup && index < row.cells.size() && row.cells.at(index).size() <= few)
            widest = std::max(widest, textWidth(row.cells.at(index), m_font));
    }
    return widest;
}

QList<TableLayout::Wants> TableLayout::allWants(qreal width) const
{
    QList<Wants> wants;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        wants.append(wantsOf(i));
    for (const auto &[wish, most] :
         {std::pair(&Wants::lines, width), std::pair(&Wants::shorts, kShorts * width)}) {
        const auto raised = [&, wish = wish](const Wants &one) {
            return std::max(one.least, std::min(one.*wish, kListShare * width));
        };
        const qreal sum = std::accumulate(wants.begin(), wants.end(), 0.0,
                                          [&](qreal all, const Wants &one) { return all + raised(one); });
        for (Wants &one : wants)
            one.least = sum <= most ? raised(one) : one.least;
    }
    return wants;
}

void TableLayout::measureColumns(qreal width)
{
    const qsizetype count = m_table.columns.size();
    QList<Wants> wants = allWants(width);
    // Where it is too much, long heads break into two lines before names of rows do.
    const bool fits = contentFits(wants, width);
    qreal fixed = 0; // figures and shares keep their width, columns of words give and take
    QList<qsizetype> words;
    for (qsizetype i = 0; i < count; ++i) {
        const TableColumn &column = m_table.columns.at(i);
        const Wants &want = wants.at(i);
        m_widths.append(column.share > 0 ? std::max(column.share * width, want.least)
                            : fits       ? want.content
                                         : want.narrow);
        if (column.share <= 0 && column.kind == ColumnKind::Text)
            words.append(i);
        else
            fixed += m_widths.at(i);
    }
    shareRoom(words, std::max(width - fixed, 0.0), wants);
    fillWidth(wants);
}

/// Where not even broken heads make enough room, less air in the cells is better than names broken for a
/// character or two.
bool TableLayout::contentFits(QList<Wants> &wants, qreal width)
{
    const auto sum = [&wants](qreal Wants::*want) {
        return std::accumulate(wants.begin(), wants.end(), 0.0,
                               [want](qreal all, const Wants &one) { return all + one.*want; });
    };
    if (sum(&Wants::content) <= width)
        return true;
    const bool isShared = std::all_of(m_table.columns.begin(), m_table.columns.end(),
                                      [](const TableColumn &column) { return column.share > 0; });
    if (isShared || sum(&Wants::narrow) <= width)
        return false;
    const qreal air = 2 * (m_padding - kTightPadding);
    m_padding = kTightPadding;
    for (Wants &one : wants) {
        one.narrow = one.slim;
        for (qreal *want : {&one.content, &one.narrow, &one.least})
            *want = std::max(*want - air, kNarrowest);
    }
    return sum(&Wants::content) <= width;
}

/// Columns of words grow alike. Where they must give, each gets room by the root of what it asks for: about
/// the fewest lines in all, and a column of short words keeps them whole beside one of sentences.
void TableLayout::shareRoom(const QList<qsizetype> &columns, qreal room, const QList<Wants> &wants)
{
    const auto sum = [&](const auto &widthOf) {
        return std::accumulate(columns.begin(), columns.end(), 0.0,
                               [&](qreal all, qsizetype i) { return all + widthOf(i); });
    };
    const qreal asked = sum([&](qsizetype i) { return m_widths.at(i); });
    if (asked <= room) {
        for (const qsizetype i : columns)
            m_widths[i] *= room / asked;
        return;
    }
    const auto given = [&](qsizetype i, qreal scale) {
        return std::max(std::min(scale * std::sqrt(m_widths.at(i)), m_widths.at(i)), wants.at(i).least);
    };
    qreal low = 0;
    qreal high = std::sqrt(asked); // gives every column all it asks for
    for (int step = 0; step < kHalvings; ++step) {
        const qreal middle = (low + high) / 2;
        (sum([&](qsizetype i) { return given(i, middle); }) > room ? high : low) = middle;
    }
    for (const qsizetype i : columns)
        m_widths[i] = given(i, low);
}

/// Whatever is over or short is shared by all, so that the table fills the page's width; first columns of
/// words give what they can.
void TableLayout::fillWidth(const QList<Wants> &wants)
{
    qreal total = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    qreal spare = 0;
    const auto gives = [&](qsizetype i) {
        return m_table.columns.at(i).kind == ColumnKind::Text
            ? std::max(m_widths.at(i) - wants.at(i).least, 0.0)
            : 0.0;
    };
    for (qsizetype i = 0; i < m_widths.size(); ++i)
        spare += gives(i);
    if (const qreal over = std::min(total - m_width, spare); over > 0) {
        for (qsizetype i = 0; i < m_widths.size(); ++i)
            m_widths[i] -= gives(i) * over / spare;
        total -= over;
    }
    for (qreal &one : m_widths)
        one *= m_width / total;
}

TableLayout::Row TableLayout::brokenRow(const QStringList &cells, bool isGroup) const
{
    Row row;
    row.isGroup = isGroup;
    const qsizetype count = isGroup ? 1 : m_widths.size();
    for (qsizetype i = 0; i < count; ++i) {
        const qreal width = (isGroup ? m_width : m_widths.at(i)) - 2 * m_padding;
        row.cells.append(brokenCell(cells.value(i), width));
    }
    row.height = heightOf(row);
    return row;
}

/// What is moved in by ideographic spaces stays so on its further lines.
QList<TextLine> TableLayout::brokenCell(const QString &text, qreal width) const
{
    qsizetype depth = 0;
    while (depth < text.size() && text.at(depth) == u'\u3000')
        ++depth;
    if (depth == 0)
        return breakLines(text, m_font, {width, 0, false});
    const qreal indent = textWidth(text.left(depth), m_font);
    QList<TextLine> lines = breakLines(text.mid(depth), m_font, {width - indent, 0, false});
    for (TextLine &line : lines)
        line.x = indent;
    return lines;
}

qreal TableLayout::heightOf(const Row &row) const
{
    qsizetype lines = 1;
    for (const QList<TextLine> &cell : row.cells)
        lines = std::max(lines, cell.size());
    return qreal(lines) * kLine + 2 * kVertical;
}

TableLayout::Row TableLayout::row(qsizetype index) const
{
    const TableRow &row = m_table.rows.at(index);
    return brokenRow(row.cells, row.isGroup);
}

TableLayout::Row TableLayout::continuedGroup(qsizetype index) const
{
    const QString title = m_table.rows.at(index).cells.value(0);
    return brokenRow({QCoreApplication::translate("shuzhi::ReportLayout", "%1 (continued)").arg(title)},
                     true);
}

TableLayout::Row TableLayout::splitOff(Row &row, qreal height) const
{
    const auto lines = std::max<qsizetype>(1, qsizetype((height - 2 * kVertical) / kLine));
    Row rest = row;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        rest.cells[i] = row.cells.at(i).mid(lines);
        row.cells[i] = row.cells.at(i).mid(0, lines);
    }
    if (rest.cells.size() > 1 && rest.cells.first().isEmpty())
        rest.cells.first() = row.cells.first().mid(0, 1); // its number says whose rest it is
    row.height = heightOf(row);
    rest.height = heightOf(rest);
    return rest;
}

qreal TableLayout::leastHeight(const Row &row, qreal page) const
{
    // Besides the row a page has the table's head and, it may be, the title of its group.
    const bool fits = m_head.height + kGroup + row.height <= page;
    return fits ? row.height : kLeastLines * kLine + 2 * kVertical;
}

qreal TableLayout::wholeHeight() const
{
    qreal height = m_head.height;
    for (qsizetype i = 0; i < rowCount(); ++i)
        height += row(i).height;
    return height;
}

qreal TableLayout::leadHeight(qreal page) const
{
    qreal height = m_head.height;
    if (rowCount() <= kSmallTable) {
        if (const qreal whole = wholeHeight(); whole <= page)
            return whole;
    }
    height = m_head.height + togetherHeight(0, row(0), page);
    if (rowCount() > 1 && !m_table.rows.constFirst().isGroup)
        height += leastHeight(row(1), page);
    return std::min(height, page);
}

qreal TableLayout::togetherHeight(qsizetype index, const Row &first, qreal page) const
{
    const qreal own = leastHeight(first, page);
    const qsizetype last = rowCount() - 1;
    if (index >= last || (!first.isGroup && index != last - 1))
        return own;
    const Row next = row(index + 1);
    const qreal all = own + (first.isGroup ? togetherHeight(index + 1, next, page) : next.height);
    if (m_head.height + kGroup + all <= page)
        return all;
    return first.isGroup ? own + leastHeight(next, page) : own;
}

qreal TableLayout::cellLeft(const QRectF &cell, const TextLine &line, ColumnKind kind) const
{
    switch (kind) {
    case ColumnKind::Number: return cell.right() - m_padding - line.width;
    case ColumnKind::Word: return cell.center().x() - line.width / 2;
    case ColumnKind::Text: break;
    }
    return cell.left() + m_padding + line.x;
}

void TableLayout::place(PrintedPage &page, const Row &row, RowBox box) const
{
    const Theme &theme = Theme::light();
    const QRectF &rect = box.rect;
    if (box.kind != RowBox::Kind::Data)
        page.items.append(FillItem{rect, theme.bg});
    qreal x = rect.left();
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QRectF cell(x, rect.top(), row.isGroup ? m_width : m_widths.at(i), rect.height());
        const ColumnKind kind = row.isGroup ? ColumnKind::Text : m_table.columns.at(i).kind;
        qreal y = rect.top() + kVertical + m_ascent;
        for (const TextLine &line : row.cells.at(i)) {
            page.items.append(TextItem{{cellLeft(cell, line, kind), y}, line.text, line.font, theme.text});
            y += kLine;
        }
        page.items.append(LineItem{{cell.topLeft(), cell.bottomLeft()}, theme.mute});
        x = cell.right();
    }
    page.items.append(LineItem{{rect.topRight(), rect.bottomRight()}, theme.mute});
    page.items.append(LineItem{{rect.topLeft(), rect.topRight()}, theme.mute});
    page.items.append(LineItem{{rect.bottomLeft(), rect.bottomRight()}, theme.mute});
    page.rows.append(box);
}

} // namespace shuzhi
