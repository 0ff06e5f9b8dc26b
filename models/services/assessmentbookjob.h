// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/assessmentbook.h"
#include "models/store/lane.h"

#include <memory>

namespace shuzhi {

/// Writes an assessment's workbook in a lane, so that the window does not wait for the file.
struct AssessmentBookJob
{
    std::shared_ptr<const Assessment> assessment;
    BookTexts texts;
    QString path;

    [[nodiscard]] Status operator()(Connection &, JobContext &) const
    {
        return writeAssessmentBook(*assessment, texts, path);
    }
};

} // namespace shuzhi
