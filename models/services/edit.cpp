// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/edit.h"

#include "models/services/editguard.h"
#include "models/store/tablereader.h"

namespace shuzhi {

namespace {

QStringList columnNames(const TableSpec &table)
{
    QStringList names;
    for (const ColumnSpec &column : table.columns)
        names += column.name;
    return names;
}

/// The edit that takes `edit` back, made before it is written.
Result<RowEdit> inverseOf(Connection &connection, const TableSpec &table, const RowEdit &edit)
{
    if (edit.kind == StepKind::Insert)
        return RowEdit{StepKind::Delete, edit.table, edit.uid, {}, {}, {}};
    const Result<QVariantList> before = readRow(connection, table, edit.uid);
    if (!before)
        return tl::unexpected(before.error());
    const QStringList names = columnNames(table);
    if (edit.kind == StepKind::Delete)
        return RowEdit{StepKind::Insert, edit.table, edit.uid, names, *before, {}};
    RowEdit inverse{StepKind::Update, edit.table, edit.uid, edit.columns, {}, {}};
    for (const QString &column : edit.columns)
        inverse.values += before->value(names.indexOf(column));
    return inverse;
}

Status write(RowWriter &writer, const RowEdit &edit)
{
    switch (edit.kind) {
    case StepKind::Insert:
        return writer.write({StepKind::Insert, edit.table, edit.columns, {{edit.uid, edit.values}}, {}, {}});
    case StepKind::Update: return writer.update(edit.table, edit.uid, edit.columns, edit.values, edit.rev);
    case StepKind::Delete: return writer.remove(edit.table, edit.uid, edit.rev);
    }
    return {};
}

} // namespace

Result<QVariantList> readRow(Connection &connection, const TableSpec &table, const QString &uid)
{
    QVariantList values;
    const Status read =
        connection.each(portableSelect(table, QStringLiteral("c.uid = ?")), {uid}, [&](const SqlRow &row) {
            for (int i = 0; i < table.columns.size(); ++i)
                values += row.isNull(i + 1) ? QVariant() : row.value(i + 1);
        });
    if (!read)
        return tl::unexpected(read.error());
    if (values.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("no such row"), table.name + u' ' + uid);
    return values;
}

Result<EditOutcome> EditQuery::operator()(Connection &connection) const
{
    Result<Transaction> transaction = Transaction::begin(connection, actor, {}, key);
    if (!transaction)
        return tl::unexpected(transaction.error());
    RowWriter writer(connection);
    EditOutcome outcome;
    if (transaction->isDone())
        return outcome;
    for (const RowEdit &edit : edits) {
        const TableSpec *table = trackedTable(edit.table);
        if (!table)
            return fail(ErrorCode::Internal, QStringLiteral("no such table"), edit.table);
        if (const Status allowed = checkEdit(connection, edit, takesBack); !allowed)
            return tl::unexpected(allowed.error());
        const Result<RowEdit> inverse = inverseOf(connection, *table, edit);
        if (!inverse)
            return tl::unexpected(inverse.error());
        outcome.inverse.prepend(*inverse);
        if (const Status written = write(writer, edit); !written)
            return tl::unexpected(written.error());
    }
    return transaction->commit().map([&] { return outcome; });
}

} // namespace shuzhi
