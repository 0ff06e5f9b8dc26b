// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/widgets/role.h"

namespace shuzhi {

/// One row: a word in an outline, what is counted, how many.
struct CountRow
{
    QString tag;
    StateRole role = StateRole::Mute; ///< of the tag
    QString name;
    qint64 count = 0;
    QString where; ///< search expression of the rows counted; empty: opens nothing
    QString tooltip; ///< empty: name and count
    QString explain = {}; ///< names the figure to its owner
};

/// Counts under each other, in the order the caller gave them: work that waits.
class CountRows : public Chart
{
    Q_OBJECT

public:
    explicit CountRows(QWidget *parent = nullptr);

    void setRows(const QList<CountRow> &rows);

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QList<CountRow> m_rows;
};

} // namespace shuzhi
