// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/itemplanner.h"

#include "models/domain/text.h"
#include "models/domain/uid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QStringList namesOf(const KnownCatalog &catalog)
{
    QStringList names;
    for (const KnownItem &item : catalog.items)
        names += item.values.first();
    return names;
}

} // namespace

QList<CellDifference> ItemPlanner::differences(const KnownCatalog &catalog, const TypedRow &row) const
{
    if (m_policy == ImportRequest::Skip && !catalog.fresh)
        return {};
    QList<CellDifference> cells;
    if (isPerRow()) {
        const int place = row.itemName.isEmpty() ? -1 : find(catalog, row);
        if (place >= 0) {
            for (const int i : changedCells(catalog.items[place], row)) {
                const LayoutField &field = m_typer.itemCells()[i];
                cells += {field.header, field.field.name, catalog.items[place].values[i], row.item[i]};
            }
        } else if (!row.itemName.isEmpty()) {
            for (qsizetype i = 0; i < row.item.size(); ++i)
                if (!row.item[i].isEmpty())
                    cells +=
                        {m_typer.itemCells()[i].header, m_typer.itemCells()[i].field.name, {}, row.item[i]};
        }
        return cells;
    }
    if (!m_list || row.items.isEmpty() || (m_policy == ImportRequest::Fill && !catalog.items.isEmpty()))
        return {};
    const bool same = std::equal(
        catalog.items.begin(), catalog.items.end(), row.items.begin(), row.items.end(),
        [](const KnownItem &item, const QString &name) { return item.key == text::normalised(name); });
    if (!same)
        cells += {m_list->header, u"items"_s, namesOf(catalog).join(u'\n'), row.items.join(u'\n')};
    return cells;
}

int ItemPlanner::find(const KnownCatalog &catalog, const TypedRow &row)
{
    const QString key = text::normalised(row.itemName);
    for (int i = 0; i < catalog.items.size(); ++i)
        if (catalog.items[i].key == key)
            return i;
    return -1;
}

QList<int> ItemPlanner::changedCells(const KnownItem &item, const TypedRow &row) const
{
    return changedPlaces(item.values, row.item, m_rules);
}

QStringList ItemPlanner::columns() const
{
    if (!isPerRow())
        return {u"name"_s};
    QStringList names;
    for (const LayoutField &field : m_typer.itemCells())
        names += field.field.column();
    return names;
}

void ItemPlanner::append(KnownCatalog &catalog, const QStringList &values, qint64 position, qint64 row)
{
    const QString uid = newUid();
    const qsizetype name = columns().indexOf(u"name"_s);
    QList<QVariant> cells{catalog.uid, position};
    for (const QString &value : values)
        cells += value;
    m_steps.insert(u"data_item"_s, QStringList{u"catalog_id"_s, u"position"_s} + columns(), uid, cells);
    catalog.items += {uid, text::normalised(values[name]), position, values, row};
}

void ItemPlanner::apply(KnownCatalog &catalog, const TypedRow &row)
{
    if (!catalog.fresh && m_policy == ImportRequest::Skip) {
        if (const int place = isPerRow() && !row.itemName.isEmpty() ? find(catalog, row) : -1; place >= 0)
            catalog.items[place].row = row.row;
        return;
    }
    if (isPerRow())
        applyRow(catalog, row);
    else if (!differences(catalog, row).isEmpty())
        applyList(catalog, row.items);
}

void ItemPlanner::applyRow(KnownCatalog &catalog, const TypedRow &row)
{
    if (row.itemName.isEmpty())
        return;
    const int place = find(catalog, row);
    if (place < 0) {
        append(catalog, row.item, catalog.items.isEmpty() ? 1 : catalog.items.last().position + 1, row.row);
        return;
    }
    KnownItem &item = catalog.items[place];
    QStringList names;
    QList<QVariant> values;
    for (const int i : changedCells(item, row)) {
        names += m_typer.itemCells()[i].field.column();
        values += row.item[i];
    }
    if (!names.isEmpty())
        m_steps.update(u"data_item"_s, names, item.uid, values);
    item.values = row.item;
    item.row = row.row;
}

/// An item that keeps its name keeps its row, with all that else is known about it.
void ItemPlanner::applyList(KnownCatalog &catalog, const QStringList &names)
{
    QList<KnownItem> before = std::exchange(catalog.items, {});
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString key = text::normalised(names[i]);
        const auto kept = std::find_if(before.begin(), before.end(),
                                       [&](const KnownItem &item) { return item.key == key; });
        if (kept == before.end()) {
            append(catalog, {names[i]}, i + 1, 0);
            continue;
        }
        KnownItem item = *kept;
        before.erase(kept);
        if (item.position != i + 1)
            m_steps.update(u"data_item"_s, {u"position"_s}, item.uid, {i + 1});
        item.position = i + 1;
        catalog.items += item;
    }
    for (const KnownItem &item : std::as_const(before))
        m_steps.remove(u"data_item"_s, item.uid);
}

} // namespace shuzhi
