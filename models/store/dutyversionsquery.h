// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/store/connection.h"

namespace shuzhi {

/// One version of a department's duty list, what it holds, and the link of the trail that signed it.
struct DutyVersion
{
    DutyList list;
    qint64 duties = 0, pending = 0, links = 0;
    qint64 chain = 0; ///< link that holds the signature; 0: never signed
    QString hash; ///< head hash of that link, what a printed list carries

    bool operator==(const DutyVersion &) const = default;
};

/// All versions of a department's duty list, the newest first; within a transaction of the caller's.
[[nodiscard]] Result<QList<DutyVersion>> dutyVersions(Connection &, const QString &departmentUid);

/// The same, for a lane.
struct DutyVersionsQuery
{
    QString departmentUid;
    [[nodiscard]] Result<QList<DutyVersion>> operator()(Connection &connection) const
    {
        return dutyVersions(connection, departmentUid);
    }
};

} // namespace shuzhi
