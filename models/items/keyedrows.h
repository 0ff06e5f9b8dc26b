// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace shuzhi {

/// A table model whose rows are known by keys that stay (uids). When content is read anew its rows are
/// taken over one by one, so that selection, current cell and an open editor outlive it.
class KeyedRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rowKeys.size());
    }
    /// -1: not shown.
    [[nodiscard]] int rowOf(const QString &key) const { return int(m_rowKeys.indexOf(key)); }

protected:
    [[nodiscard]] QString keyAt(int row) const { return m_rowKeys.value(row); }
    /// The content is new already: rows that go give nothing any more.
    void becomeRows(const QStringList &keys);
    /// The reader asked for others, or for another order: begins anew.
    void resetRows(const QStringList &keys);

private:
    void removeAllBut(const QStringList &keys);
    void permute(const QStringList &keys);

    QStringList m_rowKeys;
};

} // namespace shuzhi
