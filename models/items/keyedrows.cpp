// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/keyedrows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace shuzhi {

void KeyedRows::resetRows(const QStringList &keys)
{
    beginResetModel();
    m_rowKeys = keys;
    endResetModel();
}

void KeyedRows::becomeRows(const QStringList &keys)
{
    removeAllBut(keys);
    const QSet<QString> kept(m_rowKeys.begin(), m_rowKeys.end());
    QStringList added;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(added),
                 [&](const QString &key) { return !kept.contains(key); });
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_rowKeys.size()), int(m_rowKeys.size() + added.size()) - 1);
        m_rowKeys += added;
        endInsertRows();
    }
    if (m_rowKeys != keys)
        permute(keys);
    if (!m_rowKeys.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rowKeys.size()) - 1, columnCount() - 1));
}

void KeyedRows::removeAllBut(const QStringList &keys)
{
    const QSet<QString> stay(keys.begin(), keys.end());
    for (int row = int(m_rowKeys.size()) - 1; row >= 0; --row) {
        if (stay.contains(m_rowKeys.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rowKeys.removeAt(row);
        endRemoveRows();
    }
}

void KeyedRows::permute(const QStringList &keys)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<QString, int> places;
    for (int row = 0; row < keys.size(); ++row)
        places.insert(keys.at(row), row);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &each : from)
        to += index(places.value(m_rowKeys.at(each.row())), each.column());
    m_rowKeys = keys;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace shuzhi
