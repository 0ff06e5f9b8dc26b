// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/edit.h"

#include "models/services/editguard.h"
#include "models/services/fieldmerge.h"
#include "models/store/retried.h"
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

/// The edit that takes `edit` back, made before it is written; of an insert afterwards.
Result<RowEdit> inverseOf(Connection &connection, const TableSpec &table, const RowEdit &edit)
{
    const Result<QVariantList> row = readRow(connection, table, edit.uid);
    if (!row)
        return tl::unexpected(row.error());
    const QStringList names = columnNames(table);
    if (edit.kind == StepKind::Insert)
        return RowEdit{StepKind::Delete, edit.table, edit.uid, names, {}, {}, *row};
    if (edit.kind == StepKind::Delete)
        return RowEdit{StepKind::Insert, edit.table, edit.uid, names, *row, {}};
    RowEdit inverse{StepKind::Update, edit.table, edit.uid, edit.columns, {}, {}, edit.values};
    for (const QString &column : edit.columns)
        inverse.values += row->value(names.indexOf(column));
    return inverse;
}

/// Where the fields were compared one by one, the revision says nothing more.
std::optional<qint64> revOf(const RowEdit &edit)
{
    return edit.before.isEmpty() ? edit.rev : std::nullopt;
}

Status write(RowWriter &writer, const RowEdit &edit)
{
    switch (edit.kind) {
    case StepKind::Insert:
        return writer.write({StepKind::Insert, edit.table, edit.columns, {{edit.uid, edit.values}}, {}, {}});
    case StepKind::Update: return writer.update(edit.table, edit.uid, edit.columns, edit.values, revOf(edit));
    case StepKind::Delete: return writer.remove(edit.table, edit.uid, revOf(edit));
    }
    return {};
}

/// Writes one edit and gives what takes it back.
Result<RowEdit> writeEdit(Connection &connection, RowWriter &writer, const TableSpec &table,
                          const RowEdit &edit)
{
    const bool comes = edit.kind == StepKind::Insert;
    Result<RowEdit> inverse = comes ? Result<RowEdit>(RowEdit()) : inverseOf(connection, table, edit);
    if (!inverse)
        return inverse;
    if (const Status written = write(writer, edit); !written)
        return tl::unexpected(written.error());
    return comes ? inverseOf(connection, table, edit) : inverse;
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

Result<EditOutcome> EditQuery::attemptOnce(Connection &connection) const
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
        const Result<FieldMerge> merge = mergeFields(connection, *table, edit, own.value(edit.uid));
        if (!merge)
            return tl::unexpected(merge.error());
        outcome.conflicts += merge->conflicts;
        const bool nothing = edit.kind == StepKind::Update && merge->edit.columns.isEmpty();
        if (nothing || !outcome.conflicts.isEmpty())
            continue; // all that is in conflict is told at once
        const Result<RowEdit> inverse = writeEdit(connection, writer, *table, merge->edit);
        if (!inverse)
            return tl::unexpected(inverse.error());
        outcome.inverse.prepend(*inverse);
    }
    if (!outcome.conflicts.isEmpty()) {
        explainConflicts(connection, outcome.conflicts);
        return EditOutcome{{}, outcome.conflicts};
    }
    return transaction->commit().map([&] { return outcome; });
}

Result<EditOutcome> EditQuery::attempt(Connection &connection) const
{
    return retried([&] { return attemptOnce(connection); });
}

Result<EditOutcome> EditQuery::operator()(Connection &connection) const
{
    Result<EditOutcome> outcome = attempt(connection);
    if (!outcome || outcome->conflicts.isEmpty())
        return outcome;
    const FieldConflict &first = outcome->conflicts.first();
    return fail(ErrorCode::Stale,
                QStringLiteral("%1 %2: %3 was changed meanwhile").arg(first.table, first.uid, first.column),
                first.title);
}

} // namespace shuzhi
