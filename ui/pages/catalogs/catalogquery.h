// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/searchquery.h"

#include <QCoreApplication>

namespace shuzhi {

class FilterWords;
struct ChipValue;

/// A frequent question as conditions that are set and taken away together.
struct QuickFilter
{
    QString key; ///< "bare", "overdue", "incomplete"
    QList<Condition> conditions;
};

/// Catalogs without data, overdue ones, ones with core fields missing. Those that are figures of the metric
/// catalogue take its conditions: the same count as on the Overview.
[[nodiscard]] const QList<QuickFilter> &quickFilters();

/// What the catalogs page is asked to show: a filter, an order, and the filters before it. Every
/// change touches the condition it is about and leaves all others, negated ones too, as they are.
class CatalogQuery
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::CatalogQuery)

public:
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] const SortOrder &sort() const { return m_sort; }
    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }

    void setFilter(const Filter &filter) { m_filter = filter; }
    void setSort(const SortOrder &sort) { m_sort = sort; }
    /// Another question: the one before can be come back to.
    void open(const Filter &filter);
    void goBack();

    void setText(const QString &words) { m_filter.text = words; }
    /// One value of a facet: an alternative more, or one less.
    void tick(const QString &field, const QString &value, bool on);
    /// One more condition; a condition that stands already is not doubled.
    void add(const Condition &condition);
    [[nodiscard]] bool holds(const QuickFilter &quick) const;
    /// Sets its conditions in place of others on the same fields, or takes exactly them away.
    void toggle(const QuickFilter &quick);
    [[nodiscard]] static Filter with(Filter filter, const QuickFilter &quick);

    /// One chip per condition, the text and the day.
    [[nodiscard]] QList<ChipValue> chips(const FilterWords &words) const;
    void removeChip(const QString &key);

private:
    Filter m_filter;
    SortOrder m_sort;
    QList<Filter> m_back;
};

} // namespace shuzhi
