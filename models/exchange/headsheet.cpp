// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookplan.h"
#include "models/exchange/booksheet.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Heads;

/// The heads sheet: one row for every department and head. Its folded columns split 100 points over the
/// applicable heads by largest remainder.
class HeadSheet
{
public:
    HeadSheet(const BookPlan &plan, BookSheet &sheet)
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
            for (int h = 0; h < m_plan.headCount(); ++h)
                row(d, h);
        }
        const int lastRow = std::max(BookPlan::firstRow, m_plan.headRow(m_plan.departmentCount(), 0) - 1);
        m_sheet.freeze(BookPlan::firstRow, Column::SchemeWeight);
        m_sheet.filter(BookPlan::headerRow, lastRow, Column::Note);
        m_sheet.printSetup(lastRow, Column::Note, BookPlan::headerRow, m_plan.printHeader(),
                           m_plan.printFooter());
    }

private:
    void header()
    {
        static constexpr struct
        {
            const char *key;
            double width;
        } columns[] = {{"department", 30}, {"head", 20},     {"scheme_weight", 12}, {"effective_weight", 12},
                       {"score", 12},      {"deducted", 12}, {"notes", 36}};
        int column = 0;
        for (const auto &entry : columns) {
            m_sheet.width(column, entry.width);
            m_sheet.text(BookPlan::headerRow, column++, m_plan.label(entry.key), CellStyle::HeaderCell);
        }
        m_sheet.height(BookPlan::headerRow, 32);
        m_sheet.foldColumns(Column::CalcBase, Column::CalcRest);
        column = Column::CalcBase;
        for (const char *key : {"calc_base", "calculation", "calc_floor", "calc_remainder"})
            m_sheet.text(BookPlan::headerRow, column++, m_plan.label(key), CellStyle::CalculatedHeader);
    }

    // A column over all heads of one department.
    QString block(int department, int column) const
    {
        return fixedRange(m_plan.headRow(department, 0), column,
                          m_plan.headRow(department, m_plan.headCount() - 1), column);
    }

    // A column of the indicators sheet over one head of one department.
    QString indicatorBlock(int department, int head, int column) const
    {
        const int first = m_plan.indicatorRow(department, m_plan.firstIndicator(head));
        const int last = m_plan.indicatorRow(department, m_plan.firstIndicator(head + 1) - 1);
        return m_plan.sheetPrefix("sheet_indicators") + fixedRange(first, column, last, column);
    }

    qint64 applicableWeight(int department, int head) const
    {
        qint64 sum = 0;
        for (int i = m_plan.firstIndicator(head); i < m_plan.firstIndicator(head + 1); ++i) {
            if (m_plan.assessment.departments[department].indicators[i].applicable)
                sum += m_plan.indicators[i].weight;
        }
        return sum;
    }

    void row(int d, int h)
    {
        const DepartmentResult &department = m_plan.assessment.departments[d];
        const SchemeHead &head = m_plan.assessment.scheme.heads[h];
        const HeadResult &result = department.heads[h];
        const int row = m_plan.headRow(d, h);
        const auto at = [row](int column) { return cellName(row, column); };
        m_sheet.text(row, Column::Department, department.name, CellStyle::Text);
        m_sheet.text(row, Column::Head, m_plan.in(head.name), CellStyle::Text);
        m_sheet.formula(
            row, Column::SchemeWeight,
            QStringLiteral("ROUND(SUM(%1),4)").arg(indicatorBlock(d, h, BookPlan::Indicators::SchemeWeight)),
            pointsAsNumber(head.weight), CellStyle::TwoDecimals);
        m_sheet.formula(
            row, Column::Weight,
            QStringLiteral("IF(SUM(%1)=0,0,%2)")
                .arg(block(d, Column::CalcWeight),
                     apportionFormula(at(Column::CalcFloor), at(Column::CalcRest),
                                      block(d, Column::CalcFloor), block(d, Column::CalcRest), total(d))),
            pointsAsNumber(result.weight), CellStyle::TwoDecimals);
        m_sheet.formula(
            row, Column::Score,
            QStringLiteral("ROUND(SUM(%1),4)").arg(indicatorBlock(d, h, BookPlan::Indicators::Score)),
            pointsAsNumber(result.score), CellStyle::Strong);
        m_sheet.formula(row, Column::Deducted,
                        QStringLiteral("ROUND(%1-%2,4)").arg(at(Column::Weight), at(Column::Score)),
                        pointsAsNumber(result.weight - result.score), CellStyle::TwoDecimals);
        m_sheet.textFormula(row, Column::Note,
                            QStringLiteral("IF(%1=0,\"%2\",\"\")")
                                .arg(at(Column::CalcBase), m_plan.label("head_not_applicable")),
                            applicableWeight(d, h) == 0 ? m_plan.label("head_not_applicable") : QString(),
                            CellStyle::Text);
        calculation(d, h);
    }

    QString total(int department) const
    {
        return QStringLiteral("ROUND(SUM(%1)*10000,0)").arg(block(department, Column::SchemeWeight));
    }

    void calculation(int d, int h)
    {
        const int row = m_plan.headRow(d, h);
        const qint64 base = applicableWeight(d, h);
        const qint64 weight = base == 0 ? 0 : m_plan.assessment.scheme.heads[h].weight;
        qint64 sum = 0;
        for (int other = 0; other < m_plan.headCount(); ++other)
            sum += applicableWeight(d, other) == 0 ? 0 : m_plan.assessment.scheme.heads[other].weight;
        const qint64 product = weight * m_plan.assessment.scheme.weightTotal();
        m_sheet.formula(row, Column::CalcBase,
                        QStringLiteral("SUM(%1)").arg(indicatorBlock(d, h, BookPlan::Indicators::CalcBase)),
                        static_cast<double>(base), CellStyle::Calculated);
        m_sheet.formula(row, Column::CalcWeight,
                        QStringLiteral("IF(%1=0,0,ROUND(%2*10000,0))")
                            .arg(cellName(row, Column::CalcBase), cellName(row, Column::SchemeWeight)),
                        static_cast<double>(weight), CellStyle::Calculated);
        const QString share = cellName(row, Column::CalcWeight) + u'*' + total(d);
        const QString weights = QStringLiteral("SUM(%1)").arg(block(d, Column::CalcWeight));
        m_sheet.formula(row, Column::CalcFloor, QStringLiteral("IF(%1=0,0,INT(%2/%1))").arg(weights, share),
                        sum == 0 ? 0.0 : static_cast<double>(product / sum), CellStyle::Calculated);
        m_sheet.formula(row, Column::CalcRest, QStringLiteral("IF(%1=0,0,MOD(%2,%1))").arg(weights, share),
                        sum == 0 ? 0.0 : static_cast<double>(product % sum), CellStyle::Calculated);
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
};

} // namespace

void fillHeadSheet(const BookPlan &plan, BookSheet &sheet)
{
    HeadSheet(plan, sheet).fill();
}

} // namespace shuzhi
