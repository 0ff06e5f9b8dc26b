// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/charts/figuretext.h"

#include <QCoreApplication>

namespace shuzhi {

/// What a figure's tooltip says: the figure in full, its definition, what it is made of, its basis and
/// the day it is of.
class FigureTip
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::FigureTip)

public:
    [[nodiscard]] static QString of(const QString &metric, const MetricGroup &group, Language language);
    /// "1.91 billion", in Chinese by 10^4 and 10^8; the full figure below a million (ten thousand).
    [[nodiscard]] static QString shortCount(qint64 value, Language language);
    /// The metric catalogue's name of the figure.
    [[nodiscard]] static QString name(const QString &metric, Language language);
};

[[nodiscard]] RateValue rateOf(const QString &metric, const MetricGroup &group);

} // namespace shuzhi
