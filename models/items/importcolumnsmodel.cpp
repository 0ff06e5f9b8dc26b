// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importcolumnsmodel.h"

#include "models/domain/headeralias.h"
#include "models/items/importfieldsmodel.h"
#include "models/items/sheetgridmodel.h"

#include <QMimeData>

#include <cmath>

namespace shuzhi {

void ImportColumnsModel::setColumns(const QString &kind, const QList<PreviewColumn> &columns,
                                    const QSet<int> &kept)
{
    m_kind = kind;
    const bool same = columns.size() == m_columns.size();
    if (!same)
        beginResetModel();
    m_columns = columns;
    m_kept = kept;
    if (!same)
        endResetModel();
    else if (!m_columns.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QStringList ImportColumnsModel::fields() const
{
    QStringList fields;
    for (const PreviewColumn &column : m_columns) {
        if (!column.field.isEmpty())
            fields += column.field;
    }
    return fields;
}

const PreviewColumn *ImportColumnsModel::at(int row) const
{
    return row >= 0 && row < m_columns.size() ? &m_columns[row] : nullptr;
}

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int ImportColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

ImportColumnsModel::Source ImportColumnsModel::sourceOf(const PreviewColumn &column) const
{
    switch (column.evidence) {
    case Evidence::None: return isIgnoredHeader(column.head, m_kind) ? Source::Ignored : Source::None;
    case Evidence::Head: return Source::Head;
    case Evidence::Content: return Source::Content;
    case Evidence::Person: return m_kept.contains(column.column) ? Source::Kept : Source::Person;
    }
    return Source::None;
}

QString ImportColumnsModel::text(const PreviewColumn &column, int section) const
{
    switch (section) {
    case HeadColumn: {
        const QString head = column.head.simplified();
        return head.isEmpty() ? m_words.noHead.arg(SheetGridModel::columnLetters(column.column)) : head;
    }
    case SamplesColumn: {
        QStringList samples;
        for (const QString &sample : column.samples)
            samples += sample.simplified();
        return samples.join(u" · ");
    }
    case FieldColumn: return column.field.isEmpty() ? m_words.leftOut : m_words.fieldName(column.field);
    default: return m_words.sourceName ? m_words.sourceName(sourceOf(column)) : QString();
    }
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewColumn &column = m_columns[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(column, index.column());
    case Qt::EditRole:
    case FieldRole: return column.field;
    case SourceRole: return int(sourceOf(column));
    case AlternativesRole: return column.alternatives;
    case Qt::ToolTipRole:
        if (index.column() == SamplesColumn)
            return column.samples.join(u'\n');
        if (index.column() == EvidenceColumn && column.evidence == Evidence::Content)
            return m_words.share.arg(int(std::lround(column.share * 100)));
        return text(column, index.column());
    default: return {};
    }
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QString heads[] = {m_words.head, m_words.samples, m_words.field, m_words.evidence};
    return section >= 0 && section < ColumnCount ? heads[section] : QString();
}

Qt::ItemFlags ImportColumnsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (index.column() == FieldColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ImportColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    PreviewColumn &column = m_columns[index.row()];
    const QString field = value.toString();
    if (column.field == field)
        return false;
    column.field = field;
    column.evidence = Evidence::Person;
    m_kept.remove(column.column);
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit fieldChosen(column.column, field);
    return true;
}

QStringList ImportColumnsModel::mimeTypes() const
{
    return {ImportFieldsModel::mimeType()};
}

bool ImportColumnsModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                      const QModelIndex &parent)
{
    const int place = parent.isValid() ? parent.row() : row;
    if (!data->hasFormat(ImportFieldsModel::mimeType()) || !at(place))
        return false;
    return setData(index(place, FieldColumn), QString::fromUtf8(data->data(ImportFieldsModel::mimeType())),
                   Qt::EditRole);
}

} // namespace shuzhi
