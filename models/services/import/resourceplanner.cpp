// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/resourceplanner.h"

#include "models/domain/text.h"
#include "models/services/import/resourcekind.h"
#include "models/store/importlookup.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// V12: whether a resource in this state must have its mapping complete.
bool needsMapping(const QString &state)
{
    return state == u"published" || state == u"submitted";
}

QString keyOf(const QString &catalog, const QString &kind, const QString &name, const QString &locator)
{
    const QString title = text::titleKey(name);
    const QString own = !name.isEmpty() ? u"n"_s + (title.isEmpty() ? text::normalised(name) : title)
                                        : u"l"_s + text::normalised(locator);
    return catalog + u'\n' + kind + u'\n' + own;
}

} // namespace

ResourcePlanner::ResourcePlanner(const ImportRequest &request, const SheetLayout &layout,
                                 ImportReport &report)
    : OwnedPlanner(request, layout, report, u"resource"_s, u"resource"_s,
                   {u"kind"_s, u"name"_s, u"locator"_s, u"state"_s, u"mapping_complete"_s})
    , m_kind(place(u"kind"_s))
    , m_name(place(u"name"_s))
    , m_locator(place(u"locator"_s))
    , m_state(place(u"state"_s))
    , m_mapping(place(u"mapping_complete"_s))
{
    alike(m_mapping, m_state); // one without the other could break V12
}

Status ResourcePlanner::loadRecords(Connection &connection)
{
    return readTable(connection, {u"resource"_s, QStringList{u"catalog_id"_s} + columns()},
                     [&](const SqlRow &row) {
                         TableRecord known{row.text(0), row.text(1), {}, 0, false};
                         for (int i = 0; i < columns().size(); ++i)
                             known.values += row.text(2 + i);
                         const QString uid = known.uid;
                         index(know(std::move(known), uid));
                     });
}

/// By name and by locator, each with the kind and without.
void ResourcePlanner::index(int record)
{
    const TableRecord &known = at(record);
    for (const QString &name : {known.values[m_name], QString()})
        for (const QString &kind : {known.values[m_kind], QString()})
            if (QList<int> &places = m_byKey[keyOf(known.owner, kind, name, known.values[m_locator])];
                !places.contains(record))
                places += record;
}

QString ResourcePlanner::typed(const LayoutField &field, const QString &cell)
{
    // a kind may be said by a format, so complete() reads it
    return field.field.name == u"resource.kind" ? cell.simplified() : OwnedPlanner::typed(field, cell);
}

std::optional<ImportError> ResourcePlanner::complete(TableRow &row, const QStringList &cells)
{
    for (const int place : {m_locator, m_name})
        if (resourcekind::holdsSecret(row.values[place]))
            return ImportError{0,
                               this->cells()[place].header,
                               {},
                               u"secret_in_locator"_s,
                               u"the cell holds a password; take it out, passwords belong in the keychain"_s};
    if (const auto fault = findOwner(row, cells))
        return fault;
    row.title = row.values[m_name].isEmpty() ? row.values[m_locator] : row.values[m_name];
    if (row.title.isEmpty())
        return ImportError{0,
                           this->cells()[m_name].header,
                           {},
                           u"no_value"_s,
                           u"the row gives neither name nor address of the resource; fill one of them"_s};
    if (const auto fault = readKind(row))
        return fault;
    if (row.values[m_mapping] == u"no"
        && (row.values[m_state].isEmpty() || needsMapping(row.values[m_state]))) {
        row.values[m_state] = u"draft"_s;
        ledger().warn({u"mapping_incomplete"_s, this->cells()[m_mapping].header, row.title,
                       u"a resource whose fields are not mapped cannot be published; taken as a draft"_s});
    }
    return std::nullopt;
}

std::optional<ImportError> ResourcePlanner::readKind(TableRow &row)
{
    QString &kind = row.values[m_kind];
    const QString spelling = kind;
    if (!spelling.isEmpty()) {
        if (const auto code = typer().decided(u"resource.kind"_s, spelling))
            kind = *code;
        else if (const auto meant = resourcekind::fromWord(spelling))
            kind = *meant;
        else
            return ImportError{0, cells()[m_kind].header, spelling.left(200), u"unknown_kind"_s,
                               u"neither table, interface nor file (库表, 接口, 文件); correct the cell"_s};
    }
    if (kind.isEmpty())
        deriveKind(row);
    row.key = keyOf(row.owner, kind, row.values[m_name], row.values[m_locator]);
    return std::nullopt;
}

void ResourcePlanner::deriveKind(TableRow &row)
{
    const QString any = keyOf(row.owner, {}, row.values[m_name], row.values[m_locator]);
    if (const auto known = m_byKey.constFind(any); known != m_byKey.cend()) {
        row.values[m_kind] = at(known->first()).values[m_kind];
        return;
    }
    const auto kind = resourcekind::fromLocator(row.values[m_locator]);
    if (!kind)
        ledger().warn({u"kind_guessed"_s, cells()[m_kind].header, row.title,
                       u"nothing says what kind of resource this is; taken as a file"_s});
    row.values[m_kind] = kind.value_or(u"file"_s);
}

int ResourcePlanner::find(const TableRow &row) const
{
    int best = -1, rank = 0; // a city may have several of one name
    for (const int record : m_byKey.value(row.key)) {
        const bool same = sameCell(at(record).values[m_locator], row.values[m_locator]);
        const int fits = 1 + (same ? 2 : 0) + (at(record).row == 0 ? 1 : 0);
        if (fits > rank) {
            best = record;
            rank = fits;
        }
    }
    return best;
}

/// Keeps V12 for a record that is there: what is published is mapped, and what is said only in part is
/// completed from it.
void ResourcePlanner::settle(const TableRecord &known, TableRow &row)
{
    const QString state = row.values[m_state].isEmpty() ? known.values[m_state] : row.values[m_state];
    if (needsMapping(state) && row.values[m_mapping].isEmpty() && known.values[m_mapping] == u"no")
        row.values[m_mapping] = u"yes"_s;
}

void ResourcePlanner::complement(TableRow &row, QStringList &columns, QVariantList &values)
{
    QString &state = row.values[m_state], &mapping = row.values[m_mapping];
    if (state.isEmpty())
        state = u"published"_s;
    if (mapping.isEmpty())
        mapping = needsMapping(state) ? u"yes"_s : u"no"_s;
    columns += u"catalog_id"_s;
    values += row.owner;
}

void ResourcePlanner::written(int record, const TableRow &)
{
    if (at(record).fresh)
        index(record);
}

void ResourcePlanner::counted()
{
    OwnedPlanner::counted();
    ++ledger().report().resources;
}

} // namespace shuzhi
