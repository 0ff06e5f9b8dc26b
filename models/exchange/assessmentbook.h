// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/language.h"

namespace shuzhi {

/// What the workbook says besides the assessment: its language and whose assessment it is.
struct BookTexts
{
    Language language = Language::Chinese;
    QString city; ///< stands before the title, with its own mark if it is synthetic
};

/// Writes the assessment as an .xlsx book of four sheets: ranking, heads, indicators, scheme. Scores,
/// effective weights, ranks and grades are live formulas over the measured numerators and denominators,
/// rounding where the program rounds, each with its present value stored. The book is written beside
/// `path` and takes its place when complete; on error `path` is as before. Error: Unwritable.
[[nodiscard]] Status writeAssessmentBook(const Assessment &assessment, const BookTexts &texts,
                                         const QString &path);

} // namespace shuzhi
