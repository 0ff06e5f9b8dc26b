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

PageSetup PageSetup::parse(const QString &text)
{
    PageSetup setup;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.value(0) == u"A3")
        setup.size = QPageSize(QPageSize::A3);
    if (words.value(1) == u"landscape")
        setup.orientation = QPageLayout::Landscape;
    if (words.size() < 6)
        return setup;
    const auto margin = [&words](int place, qreal usual) {
        bool ok = false;
        const double value = words.at(place).toDouble(&ok);
        return ok && value >= smallestMargin && value <= largestMargin ? value : usual;
    };
    const QMarginsF usual = setup.margins;
    setup.margins = {margin(2, usual.left()), margin(3, usual.top()), margin(4, usual.right()),
                     margin(5, usual.bottom())};
    return setup;
}

QString PageSetup::toString() const
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6")
        .arg(size.id() == QPageSize::A3 ? u"A3" : u"A4",
             orientation == QPageLayout::Landscape ? u"landscape" : u"portrait")
        .arg(margins.left())
        .arg(margins.top())
        .arg(margins.right())
        .arg(margins.bottom());
}

QString PageSetup::name() const
{
    const QString paper = size.id() == QPageSize::A3 || size.id() == QPageSize::A4 ? size.key() : size.name();
    return orientation == QPageLayout::Landscape ? tr("%1 landscape").arg(paper)
                                                 : tr("%1 portrait").arg(paper);
}

bool PageSetup::operator==(const PageSetup &other) const
{
    return size.id() == other.size.id() && orientation == other.orientation && margins == other.margins;
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
