// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/demo.h"
#include "models/store/connection.h"

#include <QHash>

namespace shuzhi::test {

/// What psql made of one statement.
struct Tried
{
    QString state; ///< SQLSTATE, "00000" where it was done
    qint64 rows = 0;

    [[nodiscard]] bool isDone() const { return state == u"00000"; }
    /// "-" where the server refuses it to the role, the number of rows where it was done, else the SQLSTATE.
    [[nodiscard]] QString shown() const;
};

/// The logins of a RoleCity that plain SQL is tried as: one of each group, and one of none.
[[nodiscard]] const QStringList &triedRoles();

/// A city on the test server that belongs to a plain login, with `db roles` run and a login of each role:
/// "cdo", "authority", "department" and "colleague" (of the department 甲), "other" (of the department 乙),
/// "auditor", "reader", "nobody" (in no group). "owner" is the city's owner, "admin" the superuser. Logins
/// carry a suffix of their own, because they are the whole server's; they go with the city.
class RoleCity
{
public:
    RoleCity();
    ~RoleCity();
    Q_DISABLE_COPY_MOVE(RoleCity)

    /// Why there is no city; empty if all is well.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    /// Fills it with a demonstration city; before anything else is in it.
    void fill(const DemoParameters &parameters);
    /// Who the logins are; the departments 甲 and 乙 are made where the city has none of that name.
    void nameMembers(const QString &first = QStringLiteral("甲"),
                     const QString &second = QStringLiteral("乙"));

    [[nodiscard]] QString login(const QString &role) const;
    [[nodiscard]] Location location(const QString &role) const;
    [[nodiscard]] Result<std::unique_ptr<Connection>> open(const QString &role,
                                                           OpenMode mode = OpenMode::ReadWrite) const;
    /// Statements of the owner, parted by "; ", in one transaction; the fault, or empty.
    [[nodiscard]] QString prepare(const QString &statements);
    /// First column of the first row, as text; the error's name where there is one.
    [[nodiscard]] QString text(const QString &role, const QString &sql) const;
    /// Each statement by plain psql in a transaction of its own that is taken back.
    [[nodiscard]] QList<Tried> tried(const QString &role, const QStringList &statements) const;
    /// One session of psql as it is; what it printed, errors with it.
    [[nodiscard]] QString psql(const QString &role, const QString &script) const;
    /// What `db roles` says to the role: "made", or the error's name and subject.
    [[nodiscard]] QString madeBy(const QString &role) const;
    /// `db roles` by so many at once; the fault, or empty.
    [[nodiscard]] QString madeAgain(int atOnce) const;
    /// What `audit verify` says to the role: "ok", the first fault or the error's name.
    [[nodiscard]] QString verified(const QString &role) const;

private:
    [[nodiscard]] Status make();
    [[nodiscard]] Status asAdmin(const QString &sql);

    Location m_location;
    QString m_suffix, m_fault;
    std::unique_ptr<Connection> m_owner;
};

} // namespace shuzhi::test
