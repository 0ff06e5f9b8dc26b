// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/rowwriter.h"

#include <QList>

namespace shuzhi {

/// One row written by a person: what it becomes, and the revision it was seen at.
struct RowEdit
{
    StepKind kind = StepKind::Update;
    QString table, uid;
    QStringList columns; ///< references by uid, as in a Step
    QVariantList values;
    std::optional<qint64> rev; ///< guards updates and deletes: Stale if the row was changed meanwhile

    bool operator==(const RowEdit &) const = default;
};

/// What an edit left behind: the edits that take it back, newest first. They carry no rev: undoing is a
/// new change.
struct EditOutcome
{
    QList<RowEdit> inverse;
};

/// Writes a person's edits in one transaction: all of them or none. Refuses what checkEdit() refuses.
struct EditQuery
{
    Actor actor;
    QList<RowEdit> edits;
    bool takesBack = false; ///< they undo or redo others
    /// A UUIDv7 by which the write is done once however often it is asked for; the answer to a repetition is
    /// an empty outcome. Empty: none.
    QString key = {};

    [[nodiscard]] Result<EditOutcome> operator()(Connection &) const;
};

/// The tracked columns of a row with references as uids, in the table's order; NotFound if it is gone.
[[nodiscard]] Result<QVariantList> readRow(Connection &, const TableSpec &, const QString &uid);

} // namespace shuzhi
