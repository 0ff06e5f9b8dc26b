// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/language.h"

#include <functional>

namespace shuzhi {

/// The smallest thing that would raise one indicator of one department, everything else as it is.
struct BookStep
{
    std::optional<qint64> rowsToFull; ///< rows more that must count for the whole weight
    std::optional<qint64> rowsToGrade; ///< for the department's next grade, by this indicator alone
    QString grade; ///< id of that grade
    std::optional<qint64> rowsToStep; ///< stepped: to the next threshold
    Points stepPoints = 0; ///< the score at that threshold
};

/// What the workbook says besides the assessment.
struct BookTexts
{
    static constexpr int sheetRows = 1'048'576; ///< of the file format

    Language language = Language::Chinese;
    QString city; ///< stands before the title, with its own mark if it is synthetic
    QString trailHash{}; ///< head of the audit trail the figures were read at
    QList<QList<BookStep>> steps{}; ///< by department and indicator, in the assessment's order; or empty
    int rowLimit = sheetRows; ///< the lists of deductions and evidence go on in a further sheet beyond
};

/// Asked between the steps of a write with what is done, 0 … 1; false ends it with Cancelled.
using BookProgress = std::function<bool(double)>;

/// Writes the assessment as an .xlsx book: cover, ranking, charts, matrix of indicators, a sheet for each
/// head, deductions, evidence, scheme and calculation. Scores, effective weights, ranks, grades and the
/// order of the ranking are live formulas over the measured numerators and denominators, rounding where
/// the program rounds, each with its present value stored; the cells that may be changed are unlocked and
/// the book says when one was. Sheet names follow the format's rules (31 units, no sign it forbids, none
/// twice whatever the case).
///
/// The book is written beside `path`, read back and compared cell by cell, and takes its place when all is
/// equal; on error or when it is cancelled `path` is as before. Errors: Cancelled; Unwritable; TooLarge for a
/// text beyond 32,767 characters (naming the cell) or more departments, heads or indicators than a sheet
/// holds.
[[nodiscard]] Status writeAssessmentBook(const Assessment &assessment, const BookTexts &texts,
                                         const QString &path, const BookProgress &progress = {});

} // namespace shuzhi
