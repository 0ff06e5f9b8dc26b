// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ranknote.h"
#include "models/services/nextsteps.h"

#include <QCoreApplication>

namespace shuzhi {

/// The sentences that say why a department stands where it stands, in the window's language; names that
/// are data come in the language of data.
class WhyText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::WhyText)

public:
    /// "−12.00 Mount rate: 318 of 530 do not count; no resource is mounted."
    [[nodiscard]] static QString loss(const SchemeIndicator &indicator, const IndicatorResult &result,
                                      const Deduction &line, Language language);
    /// "Mount rate: 12 catalogs more bring +1.20 points, rank 5 to 4".
    [[nodiscard]] static QString step(const Scheme &scheme, const NextStep &step, Language language);
    /// "Mounted in the last days: 23 catalogs".
    [[nodiscard]] static QString note(const RankNote &note, Language language);
};

} // namespace shuzhi
