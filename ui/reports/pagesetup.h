// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QRectF>

namespace shuzhi {

/// The paper of a report. Margins in millimetres, from the edge to header, footer and text.
struct PageSetup
{
    QPageSize size = QPageSize(QPageSize::A4);
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QMarginsF margins{17, 16, 17, 14};

    /// Size, orientation and margins as a printer dialog left them.
    [[nodiscard]] static PageSetup of(const QPageLayout &layout);

    /// For a paint device: whole sheet, no margins of its own.
    [[nodiscard]] QPageLayout sheet() const;
    /// Sheet in layout units of 1/96 inch.
    [[nodiscard]] QSizeF paper() const;
    /// What lies inside the margins, in layout units.
    [[nodiscard]] QRectF inside() const;
};

} // namespace shuzhi
