// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// What keeps a login from doing something.
enum class NoRight {
    None, ///< nothing: it may
    NoRole, ///< it stands in no group of the city
    NoDepartment, ///< a department's login that nobody gave a department
    ReadsOnly, ///< auditor and reader
    ApprovesOnly, ///< the CDO publishes and returns, and edits nothing
    OtherDepartment, ///< the row belongs to another department
    InReview, ///< its department withdraws it first
    InForce, ///< published, retired or withdrawn: the data authority's from then on
    ForAuthority, ///< the city's own: settings, departments, what is imported for all
    ForApprover, ///< publishing and returning
    OwnSubmission, ///< who submitted it does not publish it
    ForDepartment, ///< a list is signed in its own department
};

/// What the login may do in the open city, as the roles of a server give it (definitions.md, "People";
/// roles.psql.sql and the triggers hands_* hold the city to it, and this only says it beforehand). A file
/// holds nobody back: there everybody is the owner. States are codes of the vocabularies; whether a state
/// has such a move at all is asked of catalogstate, resourcestate and dutystate.
struct Rights
{
    QString role = QStringLiteral("owner"); ///< or cdo, authority, department, auditor, reader; empty: none
    QString login, person; ///< as the server knows them; empty on a file
    QString department, departmentName; ///< the login's own: uid and name
    bool onServer = false;

    /// Owner or data authority: edits everything.
    [[nodiscard]] bool editsAll() const { return role == u"owner" || role == u"authority"; }
    /// Anything in the city, be it a state.
    [[nodiscard]] bool writes() const;
    /// Cells of its own or of all; the CDO writes states only.
    [[nodiscard]] NoRight whyNotEdit() const;
    /// A catalog of that department in that state, and its items.
    [[nodiscard]] NoRight whyNotEditCatalog(const QString &of, const QString &state) const;
    /// @param isOwn the login submitted it (OwnSubmissionsQuery)
    [[nodiscard]] NoRight whyNotMoveCatalog(const QString &of, const QString &from, const QString &to,
                                            bool isOwn = false) const;
    /// A new resource on a catalog in that state.
    [[nodiscard]] NoRight whyNotMount(const QString &of, const QString &catalogState) const;
    [[nodiscard]] NoRight whyNotEditResource(const QString &of, const QString &catalogState,
                                             const QString &state) const;
    [[nodiscard]] NoRight whyNotMoveResource(const QString &of, const QString &catalogState,
                                             const QString &from, const QString &to,
                                             bool isOwn = false) const;
    /// A new duty list of that department, and the rows of a draft.
    [[nodiscard]] NoRight whyNotEditDuties(const QString &of) const;
    /// @param to "submitted", "draft", "signed" or "withdrawn"
    [[nodiscard]] NoRight whyNotMoveList(const QString &of, const QString &to) const;
    /// Settings, departments, libraries and the like.
    [[nodiscard]] NoRight whyNotChangeCity() const;
    [[nodiscard]] NoRight whyNotImport() const;
    /// A department reads the trail of its own rows, a reader none.
    [[nodiscard]] bool readsTrailOf(const QString &of) const;

    bool operator==(const Rights &) const = default;

private:
    [[nodiscard]] NoRight whyNotOwn(const QString &of) const;
    [[nodiscard]] NoRight whyNotMove(const QString &from, const QString &to, bool isOwn, NoRight row) const;
};

} // namespace shuzhi
