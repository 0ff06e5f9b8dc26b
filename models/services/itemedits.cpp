// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/itemedits.h"

#include "models/domain/uid.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace shuzhi::itemedits {

using namespace Qt::StringLiterals;

namespace {

const QString table = u"data_item"_s;

using Member = QString DataItem::*;

const QList<std::pair<QString, Member>> &members()
{
    static const QList<std::pair<QString, Member>> all{
        {u"name"_s, &DataItem::name},
        {u"data_type"_s, &DataItem::dataType},
        {u"length"_s, &DataItem::length},
        {u"is_required"_s, &DataItem::isRequired},
        {u"is_unique"_s, &DataItem::isUnique},
        {u"english_name"_s, &DataItem::englishName},
        {u"column_name"_s, &DataItem::columnName},
        {u"share_type"_s, &DataItem::shareType},
        {u"share_condition"_s, &DataItem::shareCondition},
        {u"sensitivity"_s, &DataItem::sensitivity},
        {u"description"_s, &DataItem::description},
    };
    return all;
}

Member memberOf(const QString &column)
{
    for (const auto &[name, member] : members())
        if (name == column)
            return member;
    return nullptr;
}

RowEdit insertion(const DataItem &item)
{
    RowEdit edit{StepKind::Insert, table, item.uid, {u"catalog_id"_s, u"position"_s}, {}, {}};
    edit.values = {item.catalogUid, item.position};
    for (const auto &[name, member] : members()) {
        edit.columns += name;
        edit.values += item.*member;
    }
    return edit;
}

/// The updates that give items already stored their place in `order`; items that are new get theirs.
QList<RowEdit> places(QList<DataItem> &order, const QStringList &added)
{
    QList<RowEdit> edits;
    for (qsizetype i = 0; i < order.size(); ++i) {
        DataItem &item = order[i];
        if (item.position == i + 1 && !added.contains(item.uid))
            continue;
        const qint64 before = std::exchange(item.position, i + 1);
        if (!added.contains(item.uid))
            edits +=
                RowEdit{StepKind::Update, table, item.uid, {u"position"_s}, {item.position}, {}, {before}};
    }
    return edits;
}

} // namespace

QStringList columns()
{
    QStringList names;
    for (const auto &[name, member] : members())
        names += name;
    return names;
}

QString value(const DataItem &item, const QString &column)
{
    const Member member = memberOf(column);
    return member ? item.*member : QString();
}

void setValue(DataItem &item, const QString &column, const QString &value)
{
    if (const Member member = memberOf(column))
        item.*member = value;
}

Row row(const DataItem &item)
{
    Row cells;
    for (const auto &[name, member] : members())
        cells.insert(name, item.*member);
    return cells;
}

RowEdit append(const QList<DataItem> &items, const DataItem &item)
{
    qint64 last = 0;
    for (const DataItem &each : items)
        last = std::max(last, each.position);
    DataItem placed = item;
    placed.position = last + 1;
    return insertion(placed);
}

RowEdit change(const DataItem &item, const QString &column, const QString &value)
{
    return {
        StepKind::Update, table, item.uid, {column}, {value}, {}, {shuzhi::itemedits::value(item, column)}};
}

QList<RowEdit> remove(const QList<DataItem> &items, const QList<int> &rows)
{
    QList<RowEdit> edits;
    for (const int row : rows) {
        RowEdit edit{StepKind::Delete, table, items.at(row).uid, columns(), {}, {}};
        for (const QString &column : std::as_const(edit.columns))
            edit.before += value(items.at(row), column);
        edits += edit;
    }
    return edits;
}

QList<RowEdit> duplicate(const QList<DataItem> &items, const QList<int> &rows, QStringList *uids)
{
    uids->clear();
    if (rows.isEmpty())
        return {};
    QList<DataItem> order = items;
    qsizetype to = *std::max_element(rows.begin(), rows.end()) + 1;
    for (const int row : rows) {
        DataItem copy = items.at(row);
        copy.uid = newUid();
        *uids += copy.uid;
        order.insert(to++, copy);
    }
    QList<RowEdit> edits = places(order, *uids);
    for (const DataItem &item : std::as_const(order)) {
        if (uids->contains(item.uid))
            edits += insertion(item);
    }
    return edits;
}

QList<RowEdit> move(const QList<DataItem> &items, const QList<int> &rows, int to)
{
    QList<DataItem> order, moved;
    qsizetype at = 0;
    for (int i = 0; i < items.size(); ++i) {
        if (i == to)
            at = order.size();
        (rows.contains(i) ? moved : order) += items.at(i);
    }
    if (to >= items.size())
        at = order.size();
    for (qsizetype i = 0; i < moved.size(); ++i)
        order.insert(at + i, moved.at(i));
    const bool same = std::equal(order.begin(), order.end(), items.begin(), items.end(),
                                 [](const DataItem &a, const DataItem &b) { return a.uid == b.uid; });
    return same ? QList<RowEdit>() : places(order, {});
}

QList<DataItem> ordered(QList<DataItem> items, const QList<RowEdit> &moves)
{
    for (const RowEdit &move : moves) {
        for (DataItem &item : items) {
            if (item.uid == move.uid)
                item.position = move.values.first().toLongLong();
        }
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const DataItem &a, const DataItem &b) { return a.position < b.position; });
    return items;
}

} // namespace shuzhi::itemedits
