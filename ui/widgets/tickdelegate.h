// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/griddelegate.h"

namespace shuzhi {

/// A grid cell with a tick box before its words, where the model gives one; a click on the box or Space
/// turns it.
class TickDelegate : public GridDelegate
{
    Q_OBJECT

public:
    using GridDelegate::GridDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override;
};

} // namespace shuzhi
