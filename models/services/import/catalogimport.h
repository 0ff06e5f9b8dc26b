// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

#include <QHash>

namespace shuzhi {

/// A file to be taken in, and how.
struct ImportRequest
{
    /// What a changed row does to the catalog that is there.
    enum Policy {
        Overwrite, ///< filled cells of the file win
        Fill, ///< only cells that are empty in the city are filled
        Skip, ///< catalogs that are there stay as they are
    };

    QString path;
    QString kind = QStringLiteral("catalogs");
    QString sheet; ///< empty: the first visible one with a column for the catalog's name
    /// Head → field, wins over the known heads; an empty field leaves the column out. A head "=TEXT"
    /// is no column but gives every row TEXT in that field: {"=市卫生局", "department"}.
    QHash<QString, QString> mapping;
    QString encoding; ///< CSV only; empty: byte-order mark, else strict UTF-8
    bool dryRun = false;
    Policy policy = Overwrite;
    QString state = QStringLiteral("published"); ///< of new catalogs without a state of their own
    QString sourceName; ///< what the trail calls the file; empty: its name
};

/// Takes a file of catalogs (CSV, XLSX, one header row) into the city in one transaction: all of it is
/// there, or nothing. A dry run gives the same report and writes nothing.
/// Identity of a row: the code where such a column is recognised (a running number is none), else
/// provider + normalised title. A file without provider column goes to the department a constant
/// mapping names, else to one called after the city.
/// Errors: Usage (kind, state, field or sheet that does not exist), Refused (no column means a
/// catalog's name), those of openSource, Cancelled, and the database's.
struct ImportQuery
{
    ImportRequest request;
    Actor actor;

    [[nodiscard]] Result<ImportReport> operator()(Connection &, JobContext &) const;
};

/// The report of an import that was refused: what --json prints then.
[[nodiscard]] ImportReport refusedImport(const ImportRequest &request, const Error &error);

} // namespace shuzhi
