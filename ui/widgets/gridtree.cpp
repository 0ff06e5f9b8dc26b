// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gridtree.h"

#include "ui/widgets/griddelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace shuzhi {

GridTree::GridTree(QWidget *parent)
    : QTreeView(parent)
{
    header()->setFixedHeight(Theme::measures().head);
    header()->setTextElideMode(Qt::ElideRight);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setItemDelegate(new GridDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setIndentation(20);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
}

void GridTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool selected = selectionModel() && selectionModel()->isSelected(index);
    painter->fillRect(rect, selected ? theme.selection : theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (model()->hasChildren(index))
        paintIcon(*painter, QRectF(rect.right() - indentation() + 6, rect.center().y() - 7, 14, 14),
                  isExpanded(index) ? IconId::ChevronDown : IconId::ChevronRight, theme.mute);
}

void GridTree::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()
        && state() != EditingState)
        emit activated(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

} // namespace shuzhi
