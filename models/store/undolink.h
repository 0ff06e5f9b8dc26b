// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/lane.h"
#include "models/store/session.h"

namespace shuzhi {

/// Takes one link of the trail (one transaction: an import, say) back as one step: in a single new
/// transaction, newest entry first, what it inserted is deleted, what it updated is set back column by
/// column, what it deleted is there again under its uid. The trail only grows; undoing the link this
/// gives is the redo.
/// Errors, nothing is written then: NotFound (no such link), Stale (a row of the link is no longer as
/// the link left it; later changes that were taken back themselves do not count), Conflict (a row the
/// link made is referred to by rows made later, or a name is taken by now), Cancelled, the database's.
/// `subject` names the row as people do (its title or name), `detail` the table and the uid.
struct UndoLinkQuery
{
    Actor actor;
    qint64 chain = 0;

    /// The number of the new link.
    [[nodiscard]] Result<qint64> operator()(Connection &, JobContext &) const;

private:
    [[nodiscard]] Result<qint64> undoOnce(Connection &, JobContext &) const;
};

} // namespace shuzhi
