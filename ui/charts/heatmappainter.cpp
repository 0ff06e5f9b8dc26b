// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmappainter.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int kTextSize = 12;
constexpr qreal kRow = 26;
constexpr qreal kGroup = 22;
constexpr qreal kHeadLine = 16;
constexpr int kHeadLines = 3;
constexpr qreal kPad = 8;
constexpr qreal kTightPad = 3; // where a cell is narrow
constexpr qreal kNamesShare = 0.24; // of the width, at most
constexpr qreal kShape = 8;
constexpr qreal kLegend = 26;
constexpr qreal kGapBetween = 1; // between cells, so that neighbours of one colour stay two

QColor levelColor(int level, const Theme &theme)
{
    switch (level) {
    case 0: return theme.ok;
    case 1: return theme.accent;
    case 2: return theme.warn;
    case 3: return theme.bad;
    default: return theme.mute;
    }
}

/// The panel with so much of the colour in it that words stay readable.
QColor tint(const QColor &color, const Theme &theme)
{
    constexpr double part = 0.16;
    const auto mixed = [&](int over, int under) { return qRound(over * part + under * (1 - part)); };
    return QColor(mixed(color.red(), theme.panel.red()), mixed(color.green(), theme.panel.green()),
                  mixed(color.blue(), theme.panel.blue()));
}

/// A head that does not fit breaks before what stands in Chinese brackets, not within.
QString headText(const QString &name, qreal room, const QFontMetricsF &metrics)
{
    const QString bracket(u'\uff08');
    return metrics.horizontalAdvance(name) > room ? QString(name).replace(bracket, u'\n' + bracket) : name;
}

QPainterPath levelShape(int level, const QPointF &centre)
{
    constexpr qreal half = kShape / 2;
    QPainterPath path;
    if (level == 0) {
        path.addEllipse(centre, half, half);
    } else if (level == 1) {
        path.addPolygon(QPolygonF({centre - QPointF(0, half), centre + QPointF(half, 0),
                                   centre + QPointF(0, half), centre - QPointF(half, 0)}));
    } else if (level == 2) {
        path.addRect(QRectF(centre - QPointF(half - 0.5, half - 0.5), QSizeF(kShape - 1, kShape - 1)));
    } else if (level == 3) {
        path.addPolygon(QPolygonF(
            {centre + QPointF(-half, -half), centre + QPointF(half, -half), centre + QPointF(0, half)}));
    }
    path.closeSubpath();
    return path;
}

} // namespace

HeatMapPainter::HeatMapPainter(HeatMapValues values, const QFont &font)
    : m_values(std::move(values))
    , m_font(font)
{
    m_font.setPixelSize(kTextSize);
    const QFontMetricsF metrics(m_font);
    for (const HeatRow &row : m_values.rows)
        m_widestName = std::max(m_widestName, metrics.horizontalAdvance(row.name));
    m_widestName = std::ceil(m_widestName) + 2 * kPad;
}

qreal HeatMapPainter::rowsHeight() const
{
    return kRow * qreal(m_values.rows.size());
}

qreal HeatMapPainter::rowHeight()
{
    return kRow;
}

qreal HeatMapPainter::leastWidth() const
{
    const QFontMetricsF metrics(m_font);
    qreal widest = 0;
    for (const HeatRow &row : m_values.rows) {
        for (const HeatCell &cell : row.cells)
            widest = std::max(widest, metrics.horizontalAdvance(cell.text));
    }
    const qreal cell = std::ceil(widest) + kShape + 3 * kTightPad + 2 * kGapBetween;
    return (placesWidth() + cell * qreal(m_values.columns.size())) / (1 - kNamesShare);
}

qreal HeatMapPainter::legendHeight()
{
    return kLegend;
}

qsizetype HeatMapPainter::rowsIn(qreal height)
{
    return std::max<qsizetype>(1, qsizetype(height / kRow));
}

qreal HeatMapPainter::placesWidth() const
{
    const QFontMetricsF metrics(m_font);
    return std::ceil(std::max(metrics.horizontalAdvance(m_values.placeHead),
                              metrics.horizontalAdvance(QStringLiteral("000"))))
        + 2 * kPad;
}

qreal HeatMapPainter::namesWidth(qreal width) const
{
    return std::clamp(m_widestName, 72.0, std::max(72.0, width * kNamesShare));
}

QRectF HeatMapPainter::names(const QRectF &area) const
{
    return {area.left() + placesWidth(), area.top(), namesWidth(area.width()), area.height()};
}

QRectF HeatMapPainter::column(const QRectF &area, qsizetype index) const
{
    const qreal left = names(area).right();
    const qreal pitch = (area.right() - left) / qreal(std::max<qsizetype>(m_values.columns.size(), 1));
    return {left + pitch * qreal(index), area.top(), pitch, area.height()};
}

/// As many lines as the longest head needs, and the groups above them.
qreal HeatMapPainter::headHeight(qreal width) const
{
    const QFontMetricsF metrics(m_font);
    const qreal room = column(QRectF(0, 0, width, 1), 0).width() - kPad;
    qreal lines = 1;
    for (const HeatColumn &each : m_values.columns) {
        const QRectF needed =
            metrics.boundingRect(QRectF(0, 0, room, 1000), Qt::TextWordWrap | Qt::AlignHCenter,
                                 headText(each.name, room, metrics) + u'\u25be');
        lines = std::max(lines, std::ceil(needed.height() / metrics.lineSpacing() - 0.1));
    }
    return kGroup + kHeadLine * std::min<qreal>(lines, kHeadLines) + kPad;
}

void HeatMapPainter::paintGroups(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const QFontMetricsF metrics(m_font);
    for (qsizetype i = 0; i < m_values.columns.size();) {
        qsizetype end = i + 1;
        while (end < m_values.columns.size()
               && m_values.columns.at(end).group == m_values.columns.at(i).group)
            ++end;
        const QString &group = m_values.columns.at(i).group;
        QRectF band(column(area, i).topLeft(), column(area, end - 1).topRight() + QPointF(0, kGroup));
        if (!group.isEmpty()) {
            painter.setPen(QPen(theme.line, 1));
            painter.drawLine(band.bottomLeft() + QPointF(4, -1), band.bottomRight() + QPointF(-4, -1));
            painter.setPen(theme.mute);
            painter.drawText(band, Qt::AlignCenter,
                             metrics.elidedText(group, Qt::ElideRight, band.width() - kPad));
        }
        i = end;
    }
}

void HeatMapPainter::paintHead(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    paintGroups(painter, area, theme);
    const QRectF lines = area.adjusted(0, kGroup, 0, 0);
    painter.setPen(theme.mute);
    const QRectF place(lines.left(), lines.top(), placesWidth(), lines.height());
    painter.drawText(place.adjusted(kPad, 0, -kPad, 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_values.placeHead);
    painter.drawText(names(lines).adjusted(kPad, 0, -kPad, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_values.rowHead);
    for (qsizetype i = 0; i < m_values.columns.size(); ++i) {
        const bool sorted = i == m_values.sortedColumn;
        const QString mark = !sorted ? QString()
            : m_values.bestFirst     ? QString(u'\u25be')
                                     : QString(u'\u25b4');
        painter.setPen(sorted ? theme.text : theme.mute);
        const QRectF room = column(lines, i).adjusted(kPad / 2, 0, -kPad / 2, 0);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                         headText(m_values.columns.at(i).name, room.width(), metrics) + mark);
    }
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(area.bottomLeft() - QPointF(0, 0.5), area.bottomRight() - QPointF(0, 0.5));
}

void HeatMapPainter::paintCell(QPainter &painter, const QRectF &cell, const HeatCell &value,
                               const Theme &theme) const
{
    const QRectF ground = cell.adjusted(kGapBetween, kGapBetween, -kGapBetween, -kGapBetween);
    const qreal figure = painter.fontMetrics().horizontalAdvance(value.text);
    const qreal pad = figure + kShape + 3 * kPad <= ground.width() ? kPad : kTightPad;
    if (value.level >= 0) {
        const QColor color = levelColor(value.level, theme);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint(color, theme));
        painter.drawRoundedRect(ground, 2, 2);
        painter.setBrush(color);
        painter.drawPath(levelShape(value.level, {ground.left() + pad + kShape / 2, ground.center().y()}));
    }
    painter.setPen(value.level >= 0 ? theme.text : theme.mute);
    painter.drawText(ground.adjusted(pad + kShape, 0, -pad, 0), Qt::AlignRight | Qt::AlignVCenter,
                     value.text);
}

void HeatMapPainter::paintRows(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : area;
    qreal top = area.top();
    for (const HeatRow &row : m_values.rows) {
        const QRectF line(area.left(), top, area.width(), kRow);
        top += kRow;
        if (!line.intersects(clip))
            continue; // of a long map only what is seen
        const QRectF name = names(line);
        painter.setPen(theme.mute);
        painter.drawText(QRectF(line.left(), line.top(), placesWidth(), kRow).adjusted(kPad, 0, -kPad, 0),
                         Qt::AlignRight | Qt::AlignVCenter, row.place);
        painter.setPen(theme.text);
        painter.drawText(name.adjusted(kPad, 0, -kPad, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.name, Qt::ElideMiddle, name.width() - 2 * kPad));
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            paintCell(painter, column(line, i), row.cells.at(i), theme);
    }
}

void HeatMapPainter::paintLegend(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    qreal left = area.left() + kPad;
    for (int level = 0; level < m_values.levels.size(); ++level) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(levelColor(level, theme));
        painter.drawPath(levelShape(level, {left + kShape / 2, area.center().y()}));
        left += kShape + kPad / 2;
        const qreal width = std::ceil(metrics.horizontalAdvance(m_values.levels.at(level))) + 1;
        painter.setPen(theme.mute);
        painter.drawText(QRectF(left, area.top(), width, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         m_values.levels.at(level));
        left += width + 2 * kPad;
    }
}

QList<Mark> HeatMapPainter::cellMarks(const QRectF &area) const
{
    QList<Mark> marks;
    qreal top = area.top();
    for (const HeatRow &row : m_values.rows) {
        const QRectF line(area.left(), top, area.width(), kRow);
        top += kRow;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const HeatCell &cell = row.cells.at(i);
            //: a department and an indicator
            const QString name = tr("%1, %2").arg(row.name, m_values.columns.at(i).name);
            marks.append({name,
                          cell.valueText,
                          name + u'\n' + cell.valueText,
                          cell.where,
                          column(line, i),
                          {},
                          cell.explain});
        }
    }
    return marks;
}

QList<Mark> HeatMapPainter::headMarks(const QRectF &area) const
{
    QList<Mark> marks;
    for (qsizetype i = 0; i < m_values.columns.size(); ++i) {
        const bool sorted = i == m_values.sortedColumn;
        const QString state = !sorted ? tr("not sorted")
            : m_values.bestFirst      ? tr("sorted, best first")
                                      : tr("sorted, worst first");
        marks.append({m_values.columns.at(i).name, state, tr("Sorts by this column"),
                      m_values.columns.at(i).key, column(area, i).adjusted(0, kGroup, 0, 0)});
    }
    return marks;
}

QList<QStringList> HeatMapPainter::table() const
{
    QStringList heads{m_values.placeHead, m_values.rowHead};
    for (const HeatColumn &each : m_values.columns)
        heads << each.name << tr("Grade");
    QList<QStringList> rows{heads};
    for (const HeatRow &row : m_values.rows) {
        QStringList line{row.place, row.name};
        for (const HeatCell &cell : row.cells)
            line << cell.text << m_values.levels.value(cell.level);
        rows.append(line);
    }
    return rows;
}

} // namespace shuzhi
