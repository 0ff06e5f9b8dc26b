// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/sortorder.h"
#include "models/store/catalogrows.h"
#include "tests/support/city.h"

#include <QMap>

namespace shuzhi::test {

/// What a search of catalogs must find, said in plain SQL over catalog, resource, data_item, usage_day and
/// duty_catalog of a city that holds only what was there on the day: no spans, no compiled filters. What
/// no span keeps (names, texts, some codes) it takes from the city of today, as the definitions say.
class SearchOracle
{
public:
    /// @param ofDay the city as it stood at the end of the day. @param today the file of today's city.
    SearchOracle(TestCity &ofDay, const Location &today, const QString &day);

    /// Why there is no table to ask; empty if all is well.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] const QString &day() const { return m_day; }
    [[nodiscard]] qint64 count(const Filter &filter);
    [[nodiscard]] QStringList uids(const Filter &filter, const SortOrder &order);
    [[nodiscard]] QMap<QString, qint64> facet(const Filter &filter, const QString &field);
    [[nodiscard]] CatalogSums sums(const Filter &filter);
    /// Every value the field has on the day; codes of lists one by one.
    [[nodiscard]] QStringList valuesOf(const QString &field);
    [[nodiscard]] QStringList titles();

private:
    [[nodiscard]] Status build(const Location &today);
    [[nodiscard]] Status addKeys();
    [[nodiscard]] QStringList column(const QString &sql);

    Connection &m_city;
    QString m_day;
    QString m_fault;
};

/// Fields the oracle can order by.
[[nodiscard]] QStringList oracleSorts();

} // namespace shuzhi::test
