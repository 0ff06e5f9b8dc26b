// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ticklistmodel.h"

#include "models/domain/text.h"

namespace shuzhi {

void TickListModel::setRows(const QList<TickRow> &rows)
{
    m_rows = rows;
    QSet<QString> there;
    for (const TickRow &row : rows)
        there.insert(row.uid);
    m_ticked.intersect(there);
    filter();
}

void TickListModel::setNeedle(const QString &words)
{
    m_needle = text::fold(words.trimmed());
    filter();
}

void TickListModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_needle.isEmpty() || m_rows[i].searchKey.contains(m_needle))
            m_shown += i;
    }
    endResetModel();
}

void TickListModel::setTicked(const QStringList &uids)
{
    const QSet<QString> ticked(uids.begin(), uids.end());
    if (ticked == m_ticked)
        return;
    m_ticked = ticked;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

void TickListModel::tickShown(bool ticked)
{
    QSet<QString> uids = m_ticked;
    for (const qsizetype place : std::as_const(m_shown)) {
        if (ticked)
            uids.insert(m_rows[place].uid);
        else
            uids.remove(m_rows[place].uid);
    }
    setTicked(QStringList(uids.begin(), uids.end()));
}

QStringList TickListModel::ticked() const
{
    QStringList uids;
    for (const TickRow &row : m_rows) {
        if (m_ticked.contains(row.uid))
            uids += row.uid;
    }
    return uids;
}

int TickListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant TickListModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= m_shown.size())
        return {};
    const TickRow &row = m_rows[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole: return row.tip.isEmpty() ? row.text : row.tip;
    case Qt::CheckStateRole: return m_ticked.contains(row.uid) ? Qt::Checked : Qt::Unchecked;
    default: return {};
    }
}

Qt::ItemFlags TickListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::NoItemFlags;
}

bool TickListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= m_shown.size())
        return false;
    const QString uid = m_rows[m_shown[index.row()]].uid;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(uid);
    else
        m_ticked.remove(uid);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

} // namespace shuzhi
