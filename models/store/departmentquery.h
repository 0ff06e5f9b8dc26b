// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/store/connection.h"

namespace shuzhi {

/// A row of table department as the page lists it. Departments that were merged into another one and
/// former names stay as rows (Department::mergedIntoUid): they are what an import finds the survivor by.
struct DepartmentEntry
{
    Department department;
    QString searchKey, sortKey;
    QString mergedInto; ///< name of the department it was merged into or renamed to
    qint64 listVersion = 0; ///< newest duty list; 0: none
    QString listState; ///< vocabulary duty_list_state

    [[nodiscard]] bool isActive() const { return department.mergedIntoUid.isEmpty(); }
    /// Only a name that a department once had: nothing ever referred to this row.
    [[nodiscard]] bool isFormerName() const { return department.origin == u"renamed"; }

    bool operator==(const DepartmentEntry &) const = default;
};

/// All departments in Chinese order, also merged ones and former names.
struct DepartmentsQuery
{
    [[nodiscard]] Result<QList<DepartmentEntry>> operator()(Connection &) const;
};

/// How many rows refer to a department, by what they are. Former names do not count.
struct DepartmentReferences
{
    qint64 catalogs = 0, usageDays = 0, dutyLists = 0, duties = 0, demands = 0, scenarios = 0,
           departments = 0; ///< merged into it

    [[nodiscard]] bool any() const
    {
        return catalogs + usageDays + dutyLists + duties + demands + scenarios + departments > 0;
    }
    bool operator==(const DepartmentReferences &) const = default;
};

struct DepartmentReferencesQuery
{
    QString uid;
    [[nodiscard]] Result<DepartmentReferences> operator()(Connection &) const;
};

/// One value of a department that changed, as the trail has it.
struct DepartmentChange
{
    QString at, day, actor;
    QString op; ///< "insert", "update", "delete"
    QString column; ///< of table department; empty of an insert that filled nothing
    QString before, after; ///< the name of a department that is referred to
    qint64 entry = 0; ///< values of one entry were written together

    bool operator==(const DepartmentChange &) const = default;
};

/// The newest changes of a department first, at most `limit` entries of the trail.
struct DepartmentHistoryQuery
{
    QString uid;
    int limit = 200;
    [[nodiscard]] Result<QList<DepartmentChange>> operator()(Connection &) const;
};

/// A catalog of a department as a list of choices shows it.
struct DepartmentCatalog
{
    QString uid, title, code, state, searchKey;

    bool operator==(const DepartmentCatalog &) const = default;
};

/// A department's catalogs in every state, in Chinese order, today.
struct DepartmentCatalogsQuery
{
    QString uid;
    [[nodiscard]] Result<QList<DepartmentCatalog>> operator()(Connection &) const;
};

} // namespace shuzhi
