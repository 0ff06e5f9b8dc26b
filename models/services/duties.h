// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/dutyquery.h"

/// What an officer does with a duty list, each as the row edits that do it: to be given to
/// EditHistory::apply in one go. Positions of siblings are 1 … n afterwards wherever an edit touches
/// their order. Nothing here reads or writes: the content seen on screen goes in, and what it says of the
/// fields guards them against changes made meanwhile; rows that go are guarded by their revision.
namespace shuzhi::duties {

/// Version 1 of a department's list, as a draft.
[[nodiscard]] QList<RowEdit> startList(const QString &departmentUid, const QString &title,
                                       const QString &author);

/// A new node as the last child of its parent (`duty.parentUid`, empty for a function); its position is
/// set here. Functions and matters need no confirmation.
[[nodiscard]] QList<RowEdit> add(const DutyListContent &content, const Duty &duty);

/// One column of a node. Columns are those of table duty; a reference is given as a uid or a null value.
/// @param seen what stood in the field when typing began, where that is not what stands there
[[nodiscard]] QList<RowEdit> change(const Duty &duty, const QString &column, const QVariant &value,
                                    const std::optional<QString> &seen = {});

/// The duties among `uids` and below them that are not in that state yet ("pending", "confirmed").
[[nodiscard]] QList<RowEdit> setState(const DutyListContent &content, const QStringList &uids,
                                      const QString &state);

/// The nodes, all below them and their links, children first, and the gaps closed.
[[nodiscard]] QList<RowEdit> remove(const DutyListContent &content, const QStringList &uids);

/// One place up (-1) or down (+1) among its siblings; nothing at the end.
[[nodiscard]] QList<RowEdit> move(const DutyListContent &content, const QString &uid, int by);

[[nodiscard]] QList<RowEdit> link(const QString &dutyUid, const QString &catalogUid);
[[nodiscard]] QList<RowEdit> unlink(const QString &linkUid);

} // namespace shuzhi::duties
