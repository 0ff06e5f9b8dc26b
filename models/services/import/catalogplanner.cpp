// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/catalogplanner.h"

#include "models/domain/uid.h"
#include "models/services/import/extensioncell.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Kind = ImportField::Kind;

constexpr qsizetype mostShown = 200;

} // namespace

CatalogPlanner::CatalogPlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report)
    : m_request(request)
    , m_layout(layout)
    , m_report(report)
    , m_ledger(request, report)
    , m_typer(request, layout, report.format, m_ledger.warnings())
    , m_items(m_typer, layout, request, m_steps)
    , m_distributions(request, layout, m_ledger, m_steps)
    , m_rules(rulesOf(request, m_typer.cells()))
    , m_fixes(request, m_typer)
{
    for (int i = 0; i < m_typer.cells().size(); ++i)
        if (m_typer.cells()[i].field.kind == Kind::Extension)
            m_extension = i;
}

Status CatalogPlanner::load(Connection &connection)
{
    if (const Status departments = m_departments.load(connection); !departments)
        return departments;
    if (const Status resources = m_distributions.load(connection); !resources)
        return resources;
    const bool withItems = m_items.isPerRow() || m_layout.field(u"items"_s);
    return m_catalogs.load(connection, m_typer, withItems, m_departments);
}

void CatalogPlanner::take(const SourceRow &row)
{
    m_ledger.start(row);
    TypedRow typed = m_typer.read(row);
    if (typed.rejection) {
        m_ledger.reject(*typed.rejection);
        m_last = -1;
        return;
    }
    resolveReferences(typed);
    m_fixes.look(typed, row.sheet, m_department, m_catalogs);
    if (row.continued && m_last >= 0)
        continueCatalog(typed);
    else
        decide(typed);
}

/// A row under the row of its catalog. A catalog has one code: that of its first row (V3).
void CatalogPlanner::continueCatalog(TypedRow &row)
{
    KnownCatalog &catalog = m_catalogs.at(m_last);
    if (!row.code.isEmpty() && !sameCell(row.code, catalog.code)) {
        const LayoutField *code = m_layout.field(u"code"_s);
        m_ledger.warn({u"code_differs"_s, code->header, row.code,
                       u"the rows of one catalog give different codes; the first counts"_s});
        for (int i = 0; i < row.values.size(); ++i)
            if (m_typer.cells()[i].field.name == u"code")
                row.values[i] = catalog.values[i];
    }
    repeat(catalog, row);
}

/// Puts uids in the place of the names of the provider and the library.
void CatalogPlanner::resolveReferences(TypedRow &row)
{
    m_department = m_departments.resolve(row.provider, row.providerCode, row.row, m_ledger.warnings());
    for (int i = 0; i < row.values.size(); ++i) {
        const LayoutField &field = m_typer.cells()[i];
        QString &value = row.values[i];
        if (field.field.kind == Kind::Department)
            value = row.provider.isEmpty() && row.providerCode.isEmpty() ? QString() : m_department;
        if (field.field.kind != Kind::Library || value.isEmpty())
            continue;
        const auto decided = m_typer.typer().decided(u"library"_s, value);
        const QString uid = m_catalogs.library(decided.value_or(value));
        if (uid.isEmpty() && (!decided || !decided->isEmpty())) {
            ImportWarning warning{u"unknown_library"_s, field.header, value, u"no such library; not taken"_s};
            warning.field = field.field.name;
            m_ledger.warn(warning);
        }
        value = uid;
    }
}

void CatalogPlanner::decide(TypedRow &row)
{
    const QString key = CatalogBook::titleKey(row.title);
    const int place = m_catalogs.find(row.code, m_department, key);
    m_last = place;
    if (place < 0) {
        add(row, m_department);
        return;
    }
    if (m_catalogs.at(place).row > 0) {
        repeat(m_catalogs.at(place), row);
        return;
    }
    if (row.code.isEmpty() && m_catalogs.isAmbiguous(m_department, key))
        m_ledger.warn({u"ambiguous_title"_s, m_layout.field(u"title"_s)->header, row.title,
                       u"several catalogs of this provider have the name; the first was taken"_s});
    compare(place, row);
}

void CatalogPlanner::add(const TypedRow &row, const QString &department)
{
    KnownCatalog catalog{newUid(), department, row.code, CatalogBook::titleKey(row.title),
                         {},       row.values, {},       row.items,
                         true,     row.row};
    QStringList columns{u"department_id"_s};
    QList<QVariant> values{department};
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const ImportField &field = m_typer.cells()[i].field;
        if (field.kind == Kind::State)
            catalog.state = row.values[i];
        else if (field.kind != Kind::Department) {
            columns += field.column();
            values += row.values[i];
        }
    }
    if (catalog.state.isEmpty())
        catalog.state = m_request.state;
    m_steps.insert(u"catalog"_s, columns << u"state"_s, catalog.uid, values << catalog.state);
    m_departments.use(department, row.providerCode);
    if (m_layout.field(u"department"_s) && row.provider.isEmpty() && row.providerCode.isEmpty())
        m_ledger.warn({u"no_provider"_s, m_layout.field(u"department"_s)->header,
                       m_departments.name(department),
                       u"the row names no provider; the catalog was given to this department"_s});
    m_items.apply(catalog, row);
    addDistributions(catalog, row);
    m_last = m_catalogs.add(std::move(catalog));
    m_ledger.add(row.title);
    ++m_report.catalogs;
    countItems(row);
}

void CatalogPlanner::addDistributions(const KnownCatalog &catalog, const TypedRow &row)
{
    m_distributions.add(catalog.uid, m_distributions.missing(catalog.uid, catalog.fresh, row.distributions));
    m_report.resources += row.distributions.size();
}

void CatalogPlanner::countItems(const TypedRow &row)
{
    m_report.items += m_items.isPerRow() ? (row.itemName.isEmpty() ? 0 : 1) : row.items.size();
}

void CatalogPlanner::compare(int place, const TypedRow &row)
{
    KnownCatalog &catalog = m_catalogs.at(place);
    QStringList values = row.values;
    MergedExtension extension;
    QList<CellRule> rules = m_rules;
    if (m_extension >= 0) {
        extension =
            mergeExtension(catalog.values[m_extension], values[m_extension], rules[m_extension].policy);
        values[m_extension] = extension.text;
        rules[m_extension].policy = ImportRequest::Overwrite; // merged by its policy already
    }
    const QList<int> changed = changedPlaces(catalog.values, values, rules);
    QList<CellDifference> cells;
    for (const int i : changed)
        cells += i == m_extension ? extension.cells : QList{difference(i, catalog.values[i], values[i])};
    if (const auto drafts = m_distributions.missing(catalog.uid, false, row.distributions); !drafts.isEmpty())
        cells += m_distributions.difference(drafts);
    const bool newItem = m_items.isPerRow() && ItemPlanner::find(catalog, row) < 0;
    const QList<CellDifference> itemCells = m_items.differences(catalog, row);
    if (isLocked(catalog, row, cells + itemCells))
        return;
    if (cells.isEmpty() && itemCells.isEmpty()) {
        m_ledger.keep(row.title);
    } else if (cells.isEmpty() && newItem) {
        m_ledger.add(row.title);
    } else {
        m_ledger.change(row.title, cells + itemCells);
    }
    ++m_report.catalogs;
    countItems(row);
    write(place, row, changed, values);
}

/// What waits for review belongs to the reviewer until it is decided (domain.md 2.9).
bool CatalogPlanner::isLocked(const KnownCatalog &catalog, const TypedRow &row,
                              const QList<CellDifference> &cells)
{
    if (cells.isEmpty() || catalog.fresh || catalog.state != u"submitted")
        return false;
    m_ledger.reject(
        {row.row, cells.first().column, cells.first().after.left(mostShown), u"locked"_s,
         u"the catalog \"%1\" waits for review; approve, return or withdraw it and import the row again"_s
             .arg(row.title)});
    return true;
}

void CatalogPlanner::write(int place, const TypedRow &row, const QList<int> &changed,
                           const QStringList &taken)
{
    KnownCatalog &catalog = m_catalogs.at(place);
    QString code = catalog.code, department = catalog.department, titleKey = catalog.titleKey;
    QStringList columns;
    QList<QVariant> values;
    for (const int i : changed) {
        const ImportField &field = m_typer.cells()[i].field;
        columns += field.column();
        values += taken[i];
        code = field.name == u"code" ? row.values[i] : code;
        department = field.kind == Kind::Department ? row.values[i] : department;
        titleKey = field.name == u"title" ? CatalogBook::titleKey(row.values[i]) : titleKey;
        catalog.state = field.kind == Kind::State ? row.values[i] : catalog.state;
    }
    if (!columns.isEmpty())
        m_steps.update(u"catalog"_s, columns, catalog.uid, values);
    if (columns.contains(u"title"_s) || columns.contains(u"code"_s) || columns.contains(u"department_id"_s))
        m_catalogs.rename(place, code, department, titleKey);
    const bool writes = m_request.policy != ImportRequest::Skip && department == m_department;
    if (writes && m_departments.use(department, row.providerCode))
        m_ledger.warn({u"provider_code_filled"_s,
                       {},
                       m_departments.name(department),
                       u"the department had no code; it was given %1"_s.arg(row.providerCode)});
    m_items.apply(catalog, row);
    addDistributions(catalog, row);
    catalog.values = row.values;
    catalog.listed = row.items;
    catalog.row = row.row;
}

void CatalogPlanner::repeat(KnownCatalog &catalog, const TypedRow &row)
{
    if (m_items.isPerRow() && !row.itemName.isEmpty()) {
        foldItem(catalog, row);
        return;
    }
    QList<CellDifference> cells = unlike(catalog.values, row.values);
    if (const LayoutField *items = m_layout.field(u"items"_s); items && catalog.listed != row.items)
        cells += {items->header, items->field.name, catalog.listed.join(u'\n'), row.items.join(u'\n')};
    m_ledger.repeat(catalog.row, row.title, cells);
}

void CatalogPlanner::foldItem(KnownCatalog &catalog, const TypedRow &row)
{
    for (const CellDifference &cell : unlike(catalog.values, row.values))
        if (!cell.after.isEmpty())
            m_ledger.warn({u"row_differs"_s, cell.column, cell.after,
                           u"the catalog's first row says otherwise and counts"_s});
    const int place = ItemPlanner::find(catalog, row);
    if (place >= 0 && catalog.items[place].row > 0) {
        QList<CellDifference> cells;
        for (qsizetype i = 0; i < row.item.size(); ++i)
            if (const QString before = catalog.items[place].values[i]; !sameCell(before, row.item[i]))
                cells +=
                    {m_typer.itemCells()[i].header, m_typer.itemCells()[i].field.name, before, row.item[i]};
        m_ledger.repeat(catalog.items[place].row, row.title, cells);
        return;
    }
    const QList<CellDifference> cells = m_items.differences(catalog, row);
    if (isLocked(catalog, row, cells))
        return;
    if (cells.isEmpty()) {
        m_ledger.keep(row.title);
    } else if (place < 0) {
        m_ledger.add(row.title);
    } else {
        m_ledger.change(row.title, cells);
    }
    countItems(row);
    m_items.apply(catalog, row);
}

CellDifference CatalogPlanner::difference(int cell, const QString &before, const QString &after) const
{
    const LayoutField &field = m_typer.cells()[cell];
    if (field.field.kind == Kind::Department)
        return {field.header, field.field.name, m_departments.name(before), m_departments.name(after)};
    if (field.field.kind == Kind::Library)
        return {field.header, field.field.name, m_catalogs.libraryName(before),
                m_catalogs.libraryName(after)};
    return {field.header, field.field.name, before, after};
}

QList<CellDifference> CatalogPlanner::unlike(const QStringList &before, const QStringList &after) const
{
    QList<CellDifference> cells;
    for (int i = 0; i < after.size(); ++i)
        if (i == m_extension)
            cells += extensionDifferences(before[i], after[i]);
        else if (!sameCell(before[i], after[i]))
            cells += difference(i, before[i], after[i]);
    return cells;
}

QList<Step> CatalogPlanner::takeSteps()
{
    return m_departments.takeSteps() + m_steps.take();
}

void CatalogPlanner::finish()
{
    m_fixes.finish(m_report);
    if (!m_layout.field(u"department"_s))
        m_ledger.warnings().add(
            {u"no_provider_column"_s,
             {},
             m_departments.name(m_departments.fallback()),
             u"no column names the provider; every row was given to this department. Name one in the "
             "mapping: \"=DEPARTMENT\" to \"department\""_s});
    m_ledger.finish(m_layout, m_departments.created());
}

} // namespace shuzhi
