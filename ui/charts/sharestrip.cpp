// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sharestrip.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shuzhi {

namespace {

constexpr qreal kStrip = 18;
constexpr qreal kGap = 8;
constexpr qreal kLine = 20;
constexpr qreal kSwatch = 10;
constexpr qreal kSmallestSegment = 4; // a few rows among thousands can still be seen and hit
constexpr qreal kSeam = 1;
constexpr int kLeastWidth = 200;

QString legendText(const SharePart &part)
{
    return part.name + u' ' + FigureText::count(part.count);
}

} // namespace

ShareStrip::ShareStrip(QWidget *parent)
    : Chart(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShareStrip::setParts(const QList<SharePart> &parts)
{
    Q_ASSERT(parts.size() <= qsizetype(std::tuple_size_v<decltype(Theme::series)>));
    m_parts = parts;
    valuesChanged();
}

void ShareStrip::setNote(const QString &note)
{
    m_note = note;
    valuesChanged();
}

QList<qreal> ShareStrip::segmentWidths(qreal width) const
{
    const qint64 total = std::accumulate(m_parts.begin(), m_parts.end(), qint64(0),
                                         [](qint64 sum, const SharePart &part) { return sum + part.count; });
    QList<qreal> widths;
    qreal sum = 0;
    for (const SharePart &part : m_parts) {
        const qreal exact = total > 0 ? width * qreal(part.count) / qreal(total) : 0;
        widths.append(part.count > 0 ? std::max(exact, kSmallestSegment) : 0);
        sum += widths.last();
    }
    // What the widened small segments took is given back by the largest.
    if (sum > width && !widths.isEmpty()) {
        qreal &largest = *std::max_element(widths.begin(), widths.end());
        largest = std::max(largest - (sum - width), kSmallestSegment);
    }
    return widths;
}

ShareStrip::Layout ShareStrip::layoutIn(const QRectF &area) const
{
    Layout layout;
    qreal x = area.left();
    const QList<qreal> widths = segmentWidths(area.width());
    for (const qreal width : widths) {
        layout.segments.append(QRectF(x, area.top(), width, kStrip));
        x += width;
    }
    const QFontMetricsF metrics(textFont());
    qreal top = area.top() + kStrip + kGap;
    x = area.left();
    for (const SharePart &part : m_parts) {
        const qreal width = kSwatch + kGap / 2 + std::ceil(metrics.horizontalAdvance(legendText(part))) + 2;
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            top += kLine;
        }
        layout.legend.append(QRectF(x, top, width, kLine));
        x += width + 2 * kGap;
    }
    if (!m_parts.isEmpty())
        top += kLine;
    layout.bottom = top;
    if (!m_note.isEmpty()) {
        const QRectF room(area.left(), top + kGap / 2, area.width(), 10000);
        layout.note = metrics.boundingRect(room, Qt::TextWordWrap, m_note);
        layout.note.setWidth(area.width());
        layout.bottom = layout.note.bottom() + 2;
    }
    return layout;
}

void ShareStrip::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const Layout layout = layoutIn(area);
    painter.setFont(textFont());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRect(QRectF(area.left(), area.top(), area.width(), kStrip));
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const QColor colour = theme.series[std::size_t(i)];
        QRectF segment = layout.segments.at(i);
        if (segment.width() > 2 * kSeam && i + 1 < m_parts.size())
            segment.setWidth(segment.width() - kSeam);
        painter.fillRect(segment, colour);
        const QRectF entry = layout.legend.at(i);
        painter.fillRect(QRectF(entry.left(), entry.center().y() - kSwatch / 2, kSwatch, kSwatch), colour);
        painter.setPen(theme.text);
        const QRectF words = entry.adjusted(kSwatch + kGap / 2, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, legendText(m_parts.at(i)));
        if (m_parts.at(i).isChosen)
            painter.fillRect(QRectF(words.left(), entry.bottom() - 2, words.width(), 2), theme.accent);
    }
    if (!m_note.isEmpty()) {
        painter.setPen(theme.mute);
        painter.drawText(layout.note, Qt::TextWordWrap, m_note);
    }
}

QList<Mark> ShareStrip::marksIn(const QRectF &area) const
{
    const Layout layout = layoutIn(area);
    const qint64 total = std::accumulate(m_parts.begin(), m_parts.end(), qint64(0),
                                         [](qint64 sum, const SharePart &part) { return sum + part.count; });
    QList<Mark> marks;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const SharePart &part = m_parts.at(i);
        const RateValue share{part.count, total};
        const QString value = FigureText::count(part.count) + QStringLiteral(", ") + FigureText::rate(share);
        marks.append({part.name, value,
                      part.name + u'\n' + FigureText::fraction(share) + QStringLiteral(" = ")
                          + FigureText::rate(share),
                      part.where, layout.segments.at(i), part.filter, part.explain});
    }
    return marks;
}

int ShareStrip::markAt(const QPointF &point) const
{
    const int segment = Chart::markAt(point);
    if (segment >= 0)
        return segment;
    const Layout layout = layoutIn(QRectF(rect()));
    for (qsizetype i = 0; i < layout.legend.size(); ++i) {
        if (layout.legend.at(i).contains(point))
            return int(i);
    }
    return -1;
}

QList<QStringList> ShareStrip::table() const
{
    QList<QStringList> rows{{tr("Kind"), tr("Count")}};
    for (const SharePart &part : m_parts)
        rows.append({part.name, FigureText::count(part.count)});
    return rows;
}

qreal ShareStrip::heightFor(qreal width) const
{
    return std::ceil(layoutIn(QRectF(0, 0, width, kStrip)).bottom);
}

int ShareStrip::heightForWidth(int width) const
{
    return qRound(heightFor(width));
}

QSize ShareStrip::minimumSizeHint() const
{
    return {kLeastWidth, heightForWidth(std::max(width(), kLeastWidth))};
}

void ShareStrip::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace shuzhi
