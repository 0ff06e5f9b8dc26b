// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

/// Where the figures come from: for every department and indicator the metric and, of numerator and
/// denominator, the search expression whose total is the figure.
class EvidenceSheet
{
public:
    enum Column { Department, Head, Indicator, Metric, Figure, Rows, Where };

    EvidenceSheet(const BookPlan &plan, const BookPart &part, BookSheet &sheet)
        : m_plan(plan)
        , m_part(part)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        fillTitle(m_plan, m_sheet);
        m_sheet.text(2, 0, m_plan.label("note_evidence"), CellStyle::Subtitle);
        fillColumnHeads(m_plan, m_sheet, headerRow,
                        {{"department", 28},
                         {"head", 13},
                         {"indicator", 22},
                         {"metric", 24},
                         {"figure", 10},
                         {"figure_rows", 10},
                         {"where", 84}});
        for (int d = m_part.first; d < m_part.last; ++d) {
            for (int i = 0; i < m_plan.indicatorCount(); ++i) {
                const IndicatorResult &result = m_plan.assessment.departments[d].indicators[i];
                line(d, i, "numerator", result.numerator, result.numeratorWhere);
                line(d, i, "denominator", result.denominator, result.denominatorWhere);
            }
        }
        const int lastRow = std::max(headerRow + 1, m_row - 1);
        m_sheet.freeze(headerRow + 1, Head);
        m_sheet.filter(headerRow, lastRow, Where);
        m_sheet.pageSetup(
            {lastRow, Where, headerRow, headerRow, false, m_plan.printHeader(), m_plan.printFooter()});
    }

private:
    static constexpr int headerRow = BookPlan::headerRow - 1;

    // A count measured over 1 has no rows of its own there, and so no line.
    void line(int d, int i, const char *figure, qint64 rows, const QString &where)
    {
        if (where.isEmpty())
            return;
        const SchemeIndicator &indicator = m_plan.indicators[i];
        const QString &head = m_plan.in(m_plan.assessment.scheme.heads[m_plan.headOf(i)].name);
        m_sheet.text(m_row, Department, m_plan.assessment.departments[d].name, CellStyle::Text);
        m_sheet.text(m_row, Head, head, CellStyle::WrappedText);
        m_sheet.text(m_row, Indicator, m_plan.in(indicator.name), CellStyle::WrappedText);
        m_sheet.text(m_row, Metric, indicator.measure, CellStyle::WrappedText);
        m_sheet.text(m_row, Figure, m_plan.label(figure), CellStyle::Text);
        m_sheet.number(m_row, Rows, static_cast<double>(rows), CellStyle::Count);
        m_sheet.text(m_row, Where, where, CellStyle::SmallText);
        m_sheet.heightFor(m_row,
                          {{Head, head},
                           {Indicator, m_plan.in(indicator.name)},
                           {Metric, indicator.measure},
                           {Where, where}});
        ++m_row;
    }

    const BookPlan &m_plan;
    const BookPart m_part;
    BookSheet &m_sheet;
    int m_row = headerRow + 1;
};

} // namespace

void fillEvidenceSheet(const BookPlan &plan, const BookPart &part, BookSheet &sheet)
{
    EvidenceSheet(plan, part, sheet).fill();
}

} // namespace shuzhi
