// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace shuzhi {

/// Why a row was rejected. `rule` is stable: no_title, unstorable_text, cell_too_long, locked.
/// `message` is English and says what to do; `value` is the cell, cut to 200 characters.
struct ImportError
{
    qint64 row = 0; ///< as a spreadsheet shows it, header included
    QString column, value, rule, message;
};

/// Something the officer should know; nothing was rejected for it. The same case in many rows is one
/// warning that counts them. `rule` is stable: unknown_value, unknown_state, unknown_library,
/// unclear_date, no_provider, no_provider_column, new_departments, provider_name_differs,
/// provider_code_differs, provider_code_filled, row_differs, running_number, unknown_header, unused_mapping,
/// same_field, items_without_name, ambiguous_title, repeated_header, other_sheets, more_warnings.
struct ImportWarning
{
    QString rule, column, value, message;
    qint64 row = 0; ///< the first one; 0: not about a row
    qint64 count = 1; ///< rows it stands for
};

/// One cell that differs. Values are as stored: codes, ISO dates, names of departments.
struct CellDifference
{
    QString column; ///< the head in the file
    QString field, before, after;
};

/// What a changed row brings, cell by cell.
struct RowChange
{
    qint64 row = 0;
    QString title;
    QList<CellDifference> cells;
};

/// A row whose identity was met before in the file: which row it repeats, and where it says something
/// else (`before`: the earlier row's value).
struct RowDuplicate
{
    qint64 row = 0;
    qint64 repeats = 0;
    QString title;
    QList<CellDifference> cells;
};

/// A head of the file and the field it was taken for (headeralias.h).
struct MappedColumn
{
    QString header, field;
};

/// What an import did, or would do (definitions.md, "Import"; the JSON of cli.md). Always
/// rows = added + changed + unchanged + rejected + duplicates.
struct ImportReport
{
    QString kind, format, encoding, sheet;
    qint64 headerRow = 0;
    qint64 rows = 0, added = 0, changed = 0, unchanged = 0, rejected = 0, duplicates = 0;
    qint64 catalogs = 0, items = 0; ///< entities the accepted rows speak of
    bool dryRun = false;
    QList<MappedColumn> mapping; ///< in the file's order
    QStringList unmapped; ///< heads that nothing was taken from
    QList<ImportWarning> warnings;
    QList<ImportError> errors;
    QList<RowChange> changes;
    QList<RowDuplicate> repeats;
    QStringList departmentsCreated;
    std::optional<Error> refusal; ///< set: nothing was written

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace shuzhi
