// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"
#include "models/store/lane.h"

#include <QSet>

#include <optional>

namespace shuzhi {

class Connection;

/// Where a column's field comes from.
enum class Evidence {
    None, ///< nothing speaks for a field
    Head, ///< the head is known by name
    Content, ///< the cells look like it (days, codes, values of a vocabulary)
    Person, ///< the request says so
};

/// A column of the shown sheet, what it was taken for and what else it could be.
struct PreviewColumn
{
    int column = 0; ///< from 0
    QString head; ///< the parts of a grouped head joined with "/"
    QString field; ///< empty: left out
    Evidence evidence = Evidence::None;
    double share = 0; ///< of the filled cells looked at, how many fit the field (0 to 1)
    QStringList samples; ///< up to 5 different filled cells
    QStringList alternatives; ///< fields the cells or the head would allow too, likeliest first
};

/// A sheet of the file as the wizard lists it.
struct PreviewSheet
{
    QString name;
    bool hidden = false;
    qint64 headFirst = 0, headLast = 0; ///< 0: no head that the kind can be read from
    qint64 rows = 0; ///< data rows
    QString shape; ///< equal for sheets that can be taken together; empty without a head
    bool chosen = false; ///< what the request as it stands would read
};

/// One row of the grid.
struct PreviewRow
{
    qint64 row = 0;
    QStringList cells;
};

/// What a file looks like before anything is decided: the first rows of one sheet, where its head is
/// and what its columns mean. Made by the very same code that imports.
struct SourcePreview
{
    QString format, encoding, separator;
    bool knowsMerges = true; ///< false: blanks beside a head were read as merged
    QList<PreviewSheet> sheets;
    int sheet = 0; ///< the one shown: place in `sheets`
    QList<PreviewRow> grid;
    QList<MergedRange> merged; ///< those that touch the grid
    QSet<qint64> leftOut; ///< rows of the grid below the head that are no data: totals, notes, the head again
    QList<PreviewColumn> columns;
    QStringList missing; ///< fields the kind needs and no column has (one of each group)
    QList<ImportWarning> warnings;
    QString shape; ///< key under which decisions about this shape are kept
};

/// Looks into a file for the wizard. Of the city only its own aliases are read.
/// Errors: those of openSource (a file that is no table), Usage, Cancelled. A table without the columns
/// the kind needs is no error here: `missing` says so and a person can map them.
struct PreviewQuery
{
    ImportRequest request;
    QString sheet; ///< to show; empty: the first chosen
    int rows = 200;

    [[nodiscard]] Result<SourcePreview> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
