// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// One cell of a catalog among many that are changed together.
struct BulkCell
{
    qint64 id = 0, rev = 0;
    QString uid, title, state;
    QString value; ///< of the column; a reference as the uid of its row
    QString words; ///< what a person reads: the name of the row a reference points to

    bool operator==(const BulkCell &) const = default;
};

/// Hands over one column of the catalogs, in the order of the ids, a page at a time, so that memory does
/// not grow with the selection. Ids that are gone are left out. `page` ends the reading with an error of
/// its own. Internal if table catalog has no such column.
/// @param lock on a server the rows are held until the transaction ends
[[nodiscard]] Status eachCellPage(Connection &connection, const QList<qint64> &ids, const QString &column,
                                  bool lock, const std::function<Status(const QList<BulkCell> &)> &page);

/// Writes the same value into one column of the catalogs, which must not be one that keys are made from.
/// Conflict if a reference points to no row.
[[nodiscard]] Status setCells(Connection &connection, const QList<qint64> &ids, const QString &column,
                              const QString &value);

/// Moves the catalogs to a state, whatever it was.
/// @param dates what has no day of publication gets the city's day in the same entry of the trail. On a
/// server with roles for its owner only: for all others the server sees to it (hands_publication,
/// trail.psql.sql).
[[nodiscard]] Status moveCells(Connection &connection, const QList<qint64> &ids, const QString &state,
                               bool dates);

/// What hangs on catalogs, today.
struct CatalogTies
{
    qint64 catalogs = 0;
    qint64 duties = 0; ///< confirmed or not
    qint64 resources = 0; ///< published
    qint64 demands = 0;
    qint64 used = 0; ///< catalogs with a call of another department
    qint64 consumers = 0; ///< those departments

    bool operator==(const CatalogTies &) const = default;
};

/// Asked before catalogs are retired.
struct CatalogTiesQuery
{
    QList<qint64> ids;
    [[nodiscard]] Result<CatalogTies> operator()(Connection &) const;
};

/// How many of the catalogs are in each state.
struct CatalogStatesQuery
{
    QList<qint64> ids;
    [[nodiscard]] Result<QHash<QString, qint64>> operator()(Connection &) const;
};

/// A catalog with the same name, but for white space and punctuation.
struct SameTitle
{
    QString uid, title, departmentUid, department, state;

    bool operator==(const SameTitle &) const = default;
};

/// Catalogs that are called like `title`, at most 20, the own department's first.
struct SameTitlesQuery
{
    QString title, departmentUid;
    [[nodiscard]] Result<QList<SameTitle>> operator()(Connection &) const;
};

/// The data items of a catalog, in their order.
[[nodiscard]] Result<QStringList> itemUids(Connection &connection, const QString &catalogUid);

/// A row that a reference may point to.
struct Choice
{
    QString uid, name;

    bool operator==(const Choice &) const = default;
};

/// The departments (but merged ones) or the libraries of the city in the order of their names.
struct ChoicesQuery
{
    QString table; ///< "department" or "library"
    [[nodiscard]] Result<QList<Choice>> operator()(Connection &) const;
};

} // namespace shuzhi
