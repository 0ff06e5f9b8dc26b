// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

/// The cover: what was assessed, of when, by what scheme and on what basis, the head of the audit trail
/// the figures were read at, what stands where, how to read it, and what every figure means.
class CoverSheet
{
public:
    CoverSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        for (const auto &[column, characters] : {std::pair(Name, 24.0), {Meaning, 76.0}, {Code, 25.0}})
            m_sheet.width(column, characters);
        fillSheetHead(m_plan, m_sheet);
        m_sheet.height(0, 34);
        about();
        contents();
        notes();
        definitions();
        m_sheet.pageSetup({m_row - 1, Code, -1, -1, true, m_plan.printHeader(), m_plan.printFooter(), true});
        m_sheet.protect();
    }

private:
    enum Column { Name, Meaning, Code };

    void section(const char *key)
    {
        m_sheet.text(++m_row, Name, m_plan.label(key), CellStyle::Section);
        m_sheet.height(m_row++, 24);
    }

    void line(const QString &name, const QString &meaning, const QString &code = {})
    {
        m_sheet.text(m_row, Name, name, CellStyle::Key);
        m_sheet.text(m_row, Meaning, meaning, CellStyle::WrappedText);
        m_sheet.text(m_row, Code, code, CellStyle::SmallText);
        m_sheet.heightFor(m_row, {{Name, name}, {Meaning, meaning}, {Code, code}});
        ++m_row;
    }

    void about()
    {
        const Assessment &assessment = m_plan.assessment;
        const Scheme &scheme = assessment.scheme;
        const QString period = m_plan.in(assessment.period.displayName());
        const QString previous = m_plan.in(assessment.period.previous().displayName());
        QString name =
            m_plan.in(scheme.name) + QStringLiteral(" · ") + m_plan.label("version") + u' ' + scheme.version;
        if (scheme.isSample)
            name += QStringLiteral(" · ") + m_plan.label("sample_mark");
        m_row = BookPlan::statusRow + 1;
        if (!m_plan.texts.city.isEmpty())
            line(m_plan.label("city"), m_plan.texts.city);
        line(m_plan.label("period"), period, assessment.period.code());
        line(m_plan.label("as_of"), assessment.asOf.toString(Qt::ISODate));
        line(m_plan.label("compared"), previous, assessment.period.previous().code());
        line(m_plan.label("scheme"), name, scheme.id);
        line(m_plan.label("basis"), m_plan.in(scheme.basis));
        line(m_plan.label("departments"), QString::number(m_plan.departmentCount()));
        if (!m_plan.texts.trailHash.isEmpty())
            line(m_plan.label("trail_hash"), m_plan.texts.trailHash);
    }

    void contents()
    {
        section("contents");
        const auto entry = [this](const QString &sheet, const QString &shows) {
            m_sheet.link(m_row, Name, sheet);
            m_sheet.text(m_row, Meaning, shows, CellStyle::WrappedText);
            m_sheet.blank(m_row, Code, CellStyle::SmallText);
            m_sheet.heightFor(m_row, {{Name, sheet}, {Meaning, shows}});
            ++m_row;
        };
        const BookNames &names = m_plan.names;
        entry(names.ranking, m_plan.label("about_ranking"));
        entry(names.charts, m_plan.label("about_charts"));
        entry(names.matrix, m_plan.label("about_matrix"));
        for (const QString &head : names.heads)
            entry(head, m_plan.label("about_head"));
        for (const QString &part : names.details)
            entry(part, m_plan.label("about_details"));
        for (const QString &part : names.evidence)
            entry(part, m_plan.label("about_evidence"));
        entry(names.scheme, m_plan.label("about_scheme"));
        entry(names.calculation, m_plan.label("about_calculation"));
    }

    void notes()
    {
        section("reading");
        int number = 0;
        for (const char *key : {"note_live", "note_rounding", "note_applicable", "note_ties", "note_sort",
                                "note_colour", "note_reasons"})
            line(QString::number(++number), m_plan.label(key));
    }

    void definitions()
    {
        section("definitions");
        for (const auto &[column, key] :
             {std::pair(Name, "figure"), {Meaning, "explanation"}, {Code, "metric"}})
            m_sheet.text(m_row, column, m_plan.label(key), CellStyle::HeaderCell);
        m_sheet.height(m_row++, 24);
        for (const char *key : {"score", "rank", "grade", "previous", "change", "effective_weight",
                                "numerator", "denominator", "value", "deducted", "score_rate"})
            line(m_plan.label(key), m_plan.label(QByteArray(QByteArray("means_") + key).constData()));
        for (const SchemeIndicator &indicator : m_plan.indicators) {
            QString meaning = m_plan.in(indicator.explanation);
            if (const MetricInfo *metric = metricInfo(indicator.measure);
                metric && !metric->basis.zh.isEmpty())
                meaning += u'\n' + m_plan.label("basis") + QStringLiteral(": ") + m_plan.in(metric->basis);
            line(m_plan.in(indicator.name), meaning, indicator.measure);
        }
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
    int m_row = 0;
};

} // namespace

void fillCoverSheet(const BookPlan &plan, BookSheet &sheet)
{
    CoverSheet(plan, sheet).fill();
}

} // namespace shuzhi
