// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cataloghistorymodel.h"

#include "models/services/itemedits.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// A value of a resource as it stands; nothing for columns nobody restores.
std::optional<QString> valueOf(const Resource &resource, const QString &column)
{
    if (column == u"kind")
        return resource.kind;
    if (column == u"name")
        return resource.name;
    if (column == u"locator")
        return resource.locator;
    return column == u"mapping_complete" ? std::optional(resource.mappingComplete) : std::nullopt;
}

template<class Record>
const Record *find(const QList<Record> &records, const QString &uid)
{
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Record &record) { return record.uid == uid; });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

void CatalogHistoryModel::setWords(Words when, Words what)
{
    m_when = std::move(when);
    m_what = std::move(what);
}

void CatalogHistoryModel::setDetail(const CatalogDetail &detail)
{
    if (detail.uid != m_detail.uid)
        m_field = {};
    m_detail = detail;
    narrow();
}

void CatalogHistoryModel::setField(const Field &field)
{
    m_field = field;
    narrow();
}

void CatalogHistoryModel::narrow()
{
    beginResetModel();
    m_lines.clear();
    for (qsizetype i = 0; i < m_detail.history.size(); ++i) {
        const CatalogChange &change = m_detail.history.at(i);
        if (change.values.isEmpty() && m_field.table.isEmpty())
            m_lines += Line{i, -1};
        for (qsizetype v = 0; v < change.values.size(); ++v) {
            if (m_field.table.isEmpty() || m_field == Field{change.table, change.values.at(v).column})
                m_lines += Line{i, v};
        }
    }
    endResetModel();
}

QList<CatalogHistoryModel::Field> CatalogHistoryModel::fields() const
{
    QList<Field> all;
    for (const CatalogChange &change : m_detail.history) {
        for (const CatalogChange::Value &value : change.values) {
            if (const Field field{change.table, value.column}; !all.contains(field))
                all += field;
        }
    }
    return all;
}

std::optional<QString> CatalogHistoryModel::present(const CatalogChange &change, const QString &column) const
{
    if (change.table == u"catalog" && change.uid == m_detail.uid)
        return m_detail.values.value(column);
    if (const Resource *resource = find(m_detail.resources, change.uid))
        return valueOf(*resource, column);
    const DataItem *item = find(m_detail.items, change.uid);
    return item ? std::optional(itemedits::value(*item, column)) : std::nullopt;
}

std::optional<RowEdit> CatalogHistoryModel::restoring(int row) const
{
    if (row < 0 || row >= m_lines.size())
        return {};
    const Line &line = m_lines.at(row);
    const CatalogChange &change = m_detail.history.at(line.change);
    if (change.op == u"delete") {
        if (find(m_detail.items, change.uid) || find(m_detail.resources, change.uid))
            return {};
        RowEdit edit{StepKind::Insert, change.table, change.uid, {}, {}, {}};
        for (auto each = change.removed.begin(); each != change.removed.end(); ++each) {
            edit.columns += each.key();
            edit.values += each.value();
        }
        return edit;
    }
    if (line.value < 0)
        return {};
    const CatalogChange::Value &value = change.values.at(line.value);
    const std::optional<QString> now = present(change, value.column);
    const bool bySteps = value.column == u"state" || value.column == u"position";
    const bool untitled = change.table == u"catalog" && value.column == u"title" && value.stored.isEmpty();
    if (!now || *now == value.stored || bySteps || untitled)
        return {};
    const bool none = value.stored.isEmpty() && value.column.endsWith(u"_id");
    return RowEdit{StepKind::Update,
                   change.table,
                   change.uid,
                   {value.column},
                   {none ? QVariant() : QVariant(value.stored)},
                   {},
                   {*now}};
}

int CatalogHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant CatalogHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    const CatalogChange &change = m_detail.history.at(line.change);
    const CatalogChange::Value *value = line.value < 0 ? nullptr : &change.values.at(line.value);
    switch (role) {
    case WhenRole: return m_when ? m_when(change, value) : change.at;
    case WhatRole: return m_what ? m_what(change, value) : QString();
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(data(index, WhatRole).toString() + u'\n' + data(index, WhenRole).toString());
    default: return {};
    }
}

} // namespace shuzhi
