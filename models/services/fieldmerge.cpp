// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fieldmerge.h"

#include "models/store/heldrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// The values of a row by the names of its columns.
class RowValues
{
public:
    RowValues(const TableSpec &table, QVariantList values)
        : m_table(table)
        , m_values(std::move(values))
    {
    }
    [[nodiscard]] QVariant of(const QString &column) const
    {
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            if (m_table.columns.at(i).name == column)
                return m_values.value(i);
        }
        return {};
    }
    /// What people call the row.
    [[nodiscard]] QString title() const
    {
        for (const QString &column : {u"title"_s, u"name"_s, u"key"_s}) {
            if (m_table.column(column))
                return of(column).toString();
        }
        return {};
    }

private:
    const TableSpec &m_table;
    QVariantList m_values;
};

Error changedMeanwhile(const RowEdit &edit, const QString &title, const QString &column)
{
    return {ErrorCode::Stale, u"%1 %2: %3 was changed meanwhile"_s.arg(edit.table, edit.uid, column), title};
}

Result<RowValues> heldValues(Connection &connection, const TableSpec &table, const QString &uid)
{
    const Result<bool> held = holdRow(connection, table.name, uid);
    if (!held)
        return tl::unexpected(held.error());
    Result<QVariantList> values = readRow(connection, table, uid);
    if (!values)
        return tl::unexpected(values.error().code == ErrorCode::NotFound
                                  ? rowGone(connection, table.name, uid)
                                  : values.error());
    RowValues row(table, std::move(*values));
    if (!*held) // seen, but not to be changed: the policies of the server
        return fail(ErrorCode::Forbidden, table.name + u' ' + uid, row.title());
    return row;
}

void dropField(RowEdit &edit, qsizetype at)
{
    edit.columns.removeAt(at);
    edit.values.removeAt(at);
    edit.before.removeAt(at);
}

/// Whether the field stands as the asking window left it, and what was seen is what it replaced.
bool isOwn(const OwnField &own, const QString &column, const QVariant &stands, const QVariant &seen)
{
    return isFilled(column) && own.written == stands.toString() && own.replaced.contains(seen.toString());
}

QString referredName(Connection &connection, const QString &table, const QVariant &uid)
{
    const TableSpec *target = trackedTable(table);
    if (!target || uid.toString().isEmpty())
        return {};
    const Result<QVariantList> values = readRow(connection, *target, uid.toString());
    return values ? RowValues(*target, *values).title() : uid.toString();
}

} // namespace

bool isSameStored(const QVariant &a, const QVariant &b)
{
    return a.toString() == b.toString();
}

bool isFilled(const QString &column)
{
    return column != u"position" && column != u"parent_id";
}

Result<FieldMerge> mergeFields(Connection &connection, const TableSpec &table, const RowEdit &edit,
                               const QHash<QString, OwnField> &own)
{
    FieldMerge merge{edit, {}};
    if (edit.kind == StepKind::Insert || edit.before.size() != edit.columns.size() || edit.columns.isEmpty())
        return merge;
    const Result<RowValues> row = heldValues(connection, table, edit.uid);
    if (!row)
        return tl::unexpected(row.error());
    for (qsizetype i = edit.columns.size() - 1; i >= 0; --i) {
        const QString &column = edit.columns.at(i);
        const QVariant theirs = row->of(column), mine = edit.values.value(i), before = edit.before.at(i);
        const bool untouched = edit.kind == StepKind::Update && isSameStored(mine, before);
        if (untouched)
            dropField(merge.edit, i); // whatever they made of it
        if (untouched || isSameStored(theirs, before) || isOwn(own.value(column), column, theirs, before))
            continue;
        if (edit.kind == StepKind::Delete)
            return tl::unexpected(changedMeanwhile(edit, row->title(), column));
        if (isSameStored(theirs, mine))
            continue; // both want the same
        if (!isFilled(column))
            return tl::unexpected(changedMeanwhile(edit, row->title(), column));
        merge.conflicts.prepend(
            FieldConflict{table.name, edit.uid, row->title(), column, before, mine, theirs});
    }
    return merge;
}

void explainConflicts(Connection &connection, QList<FieldConflict> &conflicts)
{
    for (FieldConflict &conflict : conflicts) {
        const TableSpec *table = trackedTable(conflict.table);
        const ColumnSpec *column = table ? table->column(conflict.column) : nullptr;
        if (!column || column->kind != ColumnSpec::Kind::Reference)
            continue;
        conflict.beforeName = referredName(connection, column->target, conflict.before);
        conflict.mineName = referredName(connection, column->target, conflict.mine);
        conflict.theirsName = referredName(connection, column->target, conflict.theirs);
    }
    for (FieldConflict &conflict : conflicts) {
        const FieldAuthor author = fieldAuthor(connection, conflict.table, conflict.uid, conflict.column);
        conflict.person = author.person;
        conflict.login = author.login;
        conflict.at = author.at;
    }
}

QList<RowEdit> settledEdits(const QList<RowEdit> &edits, const QList<FieldConflict> &chosen)
{
    QList<RowEdit> settled;
    for (RowEdit edit : edits) {
        for (const FieldConflict &choice : chosen) {
            const qsizetype at = edit.columns.indexOf(choice.column);
            if (edit.kind != StepKind::Update || edit.uid != choice.uid || edit.table != choice.table
                || at < 0)
                continue;
            if (isSameStored(choice.mine, choice.theirs)) {
                dropField(edit, at);
            } else {
                edit.values[at] = choice.mine;
                edit.before[at] = choice.theirs;
            }
        }
        if (edit.kind != StepKind::Update || !edit.columns.isEmpty())
            settled += edit;
    }
    return settled;
}

QList<RowEdit> joinedEdits(const QList<RowEdit> &earlier, QList<RowEdit> later)
{
    QList<RowEdit> joined;
    for (RowEdit edit : earlier) {
        RowEdit *same = nullptr;
        for (RowEdit &each : later) {
            const bool meets = edit.kind == StepKind::Update && each.kind == StepKind::Update
                && edit.table == each.table && edit.uid == each.uid
                && edit.before.size() == edit.columns.size() && each.before.size() == each.columns.size();
            if (!meets)
                continue;
            same = same ? same : &each;
            for (const QString &column : std::as_const(each.columns)) {
                if (const qsizetype at = edit.columns.indexOf(column); at >= 0)
                    dropField(edit, at);
            }
        }
        if (same) {
            same->columns += edit.columns;
            same->values += edit.values;
            same->before += edit.before;
        } else if (!later.contains(edit)) {
            joined += edit;
        }
    }
    return joined + later;
}

} // namespace shuzhi
