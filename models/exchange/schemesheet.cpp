// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

using Column = BookPlan::SchemeColumns;
using Table = BookPlan::Tables;

/// The scheme sheet: how every indicator is defined and scored, and the tables of weights, steps and
/// grades the formulas look up. What may be changed stands once more beside the page as it was.
class SchemeSheet
{
public:
    SchemeSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        fillSheetHead(m_plan, m_sheet);
        indicators();
        grades();
        steps();
        const int lastRow = std::max(m_plan.stepEndRow() - 1, m_plan.stepHeaderRow());
        accept();
        m_sheet.freeze(BookPlan::schemeHeaderRow + 1, Column::Weight);
        m_sheet.pageSetup({lastRow, Column::Remedy, BookPlan::schemeHeaderRow, BookPlan::schemeHeaderRow,
                           false, m_plan.printHeader(), m_plan.printFooter()});
        m_sheet.protect();
    }

private:
    void section(int headerRow, const char *title, std::initializer_list<const char *> keys)
    {
        m_sheet.text(headerRow - 1, 0, m_plan.label(title), CellStyle::Section);
        int column = 0;
        for (const char *key : keys)
            m_sheet.text(headerRow, column++, m_plan.label(key), CellStyle::HeaderCell);
        m_sheet.text(headerRow, Column::Kept, m_plan.label("as_written"), CellStyle::CalculatedHeader);
    }

    void indicators()
    {
        fillColumnHeads(m_plan, m_sheet, BookPlan::schemeHeaderRow,
                        {{"head", 24},
                         {"indicator", 24},
                         {"scheme_weight", 11},
                         {"formula", 24},
                         {"explanation", 34},
                         {"metric", 20},
                         {"reason", 22},
                         {"remedy", 34},
                         {"as_written", 11}});
        m_sheet.text(BookPlan::schemeHeaderRow - 1, 0, m_plan.label("indicators"), CellStyle::Section);
        m_sheet.text(BookPlan::schemeHeaderRow, Column::Kept, m_plan.label("as_written"),
                     CellStyle::CalculatedHeader);
        for (int i = 0; i < m_plan.indicatorCount(); ++i)
            indicator(i);
    }

    void indicator(int i)
    {
        const SchemeIndicator &indicator = m_plan.indicators[i];
        const int row = m_plan.schemeRow(i);
        const std::pair<int, QString> texts[] = {
            {Column::Head, m_plan.in(m_plan.assessment.scheme.heads[m_plan.headOf(i)].name)},
            {Column::Indicator, m_plan.in(indicator.name)},
            {Column::Scoring, scoring(indicator)},
            {Column::Explanation, m_plan.in(indicator.explanation)},
            {Column::Metric, indicator.measure},
            {Column::Reason, m_plan.in(indicator.reason)},
            {Column::Remedy, m_plan.in(indicator.remedy)}};
        for (const auto &[column, text] : texts)
            m_sheet.text(row, column, text, CellStyle::WrappedText);
        m_sheet.heightFor(row, {std::begin(texts), std::end(texts)});
        m_sheet.number(row, Column::Weight, pointsAsNumber(indicator.weight), CellStyle::InputTwoDecimals);
        m_sheet.number(row, Column::Kept, pointsAsNumber(indicator.weight), CellStyle::Calculated);
    }

    QString scoring(const SchemeIndicator &indicator) const
    {
        if (indicator.kind == IndicatorKind::Stepped)
            return m_plan.label(indicator.isBonus() ? "scoring_bonus" : "scoring_stepped");
        const bool higher = indicator.direction == Direction::HigherIsBetter;
        return m_plan.label(higher ? "scoring_higher" : "scoring_lower");
    }

    // Lowest first, as a lookup needs it.
    void grades()
    {
        const QList<SchemeGrade> &grades = m_plan.assessment.scheme.grades;
        section(m_plan.gradeHeaderRow(), "grades", {"grade", "grade_from"});
        for (int g = 0; g < grades.size(); ++g) {
            const SchemeGrade &grade = grades[grades.size() - 1 - g];
            const int row = m_plan.gradeRow(g);
            m_sheet.text(row, Table::Name, m_plan.in(grade.name), CellStyle::Text);
            m_sheet.number(row, Table::From, pointsAsNumber(grade.from), CellStyle::InputTwoDecimals);
            m_sheet.number(row, Column::Kept, pointsAsNumber(grade.from), CellStyle::Calculated);
        }
    }

    void steps()
    {
        section(m_plan.stepHeaderRow(), "steps", {"indicator", "step_from", "step_points"});
        m_sheet.width(Column::KeptGives, 11);
        m_sheet.text(m_plan.stepHeaderRow(), Column::KeptGives, m_plan.label("as_written"),
                     CellStyle::CalculatedHeader);
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            int row = m_plan.stepRow(i);
            for (const SchemeStep &step : m_plan.indicators[i].steps) {
                const double from = static_cast<double>(step.from) / Expression::unitsPerOne;
                m_sheet.text(row, Table::Name, m_plan.in(m_plan.indicators[i].name), CellStyle::Text);
                m_sheet.number(row, Table::From, from, CellStyle::InputPlain);
                m_sheet.number(row, Table::Gives, pointsAsNumber(step.points), CellStyle::InputTwoDecimals);
                m_sheet.number(row, Column::Kept, from, CellStyle::Calculated);
                m_sheet.number(row++, Column::KeptGives, pointsAsNumber(step.points), CellStyle::Calculated);
            }
        }
    }

    void accept()
    {
        const QString title = m_plan.label("input_title"), message = m_plan.label("input_points");
        m_sheet.acceptPoints({m_plan.schemeRow(0), Column::Weight,
                              m_plan.schemeRow(m_plan.indicatorCount() - 1), Column::Weight},
                             title, message);
        m_sheet.acceptPoints(
            {m_plan.gradeRow(0), Table::From, m_plan.gradeRow(m_plan.gradeCount() - 1), Table::From}, title,
            message);
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
};

} // namespace

void fillSchemeSheet(const BookPlan &plan, BookSheet &sheet)
{
    SchemeSheet(plan, sheet).fill();
}

} // namespace shuzhi
