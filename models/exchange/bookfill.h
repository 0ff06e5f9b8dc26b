// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/bookplan.h"
#include "models/exchange/booksheet.h"

namespace shuzhi {

/// The sheets of the assessment workbook; each keeps faults in the sheet.
void fillCoverSheet(const BookPlan &plan, BookSheet &sheet);
void fillRankingSheet(const BookPlan &plan, BookSheet &sheet);
void fillChartSheet(const BookPlan &plan, lxw_workbook *workbook, BookSheet &sheet);
void fillMatrixSheet(const BookPlan &plan, BookSheet &sheet);
void fillHeadSheet(const BookPlan &plan, int head, BookSheet &sheet);
void fillDetailSheet(const BookPlan &plan, const BookPart &part, BookSheet &sheet);
void fillEvidenceSheet(const BookPlan &plan, const BookPart &part, BookSheet &sheet);
void fillSchemeSheet(const BookPlan &plan, BookSheet &sheet);
void fillCalculationSheet(const BookPlan &plan, BookSheet &sheet);

/// Names for other books and formulas: inputs (Numerator_…, Denominator_…, Scheme_Weights, Grade_From) and
/// results (Result_Score, Result_Rank …), by the ids of the scheme, the same in every language.
[[nodiscard]] Status defineBookNames(lxw_workbook *workbook, const BookPlan &plan);

/// Title, and the line of period and scheme.
void fillTitle(const BookPlan &plan, BookSheet &sheet);
/// The title's lines, and the one that says whether an input was changed.
void fillSheetHead(const BookPlan &plan, BookSheet &sheet);

/// A column of a table: key of its label and its width.
struct BookColumn
{
    const char *key;
    double width;
};

/// Column heads from column 0 on, with the widths.
void fillColumnHeads(const BookPlan &plan, BookSheet &sheet, int row, const QList<BookColumn> &columns);

/// A text as a formula writes it: in quotes, its own quotes doubled.
[[nodiscard]] QString quoted(const QString &text);

/// One share of a largest-remainder split as a formula: `floors` and `rests` are the ranges of whole
/// parts and remainders in one row, `floor` and `rest` this one's, `total` the units to hand out; in points.
[[nodiscard]] QString apportionFormula(const QString &floor, const QString &rest, const QString &floors,
                                       const QString &rests, const QString &total);

} // namespace shuzhi
