// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/fieldconflict.h"
#include "models/services/ownwrites.h"
#include "models/store/rowwriter.h"

#include <QList>

namespace shuzhi {

/// One row written by a person: what it becomes, and what the person saw of it.
struct RowEdit
{
    StepKind kind = StepKind::Update;
    QString table, uid;
    QStringList columns; ///< references by uid, as in a Step
    QVariantList values;
    /// Guards updates and deletes that carry no `before`: Stale if the row was changed at all.
    std::optional<qint64> rev;
    /// The values of `columns` as the person saw them, of an update or a delete: only these fields must
    /// still be so, whatever became of the others (fieldmerge.h).
    QVariantList before = {};

    bool operator==(const RowEdit &) const = default;
};

/// What an edit left behind: the edits that take it back, newest first. They carry what was written as
/// `before`: undoing is a new change and overwrites nobody else's.
struct EditOutcome
{
    QList<RowEdit> inverse;
    QList<FieldConflict> conflicts = {}; ///< of attempt(): not empty means that nothing was written
};

/// Writes a person's edits in one transaction: all of them or none. Refuses what checkEdit() refuses. What
/// a server ended only to let another writer through is done again.
struct EditQuery
{
    Actor actor;
    QList<RowEdit> edits;
    bool takesBack = false; ///< they undo or redo others
    /// A UUIDv7 by which the write is done once however often it is asked for; the answer to a repetition is
    /// an empty outcome. Empty: none.
    QString key = {};
    OwnFields own = {}; ///< what the asking window itself wrote into these rows a moment ago

    /// Stale if somebody else changed the same fields.
    [[nodiscard]] Result<EditOutcome> operator()(Connection &) const;
    /// The same, but such fields are the outcome's conflicts.
    [[nodiscard]] Result<EditOutcome> attempt(Connection &) const;

private:
    [[nodiscard]] Result<EditOutcome> attemptOnce(Connection &) const;
};

/// The tracked columns of a row with references as uids, in the table's order; NotFound if it is gone.
[[nodiscard]] Result<QVariantList> readRow(Connection &, const TableSpec &, const QString &uid);

} // namespace shuzhi
