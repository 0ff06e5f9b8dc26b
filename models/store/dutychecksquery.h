// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// One link of a data duty to a catalog, as the check for one source (一数一源) needs it.
struct DutyMark
{
    QString datum; ///< normalised title: catalogs of one name stand for one datum, whoever lists them
    QString title, catalogUid;
    QString departmentUid; ///< whose list the duty stands in
    QString dutyUid, kinds;
    QString sourceUid; ///< department the duty names as the source; empty: none

    bool operator==(const DutyMark &) const = default;
};

/// The marks in the order of the catalogs' titles, and the departments in Chinese order.
struct DutyMarks
{
    struct Department
    {
        QString uid, name;
        bool operator==(const Department &) const = default;
    };
    QList<Department> departments;
    QList<DutyMark> marks;
};

/// Reads the links of all departments' newest lists, withdrawn ones and retired catalogs left out. With a
/// department only the data that its own list is linked to, but everybody's marks on them.
struct DutyMarksQuery
{
    QString departmentUid; ///< empty: the whole city

    [[nodiscard]] Result<DutyMarks> operator()(Connection &) const;
};

} // namespace shuzhi
