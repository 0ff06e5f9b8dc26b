// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/catalogindex.h"

#include "models/domain/text.h"
#include "models/services/import/catalogbook.h"
#include "models/store/importlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostNamed = 5;
constexpr qsizetype mostShown = 200;

} // namespace

Status CatalogIndex::load(Connection &connection, const DepartmentBook &departments)
{
    const TableRead read{u"catalog"_s, {u"department_id"_s, u"title"_s, u"code"_s, u"state"_s}};
    return readTable(connection, read, [&](const SqlRow &row) {
        const int place = int(m_entries.size());
        m_entries.push_back(
            {row.text(0), departments.current(row.text(1)), row.text(2), row.text(3), row.text(4)});
        m_byUid.insert(row.text(0), place);
        m_byTitle[CatalogBook::titleKey(row.text(2))] += place;
        if (const QString code = text::normalised(row.text(3)); !code.isEmpty())
            m_byCode[code] += place;
    });
}

CatalogIndex::Match CatalogIndex::find(const Reference &reference) const
{
    QList<int> found;
    const QString code = text::normalised(reference.code);
    if (!code.isEmpty())
        found = m_byCode.value(code);
    if (found.isEmpty() && !reference.title.isEmpty() && !reference.providerUnknown) {
        found = m_byTitle.value(CatalogBook::titleKey(reference.title));
        found.removeIf([&](int place) {
            const Entry &entry = at(place);
            return (!code.isEmpty() && !entry.code.isEmpty())
                || (!reference.provider.isEmpty() && entry.department != reference.provider);
        });
    }
    return found.size() == 1 ? Match{found.first(), {}} : Match{-1, found};
}

CatalogIndex::Reference CatalogIndex::reference(const SheetLayout &layout, const QStringList &cells,
                                                const DepartmentBook &departments)
{
    const auto cell = [&](const QString &name) {
        const LayoutField *field = layout.field(name);
        return field ? field->cell(cells).simplified() : QString();
    };
    Reference made{cell(u"code"_s), cell(u"title"_s), {}, false, {}};
    const QString provider = cell(u"department"_s), code = cell(u"provider_code"_s);
    if (!provider.isEmpty() || !code.isEmpty()) {
        made.provider = departments.find(provider, code);
        made.providerUnknown = made.provider.isEmpty();
    }
    const LayoutField *named = layout.field(made.title.isEmpty() ? u"code"_s : u"title"_s);
    made.column = named ? named->header : QString();
    return made;
}

ImportError CatalogIndex::fault(const Reference &reference, const Match &match,
                                const DepartmentBook &departments) const
{
    if (reference.isEmpty())
        return {0, reference.column, {}, u"no_value"_s, u"the row names no catalog; fill its name or code"_s};
    const QString value = reference.title.isEmpty() ? reference.code : reference.title;
    ImportError error{0, reference.column, value.left(mostShown), u"unknown_catalog"_s,
                      u"the city has no catalog of this name and code; import the catalogs first or "
                      "correct the cell"_s};
    if (match.several.isEmpty())
        return error;
    QStringList names;
    for (qsizetype i = 0; i < std::min(mostNamed, match.several.size()); ++i) {
        const Entry &entry = at(match.several[i]);
        names += u"%1 (%2%3)"_s.arg(entry.title, departments.name(entry.department),
                                    entry.code.isEmpty() ? QString() : u", "_s + entry.code);
    }
    error.rule = u"ambiguous_catalog"_s;
    error.message = u"%1 catalogs could be meant: %2%3; add the code or the provider"_s.arg(
        QString::number(match.several.size()), names.join(u"; "_s),
        match.several.size() > mostNamed ? u" …"_s : QString());
    return error;
}

} // namespace shuzhi
