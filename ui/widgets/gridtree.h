// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace shuzhi {

/// Tree with columns that looks and behaves like a PagedTable: rows of 30 px, hairlines, whole rows
/// selected. activated() is Enter or a double click; Left and Right fold.
class GridTree : public QTreeView
{
    Q_OBJECT

public:
    explicit GridTree(QWidget *parent = nullptr);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace shuzhi
