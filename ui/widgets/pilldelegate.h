// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/griddelegate.h"

namespace shuzhi {

/// A state word of a grid in a rounded outline of its state's colour.
class PillDelegate : public GridDelegate
{
    Q_OBJECT

public:
    explicit PillDelegate(StateOf stateOf, QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override;
};

} // namespace shuzhi
