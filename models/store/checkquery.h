// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/connection.h"

namespace shuzhi {

/// One row that a rule finds.
struct Finding
{
    QString rule; ///< "V4"
    QString catalogUid, title, department;
    QString itemUid, item; ///< of rules on items

    bool operator==(const Finding &) const = default;
};

/// How often a rule finds something among the published catalogs of the day.
struct RuleCount
{
    QString rule;
    qint64 count = 0; ///< catalogs, or items of item rules
    Filter where; ///< the catalogs it finds
};

struct CheckReport
{
    QString asOf;
    QList<RuleCount> rules; ///< every rule, also those that find nothing
    QList<Finding> findings; ///< ordered by rule, department, title, uid
};

/// Runs every rule (reference checks V1 to V10) on the published catalogs.
struct CheckQuery
{
    QString asOf;
    bool withFindings = true;
    [[nodiscard]] Result<CheckReport> operator()(Connection &) const;
};

} // namespace shuzhi
