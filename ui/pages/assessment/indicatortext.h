// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scoreoutlook.h"

#include <QCoreApplication>

namespace shuzhi {

/// The sentences about one indicator of one department, in the window's language; names and explanations
/// that are data come in the language of data.
class IndicatorText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::IndicatorText)

public:
    /// How measured numbers became points: "20.00 × 212 ÷ 530 = 8.00".
    [[nodiscard]] static QString formula(const SchemeIndicator &indicator, const IndicatorResult &result);
    /// The measured value: "40.0%", or a count.
    [[nodiscard]] static QString measured(const SchemeIndicator &indicator, const IndicatorResult &result);
    /// Why an indicator's weight is not the scheme's; empty: it is.
    [[nodiscard]] static QString weightNote(const SchemeIndicator &indicator, const IndicatorResult &result);
    /// What would raise the score: "318 more catalogs bring the full 20.00 points."; may be empty.
    [[nodiscard]] static QString outlook(const Scheme &scheme, const IndicatorResult &result,
                                         const ScoreOutlook &outlook, Language language);
};

} // namespace shuzhi
