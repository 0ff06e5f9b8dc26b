// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportlayout.h"

#include "ui/reports/reportmeasures.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

using namespace reportMeasures;

namespace {

qreal baselineIn(const QFont &font, qreal lineHeight)
{
    const QFontMetricsF metrics(font);
    return (lineHeight - metrics.height()) / 2 + metrics.ascent();
}

/// As many lines as the width needs, of about one length: no word of a title stands alone below it.
QList<TextLine> balancedLines(const QString &text, const QFont &font, qreal width)
{
    QList<TextLine> lines = breakLines(text, font, {width, 0, false});
    const qsizetype count = lines.size();
    for (qreal room = width; count > 1 && room > width / 2; room -= font.pixelSize()) {
        QList<TextLine> narrower = breakLines(text, font, {room, 0, false});
        if (narrower.size() > count)
            break;
        lines = std::move(narrower);
    }
    return lines;
}

/// A picture higher than the page is made smaller as a whole.
std::function<void(QPainter &, const QRectF &)> shrunk(const ChartBlock &block)
{
    return [block](QPainter &painter, const QRectF &area) {
        const qreal scale = area.height() / block.height;
        painter.save();
        painter.translate(area.topLeft());
        painter.scale(scale, scale);
        block.paint(painter, QRectF(0, 0, area.width() / scale, block.height));
        painter.restore();
    };
}

} // namespace

ReportLayout::ReportLayout(const ReportDocument &document, const PageSetup &setup)
    : m_document(document)
    , m_inside(setup.inside())
    , m_body(m_inside.adjusted(0, kHeader + kAir, 0, -kFooter - kAir))
{
}

QList<PrintedPage> ReportLayout::run(const std::stop_token &stop)
{
    m_stop = stop;
    newPage();
    for (m_index = 0; m_index < m_document.blocks.size() && !m_stop.stop_requested(); ++m_index)
        std::visit([this](const auto &block) { set(block); }, m_document.blocks[m_index]);
    if (m_pages.size() > 1 && isPageEmpty())
        m_pages.removeLast();
    addFurniture();
    return std::move(m_pages);
}

void ReportLayout::newPage()
{
    m_pages.append(PrintedPage());
    m_y = m_body.top();
}

bool ReportLayout::isPageEmpty() const
{
    return m_pages.constLast().items.isEmpty();
}

void ReportLayout::ensure(qreal height)
{
    if (m_y + height > m_body.bottom() && !isPageEmpty())
        newPage();
}

void ReportLayout::setLine(const TextLine &line, const QColor &colour, qreal lineHeight)
{
    const QPointF baseline(m_body.left() + line.x, m_y + baselineIn(line.font, lineHeight));
    m_pages.last().items.append(TextItem{baseline, line.text, line.font, colour});
    m_y += lineHeight;
}

void ReportLayout::setCentred(const QString &text, const QFont &font, const QColor &colour, qreal lineHeight)
{
    QList<TextLine> lines = balancedLines(text, font, m_body.width());
    ensure(qreal(lines.size()) * lineHeight);
    for (TextLine &line : lines) {
        line.x = (m_body.width() - line.width) / 2;
        setLine(line, colour, lineHeight);
    }
}

void ReportLayout::setRunning(const QList<TextLine> &lines, const QColor &colour, qreal lineHeight)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // Neither the first nor the last line of a text stands alone on a page.
        const bool pair = (i == 0 && lines.size() > 1) || i + 2 == lines.size();
        ensure(pair ? 2 * lineHeight : lineHeight);
        setLine(lines.at(i), colour, lineHeight);
    }
}

void ReportLayout::set(const CoverBlock &block)
{
    if (!isPageEmpty())
        newPage();
    m_cover = int(m_pages.size()) - 1;
    const Theme &theme = Theme::light();
    m_y = m_body.top() + 0.24 * m_body.height();
    setCentred(block.title, paperFont(kCoverSize, true), theme.text, 48);
    m_y += 10;
    setCentred(block.subtitle, paperFont(kCoverSubtitleSize), theme.text, 32);
    if (!block.mark.isEmpty())
        setCentred(block.mark, paperFont(kTextSize), theme.warn, 30);
    // Names stand in a column of their own before what they say.
    const QFont font = paperFont(kTextSize);
    qreal names = 0;
    qreal widest = 0;
    for (const auto &fact : block.facts) {
        names = std::max(names, QFontMetricsF(font).horizontalAdvance(fact.first));
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(fact.second) + 1);
    }
    // Moved in, as far as the longest (the hash of the trail) still stands on one line.
    const qreal spare = m_body.width() - names - kAir - widest;
    const qreal left = m_body.left() + std::clamp(spare, 0.0, 0.14 * m_body.width());
    const qreal room = m_body.right() - left - names - kAir;
    QList<QList<TextLine>> facts;
    qreal height = 0;
    for (const auto &fact : block.facts) {
        facts.append(breakLines(fact.second, font, {room, 0, false}));
        height += qreal(facts.last().size()) * kTextLine;
    }
    m_y = std::max(m_y + 40, m_body.bottom() - height - 40);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const qreal y = m_y + baselineIn(font, kTextLine);
        m_pages.last().items.append(TextItem{{left, y}, block.facts.at(i).first, font, theme.mute});
        for (TextLine line : facts.at(i)) {
            line.x = left + names + kAir - m_body.left();
            setLine(line, theme.text, kTextLine);
        }
    }
    newPage();
}

void ReportLayout::set(const TitleBlock &block)
{
    m_y += isPageEmpty() ? kAir : 0;
    setCentred(block.text, paperFont(kTitleSize, true), Theme::light().text, 36);
}

void ReportLayout::set(const SubtitleBlock &block)
{
    setCentred(block.text, paperFont(kTextSize), Theme::light().mute, 24);
    m_y += 8;
}

void ReportLayout::set(const HeadingBlock &block)
{
    constexpr qreal above = 12;
    constexpr qreal line = 26;
    constexpr qreal below = 4;
    const QFont font = paperFont(kHeadingSize, true);
    const QList<TextLine> lines = breakLines(block.text, font, {m_body.width(), 0, false});
    const qreal own = above + line * qreal(lines.size()) + below;
    const qreal section = block.together ? sectionHeight(m_index + 1) : 0;
    const bool isWhole = section > 0 && own + section <= m_body.height();
    ensure(own + (isWhole ? section : leadHeight(m_index + 1)));
    m_y += isPageEmpty() ? 0 : above;
    for (const TextLine &one : lines)
        setLine(one, Theme::light().text, line);
    m_y += below;
}

void ReportLayout::set(const ParagraphBlock &block)
{
    const BreakRules rules{m_body.width(), qreal(kIndentCharacters * kTextSize), true};
    setRunning(breakLines(block.text, paperFont(kTextSize), rules), Theme::light().text, kTextLine);
    m_y += kBelowText;
}

void ReportLayout::set(const NoteBlock &block)
{
    const BreakRules rules{m_body.width(), 0, true};
    setRunning(breakLines(block.text, paperFont(kSmallSize), rules), Theme::light().mute, kSmallLine);
    m_y += kBelowText;
}

void ReportLayout::set(const SpacerBlock &block)
{
    m_y += isPageEmpty() ? 0 : block.height;
}

void ReportLayout::set(const PageBreakBlock &)
{
    if (!isPageEmpty())
        newPage();
}

void ReportLayout::set(const ChartBlock &block)
{
    ensure(pictureHeight(m_index));
    const qreal most = std::min(block.height, m_body.height());
    const qreal room = m_body.bottom() - m_y - kBelowPicture - noteHeight(m_index + 1);
    const qreal height = block.least > 0 ? std::clamp(room, std::min(block.least, most), most) : most;
    const bool asItIs = height >= (block.least > 0 ? block.least : block.height);
    const QRectF place(m_body.left(), m_y, m_body.width(), height);
    m_pages.last().items.append(PictureItem{place, asItIs ? block.paint : shrunk(block)});
    m_y += height + kBelowPicture;
}

void ReportLayout::set(const RowsChartBlock &block)
{
    const auto fitting = [&](qreal height) {
        return std::max<qsizetype>(1, qsizetype((height - block.head - block.foot) / block.row));
    };
    const qsizetype whole = fitting(m_body.height());
    for (qsizetype first = 0; first < block.rows;) {
        ensure(block.head + 2 * block.row + block.foot);
        const qsizetype left = block.rows - first;
        const qsizetype here = std::min(left, fitting(m_body.bottom() - m_y));
        const qsizetype pages = 1 + (left - here + whole - 1) / whole;
        const qsizetype count = std::min(here, (left + pages - 1) / pages);
        const qreal height = block.head + block.row * qreal(count) + block.foot;
        m_pages.last().items.append(
            PictureItem{{m_body.left(), m_y, m_body.width(), height},
                        [paint = block.paint, first, count](QPainter &painter, const QRectF &area) {
                            paint(painter, area, first, count);
                        }});
        m_y += height + kBelowPicture;
        first += count;
        if (first < block.rows)
            newPage();
    }
}

void ReportLayout::set(const TableBlock &block)
{
    if (block.columns.isEmpty())
        return;
    const TableLayout &table = tableAt(block);
    ensure(tableLead(block, m_index));
    setRow(table, table.head(), RowBox::Kind::Head, -1);
    qsizetype group = -1;
    const qreal next = block.withNext ? kBelowTable + sectionHeight(m_index + 1) : 0;
    for (qsizetype i = 0; i < table.rowCount() && !m_stop.stop_requested(); ++i) {
        TableLayout::Row row = table.row(i);
        if (row.isGroup)
            group = i;
        const auto turnPage = [&] {
            newPage();
            setRow(table, table.head(), RowBox::Kind::Head, -1);
            if (group >= 0 && group != i)
                setRow(table, table.continuedGroup(group), RowBox::Kind::Group, group);
        };
        const qreal together = table.togetherHeight(i, row, m_body.height());
        const bool ends = i > 0 && i + (row.isGroup ? 3 : 2) >= table.rowCount();
        const qreal all = ends ? together + next : together;
        const bool fits = 2 * table.head().height + all <= m_body.height();
        if (m_y + (fits ? all : together) > m_body.bottom())
            turnPage();
        while (m_y + row.height > m_body.bottom()) { // higher than a page: the only row ever cut
            TableLayout::Row rest = table.splitOff(row, m_body.bottom() - m_y);
            setRow(table, std::exchange(row, std::move(rest)), RowBox::Kind::Data, i);
            turnPage();
        }
        const RowBox::Kind kind = row.isGroup ? RowBox::Kind::Group : RowBox::Kind::Data;
        setRow(table, std::move(row), kind, i);
    }
    m_y += kBelowTable;
}

void ReportLayout::setRow(const TableLayout &table, TableLayout::Row row, RowBox::Kind kind, qsizetype index)
{
    const QRectF rect(m_body.left(), m_y, m_body.width(), row.height);
    table.place(m_pages.last(), row, {kind, index, rect});
    m_y += row.height;
}

void ReportLayout::addFurniture()
{
    const QFont font = paperFont(kSmallSize);
    const QFontMetricsF metrics(font);
    const QColor colour = Theme::light().mute;
    const auto text = [&](PrintedPage &page, const QString &words, qreal y, bool toTheRight) {
        const qreal x = toTheRight ? m_inside.right() - metrics.horizontalAdvance(words) : m_inside.left();
        page.items.append(TextItem{{x, y}, words, font, colour});
    };
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        PrintedPage &page = m_pages[i];
        const qreal head = m_inside.top() + kHeader;
        if (i != m_cover) {
            const qreal right = metrics.horizontalAdvance(m_document.headerRight) + kAir;
            text(page, metrics.elidedText(m_document.headerLeft, Qt::ElideRight, m_inside.width() - right),
                 head - 7, false);
            text(page, m_document.headerRight, head - 7, true);
            page.items.append(
                LineItem{{m_inside.left(), head, m_inside.right(), head}, Theme::light().text, 0.8});
        }
        const qreal foot = m_inside.bottom() - kFooter;
        page.items.append(LineItem{{m_inside.left(), foot, m_inside.right(), foot}, colour, 0.5});
        const QString number = tr("Page %1 of %2").arg(i + 1).arg(m_pages.size());
        const qreal room = m_inside.width() - metrics.horizontalAdvance(number) - kAir;
        text(page, metrics.elidedText(m_document.footerNote, Qt::ElideRight, room), foot + 17, false);
        text(page, number, foot + 17, true);
    }
}

} // namespace shuzhi
