// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/indicatordetail.h"

#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatortext.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

IndicatorDetail::IndicatorDetail(QWidget *parent)
    : SentenceList(parent)
{
    setObjectName(u"indicatorDetail"_s);
}

void IndicatorDetail::addDeductions(const IndicatorResult &result, Language language)
{
    for (const Deduction &line : result.deductions) {
        const QString points = FigureText::points(-line.points);
        //: points lost (or given: no minus) and why: "−12.00: catalogs have no resource"
        addText(tr("%1 points: %2").arg(line.points < 0 ? u'+' + points : points, line.reason.in(language)),
                line.points > 0 ? "bad"_L1 : "ok"_L1);
        if (!line.where.isEmpty() && line.rows > 0)
            addLink(tr("View the %1").arg(FigureText::rows(line.rows, line.where)), line.where,
                    u"deductionLink"_s);
    }
    if (result.applicable && result.deductions.isEmpty())
        addText(tr("No points lost."), "ok"_L1);
}

void IndicatorDetail::addMeasured(const SchemeIndicator &indicator, const IndicatorResult &result)
{
    addText(IndicatorText::formula(indicator, result), ""_L1);
    if (!result.numeratorWhere.isEmpty() && result.numerator > 0)
        addLink(tr("View the %1 that count").arg(FigureText::rows(result.numerator, result.numeratorWhere)),
                result.numeratorWhere, u"numeratorLink"_s);
}

void IndicatorDetail::explain(const Assessment &assessment, const DepartmentResult &department,
                              const QString &id, Language language)
{
    clear();
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    const auto place = std::find_if(indicators.cbegin(), indicators.cend(),
                                    [&](const SchemeIndicator &one) { return one.id == id; })
        - indicators.cbegin();
    if (place == indicators.size())
        return;
    const SchemeIndicator &indicator = indicators.at(place);
    const IndicatorResult &result = department.indicators.at(place);
    const QString name = indicator.name.in(language);
    addText(result.applicable ? tr("%1: %2").arg(name, IndicatorText::measured(indicator, result)) : name,
            "heading"_L1);
    addText(indicator.explanation.in(language), "mute"_L1);
    addText(IndicatorText::weightNote(indicator, result), "warn"_L1);
    if (result.applicable)
        addMeasured(indicator, result);
    addDeductions(result, language);
    if (!result.deductions.isEmpty()) {
        addText(tr("What to do"), "heading"_L1);
        addText(indicator.remedy.in(language), ""_L1);
        addText(IndicatorText::outlook(assessment.scheme, result,
                                       scoreOutlook(assessment.scheme, department, id), language),
                ""_L1);
    }
    addStretch();
}

void IndicatorDetail::openRows()
{
    openFirst(u"deductionLink"_s);
}

} // namespace shuzhi
