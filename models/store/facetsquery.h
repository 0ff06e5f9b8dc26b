// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/connection.h"

namespace shuzhi {

/// One value of a facet and how many rows have it under all other conditions. The value '' stands for
/// "not filled"; a row whose field holds several codes counts under each.
struct FacetCount
{
    QString value, label;
    qint64 count = 0;

    bool operator==(const FacetCount &) const = default;
};

/// Live counts of catalogs or of the rows that belong to one: for each field the filter's own conditions on
/// that field are left out (OR within a facet, AND across), values without a row are left out too. Most
/// frequent first. The fields without a condition of their own are counted in one reading. Fields are
/// those of countableFields(); Usage for another field or kind of search.
struct FacetsQuery
{
    Filter filter;
    QStringList fields;
    [[nodiscard]] Result<QHash<QString, QList<FacetCount>>> operator()(Connection &) const;
};

} // namespace shuzhi
