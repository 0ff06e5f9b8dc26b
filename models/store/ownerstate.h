// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// The state that decides whether a row may be edited: of its catalog, or of its duty list.
struct OwnerState
{
    QString state;
    QString title; ///< of the catalog or list

    bool operator==(const OwnerState &) const = default;
};

/// For rows of catalog, data_item and resource that of the catalog; for rows of duty_list, duty and
/// duty_catalog that of the list. NotFound if the row is not there, Internal for other tables. On a server
/// catalog or list are held until the transaction ends: the state stays as it was found, and what is kept
/// of a catalog beside its rows (spans) is made by one writer at a time.
[[nodiscard]] Result<OwnerState> ownerState(Connection &connection, const QString &table, const QString &uid);

} // namespace shuzhi
