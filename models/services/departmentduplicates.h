// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/departmentquery.h"

namespace shuzhi {

/// Two departments that are likely one, and why.
struct DepartmentDuplicate
{
    /// From certain to possible. The same code or the same name but for script, width, white space and
    /// punctuation can hardly be two; the rest are questions to the officer.
    enum class Reason {
        SameCode,
        SameName, ///< text::titleKey, also without the city's name in front
        SameSound, ///< another character of the same pinyin: a typing error
        Contains, ///< the same with more in front, little behind or words in brackets: "市民政局（本级）"
        Abbreviates, ///< the characters of one in their order in the other: 卫健委, 卫生健康委员会
    };
    QString keptUid; ///< suggested survivor: entered before imported, with a code before without
    QString mergedUid;
    Reason reason = Reason::SameName;

    bool operator==(const DepartmentDuplicate &) const = default;
};

/// Likely duplicates among active departments, the surest first; each pair once.
[[nodiscard]] QList<DepartmentDuplicate> likelyDuplicates(const QList<DepartmentEntry> &,
                                                          const QString &cityName);

/// The same for the city as it is today.
struct DuplicateDepartmentsQuery
{
    [[nodiscard]] Result<QList<DepartmentDuplicate>> operator()(Connection &) const;
};

} // namespace shuzhi
