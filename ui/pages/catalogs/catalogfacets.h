// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/lane.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/widgets/facetlist.h"

namespace shuzhi {

/// The facets of the catalogs with live counts: which values there are comes from the whole city, how
/// many rows each has from the filter in force; a value without rows stays, with 0.
class CatalogFacets : public FacetList
{
    Q_OBJECT
public:
    explicit CatalogFacets(CitySession &session, QWidget *parent = nullptr);

    /// Asks for the counts under this filter; ticks stand at once.
    void showFilter(const Filter &filter);
    /// The data changed: the values there are may be others.
    void invalidate() { m_known.clear(); }
    void retranslate();

Q_SIGNALS:
    void filterChanged(const shuzhi::Filter &filter); ///< the reader ticked
    void counted();
    void failed(const shuzhi::Error &error);

private:
    using Counts = QHash<QString, QList<FacetCount>>;

    void count();
    void learn(const Counts &whole);
    void place();
    void apply(const FacetSelection &selection);

    CitySession &m_session;
    Filter m_filter;
    QHash<QString, QStringList> m_known; ///< values in the order shown
    Counts m_counts;
    Task m_task;
};

} // namespace shuzhi
