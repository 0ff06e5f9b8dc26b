// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/connection.h"

namespace shuzhi {

/// Catalogs that have something to do with one, and the search expression that finds exactly them.
struct CatalogRelation
{
    enum class Kind {
        SameTitle, ///< of the whole city; this one is among them
        RelatedCodes, ///< those its related codes name
        Library,
        SourceSystem,
    };
    Kind kind = Kind::SameTitle;
    QString subject; ///< the title, codes, name of the library or system
    Filter where;
    qint64 count = 0; ///< what `where` finds
    int codes = 0; ///< RelatedCodes: how many are named
};

/// Reads the relations of a catalog on a day; those that find nothing but itself are left out, related
/// codes never. NotFound if there is no such catalog.
struct CatalogRelationsQuery
{
    QString uid, asOf;
    [[nodiscard]] Result<QList<CatalogRelation>> operator()(Connection &) const;
};

/// The codes of a cell of related codes, parted by commas, semicolons, blanks or their Chinese forms.
[[nodiscard]] QStringList relatedCodes(const QString &cell);

} // namespace shuzhi
