// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/ratebarsblock.h"

#include "ui/widgets/theme.h"

#include <QFont>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

namespace {
constexpr qsizetype kOneColumn = 16; // more than these are set in two
constexpr qreal kBetween = 24;
constexpr qreal kSmallest = 0.9; // of its height, so that words stay above 8 points
} // namespace

ChartBlock rateBarsBlock(const RateBarsValues &values)
{
    QFont font(Theme::printFamily());
    font.setHintingPreference(QFont::PreferNoHinting);
    const RateBarsPainter bars(values, font);
    const qsizetype count = values.bars.size();
    if (count <= kOneColumn) {
        return {bars.smallestHeight(),
                [bars](QPainter &painter, const QRectF &area) { bars.paint(painter, area, Theme::light()); }};
    }
    const qsizetype half = (count + 1) / 2;
    const qreal height = bars.smallestHeight(half);
    const auto paint = [bars, half, height](QPainter &painter, const QRectF &area) {
        // Where a page gives less, words and bars are made smaller together.
        const qreal scale = std::min(area.height() / height, 1.0);
        painter.save();
        painter.translate(area.topLeft());
        painter.scale(scale, scale);
        const QSizeF part((area.width() / scale - kBetween) / 2, height);
        // Both have the columns and the pitch of all bars, also where the second has one bar less.
        bars.paintPart(painter, QRectF({0, 0}, part), Theme::light(), 0, half);
        bars.paintPart(painter, QRectF({part.width() + kBetween, 0}, part), Theme::light(), half, half);
        painter.restore();
    };
    return {height, paint, kSmallest * height};
}

} // namespace shuzhi
