// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookplan.h"
#include "models/exchange/booksheet.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Ranking;

/// The ranking sheet may be sorted: its formulas look only at their own row and at fixed ranges, and
/// find their department by the number in a folded column.
class RankingSheet
{
public:
    RankingSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
        , m_lastHead(Column::FirstHead + plan.headCount() - 1)
        , m_number(m_lastHead + 2)
        , m_lastRow(std::max(BookPlan::firstRow, BookPlan::firstRow + plan.departmentCount() - 1))
    {
    }

    void fill()
    {
        m_sheet.text(0, 0, m_plan.title(), CellStyle::Title);
        m_sheet.text(1, 0, m_plan.subtitle(), CellStyle::Subtitle);
        m_sheet.height(0, 26);
        header();
        for (int d = 0; d < m_plan.departmentCount(); ++d)
            department(d);
        m_sheet.freeze(BookPlan::firstRow, Column::Code);
        m_sheet.filter(BookPlan::headerRow, m_lastRow, m_lastHead);
        m_sheet.printSetup(m_lastRow, m_lastHead, BookPlan::headerRow, m_plan.printHeader(),
                           m_plan.printFooter());
    }

private:
    void header()
    {
        static constexpr struct
        {
            const char *key;
            double width;
        } columns[] = {{"rank", 7},   {"department", 30}, {"code", 23},  {"score", 10},
                       {"grade", 11}, {"previous", 11},   {"change", 10}};
        int column = 0;
        for (const auto &entry : columns) {
            m_sheet.width(column, entry.width);
            m_sheet.text(BookPlan::headerRow, column++, m_plan.label(entry.key), CellStyle::HeaderCell);
        }
        for (const SchemeHead &head : m_plan.assessment.scheme.heads) {
            m_sheet.width(column, 14);
            m_sheet.text(BookPlan::headerRow, column++, m_plan.in(head.name), CellStyle::HeaderCell);
        }
        m_sheet.height(BookPlan::headerRow, 32);
        m_sheet.foldColumns(m_number, m_number + 1);
        m_sheet.text(BookPlan::headerRow, m_number, m_plan.label("calc_number"), CellStyle::CalculatedHeader);
        m_sheet.text(BookPlan::headerRow, m_number + 1, m_plan.label("calc_base"),
                     CellStyle::CalculatedHeader);
    }

    // A column of the heads sheet over all departments.
    QString headRange(int column) const
    {
        return m_plan.sheetPrefix("sheet_heads")
            + fixedRange(BookPlan::firstRow, column, m_plan.headRow(m_plan.departmentCount(), 0) - 1, column);
    }

    void department(int d)
    {
        const DepartmentResult &result = m_plan.assessment.departments[d];
        const int row = BookPlan::firstRow + d;
        const QString number = cellName(row, m_number, false, true);
        const QString heads = QString::number(m_plan.headCount());
        for (int h = 0; h < m_plan.headCount(); ++h) {
            m_sheet.formula(row, Column::FirstHead + h,
                            QStringLiteral("INDEX(%1,(%2-1)*%3+%4)")
                                .arg(headRange(BookPlan::Heads::Score), number, heads)
                                .arg(h + 1),
                            pointsAsNumber(result.heads[h].score), CellStyle::TwoDecimals);
        }
        qint64 base = 0;
        for (int h = 0; h < m_plan.headCount(); ++h)
            base += result.heads[h].weight > 0 ? m_plan.assessment.scheme.heads[h].weight : 0;
        m_sheet.number(row, m_number, d + 1, CellStyle::Calculated);
        m_sheet.formula(row, m_number + 1,
                        QStringLiteral("SUM(INDEX(%1,(%2-1)*%3+1):INDEX(%1,%2*%3))")
                            .arg(headRange(BookPlan::Heads::CalcWeight), number, heads),
                        static_cast<double>(base), CellStyle::Calculated);
        m_sheet.text(row, Column::Department, result.name, CellStyle::Text);
        m_sheet.text(row, Column::Code, result.code, CellStyle::Code);
        outcome(row, result);
    }

    void outcome(int row, const DepartmentResult &result)
    {
        const bool ranked = result.rank > 0;
        const auto onlyRanked = [ranked](double value) {
            return ranked ? std::optional(value) : std::nullopt;
        };
        const QString score = cellName(row, Column::Score);
        const QString previous = cellName(row, Column::Previous);
        m_sheet.formula(row, Column::Score,
                        QStringLiteral("IF(%1=0,\"\",ROUND(SUM(%2:%3),4))")
                            .arg(cellName(row, m_number + 1, false, true), cellName(row, Column::FirstHead),
                                 cellName(row, m_lastHead)),
                        onlyRanked(pointsAsNumber(result.score)), CellStyle::Strong);
        m_sheet.formula(
            row, Column::Rank,
            QStringLiteral("IF(%1=\"\",\"\",RANK(%1,%2))")
                .arg(score, fixedRange(BookPlan::firstRow, Column::Score, m_lastRow, Column::Score)),
            onlyRanked(result.rank), CellStyle::Rank);
        m_sheet.textFormula(row, Column::Grade, gradeFormula(score), gradeName(result), CellStyle::Rank);
        if (result.previousScore)
            m_sheet.number(row, Column::Previous, pointsAsNumber(*result.previousScore),
                           CellStyle::TwoDecimals);
        else
            m_sheet.blank(row, Column::Previous, CellStyle::TwoDecimals);
        const auto change = result.change();
        m_sheet.formula(row, Column::Change,
                        QStringLiteral("IF(OR(%1=\"\",%2=\"\"),\"\",ROUND(%1-%2,4))").arg(score, previous),
                        change ? std::optional(pointsAsNumber(*change)) : std::nullopt, CellStyle::Change);
    }

    QString gradeFormula(const QString &score) const
    {
        const int first = m_plan.gradeRow(0);
        const int last = m_plan.gradeRow(static_cast<int>(m_plan.assessment.scheme.grades.size()) - 1);
        const QString prefix = m_plan.sheetPrefix("sheet_scheme");
        return QStringLiteral("IF(%1=\"\",\"\",LOOKUP(%1,%2,%3))")
            .arg(score, prefix + fixedRange(first, BookPlan::Tables::From, last, BookPlan::Tables::From),
                 prefix + fixedRange(first, BookPlan::Tables::Name, last, BookPlan::Tables::Name));
    }

    QString gradeName(const DepartmentResult &result) const
    {
        for (const SchemeGrade &grade : m_plan.assessment.scheme.grades) {
            if (grade.id == result.grade)
                return m_plan.in(grade.name);
        }
        return {};
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
    const int m_lastHead;
    const int m_number;
    const int m_lastRow;
};

} // namespace

void fillRankingSheet(const BookPlan &plan, BookSheet &sheet)
{
    RankingSheet(plan, sheet).fill();
}

} // namespace shuzhi
