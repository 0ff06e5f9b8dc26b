// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/whytext.h"

#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatortext.h"
#include "ui/reports/departmentreport.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

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
    //: indicator, rows, what they bring: "Mount rate: 12 catalogs more would bring +1.20 points"
    return tr("%1: %2 more would bring %3")
        .arg(name, FigureText::rows(step.rows, step.where), DepartmentReport::effect(scheme, step, language));
}

QString WhyText::note(const RankNote &note, Language language)
{
    return tr("%1: %2").arg(rankNoteRule(note.rule)->name.in(language),
                            FigureText::rows(note.rows, note.where));
}

} // namespace shuzhi
