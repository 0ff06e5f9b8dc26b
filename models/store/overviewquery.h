// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/store/connection.h"

namespace shuzhi {

/// What the overview shows beside the metric catalogue, as known on the day: figures of other cities as
/// entered, units served by the open platform, and the head of the trail for the printed report.
struct CityContext
{
    QList<Peer> peers; ///< in their Chinese order
    qint64 openUnits = 0;
    QString headHash;

    bool operator==(const CityContext &) const = default;
};

struct CityContextQuery
{
    QString asOf; ///< ISO date; empty: the reference day

    [[nodiscard]] Result<CityContext> operator()(Connection &) const;
};

} // namespace shuzhi
