// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/whyview.h"

#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/whytext.h"
#include "ui/reports/departmentreport.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype s_steps = 3; // the smallest ones; the account says all

struct Loss
{
    qsizetype indicator = 0;
    Deduction line;
};

} // namespace

WhyView::WhyView(QWidget *parent)
    : SentenceList(parent)
{
    setObjectName(u"why"_s);
}

void WhyView::explain(const AssessmentRun &run, const DepartmentResult &department, Language language)
{
    clear();
    addText(DepartmentReport::summary(run.assessment, department, language), ""_L1);
    addLosses(run.assessment, department, language);
    addSteps(run.assessment, department, language);
    addNotes(run.notes.value(department.uid), language);
    addStretch();
}

/// The largest first.
void WhyView::addLosses(const Assessment &assessment, const DepartmentResult &department, Language language)
{
    QList<Loss> losses;
    for (qsizetype i = 0; i < department.indicators.size(); ++i) {
        for (const Deduction &line : department.indicators.at(i).deductions)
            losses += Loss{i, line};
    }
    std::stable_sort(losses.begin(), losses.end(),
                     [](const Loss &a, const Loss &b) { return a.line.points > b.line.points; });
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    for (const Loss &loss : std::as_const(losses)) {
        const SchemeIndicator &indicator = indicators.at(loss.indicator);
        const IndicatorResult &result = department.indicators.at(loss.indicator);
        addText(WhyText::loss(indicator, result, loss.line, language),
                loss.line.points > 0 ? "bad"_L1 : "ok"_L1, indicator.explanation.in(language));
        if (!loss.line.where.isEmpty() && loss.line.rows > 0)
            addLink(tr("View the %1").arg(FigureText::rows(loss.line.rows, loss.line.where)), loss.line.where,
                    u"lossLink"_s);
    }
}

void WhyView::addSteps(const Assessment &assessment, const DepartmentResult &department, Language language)
{
    const QList<NextStep> steps = nextSteps(assessment, department, s_steps);
    if (steps.isEmpty())
        return;
    addText(tr("Smallest next steps"), "heading"_L1);
    for (const NextStep &step : steps) {
        addText(WhyText::step(assessment.scheme, step, language), ""_L1);
        addLink(tr("View the %1 that do not count yet").arg(FigureText::rows(step.missing, step.where)),
                step.where, u"stepLink"_s);
    }
    addText(tr("Each by itself, everything else as it is."), "mute"_L1);
}

void WhyView::addNotes(const QList<RankNote> &notes, Language language)
{
    if (notes.isEmpty())
        return;
    addText(tr("Beside the rank"), "heading"_L1);
    for (const RankNote &note : notes) {
        const RankNoteRule *rule = rankNoteRule(note.rule);
        addLink(WhyText::note(note, language), note.where, u"noteLink"_s);
        addText(rule->definition.in(language), "mute"_L1, rule->basis.in(language));
    }
    addText(rankNotesBasis().in(language), "mute"_L1);
}

} // namespace shuzhi
