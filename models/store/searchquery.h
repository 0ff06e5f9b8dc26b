// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/sortorder.h"
#include "models/store/catalogrows.h"
#include "models/store/connection.h"
#include "models/store/facetsquery.h"

#include <QJsonObject>

namespace shuzhi {

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
    QString after; ///< cursor of a page of the same order

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

} // namespace shuzhi
