// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/itemrowplanner.h"

#include "models/domain/text.h"
#include "models/store/importlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QString keyOf(const QString &catalog, const QString &name)
{
    return catalog + u'\n' + text::normalised(name);
}

} // namespace

Status ItemRowPlanner::loadRecords(Connection &connection)
{
    const TableRead read{
        u"data_item"_s, QStringList{u"catalog_id"_s, u"position"_s, u"name"_s} + columns(), {u"position"_s}};
    return readTable(connection, read, [&](const SqlRow &row) {
        TableRecord known{row.text(0), row.text(1), {}, 0, false};
        qint64 &last = m_last[known.owner];
        last = std::max(last, row.integer(2));
        for (int i = 0; i < columns().size(); ++i)
            known.values += row.text(4 + i);
        const QString key = keyOf(known.owner, row.text(3));
        know(std::move(known), key);
    });
}

std::optional<ImportError> ItemRowPlanner::complete(TableRow &row, const QStringList &cells)
{
    if (const auto fault = findOwner(row, cells))
        return fault;
    row.title = row.values[place(u"name"_s)];
    if (row.title.isEmpty())
        return ImportError{0,
                           this->cells()[place(u"name"_s)].header,
                           {},
                           u"no_value"_s,
                           u"the row names no data item; fill the cell or delete the row"_s};
    row.key = keyOf(row.owner, row.title);
    return std::nullopt;
}

QString ItemRowPlanner::lock(const TableRow &) const
{
    return owner().state != u"submitted"
        ? QString()
        : u"the catalog \"%1\" waits for review; approve, return or withdraw it and import the row again"_s
              .arg(owner().title);
}

void ItemRowPlanner::complement(TableRow &row, QStringList &columns, QVariantList &values)
{
    columns += {u"catalog_id"_s, u"position"_s};
    values += QVariantList{row.owner, ++m_last[row.owner]};
}

void ItemRowPlanner::counted()
{
    OwnedPlanner::counted();
    ++ledger().report().items;
}

} // namespace shuzhi
