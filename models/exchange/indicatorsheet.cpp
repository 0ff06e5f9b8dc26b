// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"
#include "models/exchange/bookplan.h"
#include "models/exchange/booksheet.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Indicators;

/// The indicators sheet: one row for every department and indicator, from the measured numerator and
/// denominator to value, effective weight, points and deduction.
class IndicatorSheet
{
public:
    IndicatorSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        m_sheet.text(0, 0, m_plan.title(), CellStyle::Title);
        m_sheet.text(1, 0, m_plan.subtitle(), CellStyle::Subtitle);
        m_sheet.height(0, 26);
        header();
        for (int d = 0; d < m_plan.departmentCount(); ++d) {
            for (int i = 0; i < m_plan.indicatorCount(); ++i)
                row(d, i);
        }
        const int lastRow =
            std::max(BookPlan::firstRow, m_plan.indicatorRow(m_plan.departmentCount(), 0) - 1);
        m_sheet.freeze(BookPlan::firstRow, Column::SchemeWeight);
        m_sheet.filter(BookPlan::headerRow, lastRow, Column::Where);
        m_sheet.printSetup(lastRow, Column::Reason, BookPlan::headerRow, m_plan.printHeader(),
                           m_plan.printFooter());
    }

private:
    void header()
    {
        static constexpr struct
        {
            const char *key;
            double width;
        } columns[] = {{"department", 26}, {"head", 16},        {"indicator", 22}, {"scheme_weight", 10},
                       {"numerator", 11},  {"denominator", 12}, {"value", 10},     {"effective_weight", 10},
                       {"score", 10},      {"deducted", 10},    {"rows", 10},      {"reason", 40},
                       {"where", 60}};
        int column = 0;
        for (const auto &entry : columns) {
            m_sheet.width(column, entry.width);
            m_sheet.text(BookPlan::headerRow, column++, m_plan.label(entry.key), CellStyle::HeaderCell);
        }
        m_sheet.height(BookPlan::headerRow, 32);
        m_sheet.foldColumns(Column::CalcBase, Column::CalcRest);
        column = Column::CalcBase;
        for (const char *key : {"calc_base", "calc_floor", "calc_remainder"})
            m_sheet.text(BookPlan::headerRow, column++, m_plan.label(key), CellStyle::CalculatedHeader);
    }

    QString headCell(int department, int indicator, int column) const
    {
        return m_plan.sheetPrefix("sheet_heads")
            + cellName(m_plan.headRow(department, m_plan.headOf(indicator)), column, true, true);
    }

    // Points to hand out within the head, in units.
    QString total(int d, int i) const
    {
        return QStringLiteral("ROUND(%1*10000,0)").arg(headCell(d, i, BookPlan::Heads::Weight));
    }

    void row(int d, int i)
    {
        const SchemeIndicator &indicator = m_plan.indicators[i];
        const DepartmentResult &department = m_plan.assessment.departments[d];
        const IndicatorResult &result = department.indicators[i];
        const int row = m_plan.indicatorRow(d, i);
        m_sheet.text(row, Column::Department, department.name, CellStyle::Text);
        m_sheet.text(row, Column::Head, m_plan.in(m_plan.assessment.scheme.heads[m_plan.headOf(i)].name),
                     CellStyle::Text);
        m_sheet.text(row, Column::Indicator, m_plan.in(indicator.name), CellStyle::Text);
        m_sheet.formula(row, Column::SchemeWeight,
                        m_plan.sheetPrefix("sheet_scheme")
                            + cellName(m_plan.schemeRow(i), BookPlan::SchemeColumns::Weight, true, true),
                        pointsAsNumber(indicator.weight), CellStyle::TwoDecimals);
        m_sheet.number(row, Column::Numerator, static_cast<double>(result.numerator),
                       CellStyle::MeasuredCount);
        m_sheet.number(row, Column::Denominator, static_cast<double>(result.denominator),
                       CellStyle::MeasuredCount);
        const bool isRate = indicator.expression.isEmpty();
        m_sheet.formula(row, Column::Value, valueFormula(indicator, row), result.value,
                        isRate ? CellStyle::Percent : CellStyle::Plain);
        weight(d, i);
        m_sheet.formula(row, Column::Score, scoreFormula(i, row), pointsAsNumber(result.score),
                        CellStyle::Strong);
        m_sheet.formula(
            row, Column::Deducted,
            QStringLiteral("ROUND(%1-%2,4)").arg(cellName(row, Column::Weight), cellName(row, Column::Score)),
            pointsAsNumber(result.weight - result.score), CellStyle::TwoDecimals);
        evidence(d, i);
    }

    static QString valueFormula(const SchemeIndicator &indicator, int row)
    {
        const QString numerator = cellName(row, Column::Numerator);
        const QString denominator = cellName(row, Column::Denominator);
        QString value = numerator + u'/' + denominator;
        if (!indicator.expression.isEmpty()) {
            // The scheme was checked when the assessment was made, so the expression parses.
            const auto expression = Expression::parse(indicator.expression, schemeInputs());
            value = QStringLiteral("ROUND(%1,%2)")
                        .arg(expression->toFormula({{QStringLiteral("numerator"), numerator},
                                                    {QStringLiteral("denominator"), denominator}}))
                        .arg(Expression::decimalPlaces);
        }
        return QStringLiteral("IF(%1=0,\"\",%2)").arg(denominator, value);
    }

    void weight(int d, int i)
    {
        const int row = m_plan.indicatorRow(d, i);
        const int head = m_plan.headOf(i);
        const int first = m_plan.indicatorRow(d, m_plan.firstIndicator(head));
        const int last = m_plan.indicatorRow(d, m_plan.firstIndicator(head + 1) - 1);
        const DepartmentResult &department = m_plan.assessment.departments[d];
        const auto ownWeight = [&](int k) {
            return department.indicators[k].applicable ? m_plan.indicators[k].weight : 0;
        };
        qint64 base = 0;
        for (int k = m_plan.firstIndicator(head); k < m_plan.firstIndicator(head + 1); ++k)
            base += ownWeight(k);
        const qint64 product = ownWeight(i) * department.heads[head].weight;
        const QString own = cellName(row, Column::CalcBase);
        const QString sum = headCell(d, i, BookPlan::Heads::CalcBase);
        m_sheet.formula(
            row, Column::Weight,
            QStringLiteral("IF(%1=0,0,%2)")
                .arg(sum,
                     apportionFormula(cellName(row, Column::CalcFloor), cellName(row, Column::CalcRest),
                                      fixedRange(first, Column::CalcFloor, last, Column::CalcFloor),
                                      fixedRange(first, Column::CalcRest, last, Column::CalcRest),
                                      total(d, i))),
            pointsAsNumber(department.indicators[i].weight), CellStyle::TwoDecimals);
        m_sheet.formula(row, Column::CalcBase,
                        QStringLiteral("IF(%1=0,0,ROUND(%2*10000,0))")
                            .arg(cellName(row, Column::Denominator), cellName(row, Column::SchemeWeight)),
                        static_cast<double>(ownWeight(i)), CellStyle::Calculated);
        m_sheet.formula(row, Column::CalcFloor,
                        QStringLiteral("IF(%1=0,0,INT(%2*%3/%1))").arg(sum, own, total(d, i)),
                        base == 0 ? 0.0 : static_cast<double>(product / base), CellStyle::Calculated);
        m_sheet.formula(row, Column::CalcRest,
                        QStringLiteral("IF(%1=0,0,MOD(%2*%3,%1))").arg(sum, own, total(d, i)),
                        base == 0 ? 0.0 : static_cast<double>(product % base), CellStyle::Calculated);
    }

    QString scoreFormula(int i, int row) const
    {
        const SchemeIndicator &indicator = m_plan.indicators[i];
        const QString denominator = cellName(row, Column::Denominator);
        const QString points = indicator.kind == IndicatorKind::Stepped ? steppedFormula(i, row)
                                                                        : proportionalFormula(indicator, row);
        return QStringLiteral("IF(%1=0,0,%2)").arg(denominator, points);
    }

    static QString proportionalFormula(const SchemeIndicator &indicator, int row)
    {
        const QString numerator = cellName(row, Column::Numerator);
        const QString denominator = cellName(row, Column::Denominator);
        const QString value = cellName(row, Column::Value);
        const bool isRate = indicator.expression.isEmpty();
        QString earned = isRate ? QStringLiteral("%1/%2").arg(numerator, denominator) : value;
        if (indicator.direction == Direction::LowerIsBetter)
            earned = isRate ? QStringLiteral("(%2-%1)/%2").arg(numerator, denominator)
                            : QStringLiteral("(1-%1)").arg(value);
        return QStringLiteral("MAX(0,MIN(%1,ROUND(%1*%2,4)))").arg(cellName(row, Column::Weight), earned);
    }

    // The steps give points for the scheme's own weight; weight 0 is a bonus and takes them as they are.
    QString steppedFormula(int i, int row) const
    {
        const int first = m_plan.stepRow(i);
        const int last = first + static_cast<int>(m_plan.indicators[i].steps.size()) - 1;
        const QString prefix = m_plan.sheetPrefix("sheet_scheme");
        const QString from = prefix + fixedRange(first, BookPlan::Tables::From, last, BookPlan::Tables::From);
        const QString gives =
            prefix + fixedRange(first, BookPlan::Tables::Gives, last, BookPlan::Tables::Gives);
        const QString found =
            QStringLiteral("LOOKUP(MAX(%1,MIN(%2)),%2,%3)").arg(cellName(row, Column::Value), from, gives);
        return QStringLiteral("IF(%1=0,%2,ROUND(%3*%2/%1,4))")
            .arg(cellName(row, Column::SchemeWeight), found, cellName(row, Column::Weight));
    }

    void evidence(int d, int i)
    {
        const IndicatorResult &result = m_plan.assessment.departments[d].indicators[i];
        const int row = m_plan.indicatorRow(d, i);
        const QString note = m_plan.label("not_applicable");
        const QString reason = m_plan.in(m_plan.indicators[i].reason);
        qint64 rows = 0;
        QStringList wheres;
        for (const Deduction &line : result.deductions) {
            rows += line.points > 0 ? line.rows : 0;
            if (line.points > 0 && !line.where.isEmpty())
                wheres.append(line.where);
        }
        const bool lost = result.weight > result.score;
        m_sheet.textFormula(
            row, Column::Reason,
            QStringLiteral("IF(%1=0,\"%2\",IF(%3>0,%4,\"\"))")
                .arg(cellName(row, Column::Denominator), note, cellName(row, Column::Deducted),
                     m_plan.sheetPrefix("sheet_scheme")
                         + cellName(m_plan.schemeRow(i), BookPlan::SchemeColumns::Reason, true, true)),
            !result.applicable ? note
                : lost         ? reason
                               : QString(),
            CellStyle::Text);
        if (lost)
            m_sheet.number(row, Column::Rows, static_cast<double>(rows), CellStyle::Count);
        else
            m_sheet.blank(row, Column::Rows, CellStyle::Count);
        m_sheet.text(row, Column::Where, wheres.join(u'\n'), CellStyle::Text);
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
};

} // namespace

void fillIndicatorSheet(const BookPlan &plan, BookSheet &sheet)
{
    IndicatorSheet(plan, sheet).fill();
}

} // namespace shuzhi
