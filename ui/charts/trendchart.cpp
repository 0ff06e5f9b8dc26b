// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendchart.h"

#include "ui/charts/trendplot.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace shuzhi {

namespace {

constexpr qreal kTopMargin = 10;
constexpr qreal kMonthsHeight = 22;
constexpr qreal kGap = 8;
constexpr qreal kLabelLine = 16;
constexpr qreal kLabelHeight = 22;
constexpr qreal kDot = 3.5;
constexpr qreal kHit = 16;

/// The step of the scale: of the usual ones the smallest that needs at most five.
double niceStep(double largest)
{
    constexpr std::array steps{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2};
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](double step) { return largest <= step * 5; });
    return found != steps.end() ? *found : std::ceil(largest * 5) / 25;
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

TrendChart::~TrendChart() = default;

void TrendChart::setValues(const QStringList &months, const QList<TrendSeries> &series,
                           const QList<TrendDay> &days)
{
    double largest = 0;
    for (const TrendSeries &one : series) {
        Q_ASSERT(one.points.size() == months.size());
        for (const TrendPoint &point : one.points)
            largest = std::max(largest, point.value.fraction());
    }
    m_months = months;
    m_series = series;
    m_days = days;
    m_step = largest > 0 ? niceStep(largest) : 0.2;
    m_top = largest > 0 ? m_step * std::ceil(largest / m_step - 1e-9) : 1;
    m_plot.reset();
    valuesChanged();
}

QString TrendChart::valueText(const TrendPoint &point, bool whole) const
{
    const bool points = m_unit == TrendUnit::OfHundred && point.value.isMeasured();
    QString text = points ? FigureText::points(point.value.numerator) : FigureText::rate(point.value);
    if (whole && m_unit == TrendUnit::Rate && point.value.isMeasured())
        text += QStringLiteral(", ") + FigureText::fraction(point.value);
    return whole && !point.note.isEmpty() ? text + QStringLiteral(", ") + point.note : text;
}

QString TrendChart::endLabel(const TrendSeries &series) const
{
    const TrendPoint last = series.points.isEmpty() ? TrendPoint() : series.points.last();
    return series.name + u' ' + valueText(last, false);
}

QRectF TrendChart::plotIn(const QRectF &area) const
{
    const QFontMetricsF metrics(textFont());
    qreal right = 0;
    for (const TrendSeries &series : m_series)
        right = std::max(right, std::ceil(metrics.horizontalAdvance(endLabel(series))) + 2);
    right = std::min(right + kGap, area.width() * 0.45);
    const qreal left = std::ceil(metrics.horizontalAdvance(QStringLiteral("100%"))) + kGap;
    return area.adjusted(left, kTopMargin, -right, -kMonthsHeight);
}

QPointF TrendChart::position(const QRectF &plot, qsizetype month, double fraction) const
{
    const auto steps = qreal(std::max<qsizetype>(m_months.size() - 1, 1));
    return {plot.left() + plot.width() * qreal(month) / steps,
            plot.bottom() - plot.height() * fraction / m_top};
}

void TrendChart::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const QRectF plot = plotIn(area);
    if (plot.width() < kHit || plot.height() < kHit)
        return;
    if (!m_plot || m_plot->themeName() != theme.name)
        m_plot = std::make_unique<TrendPlot>(m_months.size(), m_series, m_top, theme);
    painter.setFont(textFont());
    paintScale(painter, area, plot, theme);
    paintDays(painter, plot, theme);
    painter.save();
    m_plot->paint(painter, area, plot);
    painter.restore();
    paintMonths(painter, plot, theme);
    paintEndLabels(painter, area, plot, theme);
}

void TrendChart::paintScale(QPainter &painter, const QRectF &area, const QRectF &plot,
                            const Theme &theme) const
{
    const int decimals = m_step < 0.01 ? 1 : 0;
    const int ticks = qRound(m_top / m_step);
    for (int tick = 0; tick <= ticks; ++tick) {
        const double fraction = m_step * tick;
        const qreal y = std::round(position(plot, 0, fraction).y()) + 0.5; // crisp on screen
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme.mute);
        painter.drawText(
            QRectF(area.left(), y - kLabelLine / 2, plot.left() - area.left() - kGap, kLabelLine),
            Qt::AlignRight | Qt::AlignVCenter,
            QString::number(fraction * 100, 'f', decimals)
                + (m_unit == TrendUnit::Rate ? QStringLiteral("%") : QString()));
    }
}

void TrendChart::paintMonths(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    if (m_months.isEmpty())
        return;
    const qreal width = std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(m_months.first())) + 2;
    const qreal fit = std::max(1.0, std::floor(plot.width() / (width + 3 * kGap)));
    const auto last = m_months.size() - 1;
    // Counted back from the newest month, which is always named; the others where they fit.
    const auto every =
        std::max<qsizetype>(1, qsizetype(std::ceil(qreal(std::max<qsizetype>(last, 1)) / fit)));
    painter.setPen(theme.mute);
    for (qsizetype month = last; month >= 0; month -= every) {
        const qreal x = position(plot, month, 0).x();
        painter.drawText(QRectF(x - width / 2, plot.bottom() + 4, width, kMonthsHeight - 4),
                         Qt::AlignHCenter | Qt::AlignVCenter, m_months.at(month));
    }
}

void TrendChart::paintDays(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    const QFontMetricsF metrics(painter.font());
    QRectF before;
    for (const TrendDay &day : m_days) {
        const auto steps = qreal(std::max<qsizetype>(m_months.size() - 1, 1));
        const qreal x = plot.left() + plot.width() * day.position / steps;
        painter.setPen(QPen(theme.warn, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top() - kTopMargin / 2), QPointF(x, plot.bottom()));
        const qreal width = std::ceil(metrics.horizontalAdvance(day.caption)) + kGap;
        const qreal left = x + width > plot.right() ? x - width : x + kGap / 2; // beside its line, inside
        painter.setPen(theme.mute);
        QRectF words(left, plot.top() - kTopMargin / 2, width, kLabelLine);
        if (words.intersects(before))
            words.moveTop(before.bottom()); // two days close together
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, day.caption);
        before = words;
    }
}

void TrendChart::paintEndLabels(QPainter &painter, const QRectF &area, const QRectF &plot,
                                const Theme &theme) const
{
    struct Label
    {
        QPointF end;
        qreal y;
        qsizetype series;
    };
    QList<Label> labels;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const QList<TrendPoint> &points = m_series.at(i).points;
        qsizetype month = points.size() - 1;
        while (month > 0 && !points.at(month).value.isMeasured())
            --month;
        const double fraction = points.isEmpty() ? 0 : points.at(month).value.fraction();
        const QPointF end = position(plot, std::max<qsizetype>(month, 0), fraction);
        labels.append({end, end.y(), i});
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    for (qsizetype i = 1; i < labels.size(); ++i) // lines that end close together push labels down …
        labels[i].y = std::max(labels.at(i).y, labels.at(i - 1).y + kLabelLine);
    qreal floor = plot.bottom();
    for (qsizetype i = labels.size() - 1; i >= 0; --i) { // … and the ground pushes them up again
        labels[i].y = std::min(labels.at(i).y, floor);
        floor = labels.at(i).y - kLabelLine;
    }
    for (const Label &label : std::as_const(labels)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.series[std::size_t(label.series) % theme.series.size()]);
        painter.drawEllipse(label.end, kDot, kDot);
        const qreal left = plot.right() + kGap;
        painter.setPen(theme.text);
        painter.drawText(QRectF(left, label.y - kLabelLine / 2, area.right() - left, kLabelLine),
                         Qt::AlignLeft | Qt::AlignVCenter, endLabel(m_series.at(label.series)));
    }
}

QList<Mark> TrendChart::marksIn(const QRectF &area) const
{
    const QRectF plot = plotIn(area);
    QList<Mark> marks;
    for (const TrendSeries &series : m_series) {
        for (qsizetype month = 0; month < m_months.size(); ++month) {
            const TrendPoint &point = series.points.at(month);
            const QString name = series.name + u' ' + m_months.at(month);
            const QString value = valueText(point, true);
            const QPointF centre = position(plot, month, point.value.fraction());
            marks.append({name,
                          value,
                          name + u'\n' + value,
                          point.where,
                          {centre.x() - kHit / 2, centre.y() - kHit / 2, kHit, kHit},
                          {},
                          point.explain});
        }
    }
    return marks;
}

int TrendChart::markAt(const QPointF &point) const
{
    const QList<Mark> &all = marks();
    const QRectF plot = plotIn(QRectF(rect()));
    if (all.isEmpty() || !plot.adjusted(-kHit / 2, -kHit / 2, kHit / 2, kHit / 2).contains(point))
        return -1;
    const auto distance = [&](const Mark &mark) {
        const QPointF away = mark.area.center() - point;
        return std::pair(std::abs(away.x()), std::abs(away.y()));
    };
    const auto nearest = std::min_element(
        all.begin(), all.end(), [&](const Mark &a, const Mark &b) { return distance(a) < distance(b); });
    return int(nearest - all.begin());
}

int TrendChart::neighbour(int index, int key) const
{
    const int months = int(m_months.size());
    if (months == 0)
        return -1;
    const int series = int(m_series.size());
    const int line = index / months;
    const int month = index % months;
    switch (key) {
    case Qt::Key_Left: return line * months + std::max(month - 1, 0);
    case Qt::Key_Right: return line * months + std::min(month + 1, months - 1);
    case Qt::Key_Up: return std::max(line - 1, 0) * months + month;
    case Qt::Key_Down: return std::min(line + 1, series - 1) * months + month;
    default: return index;
    }
}

void TrendChart::paintHover(QPainter &painter, const Mark &mark, const Theme &theme) const
{
    const QRectF plot = plotIn(QRectF(rect()));
    const QPointF centre = mark.area.center();
    painter.setPen(QPen(theme.mute, 1, Qt::DotLine));
    painter.drawLine(QPointF(centre.x(), plot.top()), QPointF(centre.x(), plot.bottom()));
    painter.setPen(QPen(theme.text, 1.5));
    painter.setBrush(theme.panel);
    painter.drawEllipse(centre, kDot + 2, kDot + 2);

    painter.setFont(textFont());
    const QString words = mark.name + QStringLiteral(": ") + mark.valueText;
    const qreal width = std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(words)) + 2 * kGap;
    const qreal left = std::clamp(centre.x() - width / 2, 0.0, std::max(this->width() - width, 0.0));
    const bool above = centre.y() - kLabelHeight - kGap >= 0;
    const QRectF box(left, above ? centre.y() - kLabelHeight - kGap : centre.y() + kGap, width, kLabelHeight);
    painter.setPen(QPen(theme.line, 1));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, words);
}

QList<QStringList> TrendChart::table() const
{
    QStringList heads{tr("Month")};
    const bool points = m_unit == TrendUnit::OfHundred;
    for (const TrendSeries &series : m_series)
        heads += points ? QStringList{series.name, tr("Note")}
                        : QStringList{series.name, tr("Numerator"), tr("Denominator")};
    QList<QStringList> rows{heads};
    for (qsizetype month = 0; month < m_months.size(); ++month) {
        QStringList row{m_months.at(month)};
        for (const TrendSeries &series : m_series) {
            const TrendPoint &point = series.points.at(month);
            row += valueText(point, false);
            if (points)
                row += point.note;
            else
                row << FigureText::count(point.value.numerator) << FigureText::count(point.value.denominator);
        }
        rows.append(row);
    }
    return rows;
}

qreal TrendChart::heightFor(qreal) const
{
    return 200;
}

QSize TrendChart::minimumSizeHint() const
{
    return {240, 104};
}

} // namespace shuzhi
