// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

namespace shuzhi {

/// What is counted over the published catalogs of one group on one day. Most figures are one of these
/// sums or a quotient of two: which, is said here once for all who count.
struct FigureSums
{
    qint64 catalogs = 0, shareable = 0, open = 0, mounted = 0, mountedShareable = 0, severalResources = 0,
           duty = 0, conformant = 0;
    qint64 used = 0, definite = 0, timely = 0; ///< of the mounted ones
    qint64 required = 0, filled = 0; ///< core fields
    qint64 items = 0, goodItems = 0;

    FigureSums &operator+=(const FigureSums &other);
    void addTo(Figures &figures) const;
};

} // namespace shuzhi
