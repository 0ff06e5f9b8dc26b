// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

namespace shuzhi {

/// The calls of one month.
struct UsageMonth
{
    QString month; ///< "2023-06"
    qint64 calls = 0;
};

/// Calls by month as columns, first and last month named, the highest figure above its column.
class UsageColumns : public Chart
{
    Q_OBJECT
public:
    explicit UsageColumns(QWidget *parent = nullptr);

    void setMonths(const QList<UsageMonth> &months);

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QList<UsageMonth> m_months;
};

} // namespace shuzhi
