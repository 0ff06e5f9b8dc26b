// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/assessmentbook.h"

namespace shuzhi {

/// Where everything stands in the assessment workbook, so that the formulas of one sheet find the cells
/// of another. Rows and columns are zero-based; departments, heads and indicators are numbered in the
/// order of the assessment and its scheme.
class BookPlan
{
public:
    static constexpr int headerRow = 2;
    static constexpr int firstRow = 3;

    /// Columns of the sheets; "calc" ones stand outside the print area, folded away.
    struct Ranking
    {
        enum { Rank, Department, Code, Score, Grade, Previous, Change, FirstHead };
    };
    struct Heads
    {
        enum {
            Department,
            Head,
            SchemeWeight,
            Weight,
            Score,
            Deducted,
            Note,
            Gap,
            CalcBase,
            CalcWeight,
            CalcFloor,
            CalcRest
        };
    };
    struct Indicators
    {
        enum {
            Department,
            Head,
            Indicator,
            SchemeWeight,
            Numerator,
            Denominator,
            Value,
            Weight,
            Score,
            Deducted,
            Rows,
            Reason,
            Where,
            Gap,
            CalcBase,
            CalcFloor,
            CalcRest
        };
    };
    struct SchemeColumns
    {
        enum { Head, Indicator, Weight, Scoring, Explanation, Reason, Remedy };
    };
    /// The tables of grades and steps stand below the indicators in three columns.
    struct Tables
    {
        enum { Name, From, Gives };
    };

    BookPlan(const Assessment &assessment, const BookTexts &texts);

    const Assessment &assessment;
    const BookTexts &texts;
    const QList<SchemeIndicator> indicators;

    [[nodiscard]] QString label(const char *key) const;
    [[nodiscard]] const QString &in(const Bilingual &text) const { return text.in(texts.language); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString printHeader() const;
    [[nodiscard]] QString printFooter() const;

    /// "'指标'!" for formulas on other sheets.
    [[nodiscard]] QString sheetPrefix(const char *key) const;

    [[nodiscard]] int departmentCount() const { return static_cast<int>(assessment.departments.size()); }
    [[nodiscard]] int headCount() const { return static_cast<int>(assessment.scheme.heads.size()); }
    [[nodiscard]] int indicatorCount() const { return static_cast<int>(indicators.size()); }
    [[nodiscard]] int headOf(int indicator) const { return m_headOf[indicator]; }
    /// Number of the first indicator of a head; of the head after the last one: all indicators.
    [[nodiscard]] int firstIndicator(int head) const { return m_firstIndicator[head]; }

    [[nodiscard]] int headRow(int department, int head) const
    {
        return firstRow + department * headCount() + head;
    }
    [[nodiscard]] int indicatorRow(int department, int indicator) const
    {
        return firstRow + department * indicatorCount() + indicator;
    }

    static constexpr int schemeHeaderRow = 9;
    [[nodiscard]] int schemeRow(int indicator) const { return schemeHeaderRow + 1 + indicator; }
    [[nodiscard]] int gradeHeaderRow() const { return schemeRow(indicatorCount()) + 2; }
    [[nodiscard]] int gradeRow(int grade) const
    {
        return gradeHeaderRow() + 1 + grade;
    } ///< lowest grade first
    [[nodiscard]] int stepHeaderRow() const;
    [[nodiscard]] int stepRow(int indicator) const { return m_stepRow[indicator]; } ///< of its first step
    [[nodiscard]] int noteRow() const { return m_noteRow; }

private:
    QList<int> m_headOf;
    QList<int> m_firstIndicator;
    QList<int> m_stepRow;
    int m_noteRow = 0;
};

class BookSheet;

/// The four sheets; each returns nothing but keeps faults in the sheet.
void fillRankingSheet(const BookPlan &plan, BookSheet &sheet);
void fillHeadSheet(const BookPlan &plan, BookSheet &sheet);
void fillIndicatorSheet(const BookPlan &plan, BookSheet &sheet);
void fillSchemeSheet(const BookPlan &plan, BookSheet &sheet);

/// One share of a largest-remainder split as a formula: `floors` and `rests` are the ranges of whole
/// parts and remainders, `floor` and `rest` this row's, `total` the units to hand out; in points.
[[nodiscard]] QString apportionFormula(const QString &floor, const QString &rest, const QString &floors,
                                       const QString &rests, const QString &total);

} // namespace shuzhi
