// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/nextsteps.h"
#include "models/store/assessmentquery.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

namespace shuzhi {

class ReportFigures;
struct ReportTerms;

/// Composes the page of one department: its score, each indicator's account, why points were lost and the
/// rows behind it, and the smallest next steps.
class DepartmentReport
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::DepartmentReport)

public:
    /// The page as part of another report.
    static void append(ReportDocument &document, const Assessment &assessment,
                       const DepartmentResult &department, Language language);
    /// A report of its own, with definitions and origin.
    [[nodiscard]] static ReportDocument compose(const AssessmentRun &run, const DepartmentResult &department,
                                                const ReportTerms &terms);
    /// Score, rank, grade, the change since the period before and what was lost, in sentences.
    [[nodiscard]] static QString summary(const Assessment &assessment, const DepartmentResult &department,
                                         Language language);
    /// What a step brings: "+1.20 points, rank 5 to 4, grade Good".
    [[nodiscard]] static QString effect(const Scheme &scheme, const NextStep &step, Language language);

private:
    static void appendAccount(ReportDocument &document, const Assessment &assessment,
                              const DepartmentResult &department, Language language);
    [[nodiscard]] static TableBlock account(const Assessment &assessment, const DepartmentResult &department,
                                            Language language, ReportFigures &figures);
    [[nodiscard]] static TableRow indicatorRow(const SchemeIndicator &indicator,
                                               const IndicatorResult &result, Language language,
                                               ReportFigures &figures);
    static void appendLosses(ReportDocument &document, const Assessment &assessment,
                             const DepartmentResult &department, Language language);
    static void appendSteps(ReportDocument &document, const Assessment &assessment,
                            const DepartmentResult &department, Language language);
};

} // namespace shuzhi
