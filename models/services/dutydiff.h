// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dutyquery.h"

namespace shuzhi {

/// One column of a node in two versions. `column` is the table's, references as what a reader sees (the
/// source department's name); codes are codes.
struct DutyCellChange
{
    QString column, before, after;

    bool operator==(const DutyCellChange &) const = default;
};

/// What became of one node from one version to the next. Nodes are matched by DutyNode::key(), which a
/// copy keeps.
struct DutyNodeChange
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    bool moved = false; ///< stands under another node or at another place among those that stayed
    DutyNode before, after; ///< empty where it was added or removed
    QList<DutyCellChange> cells;
    QList<DutyLink> linked, unlinked; ///< catalogs that came and went

    [[nodiscard]] const DutyNode &node() const { return kind == Kind::Removed ? before : after; }
};

/// What differs between two versions of a list, in the order of the later one; what was removed follows
/// the node it stood behind.
struct DutyDiff
{
    QList<DutyNodeChange> changes;

    [[nodiscard]] qsizetype count(DutyNodeChange::Kind kind) const;
    [[nodiscard]] qsizetype moved() const;
};

[[nodiscard]] DutyDiff dutyDiff(const DutyListContent &before, const DutyListContent &after);

} // namespace shuzhi
