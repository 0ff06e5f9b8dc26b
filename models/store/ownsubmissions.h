// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace shuzhi {

/// Which of some rows wait for review because the login submitted them, and so are not its own to publish
/// (shuzhi_own_submission, trail.psql.sql). None in a file and for the owner of a city.
struct OwnSubmissionsQuery
{
    QString table; ///< "catalog" or "resource"
    QStringList uids;

    /// Uids, in their order.
    [[nodiscard]] Result<QStringList> operator()(Connection &) const;
};

} // namespace shuzhi
