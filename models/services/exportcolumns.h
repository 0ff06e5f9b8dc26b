// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/exchange/tablewriter.h"

namespace shuzhi {

/// One column of an exported table, from resources/vocabularies/export_columns.json.
struct ExportColumn
{
    Column column; ///< the head is the first name import knows the field by (the national template's)
    QString sql; ///< over the aliases of searchSql
    QString vocabulary; ///< values are (comma-parted) codes of it; empty: plain text
    QHash<QString, QString> labels; ///< Chinese words of codes that have no vocabulary
};

/// What an exported table of one kind is called and has.
struct ExportTable
{
    QString name;
    QList<ExportColumn> columns;

    [[nodiscard]] Table table() const;
};

/// Usage for kinds that are not exported row by row.
[[nodiscard]] Result<ExportTable> exportTable(What what);

/// A cell as people read it: codes as their Chinese words, an unknown value as it is.
[[nodiscard]] QString exportedText(const ExportColumn &column, const QString &stored);

} // namespace shuzhi
