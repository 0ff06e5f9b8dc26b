// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/exchange/tablewriter.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Duty lists as a table: what the window and `export --what duties` write.
struct DutyExport
{
    Table table;
    QList<QVariantList> rows;
};

/// One row for each duty and catalog it is linked to, one for a duty without any; functions and matters
/// stand in their duties' rows. The columns are reference domain.md 5.2's suggestion: no officially issued
/// head was found. Codes are written as the words of `language`, heads too; keys of JSON never change.
struct DutyExportQuery
{
    QString departmentUid; ///< empty: the newest lists of all departments
    Language language = Language::Chinese;

    [[nodiscard]] Result<DutyExport> operator()(Connection &) const;
};

/// Writes the same table to a file, off the window's thread. @param format "xlsx", "csv" or "json"
struct DutyExportFileQuery
{
    DutyExportQuery query;
    QString path, format;

    [[nodiscard]] Result<WriteReport> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
