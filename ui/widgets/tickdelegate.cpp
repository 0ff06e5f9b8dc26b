// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickdelegate.h"

#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace shuzhi {

namespace {

constexpr int s_room = 22; ///< of the box and the gap behind it

} // namespace

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid() || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    bool turned = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        turned = mouse->button() == Qt::LeftButton && mouse->position().x() < option.rect.left() + 8 + s_room;
    } else if (event->type() == QEvent::KeyPress) {
        turned = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    return turned
        && model->setData(index, state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
}

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return GridDelegate::sizeHint(option, index) + QSize(s_room, 0);
}

void TickDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QColor &color) const
{
    const QVariant state = index.data(Qt::CheckStateRole);
    // Cells that cannot be ticked keep the words in line with those that can.
    const bool checkable = index.flags().testFlag(Qt::ItemIsUserCheckable);
    if (state.isValid()) {
        painter.setOpacity(checkable ? 1 : 0.4);
        paintCheckBox(painter, QRectF(option.rect.adjusted(8, 0, 0, -1)), state.toInt() == Qt::Checked);
        painter.setOpacity(1);
    }
    QStyleOptionViewItem words(option);
    words.rect.setLeft(option.rect.left() + s_room);
    GridDelegate::paintContent(painter, words, index, color);
}

} // namespace shuzhi
