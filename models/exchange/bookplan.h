// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/assessmentbook.h"

namespace shuzhi {

/// Names of the sheets, by the format's rules.
struct BookNames
{
    QString cover, ranking, charts, matrix, scheme, calculation;
    QStringList heads, details, evidence;
};

/// Departments [first, last) that stand on one sheet of a list.
struct BookPart
{
    int first = 0;
    int last = 0;
};

/// Where everything stands in the assessment workbook, so that the formulas of one sheet find the cells
/// of another. Rows and columns are zero-based; departments, heads and indicators are numbered in the
/// order of the assessment and its scheme. On every sheet with a row per department (ranking, matrix,
/// heads, calculation) department d stands in departmentRow(d); on the ranking that row is the d-th place.
class BookPlan
{
public:
    static constexpr int statusRow = 2;
    static constexpr int groupRow = 3;
    static constexpr int headerRow = 4;
    static constexpr int firstRow = 5;
    static constexpr int schemeHeaderRow = 4;

    struct Ranking
    {
        enum { Rank, Department, Code, Score, Grade, Previous, Change, FirstHead };
    };
    struct Matrix
    {
        enum { Department, Rank, Score, Grade, FirstIndicator }; ///< of each score and word
    };
    struct Head
    {
        enum { Department, Weight, Score, Deducted, Rate, FirstIndicator };
    };
    struct Figure ///< the columns of each indicator on its head's sheet
    {
        enum { Numerator, Denominator, Value, Weight, Score, Count };
    };
    struct SchemeColumns
    {
        enum { Head, Indicator, Weight, Scoring, Explanation, Metric, Reason, Remedy, Kept, KeptGives };
    };
    /// The tables of grades and steps stand below the indicators in three columns.
    struct Tables
    {
        enum { Name, From, Gives };
    };
    struct Calculation
    {
        enum {
            Number,
            Department,
            Code,
            Previous,
            Score,
            Rank,
            Place, ///< this department's row on the ranking
            At, ///< the department at this place
            ScoreLabel, ///< of the department at this place
            ChangeLabel,
            HeadsBase,
            First
        };
    };
    /// Blocks of the calculation with a column per head, then those with a column per indicator.
    enum class HeadCalc { Base, Own, Floor, Rest, Weight, Count };
    enum class IndicatorCalc { Base, Floor, Rest, Numerator, Denominator, Count };

    BookPlan(const Assessment &assessment, const BookTexts &texts);

    const Assessment &assessment;
    const BookTexts &texts;
    const QList<SchemeIndicator> indicators;
    BookNames names;

    /// Error TooLarge where a sheet cannot hold what it must.
    [[nodiscard]] Status check() const;

    [[nodiscard]] QString label(const char *key) const;
    [[nodiscard]] const QString &in(const Bilingual &text) const { return text.in(texts.language); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString printHeader() const;
    [[nodiscard]] QString printFooter() const;
    [[nodiscard]] QString gradeName(const QString &id) const; ///< empty: none
    /// Name of the grade a share of a weight earns, as if the weight were full marks.
    [[nodiscard]] QString gradeOfShare(Points score, Points weight) const;

    /// How the charts call the department at place d of the ranking: "3 name 86.52", "name +1.20".
    [[nodiscard]] QString scoreLabel(int department) const;
    [[nodiscard]] QString changeLabel(int department) const;

    [[nodiscard]] int departmentCount() const { return static_cast<int>(assessment.departments.size()); }
    [[nodiscard]] int headCount() const { return static_cast<int>(assessment.scheme.heads.size()); }
    [[nodiscard]] int indicatorCount() const { return static_cast<int>(indicators.size()); }
    [[nodiscard]] int headOf(int indicator) const { return m_headOf[indicator]; }
    /// Number of the first indicator of a head; of the head after the last one: all indicators.
    [[nodiscard]] int firstIndicator(int head) const { return m_firstIndicator[head]; }

    [[nodiscard]] static int departmentRow(int department) { return firstRow + department; }
    [[nodiscard]] int lastDepartmentRow() const { return firstRow + std::max(1, departmentCount()) - 1; }
    [[nodiscard]] int figureColumn(int indicator, int figure) const;
    [[nodiscard]] int headCalcColumn(HeadCalc block, int head) const;
    [[nodiscard]] int indicatorCalcColumn(IndicatorCalc block, int indicator) const;
    [[nodiscard]] int calculationColumns() const { return indicatorCalcColumn(IndicatorCalc::Count, 0); }

    [[nodiscard]] int schemeRow(int indicator) const { return schemeHeaderRow + 1 + indicator; }
    [[nodiscard]] int gradeHeaderRow() const { return schemeRow(indicatorCount()) + 2; }
    [[nodiscard]] int gradeRow(int grade) const { return gradeHeaderRow() + 1 + grade; } ///< lowest first
    [[nodiscard]] int gradeCount() const { return static_cast<int>(assessment.scheme.grades.size()); }
    [[nodiscard]] int stepHeaderRow() const { return gradeRow(gradeCount()) + 2; }
    [[nodiscard]] int stepRow(int indicator) const { return m_stepRow[indicator]; } ///< of its first step
    [[nodiscard]] int stepEndRow() const { return m_stepEndRow; } ///< the row after the last step

    [[nodiscard]] const QList<BookPart> &detailParts() const { return m_detailParts; }
    [[nodiscard]] const QList<BookPart> &evidenceParts() const { return m_evidenceParts; }

    /// "'数据标准'!$F$6": a cell, a column over all departments, or any block of a sheet.
    [[nodiscard]] static QString onSheet(const QString &sheet, const QString &cells);
    [[nodiscard]] QString figureCell(int indicator, int figure, int department) const;
    [[nodiscard]] QString figureRange(int indicator, int figure) const;
    [[nodiscard]] QString calculationCell(int column, int department) const;
    [[nodiscard]] QString calculationRange(int column) const;
    [[nodiscard]] QString schemeCell(int row, int column) const;
    [[nodiscard]] QString schemeRange(int firstRow, int lastRow, int column) const;
    /// Cell of the calculation sheet that counts changed inputs.
    [[nodiscard]] QString changesCell() const;

private:
    void nameSheets();

    QList<int> m_headOf;
    QList<int> m_firstIndicator;
    QList<int> m_stepRow;
    QList<BookPart> m_detailParts;
    QList<BookPart> m_evidenceParts;
    int m_stepEndRow = 0;
};

} // namespace shuzhi
