// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/period.h"
#include "models/domain/points.h"
#include "models/domain/scheme.h"

#include <QByteArray>
#include <QDate>
#include <QHash>

#include <optional>

namespace shuzhi {

/// One cause of a measure falling short, with the rows that show it; `share` is its part of the
/// deduction in proportion to the other causes.
struct Cause
{
    QString id;
    Bilingual text;
    qint64 share = 1;
    QString where;
    qint64 rows = 0;
};

/// What was counted for one department and one indicator. Denominator 0: not applicable. Every `where`
/// is a search expression; `deductionRows` is the total of `deductionWhere`. `causes` divides the
/// deduction further; without it there is one cause, worded by the scheme.
struct Measure
{
    QString indicator;
    QString departmentUid;
    qint64 numerator = 0;
    qint64 denominator = 0;
    QString where; ///< all rows that were looked at
    QString numeratorWhere;
    QString denominatorWhere;
    QString deductionWhere;
    qint64 deductionRows = 0;
    QList<Cause> causes;
};

/// A department to be assessed; `sortKey` (made by the text service) orders departments of equal rank.
struct AssessedDepartment
{
    QString uid;
    QString code;
    QString name;
    QByteArray sortKey;
    std::optional<Points> previousScore; ///< of the period before, computed the same way
};

/// A line of the account: points lost (negative: given on top), why, and the rows behind it.
struct Deduction
{
    Points points = 0;
    QString reasonId;
    Bilingual reason;
    qint64 rows = 0;
    QString where;
};

/// How one indicator came out for one department.
struct IndicatorResult
{
    QString id;
    Points weight = 0; ///< the effective one, after "not applicable"
    qint64 numerator = 0;
    qint64 denominator = 0;
    std::optional<double> value; ///< unrounded quotient, or the expression's value; empty: not measured
    Points score = 0;
    bool applicable = false;
    QList<Deduction> deductions; ///< weight = score + Σ points
    QString where;
    QString numeratorWhere;
    QString denominatorWhere;
};

/// Effective weight and points of one head; not applicable when none of its indicators is.
struct HeadResult
{
    QString id;
    Points weight = 0;
    Points score = 0;
    bool applicable = false;
};

/// One department's account. For every department Σ weight = score + Σ deduction points, exactly.
struct DepartmentResult
{
    QString uid;
    QString code;
    QString name;
    Points score = 0;
    int rank = 0; ///< ties share one (1, 2, 2, 4); 0: nothing was applicable, so neither rank nor grade
    QString grade; ///< id of the scheme's grade
    QList<HeadResult> heads; ///< in the scheme's order
    QList<IndicatorResult> indicators; ///< in the scheme's order
    std::optional<Points> previousScore;

    [[nodiscard]] std::optional<Points> change() const;
};

/// The outcome of one assessment: values only, ordered by rank, then sort key, then uid.
struct Assessment
{
    Scheme scheme;
    Period period;
    QDate asOf;
    QList<DepartmentResult> departments;
};

/// All that an assessment is computed from.
struct AssessmentInput
{
    Scheme scheme;
    Period period;
    QDate asOf; ///< invalid: the period's last day
    QList<AssessedDepartment> departments;
    QList<Measure> measures; ///< exactly one for every department and indicator, in any order
};

/// Scores every department. Errors: Internal for a missing, double or foreign measure, Refused for an
/// expression that cannot be computed, TooLarge for counts beyond largestMeasure.
[[nodiscard]] Result<Assessment> assess(const AssessmentInput &input);

} // namespace shuzhi
