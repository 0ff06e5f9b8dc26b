// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/pagesetup.h"

namespace shuzhi {

namespace {
constexpr qreal kUnitsPerInch = 96;
constexpr qreal kUnitsPerMillimetre = kUnitsPerInch / 25.4;
} // namespace

PageSetup PageSetup::of(const QPageLayout &layout)
{
    PageSetup setup;
    setup.size = layout.pageSize();
    setup.orientation = layout.orientation();
    const QMarginsF asked = layout.margins(QPageLayout::Millimeter);
    // A printer's own margins are its smallest; ours are what reads well. The wider wins.
    setup.margins = {qMax(asked.left(), setup.margins.left()), qMax(asked.top(), setup.margins.top()),
                     qMax(asked.right(), setup.margins.right()),
                     qMax(asked.bottom(), setup.margins.bottom())};
    return setup;
}

QPageLayout PageSetup::sheet() const
{
    QPageLayout layout(size, orientation, {});
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

QSizeF PageSetup::paper() const
{
    return sheet().fullRect(QPageLayout::Inch).size() * kUnitsPerInch;
}

QRectF PageSetup::inside() const
{
    return QRectF(QPointF(), paper()).marginsRemoved(margins * kUnitsPerMillimetre);
}

} // namespace shuzhi
