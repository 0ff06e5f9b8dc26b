// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/bulkcells.h"

namespace shuzhi {

/// Other catalogs that a catalog would repeat: what checks V2, V2a and V3 find once both are published.
struct CatalogTwins
{
    QList<SameTitle> title; ///< of the same name, the department's own first
    QList<SameTitle> code; ///< of the same code

    bool operator==(const CatalogTwins &) const = default;
};

/// Asked while a title or code is typed: the values need not be stored yet. Retired catalogs repeat nothing.
/// At most 20 of each.
struct CatalogTwinsQuery
{
    QString uid; ///< of the catalog itself, which is left out
    QString departmentUid, title, code;
    [[nodiscard]] Result<CatalogTwins> operator()(Connection &) const;
};

} // namespace shuzhi
