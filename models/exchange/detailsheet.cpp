// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

/// The list of deductions, on one sheet for all departments: filters go over the whole city, and a filter
/// of one department prints that department; the lines fold away below each department's own. One sheet a
/// department would make 57 tabs nobody finds and no filter spans.
class DetailSheet
{
public:
    enum Column { Department, Head, Indicator, Weight, Score, Lost, Reason, Rows, Step, Where };

    DetailSheet(const BookPlan &plan, const BookPart &part, BookSheet &sheet)
        : m_plan(plan)
        , m_part(part)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        fillTitle(m_plan, m_sheet);
        m_sheet.text(2, 0, m_plan.label("note_details"), CellStyle::Subtitle);
        fillColumnHeads(m_plan, m_sheet, headerRow,
                        {{"department", 28},
                         {"head", 13},
                         {"indicator", 22},
                         {"effective_weight", 9},
                         {"score", 9},
                         {"deducted", 9},
                         {"reason", 26},
                         {"rows", 9},
                         {"next_step", 44},
                         {"where", 56}});
        m_sheet.summaryAbove();
        for (int d = m_part.first; d < m_part.last; ++d)
            department(d);
        const int lastRow = std::max(headerRow + 1, m_row - 1);
        m_sheet.freeze(headerRow + 1, Head);
        m_sheet.filter(headerRow, lastRow, Where);
        m_sheet.pageSetup(
            {lastRow, Step, headerRow, headerRow, false, m_plan.printHeader(), m_plan.printFooter()});
    }

private:
    static constexpr int headerRow = BookPlan::headerRow - 1;

    void department(int d)
    {
        const DepartmentResult &department = m_plan.assessment.departments[d];
        const int own = m_row++;
        Points weight = 0;
        for (const HeadResult &head : department.heads)
            weight += head.weight;
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            for (const Deduction &deduction : department.indicators[i].deductions)
                line(d, i, deduction);
        }
        m_sheet.text(own, Department, department.name, CellStyle::BandText);
        m_sheet.text(own, Head, m_plan.label("total"), CellStyle::BandText);
        m_sheet.text(own, Indicator, standing(department), CellStyle::BandText);
        m_sheet.number(own, Weight, pointsAsNumber(weight), CellStyle::BandPoints);
        m_sheet.number(own, Score, pointsAsNumber(department.score), CellStyle::BandPoints);
        const double lost = pointsAsNumber(weight - department.score);
        if (m_row > own + 1)
            m_sheet.formula(
                own, Lost, QStringLiteral("ROUND(SUM(%1),4)").arg(fixedRange(own + 1, Lost, m_row - 1, Lost)),
                lost, CellStyle::BandPoints);
        else
            m_sheet.number(own, Lost, lost, CellStyle::BandPoints);
        for (const int column : {Reason, Rows, Step, Where})
            m_sheet.blank(own, column, CellStyle::BandText);
        m_sheet.height(own, 22);
    }

    QString standing(const DepartmentResult &department) const
    {
        if (department.rank == 0)
            return m_plan.label("not_assessed");
        return m_plan.label("standing")
            .replace(QStringLiteral("{rank}"), QString::number(department.rank))
            .replace(QStringLiteral("{grade}"), m_plan.gradeName(department.grade));
    }

    void line(int d, int i, const Deduction &deduction)
    {
        const IndicatorResult &result = m_plan.assessment.departments[d].indicators[i];
        const QString step = deduction.points > 0 ? nextStep(d, i) : QString();
        const QString reason = m_plan.in(deduction.reason);
        const QString &head = m_plan.in(m_plan.assessment.scheme.heads[m_plan.headOf(i)].name);
        m_sheet.text(m_row, Department, m_plan.assessment.departments[d].name, CellStyle::Text);
        m_sheet.text(m_row, Head, head, CellStyle::WrappedText);
        m_sheet.text(m_row, Indicator, m_plan.in(m_plan.indicators[i].name), CellStyle::WrappedText);
        m_sheet.number(m_row, Weight, pointsAsNumber(result.weight), CellStyle::TwoDecimals);
        m_sheet.number(m_row, Score, pointsAsNumber(result.score), CellStyle::TwoDecimals);
        m_sheet.number(m_row, Lost, pointsAsNumber(deduction.points), CellStyle::Strong);
        m_sheet.text(m_row, Reason, reason, CellStyle::WrappedText);
        m_sheet.number(m_row, Rows, static_cast<double>(deduction.rows), CellStyle::Count);
        m_sheet.text(m_row, Step, step, CellStyle::WrappedText);
        m_sheet.text(m_row, Where, deduction.where, CellStyle::SmallText);
        m_sheet.heightFor(m_row,
                          {{Head, head},
                           {Indicator, m_plan.in(m_plan.indicators[i].name)},
                           {Reason, reason},
                           {Step, step},
                           {Where, deduction.where}},
                          1);
        ++m_row;
    }

    // The fewest rows that change something, then what to do about them.
    QString nextStep(int d, int i) const
    {
        const QString &remedy = m_plan.in(m_plan.indicators[i].remedy);
        if (m_plan.texts.steps.isEmpty())
            return remedy;
        const BookStep &step = m_plan.texts.steps[d][i];
        QStringList parts;
        const auto add = [&](const char *key, std::optional<qint64> rows, const QString &name,
                             const QString &value) {
            if (rows)
                parts.append(m_plan.label(key)
                                 .replace(QStringLiteral("{rows}"), QString::number(*rows))
                                 .replace(name, value));
        };
        add("next_grade", step.rowsToGrade, QStringLiteral("{grade}"), m_plan.gradeName(step.grade));
        add("next_step_points", step.rowsToStep, QStringLiteral("{points}"), shownPoints(step.stepPoints));
        if (step.rowsToGrade != step.rowsToFull)
            add("next_full", step.rowsToFull, QString(), QString());
        parts.append(remedy);
        return parts.join(m_plan.label("next_join"));
    }

    const BookPlan &m_plan;
    const BookPart m_part;
    BookSheet &m_sheet;
    int m_row = headerRow + 1;
};

} // namespace

void fillDetailSheet(const BookPlan &plan, const BookPart &part, BookSheet &sheet)
{
    DetailSheet(plan, part, sheet).fill();
}

} // namespace shuzhi
