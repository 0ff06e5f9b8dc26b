// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/connection.h"

#include <optional>

namespace shuzhi {

/// One catalog as the grid shows it. Flags, counts and completeness are of the day, other cells are
/// today's.
struct CatalogRow
{
    qint64 id = 0;
    QString uid, title, code, department, departmentUid, library, shareType, updateCycle, lastUpdated, isOpen,
        state, kinds;
    bool mounted = false, used = false, overdue = false;
    int items = 0, required = 0, filled = 0;
    qint64 rev = 0;
    QStringList extra; ///< one cell for each of CatalogRowsQuery::extra, in its order

    bool operator==(const CatalogRow &) const = default;
};

/// The rows behind a few ids, in the order asked.
struct CatalogRowsQuery
{
    QList<qint64> ids;
    QString asOf;
    /// Further cells: columns of table catalog, or department_code, calls, consumers, resources (counts of
    /// the day). Usage for any other name.
    QStringList extra = {};
    [[nodiscard]] Result<QList<CatalogRow>> operator()(Connection &) const;
};

/// What the chosen catalogs come to on the day.
struct CatalogSums
{
    qint64 catalogs = 0, mounted = 0, items = 0, resources = 0, calls = 0, required = 0, filled = 0;

    bool operator==(const CatalogSums &) const = default;
};

/// Sums over any number of ids; an id without a row on the day adds nothing. Of everything a filter finds,
/// the filter says more than its ids and is answered sooner.
struct CatalogSumsQuery
{
    QList<qint64> ids;
    QString asOf;
    std::optional<Filter> all = {}; ///< of catalogs; then ids and asOf are not looked at
    [[nodiscard]] Result<CatalogSums> operator()(Connection &) const;
};

} // namespace shuzhi
