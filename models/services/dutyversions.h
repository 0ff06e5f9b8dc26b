// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/dutyquery.h"
#include "models/store/dutyversionsquery.h"

/// The way of a duty list (models/domain/dutystate.h). Submitting and returning are edits like any other:
/// one step for EditHistory::apply, to be undone. Signing and withdrawing are queries of their own for the
/// write lane: they are never undone, a signature is only taken back by withdrawing the list.
namespace shuzhi::duties {

/// Draft → submitted, by `person` on `day` (YYYY-MM-DD); nothing for a list in another state or without a
/// duty.
[[nodiscard]] QList<RowEdit> submit(const DutyListContent &content, const QString &person,
                                    const QString &day);

/// Submitted → draft, with the reason that its author will read.
[[nodiscard]] QList<RowEdit> returnToDraft(const DutyListContent &content, const QString &reason);

/// Duties that are not confirmed, in the order of the tree.
[[nodiscard]] QList<const DutyNode *> pending(const DutyListContent &content);

/// Whether `person` may sign the list as it is: StateForbids (not submitted), SamePerson (the author or
/// who submitted it), Unconfirmed (`subject` names the first duties that wait, `detail` counts them).
[[nodiscard]] Status checkSign(const DutyListContent &content, const QString &person);

/// A list as the draft of another version: the list, its nodes under new uids and their links, as the
/// steps that write it. A node keeps its key.
struct DraftCopy
{
    QString listUid;
    QList<Step> steps;
};
[[nodiscard]] DraftCopy draftCopy(const DutyListContent &from, const QString &departmentUid, qint64 version,
                                  const QString &author);

} // namespace shuzhi::duties

namespace shuzhi {

/// Submitted → signed by the acting person. What is signed is what was seen: Stale if the list reads
/// otherwise by now; else what duties::checkSign() says. An older signed list of the department is
/// withdrawn with it, so one list is in force at most.
struct SignDutyListQuery
{
    Actor actor;
    DutyListContent seen;

    /// The digest of what was signed.
    [[nodiscard]] Result<QString> operator()(Connection &) const;
};

/// Signed → withdrawn with a reason; version n+1 begins as a draft with a copy of every node and link,
/// by the acting person, unless a newer version was begun already.
/// Errors: NotFound, StateForbids (not signed), Stale.
struct WithdrawDutyListQuery
{
    Actor actor;
    DutyList list; ///< as it was seen
    QString reason;

    /// The uid of the newest list.
    [[nodiscard]] Result<QString> operator()(Connection &) const;
};

} // namespace shuzhi
