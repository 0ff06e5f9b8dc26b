// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QStyledItemDelegate>

#include <functional>

namespace shuzhi {

/// Draws a grid cell: words elided at the right, hairline below, ring on the current cell. Words in a
/// state colour turn to text colour on a selected row, so that they stay readable.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using StateOf = std::function<StateRole(const QModelIndex &)>;

    explicit GridDelegate(QObject *parent = nullptr);

    void setStateOf(StateOf stateOf); ///< colour of a cell's words; none: text colour
    void setNumeric(bool numeric); ///< right-aligned whatever the model says

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Content only; ground, hairline and ring are drawn around it.
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QColor &color) const;

private:
    StateOf m_stateOf;
    bool m_numeric = false;
};

} // namespace shuzhi
