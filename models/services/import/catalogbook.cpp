// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/catalogbook.h"

#include "models/domain/text.h"
#include "models/store/importlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Columns that the cells of a file are compared with.
QStringList columnsOf(const QList<LayoutField> &fields)
{
    QStringList columns;
    for (const LayoutField &field : fields)
        columns += field.field.column();
    return columns;
}

} // namespace

QString CatalogBook::titleKey(const QString &title)
{
    const QString made = text::titleKey(title);
    return made.isEmpty() ? text::normalised(title) : made;
}

QString CatalogBook::key(const QString &department, const QString &titleKey)
{
    return department + u'\n' + titleKey;
}

Status CatalogBook::load(Connection &connection, const RowTyper &typer, bool withItems,
                         const DepartmentBook &departments)
{
    if (const Status libraries = loadLibraries(connection); !libraries)
        return libraries;
    const qsizetype count = typer.cells().size();
    const TableRead table{u"catalog"_s,
                          QStringList{u"department_id"_s, u"code"_s, u"title_key"_s, u"title"_s, u"state"_s}
                              + columnsOf(typer.cells())};
    const Status read = readTable(connection, table, [&](const SqlRow &row) {
        KnownCatalog catalog{row.text(0), departments.current(row.text(1)),
                             row.text(2), row.text(3),
                             row.text(5), {},
                             {},          {},
                             false,       0};
        if (catalog.titleKey.isEmpty())
            catalog.titleKey = titleKey(row.text(4));
        for (qsizetype i = 0; i < count; ++i)
            catalog.values += row.text(6 + int(i));
        (void)add(std::move(catalog));
    });
    return read && withItems ? loadItems(connection, typer) : read;
}

Status CatalogBook::loadLibraries(Connection &connection)
{
    return readTable(connection, {u"library"_s, {u"name"_s}}, [&](const SqlRow &row) {
        if (const QString key = text::titleKey(row.text(1)); !m_libraries.contains(key))
            m_libraries.insert(key, row.text(0));
        m_libraryNames.insert(row.text(0), row.text(1));
    });
}

Status CatalogBook::loadItems(Connection &connection, const RowTyper &typer)
{
    QHash<QString, int> places;
    for (std::size_t i = 0; i < m_catalogs.size(); ++i)
        places.insert(m_catalogs[i].uid, int(i));
    const qsizetype count = typer.itemCells().size();
    const TableRead table{u"data_item"_s,
                          QStringList{u"catalog_id"_s, u"position"_s, u"name"_s}
                              + columnsOf(typer.itemCells()),
                          {u"catalog_id"_s, u"position"_s}};
    return readTable(connection, table, [&](const SqlRow &row) {
        KnownItem item{row.text(0), text::normalised(row.text(3)), row.integer(2), {}, 0};
        for (qsizetype i = 0; i < count; ++i)
            item.values += row.text(4 + int(i));
        if (count == 0)
            item.values += row.text(3);
        at(places.value(row.text(1))).items += item;
    });
}

void CatalogBook::index(int place)
{
    const KnownCatalog &catalog = at(place);
    m_byTitle[key(catalog.department, catalog.titleKey)] += place;
    const QString code = text::normalised(catalog.code);
    if (!code.isEmpty() && !m_byCode.contains(code))
        m_byCode.insert(code, place);
}

int CatalogBook::add(KnownCatalog catalog)
{
    m_catalogs.push_back(std::move(catalog));
    const int place = int(m_catalogs.size()) - 1;
    index(place);
    return place;
}

void CatalogBook::rename(int place, const QString &code, const QString &department, const QString &titleKey)
{
    KnownCatalog &catalog = at(place);
    m_byTitle[key(catalog.department, catalog.titleKey)].removeAll(place);
    catalog.code = code;
    catalog.department = department;
    catalog.titleKey = titleKey;
    index(place);
}

int CatalogBook::find(const QString &code, const QString &department, const QString &titleKey) const
{
    const QString wanted = text::normalised(code);
    if (!wanted.isEmpty() && m_byCode.contains(wanted))
        return m_byCode.value(wanted);
    const QList<int> alike = m_byTitle.value(key(department, titleKey));
    const auto without = std::find_if(alike.begin(), alike.end(), [&](int place) {
        const KnownCatalog &catalog = m_catalogs[std::size_t(place)];
        return catalog.code.isEmpty() && (wanted.isEmpty() || catalog.row == 0);
    });
    if (without != alike.end())
        return *without;
    return wanted.isEmpty() && !alike.isEmpty() ? alike.first() : -1;
}

bool CatalogBook::isAmbiguous(const QString &department, const QString &titleKey) const
{
    return m_byTitle.value(key(department, titleKey)).size() > 1;
}

QString CatalogBook::library(const QString &name) const
{
    return m_libraries.value(text::titleKey(name));
}

} // namespace shuzhi
