// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/assessmentquery.h"
#include "ui/pages/assessment/sentencelist.h"

namespace shuzhi {

/// Why a department stands where it stands, in sentences: what each lost point was lost for with the rows
/// behind it, the smallest next steps, and what is said beside its rank.
class WhyView : public SentenceList
{
    Q_OBJECT

public:
    explicit WhyView(QWidget *parent = nullptr);

    void explain(const AssessmentRun &run, const DepartmentResult &department, Language language);

private:
    void addLosses(const Assessment &assessment, const DepartmentResult &department, Language language);
    void addSteps(const Assessment &assessment, const DepartmentResult &department, Language language);
    void addNotes(const QList<RankNote> &notes, Language language);
};

} // namespace shuzhi
