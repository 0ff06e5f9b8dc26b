// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/columnevidence.h"

#include "models/domain/uscc.h"
#include "models/domain/vocabulary.h"
#include "models/services/import/datecell.h"
#include "models/services/import/sheetwords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Kind = ImportField::Kind;

constexpr qsizetype fewest = 3; ///< cells that say anything
constexpr double nearlyAll = 0.9;
constexpr double mostOrganisations = 0.8;
constexpr double hardlyAny = 0.1;
constexpr qsizetype mostCell = 200; ///< characters of a cell that is looked at
constexpr qsizetype mostSamples = 5;

bool isMonth(const QString &cell)
{
    static const QRegularExpression month(u"^(19|20)\\d{2}\\s*[-/.年]?\\s*(0?[1-9]|1[0-2])月?$"_s);
    return month.match(cell).hasMatch();
}

/// The classification and the number in it (domain.md 2.3).
bool isCatalogCode(const QString &cell)
{
    static const QRegularExpression code(u"^[1-3]\\d{2}\\d{3}\\d*/\\d+$"_s);
    return code.match(cell).hasMatch();
}

bool isBare(const QString &cell)
{
    return cell.size() < 2 || sheetwords::isNumber(cell);
}

bool isDay(const QString &cell, bool strictly)
{
    const DateCell read = readDate(cell);
    return read.era != DateCell::Era::None
        && !(strictly && read.era == DateCell::Era::PerhapsMinguo && sheetwords::isNumber(cell));
}

bool isValue(const ImportField &field, const QString &cell)
{
    const Vocabulary &words = vocabulary(field.vocabulary);
    if (words.codeFor(cell))
        return true;
    if (field.kind == Kind::YesNo)
        return vocabulary(u"open_type"_s).codeFor(cell).has_value();
    if (field.kind != Kind::Values)
        return false;
    const QStringList parts = codeList(words, cell).split(u',', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return words.contains(part); });
}

bool isProviderCode(const ImportField &field)
{
    return field.kind == Kind::ProviderCode || field.name == u"department.code";
}

bool isOrganisation(const ImportField &field)
{
    return field.kind == Kind::Department || field.name == u"department.name";
}

/// Whether the field's cells have a form that can be told.
bool hasForm(const ImportField &field)
{
    return field.kind == Kind::Date || field.kind == Kind::Period || field.kind == Kind::Whole
        || !field.vocabulary.isEmpty() || isProviderCode(field) || isOrganisation(field)
        || field.name == u"code";
}

/// @param strictly the cell must look like it; else it is enough that it could be read
bool fits(const ImportField &field, const QString &cell, bool strictly)
{
    if (field.kind == Kind::Date)
        return isDay(cell, strictly);
    if (field.kind == Kind::Period)
        return isDay(cell, strictly) || isMonth(cell);
    if (!field.vocabulary.isEmpty())
        return !(strictly && isBare(cell)) && isValue(field, cell);
    if (field.kind == Kind::Whole)
        return sheetwords::isNumber(cell);
    if (isProviderCode(field))
        return uscc::check(cell.toUpper()).wellFormed;
    if (isOrganisation(field))
        return sheetwords::isOrganisation(cell);
    return field.name != u"code" || (strictly ? isCatalogCode(cell) : !cell.contains(u' '));
}

double shareOf(const ImportField &field, const QStringList &cells)
{
    const auto count = std::count_if(cells.begin(), cells.end(),
                                     [&](const QString &cell) { return fits(field, cell, false); });
    return cells.isEmpty() ? 0 : double(count) / double(cells.size());
}

/// Whether that share of the cells looks like the field; most columns fail after a few cells.
bool looksLike(const ImportField &field, const QStringList &cells, double share)
{
    const auto mayMiss = qsizetype(double(cells.size()) * (1 - share) + 1e-9);
    qsizetype missed = 0;
    return std::all_of(cells.begin(), cells.end(), [&](const QString &cell) {
        missed += fits(field, cell, true) ? 0 : 1;
        return missed <= mayMiss;
    });
}

} // namespace

void ColumnEvidence::look(const QString &cell)
{
    if (m_cells.size() == mostRows)
        return;
    const QString plain = cell.left(2 * mostCell).simplified().left(mostCell);
    if (!plain.isEmpty() && !sheetwords::isNothing(plain))
        m_cells += plain;
}

QStringList ColumnEvidence::samples() const
{
    QStringList some;
    for (const QString &cell : m_cells) {
        if (!some.contains(cell))
            some += cell;
        if (some.size() == mostSamples)
            break;
    }
    return some;
}

double ColumnEvidence::share(const ImportField &field) const
{
    if (!hasForm(field) || isOrganisation(field))
        return m_cells.isEmpty() ? 0 : 1;
    return shareOf(field, m_cells);
}

bool ColumnEvidence::contradicts(const ImportField &field) const
{
    return m_cells.size() >= fewest && hasForm(field) && shareOf(field, m_cells) <= hardlyAny;
}

QStringList ColumnEvidence::fields(const ImportKind &kind) const
{
    QStringList likely;
    if (m_cells.size() < fewest)
        return likely;
    for (const QString &name : kind.fields) {
        const auto field = importField(name);
        if (!field || !hasForm(*field) || field->kind == Kind::Whole)
            continue;
        if (looksLike(*field, m_cells, isOrganisation(*field) ? mostOrganisations : nearlyAll))
            likely += name;
    }
    return likely;
}

bool ColumnEvidence::couldName() const
{
    const QSet<QString> different(m_cells.begin(), m_cells.end());
    const auto texts = std::count_if(m_cells.begin(), m_cells.end(), [](const QString &cell) {
        return !isBare(cell) && !isDay(cell, false) && cell.size() <= 100;
    });
    return m_cells.size() >= fewest && double(texts) >= nearlyAll * double(m_cells.size())
        && different.size() * 2 > m_cells.size();
}

bool decidesAlone(const ImportField &field)
{
    return field.kind != Kind::YesNo && field.vocabulary != u"yes_no" && field.name != u"title";
}

} // namespace shuzhi
