// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogchoices.h"

#include <QMimeData>

namespace shuzhi {

namespace {

CatalogChoices::Choice choiceOf(const QJsonObject &row)
{
    return {row[QLatin1String("uid")].toString(), row[QLatin1String("title")].toString(),
            row[QLatin1String("state")].toString(), row[QLatin1String("department")].toString(),
            row[QLatin1String("mounted")].toInt() == 1};
}

} // namespace

void CatalogChoices::setRows(const QList<QJsonObject> &rows, const QString &next)
{
    beginResetModel();
    m_rows.clear();
    for (const QJsonObject &row : rows)
        m_rows += choiceOf(row);
    m_next = next;
    m_asked = false;
    endResetModel();
}

void CatalogChoices::appendRows(const QList<QJsonObject> &rows, const QString &next)
{
    m_next = next;
    m_asked = false;
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    for (const QJsonObject &row : rows)
        m_rows += choiceOf(row);
    endInsertRows();
}

void CatalogChoices::setChosen(const QStringList &uids)
{
    m_chosen = uids;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
}

void CatalogChoices::setEditable(bool editable)
{
    m_editable = editable;
}

const CatalogChoices::Choice *CatalogChoices::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int CatalogChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CatalogChoices::data(const QModelIndex &index, int role) const
{
    const Choice *choice = at(index.row());
    if (!choice)
        return {};
    switch (role) {
    case Qt::DisplayRole: return choice->title;
    case Qt::AccessibleTextRole: return QString(choice->title + u", " + choice->department);
    case DepartmentRole: return choice->department;
    case Qt::ToolTipRole: return m_tips ? QVariant(m_tips(*choice)) : QVariant();
    case Qt::CheckStateRole: return isChosen(choice->uid) ? Qt::Checked : Qt::Unchecked;
    default: return {};
    }
}

Qt::ItemFlags CatalogChoices::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.isValid() && m_editable ? base | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled : base;
}

bool CatalogChoices::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Choice *choice = at(index.row());
    if (!choice || role != Qt::CheckStateRole || !m_editable)
        return false;
    const bool chosen = value.toInt() == Qt::Checked;
    if (chosen == isChosen(choice->uid))
        return false;
    if (chosen)
        m_chosen += choice->uid;
    else
        m_chosen.removeAll(choice->uid);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT toggled(choice->uid, chosen);
    return true;
}

QString CatalogChoices::mimeType()
{
    return QStringLiteral("application/x-shuzhi-catalogs");
}

QMimeData *CatalogChoices::mimeData(const QModelIndexList &indexes) const
{
    QStringList uids;
    for (const QModelIndex &index : indexes) {
        if (const Choice *choice = at(index.row()))
            uids += choice->uid;
    }
    auto *data = new QMimeData;
    data->setData(mimeType(), uids.join(u'\n').toUtf8());
    return data;
}

bool CatalogChoices::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_asked;
}

void CatalogChoices::fetchMore(const QModelIndex &)
{
    m_asked = true;
    Q_EMIT moreWanted(m_next);
}

} // namespace shuzhi
