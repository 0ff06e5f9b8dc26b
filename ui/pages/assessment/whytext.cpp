// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/whytext.h"

#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatortext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

qsizetype rankedCount(const Assessment &assessment)
{
    qsizetype count = 0;
    for (const DepartmentResult &department : assessment.departments)
        count += department.rank > 0 ? 1 : 0;
    return count;
}

} // namespace

QString WhyText::grade(const Scheme &scheme, const QString &id, Language language)
{
    for (const SchemeGrade &grade : scheme.grades) {
        if (grade.id == id)
            return grade.name.in(language);
    }
    return {};
}

QString WhyText::summary(const Assessment &assessment, const DepartmentResult &department, Language language)
{
    if (department.rank == 0)
        return tr("Nothing of this department could be measured, so it has neither score nor rank.");
    Points lost = 0;
    for (const IndicatorResult &result : department.indicators)
        lost += result.weight - result.score;
    //: score, rank, number of departments, grade
    QString text = tr("%1 points, rank %2 of %3, %4.")
                       .arg(FigureText::points(department.score))
                       .arg(department.rank)
                       .arg(rankedCount(assessment))
                       .arg(grade(assessment.scheme, department.grade, language));
    const auto add = [&](const QString &sentence) {
        //: two sentences after each other
        text = tr("%1 %2").arg(text, sentence);
    };
    if (const std::optional<Points> change = department.change()) {
        const QString points = FigureText::points(qAbs(*change));
        add(*change > 0       ? tr("That is %1 points more than in the period before.").arg(points)
                : *change < 0 ? tr("That is %1 points less than in the period before.").arg(points)
                              : tr("That is as much as in the period before."));
    }
    if (lost > 0)
        add(tr("%1 points were lost, for these reasons:").arg(FigureText::points(lost)));
    else
        add(tr("No points lost."));
    return text;
}

QString WhyText::loss(const SchemeIndicator &indicator, const IndicatorResult &result, const Deduction &line,
                      Language language)
{
    const QString points = FigureText::points(-line.points);
    const QString signedPoints = line.points < 0 ? u'+' + points : points;
    //: points lost, indicator, why, measured value: "−12.00 Mount rate: no resource is mounted (40.0%)"
    return tr("%1 %2: %3 (%4)")
        .arg(signedPoints, indicator.name.in(language), line.reason.in(language),
             IndicatorText::measured(indicator, result));
}

QString WhyText::step(const Scheme &scheme, const NextStep &step, Language language)
{
    QString name;
    const QList<SchemeIndicator> indicators = scheme.indicators();
    for (const SchemeIndicator &indicator : indicators)
        name = indicator.id == step.indicator ? indicator.name.in(language) : name;
    const QString rows = IndicatorText::rows(step.rows, step.where);
    const QString gain = FigureText::points(step.gain);
    //: indicator, rows, points won: "Mount rate: 12 catalogs more bring +1.20 points"
    QString text = tr("%1: %2 more bring +%3 points").arg(name, rows, gain);
    if (step.rankAfter < step.rankBefore)
        text = tr("%1, rank %2 → %3").arg(text).arg(step.rankBefore).arg(step.rankAfter);
    if (!step.grade.isEmpty())
        text = tr("%1, grade %2").arg(text, grade(scheme, step.grade, language));
    return text;
}

QString WhyText::note(const RankNote &note, Language language)
{
    return tr("%1: %2").arg(rankNoteRule(note.rule)->name.in(language),
                            IndicatorText::rows(note.rows, note.where));
}

} // namespace shuzhi
