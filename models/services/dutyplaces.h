// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/dutyquery.h"

/// Where a node of a duty list may stand and the row edits that bring it there. Levels are fixed:
/// functions at the top, matters under functions, duties under matters. Positions of siblings are 1 … n
/// afterwards, in the old place and the new one.
namespace shuzhi::duties {

/// Level of what hangs on the node; empty for a duty. An empty uid means the top.
[[nodiscard]] QString levelBelow(const DutyListContent &content, const QString &parentUid);

/// These nodes may all become children of that parent. What stands under another one of them goes along.
[[nodiscard]] bool mayMoveTo(const DutyListContent &content, const QStringList &uids,
                             const QString &parentUid);

/// The nodes as children of that parent, in the order of the tree, before the child that stands at `row`
/// now (the number of children: at the end). Nothing where they may not stand or stand already.
[[nodiscard]] QList<RowEdit> moveTo(const DutyListContent &content, const QStringList &uids,
                                    const QString &parentUid, qsizetype row);

/// To the end of the parent before (-1) or the start of the parent after (+1) its own; for a duty also
/// across functions. Nothing at the ends and for functions.
[[nodiscard]] QList<RowEdit> shift(const DutyListContent &content, const QString &uid, int by);

} // namespace shuzhi::duties
