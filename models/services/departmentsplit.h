// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/store/lane.h"
#include "models/store/session.h"

namespace shuzhi {

/// What goes from one department to another.
struct DepartmentSplit
{
    QString fromUid;
    QString targetUid; ///< an existing department; empty: `fresh` is made
    Department fresh; ///< its uid is set
    QStringList catalogUids;
    QStringList functionUids; ///< functions of the newest duty list, each with all below it
    QString listTitle; ///< title of the list the target gets if it has no open one
    QString author;
};

struct SplitOutcome
{
    QString targetUid;
    qint64 catalogs = 0, duties = 0, demands = 0;
    qint64 chain = 0; ///< link of the trail, to be taken back as one step
};

/// Gives a part of a department's catalogs and duties to another one, new or existing, in one
/// transaction. Demands on these catalogs that the department was to answer go with them. Calls stay
/// with the consumer they were counted for: nobody can say which part of the department made them, so
/// its own calls on the moved catalogs are another department's use from now on. Functions go to the
/// target's newest duty list if that is open, else to a new draft.
/// Errors, nothing is written then: NotFound, Stale (a catalog or function is no longer the
/// department's), Conflict (the target is merged or the same, the name is taken, or the duty list is
/// signed), Usage (nothing chosen), Cancelled, the database's.
struct SplitDepartmentQuery
{
    Actor actor;
    DepartmentSplit split;

    [[nodiscard]] Result<SplitOutcome> operator()(Connection &, JobContext &) const;

private:
    [[nodiscard]] Result<SplitOutcome> once(Connection &, JobContext &) const;
};

} // namespace shuzhi
