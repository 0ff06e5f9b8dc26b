// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"
#include "models/exchange/bookplan.h"
#include "models/exchange/booksheet.h"

#include <initializer_list>

namespace shuzhi {

namespace {

using Column = BookPlan::SchemeColumns;
using Table = BookPlan::Tables;

/// The scheme sheet: what was assessed, on what basis, how every indicator is defined and scored, and
/// the tables of weights, steps and grades the formulas look up.
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
        m_sheet.text(0, 0, m_plan.title(), CellStyle::Title);
        m_sheet.height(0, 26);
        about();
        indicators();
        grades();
        steps();
        const int lastRow = notes();
        m_sheet.printSetup(lastRow, Column::Remedy, -1, m_plan.printHeader(), m_plan.printFooter());
    }

private:
    void header(int row, std::initializer_list<const char *> keys)
    {
        int column = 0;
        for (const char *key : keys)
            m_sheet.text(row, column++, m_plan.label(key), CellStyle::HeaderCell);
    }

    void about()
    {
        const Assessment &assessment = m_plan.assessment;
        const Scheme &scheme = assessment.scheme;
        const QString mark = scheme.isSample ? m_plan.label("sample_mark") : QString();
        const std::pair<const char *, QString> lines[] = {
            {"period",
             m_plan.in(assessment.period.displayName()) + QStringLiteral(" (") + assessment.period.code()
                 + u')'},
            {"as_of", assessment.asOf.toString(Qt::ISODate)},
            {"scheme", m_plan.in(scheme.name)},
            {"version", scheme.version + (mark.isEmpty() ? QString() : QStringLiteral(" · ") + mark)},
            {"basis", m_plan.in(scheme.basis)}};
        int row = 2;
        for (const auto &[key, value] : lines) {
            m_sheet.text(row, 0, m_plan.label(key), CellStyle::Subtitle);
            m_sheet.text(row++, 1, value, CellStyle::Subtitle);
        }
    }

    void indicators()
    {
        int column = 0;
        for (const double width : {18.0, 24.0, 11.0, 34.0, 46.0, 30.0, 46.0})
            m_sheet.width(column++, width);
        m_sheet.text(BookPlan::schemeHeaderRow - 1, 0, m_plan.label("sheet_indicators"), CellStyle::Section);
        header(BookPlan::schemeHeaderRow,
               {"head", "indicator", "scheme_weight", "formula", "explanation", "reason", "remedy"});
        m_sheet.height(BookPlan::schemeHeaderRow, 24);
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            const SchemeIndicator &indicator = m_plan.indicators[i];
            const int row = m_plan.schemeRow(i);
            m_sheet.text(row, Column::Head, m_plan.in(m_plan.assessment.scheme.heads[m_plan.headOf(i)].name),
                         CellStyle::WrappedText);
            m_sheet.text(row, Column::Indicator, m_plan.in(indicator.name), CellStyle::WrappedText);
            m_sheet.number(row, Column::Weight, pointsAsNumber(indicator.weight),
                           CellStyle::MeasuredTwoDecimals);
            m_sheet.text(row, Column::Scoring, scoring(indicator), CellStyle::WrappedText);
            m_sheet.text(row, Column::Explanation, m_plan.in(indicator.explanation), CellStyle::WrappedText);
            m_sheet.text(row, Column::Reason, m_plan.in(indicator.reason), CellStyle::WrappedText);
            m_sheet.text(row, Column::Remedy, m_plan.in(indicator.remedy), CellStyle::WrappedText);
            m_sheet.height(row, 45);
        }
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
        m_sheet.text(m_plan.gradeHeaderRow() - 1, 0, m_plan.label("grades"), CellStyle::Section);
        header(m_plan.gradeHeaderRow(), {"grade", "grade_from"});
        for (int g = 0; g < grades.size(); ++g) {
            const SchemeGrade &grade = grades[grades.size() - 1 - g];
            m_sheet.text(m_plan.gradeRow(g), Table::Name, m_plan.in(grade.name), CellStyle::Text);
            m_sheet.number(m_plan.gradeRow(g), Table::From, pointsAsNumber(grade.from),
                           CellStyle::MeasuredTwoDecimals);
        }
    }

    void steps()
    {
        m_sheet.text(m_plan.stepHeaderRow() - 1, 0, m_plan.label("steps"), CellStyle::Section);
        header(m_plan.stepHeaderRow(), {"indicator", "step_from", "step_points"});
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            int row = m_plan.stepRow(i);
            for (const SchemeStep &step : m_plan.indicators[i].steps) {
                m_sheet.text(row, Table::Name, m_plan.in(m_plan.indicators[i].name), CellStyle::Text);
                m_sheet.number(row, Table::From, static_cast<double>(step.from) / Expression::unitsPerOne,
                               CellStyle::MeasuredPlain);
                m_sheet.number(row++, Table::Gives, pointsAsNumber(step.points),
                               CellStyle::MeasuredTwoDecimals);
            }
        }
    }

    int notes()
    {
        int row = m_plan.noteRow();
        m_sheet.text(row, 0, m_plan.label("notes"), CellStyle::Section);
        for (const char *key : {"note_live", "note_rounding", "note_applicable", "note_ties", "note_reasons"})
            m_sheet.text(++row, 0, m_plan.label(key), CellStyle::Subtitle);
        return row;
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
