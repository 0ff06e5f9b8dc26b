// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemModel;
class QAbstractItemView;

namespace shuzhi {

/// Keeps the rows a reader looks at where they are on the screen while others come, go or change places
/// around them. A reset begins anew and is none of its business. Rows are of one height.
class SteadyRows : public QObject
{
    Q_OBJECT

public:
    explicit SteadyRows(QAbstractItemView &view);

    /// Before the view gets the model: what the view does at a removal comes after we looked.
    void holdOn(const QAbstractItemModel &model);
    /// After the view, and whoever else answers to changes of rows, is connected to the model.
    void settleOn(const QAbstractItemModel &model);

private:
    struct Seen
    {
        QPersistentModelIndex index;
        int top = 0;
    };
    void hold();
    void settle();

    QAbstractItemView &m_view;
    QList<Seen> m_seen;
    int m_across = 0;
};

} // namespace shuzhi
