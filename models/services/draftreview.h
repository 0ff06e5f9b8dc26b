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

    /// Somebody else wrote the row since it was typed.
    [[nodiscard]] bool isOvertaken() const { return !gone && cell.rev > 0 && rev != cell.rev; }

    bool operator==(const DraftState &) const = default;
};

/// Looks up what stands in the database where drafts want to go; in their order.
struct DraftStatesQuery
{
    QList<DraftCell> cells;
    [[nodiscard]] Result<QList<DraftState>> operator()(Connection &) const;
};

/// The edits that write drafts, a row once, guarded by the revisions that were seen. Rows that are gone are
/// left out.
[[nodiscard]] QList<RowEdit> draftEdits(const QList<DraftState> &drafts);

} // namespace shuzhi
