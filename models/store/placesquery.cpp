// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/placesquery.h"

#include "models/domain/text.h"

namespace shuzhi {

Result<CatalogPlaces> CatalogPlacesQuery::operator()(Connection &connection) const
{
    CatalogPlaces places;
    const auto take = [](QList<CatalogPlace> &list) {
        return [&list](const SqlRow &row) {
            list += CatalogPlace{row.text(0), row.text(1), text::searchKey({row.text(1)})};
        };
    };
    const Status departments =
        connection.each(QStringLiteral("SELECT uid, name FROM department WHERE merged_into_id IS NULL "
                                       "ORDER BY sort_key, uid"),
                        {}, take(places.departments));
    if (!departments)
        return tl::unexpected(departments.error());
    const Status libraries = connection.each(
        QStringLiteral("SELECT uid, name FROM library ORDER BY sort_key, uid"), {}, take(places.libraries));
    if (!libraries)
        return tl::unexpected(libraries.error());
    return places;
}

} // namespace shuzhi
