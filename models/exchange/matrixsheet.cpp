// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Matrix;
using Figure = BookPlan::Figure;
using Calculation = BookPlan::Calculation;

/// The matrix of departments and indicators: the points of each with a tint from none to all of them, and
/// the word of the grade its share of the weight would earn; below, the city's share of all points.
class MatrixSheet
{
public:
    MatrixSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
        , m_lastRow(plan.lastDepartmentRow())
        , m_lastColumn(column(plan.indicatorCount()) - 1)
    {
    }

    void fill()
    {
        fillSheetHead(m_plan, m_sheet);
        header();
        for (int d = 0; d < m_plan.departmentCount(); ++d) {
            department(d);
            for (int i = 0; i < m_plan.indicatorCount(); ++i)
                indicator(d, i);
        }
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            const double most = mostPoints(m_plan.indicators[i]);
            // White stands where the lowest passing grade begins.
            m_sheet.colourScale({BookPlan::firstRow, column(i), m_lastRow, column(i)}, most * passing(),
                                most);
        }
        city();
        m_sheet.freeze(BookPlan::firstRow, Column::Rank);
        m_sheet.filter(BookPlan::headerRow, m_lastRow, m_lastColumn);
        m_sheet.pageSetup({m_lastRow + 1, m_lastColumn, BookPlan::groupRow, BookPlan::headerRow, false,
                           m_plan.printHeader(), m_plan.printFooter()});
        m_sheet.protect();
    }

private:
    static int column(int indicator) { return Column::FirstIndicator + 2 * indicator; }

    static double mostPoints(const SchemeIndicator &indicator)
    {
        Points most = indicator.weight;
        for (const SchemeStep &step : indicator.steps)
            most = std::max(most, step.points);
        return pointsAsNumber(std::max<Points>(most, 1));
    }

    double passing() const
    {
        const QList<SchemeGrade> &grades = m_plan.assessment.scheme.grades;
        const double from = grades.size() > 1 ? pointsAsNumber(grades[grades.size() - 2].from) / 100 : 0.5;
        return std::clamp(from, 0.1, 0.9);
    }

    void header()
    {
        fillColumnHeads(m_plan, m_sheet, BookPlan::headerRow,
                        {{"department", 28}, {"rank", 7}, {"score", 9}, {"grade", 8}});
        m_sheet.text(BookPlan::groupRow, 0, QString(), CellStyle::GroupHeader);
        m_sheet.merged(BookPlan::groupRow, Column::Rank, Column::Grade, m_plan.label("group_result"),
                       CellStyle::GroupHeader);
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            m_sheet.merged(BookPlan::groupRow, column(i), column(i) + 1, m_plan.in(m_plan.indicators[i].name),
                           CellStyle::GroupHeader);
            m_sheet.width(column(i), 8);
            m_sheet.width(column(i) + 1, 8.5);
            m_sheet.text(BookPlan::headerRow, column(i), m_plan.label("score"), CellStyle::HeaderCell);
            m_sheet.text(BookPlan::headerRow, column(i) + 1, m_plan.label("grade"), CellStyle::HeaderCell);
        }
        m_sheet.height(BookPlan::groupRow, 34);
    }

    QString gradeRange(int tableColumn) const
    {
        return m_plan.schemeRange(m_plan.gradeRow(0), m_plan.gradeRow(m_plan.gradeCount() - 1), tableColumn);
    }

    QString gradeFormula(const QString &points) const
    {
        return QStringLiteral("LOOKUP(%1,%2,%3)")
            .arg(points, gradeRange(BookPlan::Tables::From), gradeRange(BookPlan::Tables::Name));
    }

    void department(int d)
    {
        const DepartmentResult &result = m_plan.assessment.departments[d];
        const int row = BookPlan::departmentRow(d);
        std::optional<double> rank, score;
        if (result.rank > 0) {
            rank = result.rank;
            score = pointsAsNumber(result.score);
        }
        m_sheet.text(row, Column::Department, result.name, CellStyle::Text);
        m_sheet.formula(row, Column::Rank, m_plan.calculationCell(Calculation::Rank, d), rank,
                        CellStyle::Rank);
        m_sheet.formula(row, Column::Score, m_plan.calculationCell(Calculation::Score, d), score,
                        CellStyle::Strong);
        const QString cell = cellName(row, Column::Score);
        m_sheet.textFormula(row, Column::Grade,
                            QStringLiteral("IF(%1=\"\",\"\",%2)").arg(cell, gradeFormula(cell)),
                            m_plan.gradeName(result.grade), CellStyle::Word);
    }

    void indicator(int d, int i)
    {
        const IndicatorResult &result = m_plan.assessment.departments[d].indicators[i];
        const int row = BookPlan::departmentRow(d);
        const QString denominator = m_plan.figureCell(i, Figure::Denominator, d);
        const QString weight = m_plan.figureCell(i, Figure::Weight, d);
        const QString score = m_plan.figureCell(i, Figure::Score, d);
        m_sheet.formula(row, column(i), QStringLiteral("IF(%1=0,\"\",%2)").arg(denominator, score),
                        result.applicable ? std::optional(pointsAsNumber(result.score)) : std::nullopt,
                        CellStyle::TwoDecimals);
        const QString none = m_plan.label("not_applicable"), bonus = m_plan.label("bonus");
        m_sheet.textFormula(row, column(i) + 1,
                            QStringLiteral("IF(%1=0,%2,IF(%3=0,%4,%5))")
                                .arg(denominator, quoted(none), weight, quoted(bonus),
                                     gradeFormula(QStringLiteral("ROUND(%1/%2*100,4)").arg(score, weight))),
                            !result.applicable       ? none
                                : result.weight == 0 ? bonus
                                                     : m_plan.gradeOfShare(result.score, result.weight),
                            CellStyle::Word);
    }

    // Σ points ÷ Σ weights, of the city and of every indicator.
    void city()
    {
        const int row = m_lastRow + 1;
        m_sheet.text(row, Column::Department, m_plan.label("city_rate"), CellStyle::BandText);
        m_sheet.blank(row, Column::Rank, CellStyle::BandText);
        m_sheet.blank(row, Column::Grade, CellStyle::BandText);
        Points scores = 0, weights = 0;
        QStringList scoreRanges, weightRanges;
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            const QString scoreRange = m_plan.figureRange(i, Figure::Score);
            const QString weightRange = m_plan.figureRange(i, Figure::Weight);
            Points score = 0, weight = 0;
            for (const DepartmentResult &department : m_plan.assessment.departments) {
                score += department.indicators[i].score;
                weight += department.indicators[i].weight;
            }
            share(row, column(i), scoreRange, weightRange, score, weight);
            m_sheet.blank(row, column(i) + 1, CellStyle::BandText);
            scores += score;
            weights += weight;
        }
        for (int h = 0; h < m_plan.headCount(); ++h) {
            const auto range = [&](int column) {
                return BookPlan::onSheet(m_plan.names.heads[h],
                                         fixedRange(BookPlan::firstRow, column, m_lastRow, column));
            };
            scoreRanges.append(range(BookPlan::Head::Score));
            weightRanges.append(range(BookPlan::Head::Weight));
        }
        share(row, Column::Score, scoreRanges.join(u','), weightRanges.join(u','), scores, weights);
        m_sheet.height(row, 22);
    }

    void share(int row, int column, const QString &scores, const QString &weights, Points score,
               Points weight)
    {
        m_sheet.formula(row, column,
                        QStringLiteral("IF(SUM(%2)=0,\"\",SUM(%1)/SUM(%2))").arg(scores, weights),
                        weight == 0 ? std::nullopt : std::optional(double(score) / double(weight)),
                        CellStyle::BandPercent);
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
    const int m_lastRow;
    const int m_lastColumn;
};

} // namespace

void fillMatrixSheet(const BookPlan &plan, BookSheet &sheet)
{
    MatrixSheet(plan, sheet).fill();
}

} // namespace shuzhi
