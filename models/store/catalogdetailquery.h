// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predicate.h"
#include "models/domain/records.h"
#include "models/store/connection.h"

namespace shuzhi {

/// Calls of one consumer in one month that count as use.
struct CatalogUse
{
    QString month; ///< "2023-06"
    QString consumer; ///< name of the department
    qint64 calls = 0;

    bool operator==(const CatalogUse &) const = default;
};

/// A duty the catalog is linked to.
struct CatalogDuty
{
    QString uid, name, parent, department, kinds, state;

    bool operator==(const CatalogDuty &) const = default;
};

/// A rule that finds the catalog, with the items it is about.
struct CatalogFinding
{
    QString rule;
    QStringList items;

    bool operator==(const CatalogFinding &) const = default;
};

/// One entry of the trail about the catalog, a resource or an item of it.
struct CatalogChange
{
    struct Value
    {
        QString column, before, after; ///< references as names
        QString stored; ///< what stood before, as a step writes it: references as uids

        bool operator==(const Value &) const = default;
    };
    QString at, day, actor, source;
    QString table; ///< "catalog", "resource", "data_item"
    QString uid; ///< of the row
    QString op; ///< "insert", "update", "delete"
    QString subject; ///< name of the resource or item
    QList<Value> values; ///< of an update
    Row removed; ///< of a delete: all columns as they stood

    bool operator==(const CatalogChange &) const = default;
};

/// Everything the detail panel says of one catalog. Completeness, findings, use and history are as of
/// the day, all else is today's.
struct CatalogDetail
{
    QString uid, asOf;
    qint64 rev = 0;
    Row values; ///< columns of catalog, "department", "provider_code", "library"
    int required = 0, filled = 0;
    bool mounted = false, overdue = false; ///< overdue: a definite cycle that was not kept
    bool duty = false; ///< linked to a confirmed duty
    QStringList missing; ///< columns of core fields
    QList<CatalogFinding> findings;
    QList<DataItem> items;
    QList<Resource> resources;
    QStringList ownSubmissions; ///< uids of resources the login submitted, and so does not publish
    QList<CatalogUse> use; ///< by month, then consumer
    QList<CatalogDuty> duties;
    QList<CatalogChange> history; ///< newest first, at most 200
};

/// Reads one catalog with all that belongs to it, at one moment. NotFound if there is none.
struct CatalogDetailQuery
{
    QString uid;
    QString asOf;
    [[nodiscard]] Result<CatalogDetail> operator()(Connection &) const;
};

} // namespace shuzhi
