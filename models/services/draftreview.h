// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts.h"
#include "models/services/edit.h"

namespace shuzhi {

/// A cell that was typed, beside what is stored today.
struct DraftState
{
    DraftCell cell;
    QString stored;
    qint64 rev = 0; ///< of the row now
    bool gone = false; ///< the row is no longer there

    /// Somebody else wrote something else there since it was typed; of a draft that does not say what stood
    /// there: wrote the row.
    [[nodiscard]] bool isOvertaken() const
    {
        if (gone)
            return false;
        return cell.before ? stored != *cell.before && stored != cell.value : cell.rev > 0 && rev != cell.rev;
    }

    bool operator==(const DraftState &) const = default;
};

/// Looks up what stands in the database where drafts want to go; in their order.
struct DraftStatesQuery
{
    QList<DraftCell> cells;
    [[nodiscard]] Result<QList<DraftState>> operator()(Connection &) const;
};

/// The edits that write drafts, a row once, over what was stored when it was looked up: that is what the
/// person saw beside them. Rows that are gone are left out.
[[nodiscard]] QList<RowEdit> draftEdits(const QList<DraftState> &drafts);

} // namespace shuzhi
