// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/connection.h"

namespace shuzhi {

/// One value of a facet and how many rows have it under all other conditions.
struct FacetCount
{
    QString value, label;
    qint64 count = 0;

    bool operator==(const FacetCount &) const = default;
};

/// Live counts: for each field the filter's own conditions on that field are left out (OR within a
/// facet, AND across). Fields: department state mounted used share_type resource_kind open update_cycle
/// overdue library.
struct FacetsQuery
{
    Filter filter;
    QStringList fields;
    [[nodiscard]] Result<QHash<QString, QList<FacetCount>>> operator()(Connection &) const;
};

} // namespace shuzhi
