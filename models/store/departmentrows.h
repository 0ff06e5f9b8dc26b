// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/store/connection.h"

#include <optional>

/// The rows a merge or a split of departments must touch, read inside its transaction.
namespace shuzhi {

/// Today's row; NotFound if there is none.
[[nodiscard]] Result<Department> departmentRow(Connection &, const QString &uid);

/// Uids of the rows of a tracked table whose reference `column` is this department, in their order. Of
/// table duty those in signed or withdrawn lists are left out: such a list stays as it was signed.
[[nodiscard]] Result<QStringList> rowsOfDepartment(Connection &, const QString &table, const QString &column,
                                                   const QString &departmentUid);

/// Calls of two departments on one catalog on one day.
struct SharedUsage
{
    QString keptUid, movedUid; ///< rows of usage_day
    qint64 keptCalls = 0, movedCalls = 0;
};
[[nodiscard]] Result<QList<SharedUsage>> sharedUsage(Connection &, const QString &keptUid,
                                                     const QString &movedUid);

/// Rows with calls of one of the two departments on catalogs of the other.
struct MutualUsage
{
    qint64 days = 0, calls = 0;
};
[[nodiscard]] Result<MutualUsage> mutualUsage(Connection &, const QString &oneUid, const QString &otherUid);

/// Titles (without regard to punctuation and white space) that both departments have.
[[nodiscard]] Result<qint64> sharedTitles(Connection &, const QString &oneUid, const QString &otherUid);

/// A department's duty lists, the newest last.
[[nodiscard]] Result<QList<DutyList>> dutyListsOf(Connection &, const QString &departmentUid);

/// A node of a duty list by its place only; `functionUid` is the node itself or the function above it.
struct DutyPlace
{
    QString uid, functionUid;
    qint64 position = 0;

    [[nodiscard]] bool isFunction() const { return uid == functionUid; }
};
/// In the order of the tree's levels, functions by position.
[[nodiscard]] Result<QList<DutyPlace>> dutyPlaces(Connection &, const QString &listUid);

/// Uids of the demands on these catalogs that the department is to answer.
[[nodiscard]] Result<QStringList> demandsOnCatalogs(Connection &, const QString &providerUid,
                                                    const QStringList &catalogUids);

} // namespace shuzhi
