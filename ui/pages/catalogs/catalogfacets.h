// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/settings/settings.h"
#include "models/store/facetsquery.h"
#include "models/store/lane.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/widgets/facetlist.h"

namespace shuzhi {

/// The facets of the catalogs with live counts: which values there are comes from the whole city, how
/// many rows each has from the filter in force; a value without rows stays, with 0. Folded facets are
/// not counted. Which are folded is kept on this desk.
class CatalogFacets : public FacetList
{
    Q_OBJECT
public:
    explicit CatalogFacets(CitySession &session, QWidget *parent = nullptr);

    /// Asks for the counts under this filter; ticks stand at once.
    void showFilter(const Filter &filter);
    /// The data changed: the values there are may be others.
    void invalidate() { m_fresh.clear(); }

Q_SIGNALS:
    void counted();
    void failed(const shuzhi::Error &error);

private:
    using Counts = QHash<QString, QList<FacetCount>>;

    void ask();
    void learn(const QStringList &fields, const Counts &whole);
    void count(const QStringList &fields);
    void take(const Result<Counts> &counts, bool whole);
    void place();
    [[nodiscard]] FacetGroup group(const QString &field, const QStringList &ticked) const;
    /// Facets whose counts are seen: unfolded ones and those with a tick.
    [[nodiscard]] QStringList wanted() const;
    void keepFolded();

    CitySession &m_session;
    Settings m_settings;
    Filter m_filter;
    QHash<QString, QStringList> m_known; ///< values in the order shown
    QSet<QString> m_fresh; ///< fields whose values are as the data are
    Counts m_counts;
    Task m_task;
};

} // namespace shuzhi
