// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QList>

namespace shuzhi {

/// A department or library a catalog can be given to.
struct CatalogPlace
{
    QString uid, name, searchKey;

    bool operator==(const CatalogPlace &) const = default;
};

/// All departments that were not merged into another, and all libraries, in Chinese order.
struct CatalogPlaces
{
    QList<CatalogPlace> departments, libraries;
};

/// Reads what a catalog's provider and library are chosen from.
struct CatalogPlacesQuery
{
    [[nodiscard]] Result<CatalogPlaces> operator()(Connection &) const;
};

} // namespace shuzhi
