// SPDX-License-Identifier: GPL-3.0-or-later
// What is dragged out of a duty list and dropped onto it.
#include "models/items/catalogchoices.h"
#include "models/items/dutymodel.h"
#include "models/services/dutyplaces.h"

#include <QMimeData>

namespace shuzhi {

namespace {

const QString rowsType = QStringLiteral("application/x-shuzhi-duties");

QStringList uidsOf(const QMimeData *data, const QString &type)
{
    return QString::fromUtf8(data->data(type)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Qt::DropActions DutyModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction | Qt::LinkAction;
}

QStringList DutyModel::mimeTypes() const
{
    return {rowsType, CatalogChoices::mimeType()};
}

QMimeData *DutyModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList uids;
    for (const QModelIndex &index : indexes) {
        if (index.column() == Name && uidAt(index) != m_newUid)
            uids += uidAt(index);
    }
    if (uids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowsType, uids.join(u'\n').toUtf8());
    return data;
}

bool DutyModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                const QModelIndex &parent) const
{
    if (!m_editable || !data)
        return false;
    if (data->hasFormat(rowsType))
        return duties::mayMoveTo(m_content, uidsOf(data, rowsType), uidAt(parent));
    const DutyNode *onto = nodeAt(parent);
    return data->hasFormat(CatalogChoices::mimeType()) && onto && onto->isDuty() && row < 0;
}

bool DutyModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (data->hasFormat(rowsType))
        Q_EMIT moved(uidsOf(data, rowsType), uidAt(parent), row < 0 ? rowCount(parent) : row);
    else
        Q_EMIT catalogsDropped(uidAt(parent), uidsOf(data, CatalogChoices::mimeType()));
    return false; // the rows move when they are stored: the view takes none away
}

} // namespace shuzhi
