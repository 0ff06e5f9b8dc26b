// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/dutyplanner.h"

#include "models/domain/uid.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostShown = 200;

const QStringList levels{u"function"_s, u"matter"_s, u"duty"_s};

bool isOpen(const KnownDutyList &list)
{
    return list.state != u"submitted" && list.state != u"signed";
}

} // namespace

DutyPlanner::DutyPlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report)
    : m_layout(layout)
    , m_ledger(request, report)
    , m_typer(request, layout, report.format, m_ledger.warnings())
    , m_policy(request.policy)
    , m_clauseRule{{request.policyOf(u"duty.clause"_s), {}}}
    , m_department(layout.field(u"duty.department"_s))
    , m_function(layout.field(u"duty.function"_s))
    , m_matter(layout.field(u"duty.matter"_s))
    , m_name(layout.field(u"duty.name"_s))
    , m_clause(layout.field(u"duty.clause"_s))
{
    const QStringList ofPath{u"duty.department"_s, u"duty.function"_s, u"duty.matter"_s, u"duty.name"_s,
                             u"duty.clause"_s};
    for (const LayoutField &field : layout.fields)
        if (field.field.name.startsWith(u"duty."_s) && !ofPath.contains(field.field.name))
            m_cells += field;
    if (!layout.field(u"duty.state"_s))
        m_cells += {*importField(u"duty.state"_s), {}, {}, {}};
    for (const LayoutField &field : std::as_const(m_cells))
        m_columns += field.field.name == u"duty.source_department" ? u"source_department_id"_s
                                                                   : field.field.name.mid(5);
    m_rules = rulesOf(request, m_cells);
}

Status DutyPlanner::load(Connection &connection)
{
    Status read = m_departments.load(connection);
    if (read)
        read = m_catalogs.load(connection, m_departments);
    return read ? m_duties.load(connection, m_columns, m_departments) : read;
}

QString DutyPlanner::cell(const LayoutField *field, const QStringList &cells) const
{
    return field ? field->cell(cells).simplified() : QString();
}

std::optional<ImportError> DutyPlanner::readPath(const QStringList &cells, Typed &row)
{
    QString department = cell(m_department, cells), function = cell(m_function, cells),
            matter = cell(m_matter, cells);
    const QString name = cell(m_name, cells);
    if (department.isEmpty())
        department = m_lastDepartment;
    const bool sameDepartment = department == m_lastDepartment;
    const bool says = !function.isEmpty() || !matter.isEmpty() || !name.isEmpty();
    if (!says)
        return ImportError{0,
                           m_name->header,
                           {},
                           u"no_value"_s,
                           u"the row names no duty; fill the cell or delete the row"_s};
    if (m_department && department.isEmpty())
        return ImportError{0,
                           m_department->header,
                           {},
                           u"no_value"_s,
                           u"the row names no department; fill the cell or name one in the mapping"_s};
    if (function.isEmpty() && sameDepartment)
        function = m_lastFunction;
    if (matter.isEmpty() && !name.isEmpty() && sameDepartment && function == m_lastFunction)
        matter = m_lastMatter;
    m_lastDepartment = department;
    m_lastFunction = function;
    m_lastMatter = matter;
    row.names = {function, matter, name};
    row.level = !name.isEmpty() ? 2 : !matter.isEmpty() ? 1 : 0;
    row.department = m_department ? m_departments.resolve(department, {}, m_ledger.row(), m_ledger.warnings())
                                  : m_departments.fallback();
    return std::nullopt;
}

void DutyPlanner::readValues(const QStringList &cells, Typed &row)
{
    row.clause = m_clause ? m_typer.value(*m_clause, m_clause->cell(cells), m_ledger.row()) : QString();
    for (const LayoutField &field : std::as_const(m_cells)) {
        QString value = m_typer.value(field, field.cell(cells), m_ledger.row());
        if (field.field.kind == ImportField::Kind::Department && !value.isEmpty())
            value = m_departments.resolve(value, {}, m_ledger.row(), m_ledger.warnings());
        row.values += value;
    }
    row.catalog = linkedCatalog(cells, row);
}

/// Of several catalogs of a name the department's own is meant.
QString DutyPlanner::linkedCatalog(const QStringList &cells, const Typed &row)
{
    CatalogIndex::Reference reference = CatalogIndex::reference(m_layout, cells, m_departments);
    if (reference.isEmpty())
        return {};
    CatalogIndex::Match match = m_catalogs.find(reference);
    if (match.place < 0 && !match.several.isEmpty()) {
        reference.provider = row.department;
        if (const CatalogIndex::Match own = m_catalogs.find(reference); own.place >= 0)
            match = own;
    }
    if (match.place >= 0)
        return m_catalogs.at(match.place).uid;
    const ImportError fault = m_catalogs.fault(reference, match, m_departments);
    m_ledger.warn({fault.rule, fault.column, fault.value, u"no link was made: "_s + fault.message});
    return {};
}

DutyPlanner::Path DutyPlanner::findPath(const Typed &row)
{
    const KnownDutyList &list = m_duties.list(row.department);
    Path path;
    QString parent;
    bool broken = list.state == u"withdrawn" || !list.stored;
    for (int level = 0; level <= row.level; ++level) {
        if (row.names[level].isEmpty())
            continue;
        const int place = broken ? -1 : m_duties.find(list.uid, parent, levels[level], row.names[level]);
        broken = place < 0;
        parent = broken ? QString() : m_duties.at(place).uid;
        path.places += place;
        path.node = place;
        path.function = level == 0 ? place : path.function;
    }
    return path;
}

CellDifference DutyPlanner::difference(int cell, const QString &before, const QString &after) const
{
    const LayoutField &field = m_cells[cell];
    if (field.field.kind == ImportField::Kind::Department)
        return {field.header, field.field.name, m_departments.name(before), m_departments.name(after)};
    return {field.header, field.field.name, before, after};
}

QList<CellDifference> DutyPlanner::differences(const Typed &row, const Path &path)
{
    QList<CellDifference> cells;
    if (path.function >= 0 && m_clause) {
        const QString stored = m_duties.at(path.function).clause;
        if (!changedPlaces({stored}, {row.clause}, m_clauseRule).isEmpty())
            cells += {m_clause->header, m_clause->field.name, stored, row.clause};
    }
    const KnownDuty &node = m_duties.at(path.node);
    for (const int i : changedPlaces(node.values, row.values, m_rules))
        cells += difference(i, node.values[i], row.values[i]);
    if (m_policy != ImportRequest::Skip && !row.catalog.isEmpty() && !node.catalogs.contains(row.catalog)) {
        const LayoutField *field =
            m_layout.field(u"title"_s) ? m_layout.field(u"title"_s) : m_layout.field(u"code"_s);
        cells += {field->header, field->field.name, {}, m_catalogs.at(m_catalogs.place(row.catalog)).title};
    }
    return cells;
}

/// A function has one clause: the first that the file gives.
void DutyPlanner::settleClause(Typed &row, const Path &path)
{
    if (path.function < 0 || row.clause.isEmpty())
        return;
    if (!m_clauses.contains(path.function)) {
        m_clauses.insert(path.function);
        return;
    }
    if (!sameCell(row.clause, m_duties.at(path.function).clause))
        m_ledger.warn({u"row_differs"_s, m_clause->header, row.clause.left(mostShown),
                       u"another row gives this function another clause; the first counts"_s});
    row.clause.clear();
}

void DutyPlanner::take(const SourceRow &source)
{
    m_ledger.start(source);
    Typed row;
    auto fault = m_typer.unstorable(source.cells);
    if (!fault)
        fault = readPath(source.cells, row);
    if (fault) {
        m_ledger.reject(*fault);
        return;
    }
    readValues(source.cells, row);
    const Path path = findPath(row);
    settleClause(row, path);
    if (path.node >= 0 && m_duties.at(path.node).row > 0) {
        repeat(row, m_duties.at(path.node));
        return;
    }
    const QList<CellDifference> cells = path.node >= 0 ? differences(row, path) : QList<CellDifference>();
    if (path.node >= 0 && cells.isEmpty()) {
        m_ledger.keep(row.title());
        KnownDuty &node = m_duties.at(path.node);
        node.row = m_ledger.row();
        node.values = row.values;
        node.met.insert(row.catalog);
        return;
    }
    if (!isOpen(m_duties.list(row.department))) {
        m_ledger.reject({0, cells.isEmpty() ? m_name->header : cells.first().column,
                         (cells.isEmpty() ? row.title() : cells.first().after).left(mostShown), u"locked"_s,
                         u"the newest duty list of %1 was submitted or signed; start a new version and "
                         "import the row again"_s.arg(m_departments.name(row.department))});
        return;
    }
    if (path.node < 0)
        m_ledger.add(row.title());
    else
        m_ledger.change(row.title(), cells);
    write(row, path);
}

/// A node that the file has spoken of: the row brings one more catalog, or nothing.
void DutyPlanner::repeat(const Typed &row, KnownDuty &node)
{
    QList<CellDifference> cells;
    for (int i = 0; i < row.values.size(); ++i)
        if (!sameCell(node.values[i], row.values[i]))
            cells += difference(i, node.values[i], row.values[i]);
    if (row.catalog.isEmpty() || node.met.contains(row.catalog)) {
        m_ledger.repeat(node.row, row.title(), cells);
        return;
    }
    for (const CellDifference &cell : std::as_const(cells))
        if (!cell.after.isEmpty())
            m_ledger.warn({u"row_differs"_s, cell.column, cell.after,
                           u"the duty's first row says otherwise and counts"_s});
    const CatalogIndex::Entry &catalog = m_catalogs.at(m_catalogs.place(row.catalog));
    if (node.catalogs.contains(row.catalog) || (m_policy == ImportRequest::Skip && !node.fresh)) {
        m_ledger.keep(row.title());
    } else if (!isOpen(m_duties.list(row.department))) {
        m_ledger.reject({0,
                         {},
                         catalog.title.left(mostShown),
                         u"locked"_s,
                         u"the newest duty list was submitted or signed; start a new version and import the "
                         "row again"_s});
        return;
    } else if (node.fresh) {
        m_ledger.add(row.title());
    } else {
        m_ledger.change(row.title(), {{{}, u"title"_s, {}, catalog.title}});
    }
    writeLink(row, node);
}

QList<Step> DutyPlanner::takeSteps()
{
    return m_departments.takeSteps() + m_steps.take();
}

void DutyPlanner::finish()
{
    if (!m_department)
        m_ledger.warnings().add(
            {u"no_provider_column"_s,
             {},
             m_departments.name(m_departments.fallback()),
             u"no column names the department; every row was given to this one. Name one in the mapping: "
             "\"=DEPARTMENT\" to \"duty.department\""_s});
    m_ledger.finish(m_layout, m_departments.created());
}

} // namespace shuzhi
