// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookchart.h"
#include "models/exchange/bookfill.h"

#include <algorithm>

namespace shuzhi {

namespace {

using Calculation = BookPlan::Calculation;
using Ranking = BookPlan::Ranking;

/// The charts, one page each beneath the two small tables they draw on: heads and grades, then ranking
/// and change of up to sixty departments a page. They follow changed inputs.
class ChartSheet
{
public:
    ChartSheet(const BookPlan &plan, lxw_workbook *workbook, BookSheet &sheet)
        : m_plan(plan)
        , m_workbook(workbook)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        fillSheetHead(m_plan, m_sheet);
        headTable();
        gradeTable();
        int row = firstTableRow + std::max(m_plan.headCount(), m_plan.gradeCount()) + 1;
        smallCharts(row);
        row += smallHeight / rowPixels + 2;
        QList<int> breaks;
        for (const bool change : {false, true}) {
            for (int first = 0; first < m_plan.departmentCount(); first += perPage) {
                breaks.append(row);
                row = departmentChart(row, first, change);
            }
        }
        if (!breaks.isEmpty())
            m_sheet.breakPagesBefore(breaks);
        m_sheet.pageSetup({row, lastColumn, -1, -1, true, m_plan.printHeader(), m_plan.printFooter()});
        m_sheet.protect();
    }

private:
    static constexpr int tableRow = 4;
    static constexpr int firstTableRow = 5;
    static constexpr int perPage = 60;
    static constexpr int rowPixels = 24; // of the book's row height
    static constexpr int smallHeight = 380;
    static constexpr int barPixels = 20;
    static constexpr int pageWidth = 880;
    enum Column { Head, Score, Weight, Rate, Gap, Grade, Count };
    static constexpr int lastColumn = Count;

    QString on(int first, int column, int last) const
    {
        return BookPlan::onSheet(m_plan.names.charts, fixedRange(first, column, last, column));
    }

    void headTable()
    {
        int column = 0;
        for (const double characters : {28.0, 14.0, 14.0, 14.0, 14.0, 24.0, 14.0})
            m_sheet.width(column++, characters);
        column = 0;
        for (const char *key : {"head", "score_sum", "weight_sum", "score_rate"})
            m_sheet.text(tableRow, column++, m_plan.label(key), CellStyle::HeaderCell);
        for (int h = 0; h < m_plan.headCount(); ++h) {
            const int row = firstTableRow + h;
            Points score = 0, weight = 0;
            for (const DepartmentResult &department : m_plan.assessment.departments) {
                score += department.heads[h].score;
                weight += department.heads[h].weight;
            }
            m_rates.append(weight == 0 ? std::nullopt : std::optional(double(score) / double(weight)));
            const auto sum = [&](int from) {
                return QStringLiteral("ROUND(SUM(%1),4)")
                    .arg(BookPlan::onSheet(
                        m_plan.names.heads[h],
                        fixedRange(BookPlan::firstRow, from, m_plan.lastDepartmentRow(), from)));
            };
            m_sheet.text(row, Head, m_plan.in(m_plan.assessment.scheme.heads[h].name), CellStyle::Text);
            m_sheet.formula(row, Score, sum(BookPlan::Head::Score), pointsAsNumber(score),
                            CellStyle::TwoDecimals);
            m_sheet.formula(row, Weight, sum(BookPlan::Head::Weight), pointsAsNumber(weight),
                            CellStyle::TwoDecimals);
            m_sheet.formula(
                row, Rate,
                QStringLiteral("IF(%2=0,\"\",%1/%2)").arg(cellName(row, Score), cellName(row, Weight)),
                m_rates.last(), CellStyle::Percent);
        }
    }

    void gradeTable()
    {
        m_sheet.text(tableRow, Grade, m_plan.label("grade"), CellStyle::HeaderCell);
        m_sheet.text(tableRow, Count, m_plan.label("departments"), CellStyle::HeaderCell);
        const QList<SchemeGrade> &grades = m_plan.assessment.scheme.grades;
        for (int g = 0; g < grades.size(); ++g) {
            const auto count = std::count_if(
                m_plan.assessment.departments.cbegin(), m_plan.assessment.departments.cend(),
                [&](const DepartmentResult &one) { return one.rank > 0 && one.grade == grades[g].id; });
            const int row = firstTableRow + g;
            const QString scores = m_plan.calculationRange(Calculation::Score);
            const int last = m_plan.gradeCount() - 1;
            const auto from = [&](int grade) {
                return m_plan.schemeCell(m_plan.gradeRow(last - grade), BookPlan::Tables::From);
            };
            QString formula = QStringLiteral("COUNTIF(%1,\">=\"&%2)").arg(scores, from(g));
            if (g > 0)
                formula += QStringLiteral("-COUNTIF(%1,\">=\"&%2)").arg(scores, from(g - 1));
            m_sheet.text(row, Grade, m_plan.in(grades[g].name), CellStyle::Text);
            m_sheet.formula(row, Count, formula, double(count), CellStyle::Count);
            m_gradeCounts.append(double(count));
        }
    }

    void smallCharts(int row)
    {
        const int lastHead = firstTableRow + m_plan.headCount() - 1;
        ChartTexts headNames{on(firstTableRow, Head, lastHead), {}};
        for (const SchemeHead &head : m_plan.assessment.scheme.heads)
            headNames.now.append(m_plan.in(head.name));
        BookChart heads(m_workbook, BookChart::Kind::Columns, m_plan.label("chart_heads"));
        heads.add(m_plan.label("score_rate"), headNames, {on(firstTableRow, Rate, lastHead), m_rates});
        heads.showValues("0.0%");
        heads.valueAxis({}, "0%", 1);
        m_sheet.chart(row, 0, heads.handle(), pageWidth * 11 / 20, smallHeight);
        const int lastGrade = firstTableRow + m_plan.gradeCount() - 1;
        ChartTexts gradeNames{on(firstTableRow, Grade, lastGrade), {}};
        for (const SchemeGrade &grade : m_plan.assessment.scheme.grades)
            gradeNames.now.append(m_plan.in(grade.name));
        BookChart grades(m_workbook, BookChart::Kind::Columns, m_plan.label("chart_grades"));
        grades.add(m_plan.label("departments"), gradeNames,
                   {on(firstTableRow, Count, lastGrade), m_gradeCounts});
        grades.showValues("0");
        grades.valueAxis({}, "0");
        m_sheet.chart(row, Gap, grades.handle(), pageWidth * 17 / 40, smallHeight);
    }

    // A column of a sheet over the places [first, last] of the ranking.
    static QString places(const QString &sheet, int column, int first, int last)
    {
        return BookPlan::onSheet(
            sheet, fixedRange(BookPlan::departmentRow(first), column, BookPlan::departmentRow(last), column));
    }

    ChartTexts labels(int first, int last, bool change) const
    {
        const int column = change ? Calculation::ChangeLabel : Calculation::ScoreLabel;
        ChartTexts texts{places(m_plan.names.calculation, column, first, last), {}};
        for (int d = first; d <= last; ++d)
            texts.now.append(change ? m_plan.changeLabel(d) : m_plan.scoreLabel(d));
        return texts;
    }

    ChartValues headScores(int first, int last, int head) const
    {
        ChartValues values{places(m_plan.names.ranking, Ranking::FirstHead + head, first, last), {}};
        for (int d = first; d <= last; ++d)
            values.now.append(pointsAsNumber(m_plan.assessment.departments[d].heads[head].score));
        return values;
    }

    ChartValues changes(int first, int last) const
    {
        ChartValues values{places(m_plan.names.ranking, Ranking::Change, first, last), {}};
        for (int d = first; d <= last; ++d) {
            const auto change = m_plan.assessment.departments[d].change();
            values.now.append(change ? std::optional(pointsAsNumber(*change)) : std::nullopt);
        }
        return values;
    }

    // The row after the chart.
    int departmentChart(int row, int first, bool change)
    {
        const int last = std::min(first + perPage, m_plan.departmentCount()) - 1;
        QString title = m_plan.label(change ? "chart_change" : "chart_ranking");
        if (m_plan.departmentCount() > perPage)
            title += QStringLiteral(" (%1-%2)").arg(first + 1).arg(last + 1);
        BookChart chart(m_workbook, change ? BookChart::Kind::Bars : BookChart::Kind::StackedBars, title);
        if (change) {
            chart.add(m_plan.label("change"), labels(first, last, true), changes(first, last));
            chart.valueAxis(m_plan.label("chart_points"), "+0;-0;0");
        } else {
            for (int h = 0; h < m_plan.headCount(); ++h)
                chart.add(m_plan.in(m_plan.assessment.scheme.heads[h].name), labels(first, last, false),
                          headScores(first, last, h));
            chart.valueAxis(m_plan.label("chart_points"), "0", 100);
        }
        chart.topDown();
        const int height = 150 + (last - first + 1) * barPixels;
        m_sheet.chart(row, 0, chart.handle(), pageWidth, height);
        return row + height / rowPixels + 2;
    }

    const BookPlan &m_plan;
    lxw_workbook *m_workbook;
    BookSheet &m_sheet;
    QList<std::optional<double>> m_rates; ///< by head, for the charts
    QList<std::optional<double>> m_gradeCounts;
};

} // namespace

void fillChartSheet(const BookPlan &plan, lxw_workbook *workbook, BookSheet &sheet)
{
    ChartSheet(plan, workbook, sheet).fill();
}

} // namespace shuzhi
