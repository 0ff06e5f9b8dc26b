// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QRectF>

namespace shuzhi {

/// The paper of a report. Margins in millimetres, from the edge to header, footer and text.
struct PageSetup
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::PageSetup)

public:
    QPageSize size = QPageSize(QPageSize::A4);
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QMarginsF margins{17, 16, 17, 14};

    /// Size, orientation and margins as a printer dialog left them.
    [[nodiscard]] static PageSetup of(const QPageLayout &layout);

    static constexpr int smallestMargin = 5;
    static constexpr int largestMargin = 60;

    /// As settings keep it: "A3 landscape 17 16 17 14"; what is unknown or broken in it is left out.
    [[nodiscard]] static PageSetup parse(const QString &text);
    [[nodiscard]] QString toString() const;
    /// "A4 portrait", in the window's language.
    [[nodiscard]] QString name() const;

    bool operator==(const PageSetup &other) const;

    /// For a paint device: whole sheet, no margins of its own.
    [[nodiscard]] QPageLayout sheet() const;
    /// Sheet in layout units of 1/96 inch.
    [[nodiscard]] QSizeF paper() const;
    /// What lies inside the margins, in layout units.
    [[nodiscard]] QRectF inside() const;
};

} // namespace shuzhi
