// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/assessmentbook.h"
#include "models/store/assessmentquery.h"

#include <memory>

namespace shuzhi {

/// What the workbook of a run says besides its assessment: city, head of the trail and, for every
/// department and indicator, the smallest next step (scoreoutlook.h).
[[nodiscard]] BookTexts bookTexts(const AssessmentRun &run, Language language);

/// Writes an assessment's workbook in a lane, so that the window does not wait for the file.
struct AssessmentBookJob
{
    std::shared_ptr<const AssessmentRun> run;
    Language language = Language::Chinese;
    QString path;

    [[nodiscard]] Status operator()(Connection &, JobContext &job) const
    {
        return writeAssessmentBook(run->assessment, bookTexts(*run, language), path, [&job](double done) {
            job.report(done);
            return !job.isCancelled();
        });
    }
};

} // namespace shuzhi
