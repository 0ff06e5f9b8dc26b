// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predicate.h"
#include "models/domain/records.h"
#include "models/services/edit.h"

/// Edits of a catalog's data items, each list of them one step of undo. `items` are all items of the
/// catalog in order as they were seen; rows are places in it. Fields are guarded by what was seen in them.
namespace shuzhi::itemedits {

/// Columns of table data_item a person fills, in the order a table shows them.
[[nodiscard]] QStringList columns();
[[nodiscard]] QString value(const DataItem &item, const QString &column);
void setValue(DataItem &item, const QString &column, const QString &value);
/// The item as a rule reads it.
[[nodiscard]] Row row(const DataItem &item);

/// A new item behind all others.
[[nodiscard]] RowEdit append(const QList<DataItem> &items, const DataItem &item);
/// @param item as it was seen, with the value before
[[nodiscard]] RowEdit change(const DataItem &item, const QString &column, const QString &value);
[[nodiscard]] QList<RowEdit> remove(const QList<DataItem> &items, const QList<int> &rows);
/// Copies with new uids behind the last of the rows; `uids` gets those of the copies.
[[nodiscard]] QList<RowEdit> duplicate(const QList<DataItem> &items, const QList<int> &rows,
                                       QStringList *uids);
/// Puts the rows together, in their order, before the place `to` (items.size(): at the end). Only items
/// whose place changes are written.
[[nodiscard]] QList<RowEdit> move(const QList<DataItem> &items, const QList<int> &rows, int to);
/// The items as such edits leave them.
[[nodiscard]] QList<DataItem> ordered(QList<DataItem> items, const QList<RowEdit> &moves);

} // namespace shuzhi::itemedits
