// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"

namespace shuzhi {

/// What of an edit is to be written, and what cannot be.
struct FieldMerge
{
    RowEdit edit; ///< without fields the person left as they were
    QList<FieldConflict> conflicts; ///< fields that somebody else changed otherwise
};

/// Holds the row of an update or delete and compares it, field by field, with what the person saw
/// (RowEdit::before). A field that stands as it was seen, or already as it is wanted, is no conflict,
/// whatever became of the rest of the row. Edits without `before` stay as they are.
/// @param own fields as the window left them that asks: what it replaced itself counts as seen, but not where
/// people do not fill the field (isFilled()), whose edits follow from all rows as they were seen
/// Errors: NotFound if the row is gone, Stale if what changed is the row's place among others, or if a row
/// to be deleted is not as it was seen, Forbidden if it can be read but not changed.
[[nodiscard]] Result<FieldMerge> mergeFields(Connection &connection, const TableSpec &table,
                                             const RowEdit &edit, const QHash<QString, OwnField> &own = {});

/// Adds to conflicts who wrote theirs and when, and the names of rows referred to. To be asked when nothing
/// will be written any more.
void explainConflicts(Connection &connection, QList<FieldConflict> &conflicts);

/// Whether two values of a column are stored alike: nothing filled is the empty text.
[[nodiscard]] bool isSameStored(const QVariant &a, const QVariant &b);

/// Whether people fill the column: what says where a row stands among others is moved, not typed.
[[nodiscard]] bool isFilled(const QString &column);

/// The edits once somebody has chosen between mine and theirs: each conflict's `mine` is written over
/// `theirs`; where both are the same the field is left alone, and an edit that has none left is gone.
[[nodiscard]] QList<RowEdit> settledEdits(const QList<RowEdit> &edits, const QList<FieldConflict> &chosen);

/// Edits that were not written, and later ones of the same rows: as one, the later value of each field.
[[nodiscard]] QList<RowEdit> joinedEdits(const QList<RowEdit> &earlier, QList<RowEdit> later);

} // namespace shuzhi
