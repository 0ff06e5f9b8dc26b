// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogfacets.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// What is asked most comes first.
const QStringList &shownFields()
{
    static const QStringList fields{
        u"mounted"_s,         u"share_type"_s,    u"department"_s, u"update_cycle"_s, u"state"_s,
        u"library"_s,         u"resource_kind"_s, u"used"_s,       u"overdue"_s,      u"complete"_s,
        u"conformant"_s,      u"duty"_s,          u"open"_s,       u"open_type"_s,    u"share_method"_s,
        u"format_category"_s, u"format_type"_s};
    return fields;
}

/// Values in the order of their vocabulary, yes before no, "not filled" last; the others as counted.
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
        if (!list.contains(value) && !value.isEmpty())
            list += value;
    if (values.contains(QString()))
        list += QString();
    return list;
}

} // namespace

CatalogFacets::CatalogFacets(CitySession &session, QWidget *parent)
    : FacetList(parent)
    , m_session(session)
{
    setMatcher([](const QString &value, const QString &typed) {
        return text::searchKey({value}).contains(text::fold(typed));
    });
    const QStringList folded =
        m_settings.value(SettingKey::CatalogFolded).toString().split(u',', Qt::SkipEmptyParts);
    setFolded({folded.begin(), folded.end()});
    connect(this, &FacetList::foldedChanged, this, [this](const QString &, bool isFolded) {
        keepFolded();
        if (!isFolded)
            ask();
    });
}

void CatalogFacets::keepFolded()
{
    QStringList kept(folded().begin(), folded().end());
    kept.sort();
    // An empty text would mean the usual ones.
    m_settings.setValue(SettingKey::CatalogFolded, kept.isEmpty() ? u","_s : kept.join(u','));
}

QStringList CatalogFacets::wanted() const
{
    QStringList fields;
    for (const QString &field : shownFields())
        if (!folded().contains(field) || !m_filter.valuesOf(field).isEmpty())
            fields += field;
    return fields;
}

void CatalogFacets::showFilter(const Filter &filter)
{
    m_filter = filter;
    place();
    ask();
}

/// First the values of facets not seen before, over the whole city; then the counts of all.
void CatalogFacets::ask()
{
    m_session.store().drop(m_task);
    QStringList unknown;
    for (const QString &field : wanted())
        if (!m_fresh.contains(field))
            unknown += field;
    if (unknown.isEmpty()) {
        count(wanted());
        return;
    }
    Filter whole;
    whole.asOf = m_filter.asOf;
    m_task = m_session.store().run(LaneId::Long, FacetsQuery{whole, unknown}, this,
                                   [this, unknown](const Result<Counts> &counts) {
                                       if (counts)
                                           learn(unknown, *counts);
                                       take(counts, true);
                                   });
}

void CatalogFacets::learn(const QStringList &fields, const Counts &whole)
{
    for (const QString &field : fields) {
        QStringList values;
        for (const FacetCount &each : whole.value(field))
            values += each.value;
        m_known.insert(field, ordered(field, values));
        m_fresh.insert(field);
    }
}

void CatalogFacets::count(const QStringList &fields)
{
    m_task = m_session.store().run(LaneId::Long, FacetsQuery{m_filter, fields}, this,
                                   [this](const Result<Counts> &counts) { take(counts, false); });
}

void CatalogFacets::take(const Result<Counts> &counts, bool whole)
{
    if (!counts) {
        emit failed(counts.error());
        return;
    }
    m_counts.insert(*counts);
    Filter unfiltered;
    unfiltered.asOf = m_filter.asOf;
    if (whole && (m_filter != unfiltered || counts->size() < wanted().size())) {
        count(wanted());
        return;
    }
    place();
    emit counted();
}

void CatalogFacets::place()
{
    QList<FacetGroup> groups;
    FacetSelection selection;
    for (const QString &field : shownFields()) {
        const QStringList ticked = m_filter.valuesOf(field);
        groups += group(field, ticked);
        if (!ticked.isEmpty())
            selection.insert(field, ticked);
    }
    setGroups(groups);
    setSelection(selection);
}

FacetGroup CatalogFacets::group(const QString &field, const QStringList &ticked) const
{
    const FilterWords words(m_session.language());
    QStringList values = m_known.value(field);
    for (const QString &value : ticked)
        if (!values.contains(value))
            values += value;
    QHash<QString, qint64> counts;
    for (const FacetCount &each : m_counts.value(field))
        counts.insert(each.value, each.count);
    FacetGroup made{field, words.field(field), {}, 8};
    for (const QString &value : std::as_const(values))
        made.values +=
            FacetValue{value, words.value(field, value), m_counts.contains(field) ? counts.value(value) : -1};
    return made;
}

} // namespace shuzhi
