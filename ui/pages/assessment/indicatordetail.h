// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scoreoutlook.h"
#include "ui/pages/assessment/sentencelist.h"

namespace shuzhi {

/// Explains one indicator of one department: definition, formula, every deduction with the rows behind
/// it, what to do.
class IndicatorDetail : public SentenceList
{
    Q_OBJECT

public:
    explicit IndicatorDetail(QWidget *parent = nullptr);

    void explain(const Assessment &assessment, const DepartmentResult &department, const QString &indicator,
                 Language language);
    /// Opens the rows of the first deduction, as its link does.
    void openRows();

private:
    void addDeductions(const IndicatorResult &result, Language language);
    void addMeasured(const SchemeIndicator &indicator, const IndicatorResult &result);
};

} // namespace shuzhi
