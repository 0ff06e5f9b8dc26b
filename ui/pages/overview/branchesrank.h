// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

namespace shuzhi {

/// One place in the order of what to mend.
struct RankedBranch
{
    QString name;
    qint64 count = 0; ///< catalogs to mend
    qint64 total = 0; ///< catalogs there are
    QString where; ///< of those to mend
};

/// Where most catalogs wait to be mended: a name, a count and a thin bar each, the most first.
class BranchesRank : public Chart
{
    Q_OBJECT

public:
    explicit BranchesRank(QWidget *parent = nullptr);

    /// Leaves out places with nothing to mend.
    void setPlaces(QList<RankedBranch> places);

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QList<RankedBranch> m_places;
};

} // namespace shuzhi
