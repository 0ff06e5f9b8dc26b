// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogfacets.h"

#include "models/domain/vocabulary.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QStringList &facetFields()
{
    static const QStringList fields{u"mounted"_s,       u"share_type"_s, u"department"_s,
                                    u"update_cycle"_s,  u"state"_s,      u"library"_s,
                                    u"resource_kind"_s, u"open"_s,       u"overdue"_s};
    return fields;
}

/// Values in the order of their vocabulary, yes before no; the others as they were counted.
QStringList ordered(const QString &field, const QStringList &values)
{
    QStringList codes = vocabulary(field == u"state" ? u"catalog_state"_s : field).codes();
    if (isYesNoField(field))
        codes = {u"yes"_s, u"no"_s};
    QStringList list;
    for (const QString &code : codes)
        if (values.contains(code))
            list += code;
    for (const QString &value : values)
        if (!list.contains(value))
            list += value;
    return list;
}

} // namespace

CatalogFacets::CatalogFacets(CitySession &session, QWidget *parent)
    : FacetList(parent)
    , m_session(session)
{
    connect(this, &FacetList::selectionChanged, this, &CatalogFacets::apply);
}

void CatalogFacets::showFilter(const Filter &filter)
{
    m_filter = filter;
    place();
    m_session.store().drop(m_task);
    if (!m_known.isEmpty()) {
        count();
        return;
    }
    Filter whole;
    whole.asOf = filter.asOf;
    m_task = m_session.store().run(LaneId::Long, FacetsQuery{whole, facetFields()}, this,
                                   [this, whole](const Result<Counts> &counts) {
                                       if (!counts) {
                                           emit failed(counts.error());
                                           return;
                                       }
                                       learn(*counts);
                                       if (m_filter == whole) {
                                           place();
                                           emit counted();
                                       } else {
                                           count();
                                       }
                                   });
}

void CatalogFacets::count()
{
    m_task = m_session.store().run(LaneId::Long, FacetsQuery{m_filter, facetFields()}, this,
                                   [this](const Result<Counts> &counts) {
                                       if (!counts) {
                                           emit failed(counts.error());
                                           return;
                                       }
                                       m_counts = *counts;
                                       place();
                                       emit counted();
                                   });
}

void CatalogFacets::learn(const Counts &whole)
{
    for (const QString &field : facetFields()) {
        QStringList values;
        for (const FacetCount &each : whole.value(field))
            values += each.value;
        m_known.insert(field, ordered(field, values));
    }
    m_counts = whole;
}

void CatalogFacets::place()
{
    if (m_known.isEmpty())
        return;
    const FilterWords words(m_session.language());
    QList<FacetGroup> groups;
    FacetSelection selection;
    for (const QString &field : facetFields()) {
        const QStringList ticked = m_filter.valuesOf(field);
        QStringList values = m_known.value(field);
        for (const QString &value : ticked)
            if (!values.contains(value))
                values += value;
        QHash<QString, qint64> counts;
        for (const FacetCount &each : m_counts.value(field))
            counts.insert(each.value, each.count);
        FacetGroup group{field, words.field(field), {}, 8};
        for (const QString &value : values)
            group.values += FacetValue{value, words.value(field, value), counts.value(value)};
        if (group.values.isEmpty())
            continue;
        groups += group;
        if (!ticked.isEmpty())
            selection.insert(field, ticked);
    }
    setGroups(groups);
    setSelection(selection);
}

void CatalogFacets::retranslate()
{
    place();
}

/// Ticks of a field take the place of its conditions; "not" conditions and all others stay.
void CatalogFacets::apply(const FacetSelection &selection)
{
    Filter filter = m_filter;
    for (const QString &field : facetFields()) {
        const QStringList ticked = selection.value(field);
        if (ticked == m_filter.valuesOf(field))
            continue;
        filter.conditions.removeIf(
            [&](const Condition &condition) { return condition.field == field && !condition.negated; });
        if (!ticked.isEmpty())
            filter = filter.with(field, ticked);
    }
    emit filterChanged(filter);
}

} // namespace shuzhi
