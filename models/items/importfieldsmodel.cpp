// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importfieldsmodel.h"

#include "models/domain/corefield.h"
#include "models/services/import/importkind.h"

#include <QMimeData>

#include <algorithm>

namespace shuzhi {

void ImportFieldsModel::setFields(const QStringList &fields, const Words &name)
{
    beginResetModel();
    m_fields = fields;
    m_names.clear();
    for (const QString &field : fields)
        m_names += name(field);
    endResetModel();
}

int ImportFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant ImportFieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return m_names[index.row()];
    case FieldRole: return m_fields[index.row()];
    default: return {};
    }
}

Qt::ItemFlags ImportFieldsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                           : Qt::ItemFlags();
}

QMimeData *ImportFieldsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData; // the drag owns it
    data->setData(mimeType(), fieldAt(indexes.first().row()).toUtf8());
    return data;
}

QString ImportFieldsModel::mimeType()
{
    return QStringLiteral("application/x-shuzhi-import-field");
}

QStringList ImportFieldsModel::fieldsOf(const QString &kind)
{
    const ImportKind *found = importKind(kind);
    if (!found)
        return {};
    const QList<CoreField> &core = coreFields();
    const auto place = [&](const QString &field) {
        const auto it =
            std::find_if(core.begin(), core.end(), [&](const CoreField &one) { return one.column == field; });
        return it - core.begin();
    };
    QStringList fields = found->fields;
    fields.removeAll(QStringLiteral("extension")); // offered apart: it is no field of the template
    fields.removeAll(QStringLiteral("distributions")); // only data.json has it, and it needs no choice
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const QString &a, const QString &b) { return place(a) < place(b); });
    // What the kind cannot do without leads.
    QStringList first;
    for (const QStringList &group : found->needed)
        first += group;
    std::stable_partition(fields.begin(), fields.end(),
                          [&](const QString &field) { return first.contains(field); });
    return fields;
}

} // namespace shuzhi
