// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dataitemsmodel.h"

#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"
#include "models/services/itemedits.h"

#include <QMimeData>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QString mimeType = u"application/x-shuzhi-item-rows"_s;

bool sameRows(const QList<DataItem> &a, const QList<DataItem> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const DataItem &x, const DataItem &y) { return x.uid == y.uid; });
}

} // namespace

DataItemsModel::DataItemsModel(QStringList columns, QStringList heads, QStringList vocabularies,
                               QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_heads(std::move(heads))
    , m_vocabularies(std::move(vocabularies))
{
}

void DataItemsModel::setWords(Words label, Words fault)
{
    m_label = std::move(label);
    m_fault = std::move(fault);
}

void DataItemsModel::setItems(const QList<DataItem> &items, bool editable)
{
    const bool same = sameRows(items, m_items);
    if (!same)
        beginResetModel();
    m_items = items;
    m_editable = editable;
    if (!same)
        endResetModel();
    else if (!items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int DataItemsModel::rowOf(const QString &uid) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const DataItem &item) { return item.uid == uid; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

QString DataItemsModel::fault(int row) const
{
    QStringList faults;
    for (const QString &column : m_columns) {
        if (m_fault && row >= 0 && row < m_items.size())
            faults += m_fault(column, m_items.at(row));
    }
    faults.removeAll({});
    return faults.join(u'\n');
}

int DataItemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int DataItemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant DataItemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DataItem &item = m_items.at(index.row());
    const QString &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return m_label ? m_label(column, item) : itemedits::value(item, column);
    case Qt::EditRole: m_edited = {item.uid, column, itemedits::value(item, column)}; return m_edited.shown;
    case CodeRole: return itemedits::value(item, column);
    case VocabularyRole: return m_vocabularies.at(index.column());
    case MissingRole: return m_fault && !m_fault(column, item).isEmpty();
    case Qt::ToolTipRole: {
        const QString fault = m_fault ? m_fault(column, item) : QString();
        return fault.isEmpty() ? data(index, Qt::DisplayRole) : QVariant(fault);
    }
    default: return {};
    }
}

QVariant DataItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_heads.value(section))
                                                                    : QVariant();
}

Qt::ItemFlags DataItemsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_editable ? shown | Qt::ItemIsEditable | Qt::ItemIsDragEnabled : shown;
}

bool DataItemsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString column = m_columns.at(index.column());
    const QString text = value.toString().trimmed();
    DataItem &item = m_items[index.row()];
    const QString now = itemedits::value(item, column);
    if (text == now)
        return false;
    const QString before = m_edited.seen(item.uid, column, now);
    m_edited = {};
    itemedits::setValue(item, column, text); // until the database has answered
    Q_EMIT dataChanged(index, index);
    Q_EMIT editRequested(index.row(), column, before, text);
    return true;
}

QStringList DataItemsModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *DataItemsModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList rows;
    for (const QModelIndex &index : indexes) {
        if (const QString row = QString::number(index.row()); !rows.contains(row))
            rows += row;
    }
    auto *data = new QMimeData;
    data->setData(mimeType, rows.join(u',').toLatin1());
    return data;
}

bool DataItemsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                  const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !m_editable || !data->hasFormat(mimeType))
        return false;
    QList<int> rows;
    for (const QByteArray &each : data->data(mimeType).split(','))
        rows += each.toInt();
    std::sort(rows.begin(), rows.end());
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    Q_EMIT moveRequested(rows, to);
    return false;
}

} // namespace shuzhi
