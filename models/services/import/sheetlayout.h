// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/services/import/importfield.h"
#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"

#include <QSet>

namespace shuzhi {

/// One field of a file: the columns it comes from (one, or several under the same meaning), or the
/// constant that every row gets. Each column of "extension" is a field of its own.
struct LayoutField
{
    ImportField field;
    QList<int> columns;
    QString header; ///< of the first column, for messages
    QString constant;

    /// The raw text of a row's cell, trimmed; empty where nothing of it can be seen.
    [[nodiscard]] QString cell(const QStringList &cells) const;
};

/// A sheet that is read and where its head stands.
struct LayoutSheet
{
    int sheet = 0; ///< place in SheetSource::sheets()
    QString name;
    qint64 headFirst = 0, headLast = 0; ///< rows as shown
    QSet<qint64> helpers; ///< rows under the head that explain it: 必填, 示例 …
    QList<QStringList> above; ///< texts down to the head's end, to know them where they stand again
    QList<MergedRange> merged; ///< of the rows below the head
    qint64 rows = 0; ///< data rows
    QString shape; ///< equal for sheets with the same heads in the same order

    [[nodiscard]] bool operator==(const LayoutSheet &) const = default;
};

/// How the sheets of a file are laid out, and what can be said only after all of it was seen once. All
/// sheets have the same heads in the same columns.
struct SheetLayout
{
    QList<LayoutSheet> sheets; ///< in the order of the file
    QString sheetName; ///< several: joined with ", "
    qint64 headFirst = 0; ///< first row of the head in the first sheet
    qint64 headerRow = 0; ///< its last row
    QStringList heads;
    QList<LayoutField> fields;
    QList<MappedColumn> mapping;
    QStringList unmapped;
    QList<ImportWarning> warnings;
    QSet<int> byPerson, byContent; ///< columns whose field is not their head's
    qint64 rows = 0; ///< data rows of all sheets
    bool minguo = false; ///< all its days are of the Minguo era, so unmarked ones are too
    bool knowsMerges = true;
    bool records = false; ///< JSON: one row of names, nothing but data below

    [[nodiscard]] const LayoutField *field(const QString &name) const;
    [[nodiscard]] const LayoutField *fieldOf(int column) const;
    /// The head of a column, or its letter in brackets where it has none.
    [[nodiscard]] QString headOf(int column) const;
};

/// Finds sheets and head, gives the columns their fields and reads the sheets through once.
/// Errors: Usage (a sheet or a field that does not exist), Refused with file, sheet and the heads seen
/// (a column the kind needs is missing; named sheets of different shape), those of readRows.
[[nodiscard]] Result<SheetLayout> readLayout(SheetSource &source, const ImportRequest &request);

} // namespace shuzhi
