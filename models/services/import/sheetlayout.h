// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/services/import/importfield.h"
#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"

#include <optional>

namespace shuzhi {

/// One field of a file: the columns it comes from (one, or several under the same meaning), or the
/// constant that every row gets.
struct LayoutField
{
    ImportField field;
    QList<int> columns;
    QString header; ///< of the first column, for messages
    QString constant;

    /// The raw text of a row's cell, trimmed.
    [[nodiscard]] QString cell(const QStringList &cells) const;
};

/// How a sheet is laid out, and what can be said only after all of it was seen once.
struct SheetLayout
{
    int sheet = 0;
    QString sheetName;
    qint64 headerRow = 0;
    QStringList heads;
    QList<LayoutField> fields;
    QList<MappedColumn> mapping;
    QStringList unmapped;
    QList<ImportWarning> warnings;
    qint64 rows = 0; ///< data rows
    bool minguo = false; ///< all its days are of the Minguo era, so unmarked ones are too

    [[nodiscard]] const LayoutField *field(const QString &name) const;
    /// Whether a row below the head holds data: any text, and not the head once more.
    [[nodiscard]] bool isData(qint64 row, const QStringList &cells) const;
    /// Whether a row is the head printed again.
    [[nodiscard]] bool isHead(const QStringList &cells) const;
};

/// Finds sheet and head and reads the sheet through once.
[[nodiscard]] Result<SheetLayout> readLayout(SheetSource &source, const ImportRequest &request);

} // namespace shuzhi
