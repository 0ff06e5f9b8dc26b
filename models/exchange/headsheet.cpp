// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Head;
using Figure = BookPlan::Figure;
using HeadCalc = BookPlan::HeadCalc;
using IndicatorCalc = BookPlan::IndicatorCalc;

/// The sheet of one head: a row per department with the head's weight and score, then for each of its
/// indicators the measured numerator and denominator (the book's inputs), value, weight and score.
class HeadSheet
{
public:
    HeadSheet(const BookPlan &plan, int head, BookSheet &sheet)
        : m_plan(plan)
        , m_head(head)
        , m_first(plan.firstIndicator(head))
        , m_last(plan.firstIndicator(head + 1) - 1)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        fillSheetHead(m_plan, m_sheet);
        header();
        for (int d = 0; d < m_plan.departmentCount(); ++d) {
            department(d);
            for (int i = m_first; i <= m_last; ++i)
                indicator(d, i);
        }
        const int lastRow = m_plan.lastDepartmentRow();
        const int lastColumn = m_plan.figureColumn(m_last, Figure::Score);
        m_sheet.freeze(BookPlan::firstRow, Column::Weight);
        m_sheet.filter(BookPlan::headerRow, lastRow, lastColumn);
        m_sheet.pageSetup({lastRow, lastColumn, BookPlan::groupRow, BookPlan::headerRow, false,
                           m_plan.printHeader(), m_plan.printFooter()});
        m_sheet.protect();
    }

private:
    void header()
    {
        const SchemeHead &head = m_plan.assessment.scheme.heads[m_head];
        fillColumnHeads(
            m_plan, m_sheet, BookPlan::headerRow,
            {{"department", 28}, {"effective_weight", 10}, {"score", 9}, {"deducted", 9}, {"score_rate", 9}});
        m_sheet.text(BookPlan::groupRow, 0, QString(), CellStyle::GroupHeader);
        m_sheet.merged(BookPlan::groupRow, Column::Weight, Column::Rate, m_plan.in(head.name),
                       CellStyle::GroupHeader);
        static constexpr BookColumn columns[] = {
            {"numerator", 11}, {"denominator", 12.5}, {"value", 10}, {"effective_weight", 10}, {"score", 9}};
        for (int i = m_first; i <= m_last; ++i) {
            m_sheet.merged(BookPlan::groupRow, m_plan.figureColumn(i, 0),
                           m_plan.figureColumn(i, Figure::Score), m_plan.in(m_plan.indicators[i].name),
                           CellStyle::GroupHeader);
            int column = m_plan.figureColumn(i, 0);
            for (const BookColumn &entry : columns) {
                m_sheet.width(column, entry.width);
                m_sheet.text(BookPlan::headerRow, column++, m_plan.label(entry.key), CellStyle::HeaderCell);
            }
            m_sheet.acceptCounts({BookPlan::firstRow, m_plan.figureColumn(i, Figure::Numerator),
                                  m_plan.lastDepartmentRow(), m_plan.figureColumn(i, Figure::Denominator)},
                                 m_plan.label("input_title"), m_plan.label("input_count"));
        }
        m_sheet.height(BookPlan::groupRow, 22);
    }

    void department(int d)
    {
        const DepartmentResult &department = m_plan.assessment.departments[d];
        const HeadResult &result = department.heads[m_head];
        const int row = BookPlan::departmentRow(d);
        m_sheet.text(row, Column::Department, department.name, CellStyle::Text);
        m_sheet.formula(row, Column::Weight,
                        m_plan.calculationCell(m_plan.headCalcColumn(HeadCalc::Weight, m_head), d),
                        pointsAsNumber(result.weight), CellStyle::TwoDecimals);
        QStringList scores;
        for (int i = m_first; i <= m_last; ++i)
            scores.append(cellName(row, m_plan.figureColumn(i, Figure::Score)));
        m_sheet.formula(row, Column::Score, QStringLiteral("ROUND(SUM(%1),4)").arg(scores.join(u',')),
                        pointsAsNumber(result.score), CellStyle::Strong);
        const QString weight = cellName(row, Column::Weight), score = cellName(row, Column::Score);
        m_sheet.formula(row, Column::Deducted, QStringLiteral("ROUND(%1-%2,4)").arg(weight, score),
                        pointsAsNumber(result.weight - result.score), CellStyle::TwoDecimals);
        std::optional<double> rate;
        if (result.weight > 0)
            rate = pointsAsNumber(result.score) / pointsAsNumber(result.weight);
        m_sheet.formula(row, Column::Rate, QStringLiteral("IF(%1=0,\"\",%2/%1)").arg(weight, score), rate,
                        CellStyle::Percent);
    }

    QString cell(int row, int i, int figure) const { return cellName(row, m_plan.figureColumn(i, figure)); }

    void indicator(int d, int i)
    {
        const SchemeIndicator &indicator = m_plan.indicators[i];
        const IndicatorResult &result = m_plan.assessment.departments[d].indicators[i];
        const int row = BookPlan::departmentRow(d);
        m_sheet.number(row, m_plan.figureColumn(i, Figure::Numerator), static_cast<double>(result.numerator),
                       CellStyle::InputCount);
        m_sheet.number(row, m_plan.figureColumn(i, Figure::Denominator),
                       static_cast<double>(result.denominator), CellStyle::InputCount);
        const int value = m_plan.figureColumn(i, Figure::Value);
        if (result.value)
            m_sheet.formula(row, value, valueFormula(i, row), *result.value,
                            indicator.expression.isEmpty() ? CellStyle::Percent : CellStyle::Plain);
        else
            m_sheet.textFormula(row, value, valueFormula(i, row), m_plan.label("not_applicable"),
                                indicator.expression.isEmpty() ? CellStyle::Percent : CellStyle::Plain);
        m_sheet.formula(row, m_plan.figureColumn(i, Figure::Weight), weightFormula(d, i),
                        pointsAsNumber(result.weight), CellStyle::TwoDecimals);
        m_sheet.formula(row, m_plan.figureColumn(i, Figure::Score), scoreFormula(i, row),
                        pointsAsNumber(result.score), CellStyle::Strong);
    }

    QString valueFormula(int i, int row) const
    {
        const SchemeIndicator &indicator = m_plan.indicators[i];
        const QString numerator = cell(row, i, Figure::Numerator);
        const QString denominator = cell(row, i, Figure::Denominator);
        QString value = numerator + u'/' + denominator;
        if (!indicator.expression.isEmpty()) {
            // The scheme was checked when the assessment was made, so the expression parses.
            const auto expression = Expression::parse(indicator.expression, schemeInputs());
            value = QStringLiteral("ROUND(%1,%2)")
                        .arg(expression->toFormula({{QStringLiteral("numerator"), numerator},
                                                    {QStringLiteral("denominator"), denominator}}))
                        .arg(Expression::decimalPlaces);
        }
        return QStringLiteral("IF(%1=0,%2,%3)")
            .arg(denominator, quoted(m_plan.label("not_applicable")), value);
    }

    QString weightFormula(int d, int i) const
    {
        const auto at = [&](IndicatorCalc block) {
            return m_plan.calculationCell(m_plan.indicatorCalcColumn(block, i), d);
        };
        const auto all = [&](IndicatorCalc block) {
            const int row = BookPlan::departmentRow(d);
            return BookPlan::onSheet(m_plan.names.calculation,
                                     fixedRange(row, m_plan.indicatorCalcColumn(block, m_first), row,
                                                m_plan.indicatorCalcColumn(block, m_last)));
        };
        const QString base = m_plan.calculationCell(m_plan.headCalcColumn(HeadCalc::Base, m_head), d);
        const QString total = QStringLiteral("ROUND(%1*10000,0)")
                                  .arg(cellName(BookPlan::departmentRow(d), Column::Weight, false, true));
        return QStringLiteral("IF(%1=0,0,%2)")
            .arg(base,
                 apportionFormula(at(IndicatorCalc::Floor), at(IndicatorCalc::Rest),
                                  all(IndicatorCalc::Floor), all(IndicatorCalc::Rest), total));
    }

    QString scoreFormula(int i, int row) const
    {
        const bool stepped = m_plan.indicators[i].kind == IndicatorKind::Stepped;
        return QStringLiteral("IF(%1=0,0,%2)")
            .arg(cell(row, i, Figure::Denominator), stepped ? steppedFormula(i, row) : shareFormula(i, row));
    }

    QString shareFormula(int i, int row) const
    {
        const QString numerator = cell(row, i, Figure::Numerator);
        const QString denominator = cell(row, i, Figure::Denominator);
        const QString value = cell(row, i, Figure::Value);
        const bool isRate = m_plan.indicators[i].expression.isEmpty();
        QString earned = isRate ? QStringLiteral("%1/%2").arg(numerator, denominator) : value;
        if (m_plan.indicators[i].direction == Direction::LowerIsBetter)
            earned = isRate ? QStringLiteral("(%2-%1)/%2").arg(numerator, denominator)
                            : QStringLiteral("(1-%1)").arg(value);
        return QStringLiteral("MAX(0,MIN(%1,ROUND(%1*%2,4)))").arg(cell(row, i, Figure::Weight), earned);
    }

    // The steps give points for the scheme's own weight; weight 0 is a bonus and takes them as they are.
    QString steppedFormula(int i, int row) const
    {
        const int first = m_plan.stepRow(i);
        const int last = first + static_cast<int>(m_plan.indicators[i].steps.size()) - 1;
        const QString from = m_plan.schemeRange(first, last, BookPlan::Tables::From);
        const QString gives = m_plan.schemeRange(first, last, BookPlan::Tables::Gives);
        const QString found =
            QStringLiteral("LOOKUP(MAX(%1,MIN(%2)),%2,%3)").arg(cell(row, i, Figure::Value), from, gives);
        return QStringLiteral("IF(%1=0,%2,ROUND(%3*%2/%1,4))")
            .arg(m_plan.schemeCell(m_plan.schemeRow(i), BookPlan::SchemeColumns::Weight), found,
                 cell(row, i, Figure::Weight));
    }

    const BookPlan &m_plan;
    const int m_head;
    const int m_first;
    const int m_last;
    BookSheet &m_sheet;
};

} // namespace

void fillHeadSheet(const BookPlan &plan, int head, BookSheet &sheet)
{
    HeadSheet(plan, head, sheet).fill();
}

} // namespace shuzhi
