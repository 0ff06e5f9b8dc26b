// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/departmentquery.h"

/// What an officer does with single departments, as the row edits that do it: to be given to
/// EditHistory::apply. Nothing here reads or writes; the list on screen goes in, and its revisions guard
/// the rows against changes made meanwhile.
namespace shuzhi::departments {

/// Why a value cannot be a department's; None: it can.
enum class Fault {
    None,
    NameMissing,
    NameTaken, ///< another department has it, merged ones included
    NameFormer, ///< another department once had it
    CodeLength, ///< not 18 characters
    CodeForm, ///< characters or region digits that no code has
    CodeOrganisation, ///< the 17th character does not fit the nine of the organisation code
    CodeCheck, ///< the 18th character does not fit the others
    CodeTaken, ///< an active department has it
    PhoneForm, ///< other than digits, blanks and + - ( ) / , ; or no digit
};

/// Checks a value of column name, code or phone; other columns take anything. An empty code or phone is
/// no fault: what is missing is a finding of `check`. `uid` is the department itself.
[[nodiscard]] Fault check(const QList<DepartmentEntry> &all, const QString &uid, const QString &column,
                          const QString &value);

/// Null if there is none.
[[nodiscard]] const DepartmentEntry *find(const QList<DepartmentEntry> &all, const QString &uid);
/// Names that lead to a department: those it had, and those of departments merged into it, at any remove.
[[nodiscard]] QList<const DepartmentEntry *> namesOf(const QList<DepartmentEntry> &all, const QString &uid);

/// A new department; its uid must be set.
[[nodiscard]] QList<RowEdit> create(const Department &);

/// One column of a department except its name. An imported department counts as entered once somebody
/// gives it a code, as a list of departments does when it is imported.
/// @param seen what stood in the field when typing began, where that is not what stands there
[[nodiscard]] QList<RowEdit> change(const Department &, const QString &column, const QString &value,
                                    const std::optional<QString> &seen = {});

/// Gives a department another name. The old one stays as a former name (a row merged into the
/// department), so that files, searches and people still find it. Taking back a former name, or that of
/// a department merged into this one, swaps the two names. Names are today's on every day shown: as-of
/// figures follow the row, not the name. Conflict if the name is another department's or empty.
[[nodiscard]] Result<QList<RowEdit>> rename(const QList<DepartmentEntry> &all, const QString &uid,
                                            const QString &name, const std::optional<QString> &seen = {});

/// Deletes a department that nothing refers to, with its former names; also a former name alone.
[[nodiscard]] QList<RowEdit> remove(const QList<DepartmentEntry> &all, const QString &uid);

} // namespace shuzhi::departments
