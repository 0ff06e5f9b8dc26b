// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/figuretext.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace shuzhi {

class TrendPlot;

/// A rate at one month; not measured leaves a gap in the line.
struct TrendPoint
{
    RateValue value;
    QString where; ///< search expression of the rows as of that month; empty: opens nothing
    QString explain = {}; ///< names the figure to its owner
    QString note = {}; ///< said after the figure: a rank
    QString denominatorWhere = {}; ///< search expression of what the value is measured against
};

/// How the values are written: as rates, or as points of 100.
enum class TrendUnit { Rate, OfHundred };

/// A day marked by an upright line.
struct TrendDay
{
    double position = 0; ///< in months from the first: 2.5 is halfway between the third and the fourth
    QString caption; ///< "2023-03-31"
};

/// One line; `points` has one entry per month.
struct TrendSeries
{
    QString name;
    QList<TrendPoint> points;
};

/// One to six rates over months, each line named at its end, so that no legend must be matched.
class TrendChart : public Chart
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);
    ~TrendChart() override;

    /// `months` as shown ("2022-07"); every series has as many points as there are months.
    void setValues(const QStringList &months, const QList<TrendSeries> &series,
                   const QList<TrendDay> &days = {});

    /// Before the values are set. Points are given as 1/10000 over a million.
    void setUnit(TrendUnit unit) { m_unit = unit; }

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    /// Series after series, month after month; a month not measured has its mark on the base line.
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    /// The nearest point of the nearest month, wherever in the plot the pointer is.
    [[nodiscard]] int markAt(const QPointF &point) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int neighbour(int index, int key) const override;
    void paintHover(QPainter &painter, const Mark &mark, const Theme &theme) const override;

private:
    [[nodiscard]] QRectF plotIn(const QRectF &area) const;
    [[nodiscard]] QPointF position(const QRectF &plot, qsizetype month, double fraction) const;
    /// "78.0%" or "81.20"; whole: with what it is made of.
    [[nodiscard]] QString valueText(const TrendPoint &point, bool whole) const;
    [[nodiscard]] QString endLabel(const TrendSeries &series) const;
    void paintScale(QPainter &painter, const QRectF &area, const QRectF &plot, const Theme &theme) const;
    void paintMonths(QPainter &painter, const QRectF &plot, const Theme &theme) const;
    void paintDays(QPainter &painter, const QRectF &plot, const Theme &theme) const;
    void paintEndLabels(QPainter &painter, const QRectF &area, const QRectF &plot, const Theme &theme) const;

    TrendUnit m_unit = TrendUnit::Rate;
    QStringList m_months;
    QList<TrendSeries> m_series;
    QList<TrendDay> m_days;
    double m_top = 1; ///< upper end of the scale, a fraction
    double m_step = 0.25;
    mutable std::unique_ptr<TrendPlot> m_plot; ///< made for a theme when first painted
};

} // namespace shuzhi
