// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/countrows.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

namespace {
constexpr qreal kRow = 30;
constexpr qreal kGap = 8;
constexpr qreal kInset = 4; // the focus ring stands around the words, not on them
constexpr int kSmallestWidth = 200;
} // namespace

CountRows::CountRows(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void CountRows::setRows(const QList<CountRow> &rows)
{
    m_rows = rows;
    valuesChanged();
}

void CountRows::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    qreal tags = 0, counts = 0;
    const QFontMetricsF metrics(textFont());
    for (const CountRow &row : m_rows) {
        tags = std::max(tags, qreal(pillWidth(row.tag)));
        counts = std::max(counts, std::ceil(metrics.horizontalAdvance(FigureText::count(row.count))) + 1);
    }
    qreal top = area.top();
    for (const CountRow &row : m_rows) {
        const QRectF line(area.left() + kInset, top, area.width() - 2 * kInset, kRow);
        if (top > area.top()) {
            painter.setPen(QPen(theme.line, 1));
            painter.drawLine(line.topLeft(), line.topRight());
        }
        paintPill(painter, QRectF(line.left(), line.top(), pillWidth(row.tag), kRow), row.tag,
                  stateColor(row.role, theme));
        painter.setFont(textFont());
        const QRectF words = line.adjusted(tags + kGap, 0, -counts - kGap, 0);
        painter.setPen(theme.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.name, Qt::ElideRight, words.width()));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, FigureText::count(row.count));
        top += kRow;
    }
}

QList<Mark> CountRows::marksIn(const QRectF &area) const
{
    QList<Mark> marks;
    qreal top = area.top();
    for (const CountRow &row : m_rows) {
        const QString count = FigureText::count(row.count);
        marks.append({row.name,
                      count,
                      row.tooltip.isEmpty() ? row.name + u'\n' + count : row.tooltip,
                      row.where,
                      {area.left(), top, area.width(), kRow},
                      {},
                      row.explain});
        top += kRow;
    }
    return marks;
}

QList<QStringList> CountRows::table() const
{
    QList<QStringList> rows{{tr("What"), tr("Kind"), tr("Count")}};
    for (const CountRow &row : m_rows)
        rows.append({row.name, row.tag, FigureText::count(row.count)});
    return rows;
}

qreal CountRows::heightFor(qreal) const
{
    return kRow * qreal(m_rows.size());
}

QSize CountRows::minimumSizeHint() const
{
    return {kSmallestWidth, qRound(heightFor(kSmallestWidth))};
}

} // namespace shuzhi
