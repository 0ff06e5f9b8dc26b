// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/usagecolumns.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal plotHeight = 116;
constexpr qreal textLine = 18;
constexpr qreal widestColumn = 36;
constexpr qreal smallestPiece = 2; // one call can still be seen
constexpr qreal legendColumn = 140;

} // namespace

UsageColumns::UsageColumns(QWidget *parent)
    : Chart(parent)
{
    setObjectName(u"usageColumns"_s);
    setAccessibleName(tr("Calls by month and consumer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageColumns::setUse(const QStringList &months, const QList<UsageSeries> &series)
{
    m_months = months;
    m_series = series;
    valuesChanged();
    setFixedHeight(int(heightFor(width())));
}

/// The narrower, the more lines the names of the consumers take.
void UsageColumns::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    setFixedHeight(int(heightFor(width())));
}

qint64 UsageColumns::total(qsizetype month) const
{
    qint64 calls = 0;
    for (const UsageSeries &series : m_series)
        calls += series.calls.value(month);
    return calls;
}

qsizetype UsageColumns::highest() const
{
    qsizetype best = 0;
    for (qsizetype month = 1; month < m_months.size(); ++month)
        best = total(month) > total(best) ? month : best;
    return best;
}

QList<UsageColumns::Piece> UsageColumns::pieces(const QRectF &area) const
{
    QList<Piece> all;
    const qint64 most = m_months.isEmpty() ? 0 : total(highest());
    if (most == 0)
        return all;
    const qreal pitch = area.width() / qreal(m_months.size());
    const qreal width = std::min(widestColumn, pitch * 0.72);
    const qreal bottom = area.top() + plotHeight - textLine, room = plotHeight - 2 * textLine;
    for (qsizetype month = 0; month < m_months.size(); ++month) {
        qreal y = bottom;
        for (qsizetype series = 0; series < m_series.size(); ++series) {
            const qint64 calls = m_series.at(series).calls.value(month);
            if (calls == 0)
                continue;
            const qreal height = std::max(smallestPiece, room * qreal(calls) / qreal(most));
            y -= height;
            all += Piece{month, series,
                         QRectF(area.left() + qreal(month) * pitch + (pitch - width) / 2, y, width, height)};
        }
    }
    return all;
}

QList<Mark> UsageColumns::marksIn(const QRectF &area) const
{
    QList<Mark> marks;
    for (const Piece &piece : pieces(area)) {
        const UsageSeries &series = m_series.at(piece.series);
        const QString month = m_months.at(piece.month);
        const QString calls = tr("%1 calls").arg(FigureText::count(series.calls.value(piece.month)));
        const QString name = month + u" · "_s + series.name;
        marks += Mark{name,
                      calls,
                      name + u" · "_s + calls + u'\n'
                          + tr("%1 in the month").arg(FigureText::count(total(piece.month))),
                      {},
                      piece.area};
    }
    return marks;
}

QColor UsageColumns::color(qsizetype series, const Theme &theme) const
{
    return m_series.at(series).rest ? theme.mute : theme.series[size_t(series) % theme.series.size()];
}

void UsageColumns::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    if (m_months.isEmpty())
        return;
    painter.save();
    painter.setFont(textFont());
    const qreal bottom = area.top() + plotHeight - textLine;
    for (const Piece &piece : pieces(area)) {
        painter.fillRect(piece.area, color(piece.series, theme));
        painter.fillRect(QRectF(piece.area.left(), piece.area.top(), piece.area.width(), 1), theme.panel);
    }
    painter.fillRect(QRectF(area.left(), bottom, area.width(), 1), theme.line);
    const qsizetype most = highest();
    const QString figure = FigureText::count(total(most));
    const qreal width = QFontMetricsF(textFont()).horizontalAdvance(figure) + 2;
    const qreal pitch = area.width() / qreal(m_months.size());
    const qreal left = std::clamp(area.left() + (qreal(most) + 0.5) * pitch - width / 2, area.left(),
                                  std::max(area.left(), area.right() - width));
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, area.top(), width, textLine - 2), Qt::AlignCenter, figure);
    painter.setPen(theme.mute);
    const QRectF names(area.left(), bottom + 2, area.width(), textLine - 2);
    painter.drawText(names, Qt::AlignLeft | Qt::AlignVCenter, m_months.first());
    if (m_months.size() > 1)
        painter.drawText(names, Qt::AlignRight | Qt::AlignVCenter, m_months.last());
    paintLegend(painter, area, theme);
    painter.restore();
}

int UsageColumns::legendColumns(qreal width) const
{
    return std::max(1, int(width / legendColumn));
}

qreal UsageColumns::legendHeight(qreal width) const
{
    return std::ceil(qreal(m_series.size()) / legendColumns(width)) * textLine;
}

void UsageColumns::paintLegend(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const int columns = legendColumns(area.width());
    const qreal width = area.width() / columns;
    const QFontMetricsF metrics(textFont());
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const QRectF cell(area.left() + qreal(i % columns) * width,
                          area.top() + plotHeight + 4 + qreal(i / columns) * textLine, width - 8, textLine);
        painter.fillRect(QRectF(cell.left(), cell.center().y() - 5, 10, 10), color(i, theme));
        painter.setPen(theme.text);
        const QRectF words = cell.adjusted(15, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_series.at(i).name, Qt::ElideRight, words.width()));
    }
}

int UsageColumns::neighbour(int index, int key) const
{
    const QList<Piece> all = pieces(QRectF(rect()));
    if (index < 0 || index >= all.size())
        return 0;
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const int step = key == Qt::Key_Left || key == Qt::Key_Down ? -1 : 1;
    const Piece &from = all.at(index);
    int best = index;
    for (int i = index + step; i >= 0 && i < all.size(); i += step) {
        const Piece &piece = all.at(i);
        if (!across)
            return piece.month == from.month ? i : index;
        if (piece.month == from.month)
            continue;
        // The same consumer in the next month that has calls; else the one nearest to it.
        if (best != index && piece.month != all.at(best).month)
            break;
        const auto far = [&](const Piece &other) { return std::abs(int(other.series - from.series)); };
        if (best == index || far(piece) < far(all.at(best)))
            best = i;
    }
    return best;
}

QList<QStringList> UsageColumns::table() const
{
    QStringList head{tr("Month")};
    for (const UsageSeries &series : m_series)
        head += series.name;
    head += tr("All");
    QList<QStringList> rows{head};
    for (qsizetype month = 0; month < m_months.size(); ++month) {
        QStringList row{m_months.at(month)};
        for (const UsageSeries &series : m_series)
            row += FigureText::count(series.calls.value(month));
        row += FigureText::count(total(month));
        rows += row;
    }
    return rows;
}

qreal UsageColumns::heightFor(qreal width) const
{
    return plotHeight + 8 + legendHeight(width);
}

} // namespace shuzhi
