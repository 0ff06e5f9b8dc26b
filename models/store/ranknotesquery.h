// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ranknote.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Counts, by department, the rows of every rule of what stands beside a rank.
struct RankNotesQuery
{
    QDate first; ///< the assessed time's first day
    QDate asOf;

    [[nodiscard]] Result<RankNotes> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
