// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/fixbook.h"

#include "models/domain/text.h"
#include "models/services/import/itemplanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QSet<QString> columnsOf(const QList<LayoutField> &cells)
{
    QSet<QString> columns;
    for (const LayoutField &cell : cells)
        columns.insert(cell.field.kind == ImportField::Kind::Department ? u"department"_s
                                                                        : cell.field.column());
    return columns;
}

int placeOf(const QList<LayoutField> &cells, const QString &field)
{
    for (int i = 0; i < cells.size(); ++i)
        if (cells[i].field.name == field)
            return i;
    return -1;
}

/// Whether a catalog of the row's very code is there.
bool hasCode(CatalogBook &catalogs, const TypedRow &row, const QString &department)
{
    const int place = catalogs.find(row.code, department, CatalogBook::titleKey(row.title));
    return place >= 0 && sameCell(catalogs.at(place).code, row.code);
}

} // namespace

FixBook::FixBook(const ImportRequest &request, const RowTyper &typer)
    : m_request(request)
    , m_typer(typer)
    , m_catalogCheck(RuleScope::Catalog, columnsOf(typer.cells()))
    , m_itemCheck(RuleScope::Item, columnsOf(typer.itemCells()))
    , m_codeCell(placeOf(typer.cells(), u"code"_s))
    , m_titleCell(placeOf(typer.cells(), u"title"_s))
    , m_hasProvider(placeOf(typer.cells(), u"department"_s) >= 0)
{
}

void FixBook::look(TypedRow &row, const QString &sheet, const QString &department, CatalogBook &catalogs)
{
    const RowNote note{row.row, row.title, sheet};
    lookAtFile(row, note, department, catalogs);
    const int place = catalogs.find(row.code, department, CatalogBook::titleKey(row.title));
    const KnownCatalog *known = place < 0 ? nullptr : &catalogs.at(place);
    lookAtCatalog(row, note, known);
    lookAtItem(row, note, !known || known->fresh);
}

/// Whether the city has the name already, written otherwise or under another code.
bool FixBook::repeatsCity(const TypedRow &row, const QString &department, const QString &titleKey,
                          CatalogBook &catalogs) const
{
    const int place = catalogs.find({}, department, titleKey);
    if (place < 0 || catalogs.at(place).row > 0 || m_titleCell < 0)
        return false;
    const KnownCatalog &there = catalogs.at(place);
    const bool otherCode = !row.code.isEmpty() && !there.code.isEmpty() && !sameCell(row.code, there.code);
    return otherCode || !sameCell(row.title, there.values[m_titleCell]);
}

/// Names and codes over the rows of the file, and names against the city.
void FixBook::lookAtFile(TypedRow &row, const RowNote &note, const QString &department, CatalogBook &catalogs)
{
    const QString key = CatalogBook::titleKey(row.title), name = department + u'\n' + key;
    QString rawCode = row.code;
    if (const auto met = m_byName.find(name); met != m_byName.end()) {
        if (!row.code.isEmpty() && !met->code.isEmpty() && !sameCell(row.code, met->code)) {
            if (!lookAtCodes(row, note, *met, hasCode(catalogs, row, department)))
                rawCode.clear(); // a series ends here
        } else if (!sameCell(row.title, met->note.title)) {
            count(u"V2"_s, *met);
            count(u"V2"_s, note);
        }
    } else {
        if (repeatsCity(row, department, key, catalogs))
            count(u"V2"_s, note);
        m_byName.insert(name, {note, row.code, key});
        const QString series = text::seriesKey(row.title);
        if (const auto first = m_bySeries.find(department + u'\n' + series);
            !series.isEmpty() && first != m_bySeries.end()) {
            count(u"V2b"_s, *first);
            count(u"V2b"_s, note);
        } else if (!series.isEmpty()) {
            m_bySeries.insert(department + u'\n' + series, {note, row.code, key});
        }
    }
    if (!row.code.isEmpty()) {
        const auto met = m_byCode.find(text::normalised(row.code));
        if (met == m_byCode.end()) {
            m_byCode.insert(text::normalised(row.code), {note, row.code, name});
        } else if (met->titleKey != name) {
            count(u"V3"_s, *met);
            count(u"V3"_s, note);
        }
    }
    m_lastName = name;
    m_lastCode = rawCode;
}

/// A name that has another code here than in its first row.
bool FixBook::lookAtCodes(TypedRow &row, const RowNote &note, Met &first, bool taken)
{
    if (m_typer.itemCells().isEmpty() || row.itemName.isEmpty()) {
        count(u"V2"_s, first);
        count(u"V2"_s, note);
        return false;
    }
    const bool below = m_lastName.endsWith(u'\n' + first.titleKey);
    if (m_codeCell < 0 || taken || !below || !isDragged(row.code, m_lastCode)) {
        count(u"V3"_s, note);
        return false;
    }
    count(u"V3"_s, note,
          {m_typer.cells()[m_codeCell].header, m_typer.cells()[m_codeCell].field.name, row.code, first.code});
    if (m_request.fixes.contains(u"V3"_s)) {
        row.code = first.code;
        row.values[m_codeCell] = first.code;
    }
    return true;
}

/// Whether a code is the one before plus one, as a spreadsheet counts when a cell is dragged.
bool FixBook::isDragged(const QString &code, const QString &before) const
{
    const auto tail = [](const QString &text) {
        qsizetype at = text.size();
        while (at > 0 && text.size() - at < 9 && text[at - 1] >= u'0' && text[at - 1] <= u'9')
            --at;
        return at;
    };
    const qsizetype at = tail(code), atBefore = tail(before);
    return at < code.size() && atBefore < before.size() && code.left(at) == before.left(atBefore)
        && code.mid(at).toLongLong() == before.mid(atBefore).toLongLong() + 1;
}

/// The cells of the file over what is there, as the policy lets them.
Row FixBook::asStored(const TypedRow &row, const KnownCatalog *known) const
{
    Row stored;
    const QList<LayoutField> &cells = m_typer.cells();
    for (int i = 0; i < cells.size(); ++i) {
        const ImportField &field = cells[i].field;
        const QString before = known ? known->values.value(i) : QString();
        const bool keeps = row.values[i].isEmpty()
            || (!before.isEmpty() && m_request.policyOf(field.name) != ImportRequest::Overwrite);
        stored.insert(field.kind == ImportField::Kind::Department ? u"department"_s : field.column(),
                      known && keeps ? before : row.values[i]);
    }
    if (stored.value(u"department"_s).isEmpty())
        stored.insert(u"department"_s, known ? known->department : row.providerCode);
    if (!known && !m_hasProvider)
        stored.insert(u"department"_s, u"*"_s); // a warning of its own tells who gets the rows
    return stored;
}

void FixBook::lookAtCatalog(TypedRow &row, const RowNote &note, const KnownCatalog *known)
{
    if (known && m_request.policy == ImportRequest::Skip && !known->fresh)
        return;
    Row stored = asStored(row, known);
    const Row before = stored;
    const QList<RowFault> faults = m_catalogCheck.look(stored, !known || known->fresh, m_request.fixes);
    const QList<LayoutField> &cells = m_typer.cells();
    for (int i = 0; i < cells.size(); ++i) {
        const QString column = cells[i].field.column();
        if (cells[i].field.kind != ImportField::Kind::Department
            && stored.value(column) != before.value(column))
            row.values[i] = stored.value(column);
    }
    if (!known || known->row == 0)
        count(faults, cells, note); // further rows of a catalog repeat it
}

void FixBook::lookAtItem(TypedRow &row, const RowNote &note, bool fresh)
{
    const QList<LayoutField> &cells = m_typer.itemCells();
    if (cells.isEmpty()
        || std::all_of(row.item.begin(), row.item.end(), [](const QString &cell) { return cell.isEmpty(); }))
        return;
    Row stored;
    for (int i = 0; i < cells.size(); ++i)
        stored.insert(cells[i].field.column(), row.item[i]);
    const QList<RowFault> faults = m_itemCheck.look(stored, fresh, m_request.fixes);
    for (int i = 0; i < cells.size(); ++i)
        row.item[i] = stored.value(cells[i].field.column());
    count(faults, cells, note);
}

void FixBook::count(const QString &rule, const RowNote &note, const CellDifference &correction)
{
    RuleFinding &finding = m_findings[rule];
    if (finding.rows++ == 0) {
        finding.rule = rule;
        finding.example = note;
    }
    if (correction.field.isEmpty())
        return;
    if (finding.fixable++ == 0)
        finding.correction = correction;
    if (m_request.fixes.contains(rule))
        ++finding.fixed;
}

/// The first of several rows is one of them, once.
void FixBook::count(const QString &rule, Met &first)
{
    if (!std::exchange(first.counted, true))
        count(rule, first.note);
}

void FixBook::count(const QList<RowFault> &faults, const QList<LayoutField> &cells, const RowNote &note)
{
    for (const RowFault &fault : faults) {
        CellDifference correction;
        for (const LayoutField &cell : cells)
            for (const CellFix &fix : fault.fixes)
                if (correction.field.isEmpty() && fix.column == cell.field.column())
                    correction = {cell.header, cell.field.name, fix.before, fix.after};
        count(fault.rule, note, correction);
    }
}

QList<RuleFinding> FixBook::findings() const
{
    QList<RuleFinding> found;
    for (const Rule &each : rules())
        if (const auto finding = m_findings.constFind(each.id); finding != m_findings.cend())
            found += *finding;
    return found;
}

} // namespace shuzhi
