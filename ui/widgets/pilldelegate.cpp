// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pilldelegate.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace shuzhi {

PillDelegate::PillDelegate(StateOf stateOf, QObject *parent)
    : GridDelegate(parent)
{
    setStateOf(std::move(stateOf));
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    return {pillWidth(cell.text) + 18, Theme::measures().row};
}

void PillDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &,
                                const QColor &color) const
{
    if (option.text.isEmpty())
        return;
    const QRect cell = option.rect.adjusted(8, 0, -8, -1);
    paintPill(painter,
              QRectF(cell.left(), cell.top(), std::min(cell.width(), pillWidth(option.text)), cell.height()),
              option.text, color);
}

} // namespace shuzhi
