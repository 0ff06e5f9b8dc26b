// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/lane.h"
#include "models/store/session.h"

#include <QStringList>

namespace shuzhi {

/// Which departments become one.
struct DepartmentMerge
{
    QString survivorUid;
    QStringList mergedUids;

    bool operator==(const DepartmentMerge &) const = default;
};

/// What a merge moves to the survivor, counted while it is done.
struct MergeEffect
{
    qint64 catalogs = 0;
    qint64 sharedTitles = 0; ///< titles both had: findings of `check` afterwards (V2)
    qint64 usageDays = 0; ///< rows of calls that become the survivor's
    qint64 summedDays = 0; ///< of these, added to a row of the survivor's on the same catalog and day
    qint64 ownUseDays = 0, ownUseCalls = 0; ///< calls between them, own use from now on
    qint64 dutyLists = 0; ///< lists that move whole, or are begun as the copy of a signed one
    qint64 joinedDuties = 0; ///< nodes that join the survivor's open list
    qint64 keptLists = 0; ///< signed or older lists that stay under the merged name
    qint64 sources = 0; ///< duties elsewhere that named it as their source
    qint64 demands = 0, scenarios = 0;
    QStringList filled; ///< columns of the survivor that were empty and took the merged one's value

    bool operator==(const MergeEffect &) const = default;
};

struct MergeOutcome
{
    MergeEffect effect;
    qint64 chain = 0; ///< link of the trail, to be taken back as one step; 0 of a trial
};

/// Makes several departments one, in one transaction.
///
/// - Catalogs, demands, scenarios, members and the source of unsigned duties become the survivor's.
/// - Calls: a row of the merged department becomes one of the survivor. Where both called a catalog on a
///   day, their calls are added up in the survivor's row, because a row is one consumer's day and dropping
///   either would lose calls; the city's calls stay the same. Rows keep no consumer that is no more, so own
///   use needs no special reading: calls between the two are own use from the merge's day on, and as-of
///   figures of earlier days stay as they were.
/// - Duty lists: an open newest list becomes the survivor's where it has none, joins its open newest one,
///   or follows its signed one as the next version. Signed and older lists stay with the merged department
///   as they were signed; a survivor without a list begins with a draft copy of the newest. Links to
///   catalogs are untouched, so duty coverage stays.
/// - Code, category, leader, contact and phone fill what the survivor lacks. So the city's figures do not
///   change but for own use, and for completeness where only the survivor has a code.
/// - The merged row stays, with merged_into_id as the record: imports find the survivor by its name.
///
/// Errors, nothing is written then: NotFound, Conflict (merged already, or with itself), Cancelled, the
/// database's.
struct MergeDepartmentsQuery
{
    Actor actor;
    DepartmentMerge merge;
    bool trial = false; ///< counts by doing it and takes it back before it is committed

    [[nodiscard]] Result<MergeOutcome> operator()(Connection &, JobContext &) const;

private:
    [[nodiscard]] Result<MergeOutcome> once(Connection &, JobContext &) const;
};

} // namespace shuzhi
