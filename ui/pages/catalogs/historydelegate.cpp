// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/historydelegate.h"

#include "models/items/cataloghistorymodel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int side = 6;
constexpr int above = 5;
constexpr int wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere;

int whenHeight()
{
    return QFontMetrics(Theme::font(Theme::measures().secondaryText)).lineSpacing();
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, selected ? theme.selection : theme.panel);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QRect words = option.rect.adjusted(side, above, -side, -above);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(words.adjusted(0, 0, 0, -whenHeight()), wrapping | Qt::AlignLeft | Qt::AlignTop,
                      index.data(CatalogHistoryModel::WhatRole).toString());
    painter->setFont(Theme::font(Theme::measures().secondaryText));
    painter->setPen(selected ? theme.text : theme.mute);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      index.data(CatalogHistoryModel::WhenRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parent());
    const int width = std::max(80, (view ? view->viewport()->width() : option.rect.width()) - 2 * side);
    const QString what = index.data(CatalogHistoryModel::WhatRole).toString();
    const QRect room = option.fontMetrics.boundingRect(QRect(0, 0, width, 4000), wrapping, what);
    return {width, std::max(room.height(), option.fontMetrics.height()) + whenHeight() + 2 * above + 1};
}

} // namespace shuzhi
