// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"
#include "models/services/catalogcells.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Writes what the catalog grid shows to a file: these rows, in this order, with these columns. Ends
/// with Cancelled between two blocks of rows; the target then still is what it was before.
struct CatalogExportQuery
{
    QList<qint64> ids;
    QString asOf;
    QList<CatalogColumn> columns;
    CatalogWords words;
    QString sheet; ///< name of the sheet
    QString format; ///< "xlsx", "csv", "json"
    QString path;

    [[nodiscard]] Result<WriteReport> operator()(Connection &, JobContext &) const;
};

/// The same rows as tab-separated lines under their heads, as spreadsheets paste them.
struct CatalogTextQuery
{
    QList<qint64> ids;
    QString asOf;
    QList<CatalogColumn> columns;
    CatalogWords words;

    [[nodiscard]] Result<QString> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
