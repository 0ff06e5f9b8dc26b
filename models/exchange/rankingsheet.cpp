// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Ranking;
using Calculation = BookPlan::Calculation;

/// The ranking, always in order: each row looks up the department that stands at its place, so that a
/// changed input moves departments, not only their figures.
class RankingSheet
{
public:
    RankingSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
        , m_lastHead(Column::FirstHead + plan.headCount() - 1)
        , m_lastRow(plan.lastDepartmentRow())
    {
    }

    void fill()
    {
        fillSheetHead(m_plan, m_sheet);
        header();
        for (int d = 0; d < m_plan.departmentCount(); ++d)
            department(d);
        m_sheet.dataBars({BookPlan::firstRow, Column::Score, m_lastRow, Column::Score}, 100);
        gradeWarning();
        m_sheet.freeze(BookPlan::firstRow, Column::Code);
        m_sheet.filter(BookPlan::headerRow, m_lastRow, m_lastHead);
        m_sheet.pageSetup({m_lastRow, m_lastHead, BookPlan::groupRow, BookPlan::headerRow, false,
                           m_plan.printHeader(), m_plan.printFooter()});
        m_sheet.protect();
    }

private:
    void header()
    {
        fillColumnHeads(m_plan, m_sheet, BookPlan::headerRow,
                        {{"rank", 8},
                         {"department", 30},
                         {"code", 23},
                         {"score", 12},
                         {"grade", 11},
                         {"previous", 11},
                         {"change", 10}});
        int column = Column::FirstHead;
        for (const SchemeHead &head : m_plan.assessment.scheme.heads) {
            m_sheet.width(column, 14);
            m_sheet.text(BookPlan::headerRow, column++, m_plan.in(head.name), CellStyle::HeaderCell);
        }
        m_sheet.merged(BookPlan::groupRow, Column::Rank, Column::Change, m_plan.label("group_result"),
                       CellStyle::GroupHeader);
        m_sheet.merged(BookPlan::groupRow, Column::FirstHead, m_lastHead, m_plan.label("group_heads"),
                       CellStyle::GroupHeader);
        m_sheet.height(BookPlan::groupRow, 22);
    }

    // The lowest grade stands out by fill and weight as well as by its word.
    void gradeWarning()
    {
        m_sheet.warnWhen(
            {BookPlan::firstRow, Column::Grade, m_lastRow, Column::Grade},
            QStringLiteral("%1=%2").arg(cellName(BookPlan::firstRow, Column::Grade, false, true),
                                        quoted(m_plan.in(m_plan.assessment.scheme.grades.constLast().name))));
    }

    // A column of the calculation at the department of place d.
    QString found(int d, int column) const
    {
        return QStringLiteral("INDEX(%1,%2)")
            .arg(m_plan.calculationRange(column), m_plan.calculationCell(Calculation::At, d));
    }

    void department(int d)
    {
        const DepartmentResult &result = m_plan.assessment.departments[d];
        const int row = BookPlan::departmentRow(d);
        m_sheet.textFormula(row, Column::Department, found(d, Calculation::Department), result.name,
                            CellStyle::Text);
        m_sheet.textFormula(row, Column::Code, found(d, Calculation::Code) + QStringLiteral("&\"\""),
                            result.code, CellStyle::Code);
        for (int h = 0; h < m_plan.headCount(); ++h) {
            const QString scores =
                fixedRange(BookPlan::firstRow, BookPlan::Head::Score, m_lastRow, BookPlan::Head::Score);
            m_sheet.formula(row, Column::FirstHead + h,
                            QStringLiteral("INDEX(%1,%2)")
                                .arg(BookPlan::onSheet(m_plan.names.heads[h], scores),
                                     m_plan.calculationCell(Calculation::At, d)),
                            pointsAsNumber(result.heads[h].score), CellStyle::TwoDecimals);
        }
        outcome(d);
    }

    void outcome(int d)
    {
        const DepartmentResult &result = m_plan.assessment.departments[d];
        const int row = BookPlan::departmentRow(d);
        const bool ranked = result.rank > 0;
        const auto onlyRanked = [ranked](double value) {
            return ranked ? std::optional(value) : std::nullopt;
        };
        m_sheet.formula(row, Column::Rank, found(d, Calculation::Rank), onlyRanked(result.rank),
                        CellStyle::Rank);
        m_sheet.formula(row, Column::Score, found(d, Calculation::Score),
                        onlyRanked(pointsAsNumber(result.score)), CellStyle::Strong);
        const QString score = cellName(row, Column::Score), previous = cellName(row, Column::Previous);
        const int firstGrade = m_plan.gradeRow(0), lastGrade = m_plan.gradeRow(m_plan.gradeCount() - 1);
        m_sheet.textFormula(row, Column::Grade,
                            QStringLiteral("IF(%1=\"\",\"\",LOOKUP(%1,%2,%3))")
                                .arg(score, m_plan.schemeRange(firstGrade, lastGrade, BookPlan::Tables::From),
                                     m_plan.schemeRange(firstGrade, lastGrade, BookPlan::Tables::Name)),
                            m_plan.gradeName(result.grade), CellStyle::Word);
        std::optional<double> before;
        if (result.previousScore)
            before = pointsAsNumber(*result.previousScore);
        m_sheet.formula(row, Column::Previous,
                        QStringLiteral("IF(%1=\"\",\"\",%1)").arg(found(d, Calculation::Previous)), before,
                        CellStyle::TwoDecimals);
        const auto change = result.change();
        m_sheet.formula(row, Column::Change,
                        QStringLiteral("IF(OR(%1=\"\",%2=\"\"),\"\",ROUND(%1-%2,4))").arg(score, previous),
                        change ? std::optional(pointsAsNumber(*change)) : std::nullopt, CellStyle::Change);
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
    const int m_lastHead;
    const int m_lastRow;
};

} // namespace

void fillRankingSheet(const BookPlan &plan, BookSheet &sheet)
{
    RankingSheet(plan, sheet).fill();
}

} // namespace shuzhi
