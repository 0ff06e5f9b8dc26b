// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/ratebarsblock.h"

#include "ui/widgets/theme.h"

#include <QFont>

#include <algorithm>

namespace shuzhi {

namespace {
constexpr qsizetype kOneColumn = 16; // more than these are set in two
constexpr qreal kBetween = 24;
} // namespace

ChartBlock rateBarsBlock(const RateBarsValues &values)
{
    QFont font(Theme::printFamily());
    font.setHintingPreference(QFont::PreferNoHinting);
    const qsizetype count = values.bars.size();
    if (count <= kOneColumn) {
        const RateBarsPainter bars(values, font);
        return {bars.smallestHeight(),
                [bars](QPainter &painter, const QRectF &area) { bars.paint(painter, area, Theme::light()); }};
    }
    RateBarsValues left = values;
    RateBarsValues right = values;
    left.bars = values.bars.mid(0, (count + 1) / 2);
    right.bars = values.bars.mid((count + 1) / 2);
    const RateBarsPainter first(left, font);
    const RateBarsPainter second(right, font);
    const auto paint = [first, second](QPainter &painter, const QRectF &area) {
        const qreal width = (area.width() - kBetween) / 2;
        const QSizeF half(width, area.height());
        first.paint(painter, QRectF(area.topLeft(), half), Theme::light());
        const QPointF corner(area.left() + width + kBetween, area.top());
        // As many rows as the first column leaves room for, so that both have one pitch.
        second.paint(painter, QRectF(corner, QSizeF(width, second.smallestHeight())), Theme::light());
    };
    return {first.smallestHeight(), paint};
}

} // namespace shuzhi
