// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/connection.h"

#include <QJsonObject>

namespace shuzhi {

/// Which way a list is ordered; the uid always comes last.
struct SortOrder
{
    QString field = QStringLiteral("title");
    bool descending = false;

    /// "title", "department:desc"
    [[nodiscard]] static Result<SortOrder> parse(const QString &text);
    bool operator==(const SortOrder &) const = default;
};

/// One page of a search as the command line gives it.
struct SearchPage
{
    qint64 total = 0;
    QList<QJsonObject> rows;
    QString next; ///< cursor of the page after this one; empty at the end
    QString asOf;
};

/// Counts and lists what a filter finds, page by page without OFFSET.
struct SearchQuery
{
    Filter filter;
    SortOrder sort;
    int limit = 100;
    QString after; ///< cursor

    [[nodiscard]] Result<SearchPage> operator()(Connection &) const;
};

/// The number of rows a filter finds: what a figure must equal.
struct CountQuery
{
    Filter filter;
    [[nodiscard]] Result<qint64> operator()(Connection &) const;
};

/// Local ids of all rows in order, for a grid that is a window on the data. Ids never leave the program.
struct IdListQuery
{
    Filter filter;
    SortOrder sort;
    [[nodiscard]] Result<QList<qint64>> operator()(Connection &) const;
};

/// One catalog as the grid shows it. Flags and completeness are of the day, other cells are today's.
struct CatalogRow
{
    qint64 id = 0;
    QString uid, title, code, department, library, shareType, updateCycle, lastUpdated, isOpen, state, kinds;
    bool mounted = false, used = false, overdue = false;
    int items = 0, required = 0, filled = 0;
    qint64 rev = 0;

    bool operator==(const CatalogRow &) const = default;
};

/// The rows behind a few ids, in the order asked.
struct CatalogRowsQuery
{
    QList<qint64> ids;
    QString asOf;
    [[nodiscard]] Result<QList<CatalogRow>> operator()(Connection &) const;
};

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
