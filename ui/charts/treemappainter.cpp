// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemappainter.h"

#include "models/domain/treemap.h"
#include "ui/charts/figuretext.h"
#include "ui/charts/treemaplook.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace shuzhi {

namespace {

constexpr int kTextSize = 12;
constexpr qreal kPadding = 4;
constexpr qreal kSmallestCell = 12; // cells are drawn from here on
constexpr qreal kSmallestTitle = 34;
constexpr qreal kSwatch = 12;
const QString s_step = QStringLiteral(u" › ");

/// Wraps anywhere, as Chinese titles need, and elides the last line there is room for.
void drawWrapped(QPainter &painter, const QFontMetricsF &metrics, const QRectF &area, const QString &text)
{
    const int most = std::max(1, int(area.height() / metrics.height()));
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = area.top();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool rest = line.textStart() + line.textLength() < text.size();
        const QString words = i + 1 == most && rest
            ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width())
            : text.mid(line.textStart(), line.textLength());
        painter.drawText(QPointF(area.left(), y + metrics.ascent()), words);
        y += metrics.height();
    }
    layout.endLayout();
}

} // namespace

TreemapPainter::TreemapPainter(const TreemapValues &values, const QStringList &path, const QFont &font)
    : m_values(values)
    , m_top(values.node(path))
    , m_font(font)
    , m_metrics(font)
{
    m_font.setPixelSize(kTextSize);
    m_metrics = QFontMetricsF(m_font);
    m_trail = values.root.name;
    for (qsizetype i = 1; m_top && i <= path.size(); ++i)
        m_trail += s_step + values.node(path.mid(0, i))->name;
    if (!m_top)
        m_top = &values.root;
}

TreemapLayout TreemapPainter::layoutIn(const QRectF &area) const
{
    return {*m_top, area, m_metrics};
}

const TreemapTone &TreemapPainter::toneOf(const TreemapPlace &place) const
{
    return m_values.tones.at(place.node->tone);
}

void TreemapPainter::paint(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    painter.setFont(m_font);
    const TreemapLayout layout = layoutIn(area);
    if (layout.places().isEmpty()) {
        painter.setPen(theme.mute);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_values.emptyText);
        return;
    }
    for (const TreemapPlace &place : layout.places()) {
        if (place.node->tone < 0)
            paintFrame(painter, place, theme);
        else
            paintTile(painter, place, theme);
    }
}

void TreemapPainter::paintTrail(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    painter.setFont(m_font);
    painter.setPen(theme.text);
    painter.drawText(area.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_metrics.elidedText(m_trail, Qt::ElideMiddle, area.width() - 2 * kPadding));
}

void TreemapPainter::paintLegend(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    painter.setFont(m_font);
    qreal x = area.left() + kPadding;
    for (int i = 0; i < int(m_values.tones.size()); ++i) {
        const TreemapTone &tone = m_values.tones.at(i);
        const QString text = tone.name + u' ' + FigureText::count(m_top->totalOf(i));
        const QRectF swatch(x, area.center().y() - kSwatch / 2, kSwatch, kSwatch);
        paintTreemapLook(painter, swatch, tone.look, theme);
        painter.setPen(theme.text);
        x += kSwatch + kPadding;
        const qreal width = std::ceil(m_metrics.horizontalAdvance(text)) + 2;
        painter.drawText(QRectF(x, area.top(), width, area.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 4 * kPadding;
    }
}

void TreemapPainter::paintFrame(QPainter &painter, const TreemapPlace &place, const Theme &theme) const
{
    if (place.depth == 1) {
        painter.fillRect(place.area, theme.border());
        painter.fillRect(place.area.adjusted(1, 1, -1, -1), theme.panel);
    }
    paintHead(painter, place, place.depth == 1 ? theme.text : theme.mute, theme.mute);
}

void TreemapPainter::paintHead(QPainter &painter, const TreemapPlace &place, const QColor &ink,
                               const QColor &mute) const
{
    if (place.headLines == 0)
        return;
    const QRectF room = place.head.adjusted(kPadding, 1, -kPadding, -1);
    painter.setPen(ink);
    if (place.headLines > 1) {
        drawWrapped(painter, m_metrics, room, place.node->name);
        return;
    }
    const qreal name = m_metrics.horizontalAdvance(place.node->name);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     m_metrics.elidedText(place.node->name, Qt::ElideRight, room.width()));
    const qreal note = m_metrics.horizontalAdvance(place.node->note);
    if (place.depth == 1 && name + note + 3 * kPadding <= room.width()) {
        painter.setPen(mute);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, place.node->note);
    }
}

void TreemapPainter::paintTile(QPainter &painter, const TreemapPlace &place, const Theme &theme) const
{
    const TreemapLook look = toneOf(place).look;
    const QColor ink = treemapInk(look, theme);
    if (place.row && place.area.width() >= kSmallestTitle && place.area.height() >= m_metrics.height() + 2) {
        // Words need a quiet ground; which tone it is says the frame around.
        painter.fillRect(place.area, treemapFill(look, theme));
        paintTitle(painter, place, ink);
        return;
    }
    paintTreemapLook(painter, place.area, look, theme);
    if (place.opened) {
        painter.fillRect(place.body, theme.panel); // the seams between its rows
        painter.fillRect(place.head, treemapFill(look, theme));
        paintHead(painter, place, ink, ink);
    } else if (!place.row) {
        paintCells(painter, place, theme);
        paintLabel(painter, place, theme);
    }
}

/// Where there is room, each row a tile stands for is a cell.
void TreemapPainter::paintCells(QPainter &painter, const TreemapPlace &place, const Theme &theme) const
{
    const qint64 count = place.node->size;
    const QRectF &area = place.area;
    if (count < 2 || area.width() * area.height() < kSmallestCell * kSmallestCell * double(count))
        return;
    QList<QLineF> lines;
    for (const QRectF &cell : evenGrid(count, area)) {
        if (cell.left() > area.left() + 1)
            lines += QLineF(cell.topLeft(), cell.bottomLeft());
        if (cell.top() > area.top() + 1)
            lines += QLineF(cell.topLeft(), cell.topRight());
    }
    painter.setPen(QPen(theme.panel, 1));
    painter.drawLines(lines);
}

/// "Not mounted 120" on a plate, so that neither pattern nor cells run through the words.
void TreemapPainter::paintLabel(QPainter &painter, const TreemapPlace &place, const Theme &theme) const
{
    if (place.depth > 2)
        return;
    const TreemapTone &tone = toneOf(place);
    const QString count = FigureText::count(place.node->size);
    for (const QString &text : {QString(tone.name + u' ' + count), count}) {
        const QSizeF size(m_metrics.horizontalAdvance(text) + 2 * kPadding, m_metrics.height() + 2);
        if (size.width() > place.area.width() || size.height() > place.area.height())
            continue;
        const QRectF plate(place.area.topLeft(), size);
        painter.fillRect(plate, treemapFill(tone.look, theme));
        painter.setPen(treemapInk(tone.look, theme));
        painter.drawText(plate, Qt::AlignCenter, text);
        return;
    }
}

void TreemapPainter::paintTitle(QPainter &painter, const TreemapPlace &place, const QColor &ink) const
{
    const bool narrow = place.area.width() < 2 * kSmallestTitle;
    const QRectF room = place.area.adjusted(narrow ? 2 : kPadding, 1, narrow ? -2 : -kPadding, -1);
    painter.setPen(ink);
    drawWrapped(painter, m_metrics, room, place.node->name);
}

QList<Mark> TreemapPainter::marksIn(const QRectF &area) const
{
    QList<Mark> marks;
    const TreemapLayout layout = layoutIn(area);
    for (const int index : layout.marked()) {
        const TreemapPlace &place = layout.places().at(index);
        const TreemapNode &node = *place.node;
        const QString parent =
            place.parent < 0 ? QString() : layout.places().at(place.parent).node->name + s_step;
        marks.append({parent + node.name, node.valueText, node.tooltip, node.where, place.area, QString(),
                      node.explain});
    }
    return marks;
}

QList<QStringList> TreemapPainter::table() const
{
    QStringList heads{m_values.placeHead};
    for (const TreemapTone &tone : m_values.tones)
        heads += tone.name;
    QList<QStringList> rows{heads << tr("Total")};
    const auto add = [&](const QString &name, const TreemapNode &node) {
        QStringList row{name};
        for (int tone = 0; tone < int(m_values.tones.size()); ++tone)
            row += FigureText::count(node.totalOf(tone));
        rows += row << FigureText::count(node.total());
    };
    add(m_top->name, *m_top);
    for (const TreemapNode &child : m_top->children) {
        add(child.name, child);
        if (child.tone >= 0)
            continue;
        for (const TreemapNode &grandchild : child.children) {
            if (grandchild.tone < 0)
                add(child.name + s_step + grandchild.name, grandchild);
        }
    }
    return rows;
}

} // namespace shuzhi
