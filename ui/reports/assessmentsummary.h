// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace shuzhi {

struct AssessmentReportData;
struct RankedDepartment;

/// The results of an assessment in whole sentences, as official papers have them. Each sentence follows a
/// rule from the figures alone and is left out where its figures say nothing: no praise, no blame, no guess.
class AssessmentSummary
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::AssessmentSummary)

public:
    /// How many were assessed, by grade; the highest and the lowest score.
    [[nodiscard]] static QString results(const AssessmentReportData &data);
    /// How many rose and fell since the period before, and who did most; empty: nothing to compare with.
    [[nodiscard]] static QString changes(const AssessmentReportData &data);
    /// What cost most points; empty: nothing was lost.
    [[nodiscard]] static QString losses(const AssessmentReportData &data);

private:
    [[nodiscard]] static QString grades(const AssessmentReportData &data);
    [[nodiscard]] static QString extremes(const AssessmentReportData &data);
    [[nodiscard]] static QString moved(const RankedDepartment &most, bool risen);
};

} // namespace shuzhi
