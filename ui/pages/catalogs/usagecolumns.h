// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

namespace shuzhi {

/// The calls of one consumer (or of all that have no series of their own), month by month.
struct UsageSeries
{
    QString name;
    QList<qint64> calls; ///< as many as there are months
    bool rest = false; ///< of several consumers together
};

/// Calls by month as columns, stacked by consumer; first and last month named, the highest total above its
/// column, who is who below. Left and right walk the months, up and down the consumers of one.
class UsageColumns : public Chart
{
    Q_OBJECT
public:
    explicit UsageColumns(QWidget *parent = nullptr);

    /// @param months "2023-06", the largest series first
    void setUse(const QStringList &months, const QList<UsageSeries> &series);

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, int(heightFor(width()))}; }

protected:
    [[nodiscard]] int neighbour(int index, int key) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Piece
    {
        qsizetype month, series;
        QRectF area;
    };
    [[nodiscard]] QList<Piece> pieces(const QRectF &area) const;
    [[nodiscard]] qint64 total(qsizetype month) const;
    [[nodiscard]] qsizetype highest() const;
    [[nodiscard]] qreal legendHeight(qreal width) const;
    [[nodiscard]] int legendColumns(qreal width) const;
    void paintLegend(QPainter &painter, const QRectF &area, const Theme &theme) const;
    [[nodiscard]] QColor color(qsizetype series, const Theme &theme) const;

    QStringList m_months;
    QList<UsageSeries> m_series;
};

} // namespace shuzhi
