// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace shuzhi {

/// Why a row was rejected. `rule` is stable: no_title, unstorable_text, cell_too_long, locked,
/// no_identifier (data.json wants one), no_value (a cell the kind needs is empty), unknown_catalog,
/// ambiguous_catalog, not_a_day, not_a_number, unknown_kind, secret_in_locator (the value is left out),
/// name_taken (a department's name that another one has).
/// `message` is English and says what to do; `value` is the cell, cut to 200 characters.
struct ImportError
{
    qint64 row = 0; ///< as a spreadsheet shows it, header included
    QString column, value, rule, message;
    QString sheet = {};
};

/// Something the officer should know; nothing was rejected for it. The same case in many rows is one
/// warning that counts them. `rule` is stable: unknown_value, unknown_state, unknown_library,
/// unclear_date, no_provider, no_provider_column, new_departments, provider_name_differs,
/// provider_code_differs, provider_code_filled, row_differs, running_number, unknown_header, unused_mapping,
/// same_field, items_without_name, ambiguous_title, repeated_header, other_sheets, more_warnings,
/// merges_guessed (blanks of the head), rows_continued (blanks under a catalog), notes_left_out (totals,
/// notes, sections, help rows, numbered blanks), by_content (`value`, `field`: what the cells decided),
/// code_differs (V3), resources_as_drafts, secret_in_locator, mapping_incomplete, kind_guessed,
/// usage_replaced, usage_kept, unknown_catalog, ambiguous_catalog.
struct ImportWarning
{
    QString rule, column, value, message;
    qint64 row = 0; ///< the first one; 0: not about a row
    qint64 count = 1; ///< rows it stands for
    QString field = {}; ///< of the column, where one value of it is meant
    QString sheet = {};
};

/// One cell that differs. Values are as stored: codes, ISO dates, names of departments.
struct CellDifference
{
    QString column; ///< the head in the file
    QString field, before, after;
};

/// A row and what it is called.
struct RowNote
{
    qint64 row = 0;
    QString title;
    QString sheet = {};
};

/// What a changed row brings, cell by cell.
struct RowChange
{
    qint64 row = 0;
    QString title;
    QList<CellDifference> cells;
    QString sheet = {};
};

/// A row whose identity was met before in the file: which row it repeats, and where it says something
/// else (`before`: the earlier row's value).
struct RowDuplicate
{
    qint64 row = 0;
    qint64 repeats = 0;
    QString title;
    QList<CellDifference> cells;
    QString sheet = {};
};

/// A rule of the domain (rule.h; peers.md IM6) that rows of the file break, as they would be stored.
struct RuleFinding
{
    QString rule; ///< V1 … V10
    qint64 rows = 0; ///< that break it
    qint64 fixable = 0; ///< of these, rows with a safe correction
    qint64 fixed = 0; ///< of these, rows where it was asked for and made
    RowNote example; ///< the first row
    CellDifference correction; ///< what the correction of the first fixable row is; empty field: none
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
    QString kind, format, encoding, separator;
    QString sheet; ///< several: joined with ", "
    int sheets = 1; ///< that were read
    qint64 headerRow = 0; ///< the last row of the head
    qint64 rows = 0, added = 0, changed = 0, unchanged = 0, rejected = 0, duplicates = 0;
    qint64 catalogs = 0, items = 0; ///< entities the accepted rows speak of
    bool dryRun = false;
    QList<MappedColumn> mapping; ///< in the file's order
    QStringList unmapped; ///< heads that nothing was taken from
    QList<ImportWarning> warnings;
    QList<ImportError> errors;
    QList<RowChange> changes;
    QList<RowDuplicate> repeats;
    QList<RowNote> newRows, sameRows; ///< added and unchanged ones, if ImportRequest::listRows
    QList<RuleFinding> findings;
    qint64 declined = 0; ///< rows a person took out
    qint64 resources = 0; ///< entities, like catalogs and items
    qint64 chain = 0; ///< link of the trail that the import is, for undo; 0: nothing was written
    QStringList departmentsCreated;
    std::optional<Error> refusal; ///< set: nothing was written

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace shuzhi
