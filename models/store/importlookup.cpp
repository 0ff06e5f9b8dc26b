// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/importlookup.h"

#include "models/store/derivedkeys.h"
#include "models/store/tables.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

Status readTable(Connection &connection, const TableRead &read, const Connection::RowFunction &row)
{
    const TableSpec *table = trackedTable(read.table);
    if (!table)
        return fail(ErrorCode::Internal, u"no such table"_s, read.table);
    const QStringList keys = derivedKeys(table->name).columns;
    for (const QString &name : read.columns + read.order)
        if (!table->column(name) && !keys.contains(name))
            return fail(ErrorCode::Internal, u"no such column"_s, read.table + u'.' + name);

    QStringList columns{u"c.uid"_s}, order;
    QString from = table->name + u" c"_s;
    for (const QString &name : read.columns) {
        const ColumnSpec *column = table->column(name);
        if (!column || column->kind != ColumnSpec::Kind::Reference) {
            columns += u"c."_s + name;
            continue;
        }
        const QString alias = u"r%1"_s.arg(columns.size());
        from += u" LEFT JOIN %1 %2 ON %2.id = c.%3"_s.arg(column->target, alias, name);
        columns += alias + u".uid"_s;
    }
    for (const QString &name : read.order)
        order += u"c."_s + name;
    QString where;
    QVariantList values;
    if (!read.fromDay.isEmpty()) {
        where = u" WHERE c.day >= ? AND c.day <= ?"_s;
        values = {read.fromDay, read.toDay};
    }
    return connection.each(u"SELECT %1 FROM %2%3 ORDER BY %4"_s.arg(columns.join(u", "_s), from, where,
                                                                    (order << u"c.uid"_s).join(u", "_s)),
                           values, row);
}

} // namespace shuzhi
