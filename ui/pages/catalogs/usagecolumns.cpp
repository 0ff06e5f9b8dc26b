// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/usagecolumns.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qreal chartHeight = 108;
constexpr qreal textLine = 18;
constexpr qreal widestColumn = 24;
constexpr qreal smallestColumn = 2; // one call can still be seen

} // namespace

UsageColumns::UsageColumns(QWidget *parent)
    : Chart(parent)
{
    setAccessibleName(tr("Calls by month"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageColumns::setMonths(const QList<UsageMonth> &months)
{
    m_months = months;
    valuesChanged();
}

QList<Mark> UsageColumns::marksIn(const QRectF &area) const
{
    QList<Mark> marks;
    if (m_months.isEmpty())
        return marks;
    const qint64 most =
        std::max_element(m_months.begin(), m_months.end(), [](const UsageMonth &a, const UsageMonth &b) {
            return a.calls < b.calls;
        })->calls;
    const qreal pitch = area.width() / qreal(m_months.size());
    const qreal width = std::min(widestColumn, pitch * 0.7);
    const qreal top = area.top() + textLine, bottom = area.bottom() - textLine;
    for (qsizetype i = 0; i < m_months.size(); ++i) {
        const UsageMonth &month = m_months.at(i);
        const qreal share = most > 0 ? qreal(month.calls) / qreal(most) : 0;
        const qreal height = month.calls > 0 ? std::max(smallestColumn, share * (bottom - top)) : 0;
        const QString calls = tr("%1 calls").arg(FigureText::count(month.calls));
        marks += Mark{month.month,
                      calls,
                      month.month + QStringLiteral(" · ") + calls,
                      {},
                      QRectF(area.left() + qreal(i) * pitch + (pitch - width) / 2, bottom - height, width,
                             std::max(height, smallestColumn))};
    }
    return marks;
}

void UsageColumns::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const QList<Mark> columns = marksIn(area);
    if (columns.isEmpty())
        return;
    painter.save();
    painter.setFont(textFont());
    const qreal bottom = area.bottom() - textLine;
    painter.fillRect(QRectF(area.left(), bottom, area.width(), 1), theme.line);
    qsizetype highest = 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (m_months.at(i).calls > 0)
            painter.fillRect(columns.at(i).area, theme.accent);
        if (m_months.at(i).calls > m_months.at(highest).calls)
            highest = i;
    }
    painter.setPen(theme.text);
    const QString figure = FigureText::count(m_months.at(highest).calls);
    const qreal width = QFontMetricsF(textFont()).horizontalAdvance(figure) + 2;
    const qreal left = std::clamp(columns.at(highest).area.center().x() - width / 2, area.left(),
                                  std::max(area.left(), area.right() - width));
    painter.drawText(QRectF(left, area.top(), width, textLine - 2), Qt::AlignCenter, figure);
    painter.setPen(theme.mute);
    const QRectF names(area.left(), bottom + 2, area.width(), textLine - 2);
    painter.drawText(names, Qt::AlignLeft | Qt::AlignVCenter, m_months.first().month);
    if (m_months.size() > 1)
        painter.drawText(names, Qt::AlignRight | Qt::AlignVCenter, m_months.last().month);
    painter.restore();
}

QList<QStringList> UsageColumns::table() const
{
    QList<QStringList> rows{{tr("Month"), tr("Calls")}};
    for (const UsageMonth &month : m_months)
        rows += QStringList{month.month, FigureText::count(month.calls)};
    return rows;
}

qreal UsageColumns::heightFor(qreal) const
{
    return chartHeight;
}

QSize UsageColumns::minimumSizeHint() const
{
    return {160, int(chartHeight)};
}

} // namespace shuzhi
