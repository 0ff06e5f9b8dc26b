// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/departmentreport.h"

#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/reportfigures.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSteps = 3;

} // namespace

QString DepartmentReport::summary(const Assessment &assessment, const DepartmentResult &department,
                                  Language language)
{
    if (department.rank == 0)
        return tr("Nothing of this department could be measured, so it has neither score nor rank.");
    const auto ranked = std::count_if(assessment.departments.begin(), assessment.departments.end(),
                                      [](const DepartmentResult &one) { return one.rank > 0; });
    QString text = tr("%1 points, rank %2 of %3 departments, grade: %4.")
                       .arg(FigureText::points(department.score))
                       .arg(department.rank)
                       .arg(ranked)
                       .arg(assessment.scheme.gradeName(department.grade).in(language));
    if (const std::optional<Points> change = department.change()) {
        const QString points = FigureText::points(qAbs(*change));
        text = ReportText::joined(
            text,
            *change > 0       ? tr("That is %1 points more than in the previous period.").arg(points)
                : *change < 0 ? tr("That is %1 points less than in the previous period.").arg(points)
                              : tr("That is as many as in the previous period."));
    }
    Points lost = 0;
    for (const IndicatorResult &result : department.indicators)
        lost += result.weight - result.score;
    return ReportText::joined(text,
                              lost > 0 ? tr("%1 points were lost.").arg(FigureText::points(lost))
                                       : tr("No points were lost."));
}

TableRow DepartmentReport::indicatorRow(const SchemeIndicator &indicator, const IndicatorResult &result,
                                        Language language, ReportFigures &figures)
{
    const QString name = indicator.name.in(language);
    if (!result.applicable)
        return {{name, u"\u2013"_s, tr("not measured"), u"\u2013"_s, u"\u2013"_s, u"\u2013"_s}, false};
    const QString numerator = figures.count(result.numerator, indicator.measure, result.numeratorWhere);
    const QString value =
        indicator.isCount() ? numerator : FigureText::rate({result.numerator, result.denominator});
    const QString made = indicator.isCount()
        ? QString()
        : tr("%1 of %2")
              .arg(numerator,
                   figures.count(result.denominator, indicator.measure + u'/', result.denominatorWhere));
    return {{name, FigureText::points(result.weight), made, value,
             figures.points(result.score, indicator.id, result.where),
             FigureText::points(result.weight - result.score)},
            false};
}

TableBlock DepartmentReport::account(const Assessment &assessment, const DepartmentResult &department,
                                     Language language, ReportFigures &figures)
{
    TableBlock table{{{tr("Indicator"), ColumnKind::Text, 0.3},
                      {tr("Weight"), ColumnKind::Number, 0.12},
                      {tr("Made of"), ColumnKind::Number, 0.22},
                      {tr("Measured"), ColumnKind::Number, 0.12},
                      {tr("Points"), ColumnKind::Number, 0.12},
                      {tr("Lost"), ColumnKind::Number, 0.12}},
                     {}};
    qsizetype place = 0;
    for (qsizetype i = 0; i < assessment.scheme.heads.size(); ++i) {
        const SchemeHead &head = assessment.scheme.heads.at(i);
        const HeadResult result = department.heads.value(i);
        //: head of indicators, its points, its weight: "Data quality: 28.20 of 30.00 points"
        table.rows.append({{tr("%1: %2 of %3 points")
                                .arg(head.name.in(language), FigureText::points(result.score),
                                     FigureText::points(result.weight))},
                           true});
        for (const SchemeIndicator &indicator : head.indicators)
            table.rows.append(indicatorRow(indicator, department.indicators.at(place++), language, figures));
    }
    return table;
}

void DepartmentReport::appendLosses(ReportDocument &document, const Assessment &assessment,
                                    const DepartmentResult &department, Language language)
{
    struct Loss
    {
        const SchemeIndicator *indicator;
        const Deduction *line;
    };
    ReportFigures figures(document);
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    QList<Loss> losses;
    for (qsizetype i = 0; i < indicators.size(); ++i) {
        for (const Deduction &line : department.indicators.at(i).deductions) {
            if (line.points > 0)
                losses.append({&indicators.at(i), &line});
        }
    }
    std::stable_sort(losses.begin(), losses.end(),
                     [](const Loss &a, const Loss &b) { return a.line->points > b.line->points; });
    TableBlock table{{{tr("Lost"), ColumnKind::Number, 0.1},
                      {tr("Why"), ColumnKind::Text, 0.32},
                      {tr("Behind it"), ColumnKind::Text, 0.15},
                      {tr("What to do"), ColumnKind::Text, 0.43}},
                     {}};
    for (const Loss &loss : losses) {
        const QString reason = loss.line->reason.in(language);
        figures.count(loss.line->rows, u"rows"_s, loss.line->where);
        table.rows.append(
            {{FigureText::points(loss.line->points),
              //: indicator, reason of lost points
              tr("%1: %2").arg(loss.indicator->name.in(language), reason),
              loss.line->where.isEmpty() ? u"\u2013"_s : FigureText::rows(loss.line->rows, loss.line->where),
              loss.indicator->remedy.in(language)},
             false});
    }
    if (table.rows.isEmpty())
        return;
    document.blocks.emplace_back(HeadingBlock{tr("Why points were lost")});
    document.blocks.emplace_back(std::move(table));
}

QString DepartmentReport::effect(const Scheme &scheme, const NextStep &step, Language language)
{
    QString text = tr("+%1 points").arg(FigureText::points(step.gain));
    if (step.rankAfter < step.rankBefore)
        text = tr("%1, rank %2 to %3").arg(text).arg(step.rankBefore).arg(step.rankAfter);
    if (!step.grade.isEmpty())
        text = tr("%1, grade %2").arg(text, scheme.gradeName(step.grade).in(language));
    return text;
}

void DepartmentReport::appendSteps(ReportDocument &document, const Assessment &assessment,
                                   const DepartmentResult &department, Language language)
{
    const QList<NextStep> steps = nextSteps(assessment, department, kSteps);
    if (steps.isEmpty())
        return;
    // The table's head says what it is: a heading more would take the page's last lines.
    TableBlock table{{{tr("Smallest next steps, each taken alone"), ColumnKind::Text, 0.34},
                      {tr("As many more must count"), ColumnKind::Text, 0.26},
                      {tr("What it brings"), ColumnKind::Text, 0.4}},
                     {}};
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    for (const NextStep &step : steps) {
        const auto indicator =
            std::find_if(indicators.begin(), indicators.end(),
                         [&](const SchemeIndicator &one) { return one.id == step.indicator; });
        table.rows.append({{indicator->name.in(language), FigureText::rows(step.rows, step.where),
                            effect(assessment.scheme, step, language)},
                           false});
    }
    document.blocks.emplace_back(SpacerBlock{10});
    document.blocks.emplace_back(std::move(table));
}

void DepartmentReport::append(ReportDocument &document, const Assessment &assessment,
                              const DepartmentResult &department, Language language)
{
    document.blocks.emplace_back(HeadingBlock{department.name});
    appendAccount(document, assessment, department, language);
}

void DepartmentReport::appendAccount(ReportDocument &document, const Assessment &assessment,
                                     const DepartmentResult &department, Language language)
{
    document.blocks.emplace_back(ParagraphBlock{summary(assessment, department, language)});
    if (department.rank == 0)
        return;
    ReportFigures figures(document);
    document.blocks.emplace_back(account(assessment, department, language, figures));
    appendLosses(document, assessment, department, language);
    appendSteps(document, assessment, department, language);
}

ReportDocument DepartmentReport::compose(const AssessmentRun &run, const DepartmentResult &department,
                                         const ReportTerms &terms)
{
    const AssessmentReportData data = assessmentReportData(run, terms);
    ReportDocument document;
    document.headerLeft = tr("%1: Assessment of %2").arg(data.cityName, department.name);
    document.headerRight = data.period;
    document.footerNote = ReportText::basis();
    document.blocks.emplace_back(TitleBlock{document.headerLeft});
    document.blocks.emplace_back(
        SubtitleBlock{tr("%1, as of %2; scheme: %3")
                          .arg(data.period, data.origin.asOf.toString(Qt::ISODate), data.schemeName)});
    appendAccount(document, run.assessment, department, terms.language); // the title has its name
    ReportText::appendAppendix(document, data.definitions, data.origin);
    return document;
}

} // namespace shuzhi
