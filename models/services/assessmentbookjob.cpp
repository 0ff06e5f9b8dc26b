// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/assessmentbookjob.h"

#include "models/services/scoreoutlook.h"

namespace shuzhi {

BookTexts bookTexts(const AssessmentRun &run, Language language)
{
    BookTexts texts;
    texts.language = language;
    texts.city = run.city;
    texts.trailHash = run.head.hash;
    for (const DepartmentResult &department : run.assessment.departments) {
        QList<BookStep> steps;
        for (const IndicatorResult &indicator : department.indicators) {
            const ScoreOutlook outlook = scoreOutlook(run.assessment.scheme, department, indicator.id);
            steps.append({outlook.rowsToFull, outlook.rowsToGrade, outlook.nextGrade, outlook.rowsToStep,
                          outlook.stepPoints});
        }
        texts.steps.append(steps);
    }
    return texts;
}

} // namespace shuzhi
