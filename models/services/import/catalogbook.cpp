// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/catalogbook.h"

#include "models/domain/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Columns of a SELECT, references as uids by joined tables.
QString selected(const QList<LayoutField> &fields, const QString &alias)
{
    QString columns;
    for (const LayoutField &field : fields) {
        const ImportField::Kind kind = field.field.kind;
        columns += u", "_s;
        columns += kind == ImportField::Kind::Department ? u"d.uid"_s
            : kind == ImportField::Kind::Library         ? u"l.uid"_s
                                                         : alias + u'.' + field.field.column();
    }
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
    const QString sql =
        u"SELECT c.uid, d.uid, c.code, c.title_key, c.title, c.state%1 FROM catalog c "
        "JOIN department d ON d.id = c.department_id "
        "LEFT JOIN library l ON l.id = c.library_id ORDER BY c.uid"_s.arg(selected(typer.cells(), u"c"_s));
    const Status read = connection.each(sql, {}, [&](const SqlRow &row) {
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
    return connection.each(u"SELECT uid, name FROM library ORDER BY uid DESC"_s, {}, [&](const SqlRow &row) {
        m_libraries.insert(text::titleKey(row.text(1)), row.text(0));
        m_libraryNames.insert(row.text(0), row.text(1));
    });
}

Status CatalogBook::loadItems(Connection &connection, const RowTyper &typer)
{
    QHash<QString, int> places;
    for (std::size_t i = 0; i < m_catalogs.size(); ++i)
        places.insert(m_catalogs[i].uid, int(i));
    const qsizetype count = typer.itemCells().size();
    const QString sql =
        u"SELECT c.uid, i.uid, i.position, i.name%1 FROM data_item i "
        "JOIN catalog c ON c.id = i.catalog_id ORDER BY i.catalog_id, i.position, i.uid"_s.arg(
            selected(typer.itemCells(), u"i"_s));
    return connection.each(sql, {}, [&](const SqlRow &row) {
        KnownItem item{row.text(1), text::normalised(row.text(3)), row.integer(2), {}, 0};
        for (qsizetype i = 0; i < count; ++i)
            item.values += row.text(4 + int(i));
        if (count == 0)
            item.values += row.text(3);
        at(places.value(row.text(0))).items += item;
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
