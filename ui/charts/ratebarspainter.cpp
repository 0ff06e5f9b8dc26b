// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratebarspainter.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int kTextSize = 12;
constexpr qreal kRow = 28;
constexpr qreal kSmallestRow = 18; // 12 px text and its leading
constexpr qreal kDenseRow = 22;
constexpr qreal kCaption = 22;
constexpr qreal kGap = 8;
constexpr qreal kShape = 8;
constexpr qreal kRadius = 2;
constexpr qreal kSmallestTrack = 48;
constexpr qreal kGoodTrack = 0.25; // of the width
constexpr qreal kInset = 4; // the focus ring stands around the words, not on them

QColor toneColor(BarTone tone, const Theme &theme)
{
    switch (tone) {
    case BarTone::Good: return theme.ok;
    case BarTone::Fair: return theme.accent;
    case BarTone::Low: return theme.warn;
    case BarTone::Poor: return theme.bad;
    case BarTone::Own: return theme.accent;
    case BarTone::Other: break;
    }
    return theme.series[5];
}

bool isGraded(BarTone tone)
{
    return tone != BarTone::Own && tone != BarTone::Other;
}

QPainterPath toneShape(BarTone tone, const QPointF &centre)
{
    const qreal half = kShape / 2;
    QPainterPath path;
    if (tone == BarTone::Good) {
        path.addEllipse(centre, half, half);
    } else if (tone == BarTone::Fair) {
        path.addPolygon(QPolygonF({centre - QPointF(0, half), centre + QPointF(half, 0),
                                   centre + QPointF(0, half), centre - QPointF(half, 0)}));
    } else if (tone == BarTone::Low) {
        path.addRect(
            QRectF(centre - QPointF(half - 0.5, half - 0.5), centre + QPointF(half - 0.5, half - 0.5)));
    } else if (tone == BarTone::Poor) {
        path.addPolygon(QPolygonF(
            {centre + QPointF(-half, -half), centre + QPointF(half, -half), centre + QPointF(0, half)}));
    }
    path.closeSubpath();
    return path;
}

bool isCompared(const RateBar &bar)
{
    return bar.value.isMeasured() && bar.before.isMeasured();
}

/// "▲2.1": percentage points since the day compared with.
QString changeText(const RateBar &bar)
{
    if (!isCompared(bar))
        return {};
    const QString points = FigureText::percentagePoints(bar.value, bar.before);
    if (points.startsWith(u'-'))
        return QChar(0x25bc) + points.mid(1);
    return points == u"0.0" ? QString(u'=') : QChar(0x25b2) + points;
}

QString rateWithGrade(const RateBar &bar)
{
    QString words = FigureText::rate(bar.value);
    if (!bar.gradeWord.isEmpty())
        words += u' ' + bar.gradeWord;
    const QString change = changeText(bar);
    return change.isEmpty() ? words : words + u' ' + change;
}

qreal widest(const QFont &font, const QList<RateBar> &bars, const auto &text)
{
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (const RateBar &bar : bars)
        width = std::max(width, metrics.horizontalAdvance(text(bar)));
    return std::ceil(width) + 1; // a hair of room: advances are summed rounded on some platforms
}

} // namespace

RateBarsPainter::RateBarsPainter(RateBarsValues values)
    : RateBarsPainter(std::move(values), Theme::font(kTextSize))
{
}

RateBarsPainter::RateBarsPainter(RateBarsValues values, const QFont &font)
    : m_values(std::move(values))
    , m_font(font)
{
    m_font.setPixelSize(kTextSize);
}

qreal RateBarsPainter::rowHeight() const
{
    return m_values.isDense ? kDenseRow : kRow;
}

qreal RateBarsPainter::captionHeight() const
{
    return m_values.reference.isMeasured() ? kCaption : 0;
}

qreal RateBarsPainter::height() const
{
    return rowHeight() * qreal(m_values.bars.size()) + captionHeight();
}

qreal RateBarsPainter::smallestHeight() const
{
    return smallestHeight(m_values.bars.size());
}

qreal RateBarsPainter::smallestHeight(qsizetype bars) const
{
    return kSmallestRow * qreal(bars) + captionHeight();
}

RateBarsPainter::Widths RateBarsPainter::widthsIn(qreal width) const
{
    const QList<RateBar> &bars = m_values.bars;
    Widths widths;
    const bool shaped =
        std::any_of(bars.begin(), bars.end(), [](const RateBar &bar) { return isGraded(bar.tone); });
    widths.shapes = shaped ? kShape + kGap / 2 : 0;
    widths.rates = widest(m_font, bars, rateWithGrade);
    const auto fraction = [](const RateBar &bar) { return FigureText::fraction(bar.value); };
    widths.fractions = m_values.showFraction ? widest(m_font, bars, fraction) + kGap : 0;
    const qreal names = widest(m_font, bars, [](const RateBar &bar) { return bar.name; });
    const auto room = [&] { return width - 2 * kGap - widths.shapes - widths.rates - widths.fractions; };
    // Names are cut only where the bars would else have no room to be compared in.
    const qreal spare = room() - width * kGoodTrack;
    widths.labels = std::min(names, std::clamp(spare, width * 0.36, width * 0.5));
    if (room() - widths.labels < kSmallestTrack)
        widths.fractions = 0; // the tooltip and the table still carry them
    widths.track = std::max(room() - widths.labels, 0.0);
    return widths;
}

RateBarsPainter::Layout RateBarsPainter::layoutIn(const QRectF &area, qsizetype bars) const
{
    const QRectF inner = area.adjusted(kInset, 0, -kInset, 0);
    const Widths widths = widthsIn(inner.width());
    Layout layout;
    const auto rows = qreal(std::max<qsizetype>(bars, 1));
    layout.pitch = std::clamp((area.height() - captionHeight()) / rows, kSmallestRow, rowHeight());
    qreal x = inner.left();
    const auto column = [&](qreal width) {
        const QRectF rect(x, area.top(), width, layout.pitch * rows);
        x += width;
        return rect;
    };
    layout.labels = column(widths.labels);
    x += kGap;
    layout.track = column(widths.track);
    x += kGap;
    layout.shapes = column(widths.shapes);
    layout.rates = column(widths.rates);
    layout.fractions = column(widths.fractions);
    return layout;
}

void RateBarsPainter::paint(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    paintPart(painter, area, theme, 0, m_values.bars.size());
}

void RateBarsPainter::paintPart(QPainter &painter, const QRectF &area, const Theme &theme, qsizetype first,
                                qsizetype count) const
{
    const Layout layout = layoutIn(area, count);
    painter.setFont(m_font);
    qreal top = area.top();
    for (const RateBar &bar : m_values.bars.mid(first, count)) {
        paintBar(painter, bar, layout, top, theme);
        top += layout.pitch;
    }
    if (m_values.reference.isMeasured() && !m_values.bars.isEmpty())
        paintReference(painter, layout, theme);
}

void RateBarsPainter::paintBar(QPainter &painter, const RateBar &bar, const Layout &layout, qreal top,
                               const Theme &theme) const
{
    const auto row = [&](const QRectF &column) {
        return QRectF(column.left(), top, column.width(), layout.pitch);
    };
    if (bar.isChosen) {
        const qreal right = std::max(layout.rates.right(), layout.fractions.right()) + kInset;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selection);
        painter.drawRoundedRect(
            QRectF(layout.labels.left() - kInset, top, right - layout.labels.left() + kInset, layout.pitch),
            kRadius, kRadius);
    }
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.text);
    painter.drawText(row(layout.labels), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(bar.name, Qt::ElideMiddle, layout.labels.width()));

    const qreal thickness = std::min(layout.pitch - 8, 16.0);
    QRectF track = row(layout.track);
    track = QRectF(track.left(), track.center().y() - thickness / 2, track.width(), thickness);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(track, kRadius, kRadius);
    const qreal share = std::clamp(bar.value.fraction(), 0.0, 1.0);
    if (share > 0) {
        QRectF filled = track;
        filled.setWidth(std::max(track.width() * share, 1.0)); // something is never drawn as nothing
        painter.setBrush(toneColor(bar.tone, theme));
        painter.drawRoundedRect(filled, kRadius, kRadius);
    }
    if (isCompared(bar)) {
        const qreal x = track.left() + track.width() * std::clamp(bar.before.fraction(), 0.0, 1.0);
        painter.setPen(QPen(theme.text, 2));
        painter.drawLine(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2));
        painter.setPen(Qt::NoPen);
    }
    if (isGraded(bar.tone) && bar.value.isMeasured()) {
        painter.setBrush(toneColor(bar.tone, theme));
        painter.drawPath(toneShape(bar.tone, row(layout.shapes).center() - QPointF(kGap / 4, 0)));
    }
    painter.setPen(bar.value.isMeasured() ? theme.text : theme.mute);
    painter.drawText(row(layout.rates), Qt::AlignLeft | Qt::AlignVCenter, rateWithGrade(bar));
    if (layout.fractions.width() > 0) {
        painter.setPen(theme.mute);
        painter.drawText(row(layout.fractions), Qt::AlignRight | Qt::AlignVCenter,
                         FigureText::fraction(bar.value));
    }
}

void RateBarsPainter::paintReference(QPainter &painter, const Layout &layout, const Theme &theme) const
{
    const qreal share = std::clamp(m_values.reference.fraction(), 0.0, 1.0);
    const qreal x = layout.track.left() + layout.track.width() * share;
    QPen pen(theme.warn, 1.2, Qt::CustomDashLine);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, layout.track.top()), QPointF(x, layout.track.bottom() + 3));
    const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(m_values.referenceCaption) + 2;
    // The caption stays inside the chart also where the line stands at its edge.
    const qreal left = std::clamp(x - width / 2, layout.labels.left(),
                                  std::max(layout.labels.left(), layout.fractions.right() - width));
    painter.setPen(theme.mute);
    painter.drawText(QRectF(left, layout.track.bottom() + 3, width, kCaption - 3),
                     Qt::AlignHCenter | Qt::AlignVCenter, m_values.referenceCaption);
}

QList<Mark> RateBarsPainter::marksIn(const QRectF &area) const
{
    const Layout layout = layoutIn(area, m_values.bars.size());
    QList<Mark> marks;
    marks.reserve(m_values.bars.size());
    qreal top = area.top();
    for (const RateBar &bar : m_values.bars) {
        const QString value = rateWithGrade(bar) + QStringLiteral(", ") + FigureText::fraction(bar.value);
        const QString tooltip = bar.tooltip.isEmpty() ? bar.name + u'\n' + value : bar.tooltip;
        marks.append({bar.name, value, tooltip, bar.where,
                      QRectF(area.left(), top, area.width(), layout.pitch), bar.filter, bar.explain});
        top += layout.pitch;
    }
    return marks;
}

QList<QStringList> RateBarsPainter::table() const
{
    QList<QStringList> rows{{tr("Name"), tr("Rate"), tr("Numerator"), tr("Denominator"), tr("Grade")}};
    const bool compared = !m_values.beforeCaption.isEmpty();
    if (compared)
        rows.first() << m_values.beforeCaption << tr("Change in percentage points");
    for (const RateBar &bar : m_values.bars) {
        rows.append({bar.name, FigureText::rate(bar.value), FigureText::count(bar.value.numerator),
                     FigureText::count(bar.value.denominator), bar.gradeWord});
        if (compared)
            rows.last() << FigureText::rate(bar.before)
                        << FigureText::percentagePoints(bar.value, bar.before);
    }
    return rows;
}

} // namespace shuzhi
