// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rights.h"

namespace shuzhi {

namespace {

bool isOpen(const QString &state)
{
    return state == u"draft" || state == u"returned";
}

/// Why a department leaves its own row alone in that state.
NoRight held(const QString &state)
{
    if (isOpen(state))
        return NoRight::None;
    return state == u"submitted" ? NoRight::InReview : NoRight::InForce;
}

} // namespace

bool Rights::writes() const
{
    return role == u"cdo" || whyNotEdit() == NoRight::None;
}

NoRight Rights::whyNotEdit() const
{
    if (editsAll())
        return NoRight::None;
    if (role == u"department")
        return department.isEmpty() ? NoRight::NoDepartment : NoRight::None;
    if (role == u"cdo")
        return NoRight::ApprovesOnly;
    return role.isEmpty() ? NoRight::NoRole : NoRight::ReadsOnly;
}

NoRight Rights::whyNotOwn(const QString &of) const
{
    const NoRight why = whyNotEdit();
    if (why != NoRight::None || editsAll() || of == department)
        return why;
    return NoRight::OtherDepartment;
}

NoRight Rights::whyNotEditCatalog(const QString &of, const QString &state) const
{
    const NoRight why = whyNotOwn(of);
    return why != NoRight::None || editsAll() ? why : held(state);
}

NoRight Rights::whyNotMount(const QString &of, const QString &catalogState) const
{
    const NoRight why = whyNotEditCatalog(of, catalogState);
    return why == NoRight::InForce && catalogState == u"published" ? NoRight::None : why;
}

NoRight Rights::whyNotEditResource(const QString &of, const QString &catalogState, const QString &state) const
{
    const NoRight why = whyNotMount(of, catalogState);
    return why != NoRight::None || editsAll() ? why : held(state);
}

/// @param row what keeps the login from the row as such
NoRight Rights::whyNotMove(const QString &from, const QString &to, bool isOwn, NoRight row) const
{
    const bool approves = to == u"published" || to == u"returned";
    if (editsAll() || (role == u"cdo" && approves && from == u"submitted")) {
        const bool held = isOwn && role != u"owner" && from == u"submitted" && to == u"published";
        return held ? NoRight::OwnSubmission : NoRight::None;
    }
    if (row != NoRight::None)
        return row;
    const bool gives = to == u"submitted" && isOpen(from), takes = to == u"draft" && from == u"submitted";
    if (gives || takes)
        return NoRight::None;
    return approves ? NoRight::ForApprover : NoRight::InForce;
}

NoRight Rights::whyNotMoveCatalog(const QString &of, const QString &from, const QString &to, bool isOwn) const
{
    return whyNotMove(from, to, isOwn, whyNotOwn(of));
}

NoRight Rights::whyNotMoveResource(const QString &of, const QString &catalogState, const QString &from,
                                   const QString &to, bool isOwn) const
{
    return whyNotMove(from, to, isOwn, whyNotMount(of, catalogState));
}

NoRight Rights::whyNotEditDuties(const QString &of) const
{
    return whyNotOwn(of);
}

NoRight Rights::whyNotMoveList(const QString &of, const QString &to) const
{
    if (to == u"signed" && role != u"owner") {
        const bool here = !of.isEmpty() && of == department;
        if (role == u"cdo" || (role == u"authority" && !here))
            return NoRight::ForDepartment;
    }
    if (to == u"draft" && role == u"cdo")
        return NoRight::None;
    return whyNotOwn(of);
}

NoRight Rights::whyNotChangeCity() const
{
    if (editsAll())
        return NoRight::None;
    return role == u"cdo" || role == u"department" ? NoRight::ForAuthority : whyNotEdit();
}

NoRight Rights::whyNotImport() const
{
    return role == u"cdo" ? NoRight::ForAuthority : whyNotEdit();
}

bool Rights::readsTrailOf(const QString &of) const
{
    if (role == u"department")
        return !department.isEmpty() && of == department;
    return editsAll() || role == u"cdo" || role == u"auditor";
}

} // namespace shuzhi
