// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowsieve.h"

#include "models/services/import/datecell.h"
#include "models/services/import/sheetwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype fewColumns = 3; ///< below, a text alone in its row is nothing special
constexpr qsizetype longNote = 40; ///< characters

QList<int> filledIn(const QStringList &cells)
{
    QList<int> filled;
    for (int i = 0; i < cells.size(); ++i)
        if (!cells[i].trimmed().isEmpty())
            filled += i;
    return filled;
}

/// Each cell is a note, the value of the label before it, or the day beside a signature.
bool allNotes(const QStringList &cells, const QList<int> &filled)
{
    bool expected = false;
    for (const int column : filled) {
        const sheetwords::Note note = sheetwords::note(cells[column]);
        const bool dated = column != filled.first() && readDate(cells[column]).era != DateCell::Era::None;
        if (note == sheetwords::Note::None && !expected && !dated)
            return false;
        expected = note == sheetwords::Note::Label;
    }
    return true;
}

bool isTotal(const QStringList &cells, const QList<int> &filled)
{
    return sheetwords::isTotal(cells[filled.first()])
        && std::all_of(filled.begin() + 1, filled.end(), [&](int column) {
               return sheetwords::isAmount(cells[column]) || sheetwords::isNothing(cells[column]);
           });
}

bool sameRow(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (QStringView(a.value(i)).trimmed() != QStringView(b.value(i)).trimmed())
            return false;
    return true;
}

/// What rows below a catalog are about: its items, its resources, its use.
QString detailOf(const SheetLayout &layout)
{
    for (const QString &name : {u"item.name"_s, u"resource.name"_s, u"usage.consumer"_s})
        if (layout.field(name) && !layout.field(name)->columns.isEmpty())
            return name;
    return {};
}

} // namespace

RowSieve::RowSieve(const SheetLayout &layout, const LayoutSheet &sheet)
    : m_layout(layout)
    , m_sheet(sheet)
    , m_fill(sheet.merged, sheet.headLast, layout.heads.size())
{
    const qsizetype width = layout.heads.size();
    for (const MergedRange &range : sheet.merged)
        if (width >= fewColumns && (range.lastColumn - range.firstColumn + 1) * 2 > width)
            m_wide.insert(range.firstRow);
    const QString detail = detailOf(layout);
    m_detail = layout.field(detail);
    for (const LayoutField &field : layout.fields) {
        const bool names = field.field.name == u"title" || field.field.name == u"code";
        const bool above = !field.field.name.startsWith(detail.section(u'.', 0, 0) + u'.');
        for (const int column : field.columns) {
            m_taken.insert(column);
            if (names)
                m_names.insert(column);
            if (above)
                m_above.insert(column);
        }
        if (field.field.name == u"department")
            m_provider = field.columns;
    }
    const bool merged =
        std::any_of(m_names.begin(), m_names.end(), [&](int column) { return m_fill.reaches(column); });
    m_mayContinue = m_detail && !m_names.isEmpty() && !merged && !layout.records;
}

/// Numbers printed in advance into a form nobody filled in.
bool RowSieve::holdsNumbersOnly(const QStringList &cells, const QList<int> &filled) const
{
    const LayoutField *code = m_layout.field(u"code"_s);
    return m_layout.heads.size() > 1 && std::all_of(filled.begin(), filled.end(), [&](int column) {
               const bool counted = !m_taken.contains(column) || (code && code->columns.contains(column));
               return counted && sheetwords::isNumber(cells[column]);
           });
}

/// A text that stands alone in its row, in a table of several columns.
bool RowSieve::isAlone(qint64 row, const QString &cell, int column) const
{
    if (m_noteColumn == column && (sheetwords::startsPoint(cell) || cell.size() >= longNote))
        return true;
    if (m_layout.heads.size() < fewColumns)
        return false;
    return m_wide.contains(row) || sheetwords::startsSection(cell)
        || (!m_taken.contains(column) && !sheetwords::isNumber(cell));
}

bool RowSieve::isNote(qint64 row, const QStringList &cells, const QList<int> &filled) const
{
    if (allNotes(cells, filled) || isTotal(cells, filled) || holdsNumbersOnly(cells, filled))
        return true;
    if (filled.size() == 1 && isAlone(row, cells[filled.first()].trimmed(), filled.first()))
        return true;
    return std::all_of(filled.begin(), filled.end(),
                       [&](int column) { return sheetwords::isNothing(cells[column]); });
}

RowSieve::Fate RowSieve::fateOf(qint64 row, const QStringList &cells) const
{
    if (row <= m_sheet.headLast)
        return Fate::Head;
    const QList<int> filled = filledIn(cells);
    if (filled.isEmpty())
        return Fate::Empty;
    if (m_layout.records)
        return Fate::Data;
    if (std::any_of(m_sheet.above.begin(), m_sheet.above.end(),
                    [&](const QStringList &head) { return sameRow(head, cells); }))
        return Fate::HeadAgain;
    if (m_sheet.helpers.contains(row) || isNote(row, cells, filled))
        return Fate::Note;
    return Fate::Data;
}

/// A blank where the catalog's name would be, under a row that has one, beside the name of an item.
bool RowSieve::continues(const QStringList &cells) const
{
    const auto blank = [&](int column) { return cells.value(column).trimmed().isEmpty(); };
    if (!m_mayContinue || m_first.isEmpty() || m_detail->cell(cells).isEmpty()
        || !std::all_of(m_names.begin(), m_names.end(), blank))
        return false;
    return std::all_of(m_provider.begin(), m_provider.end(), [&](int column) {
        return blank(column) || cells.value(column).simplified() == m_first.value(column).simplified();
    });
}

RowSieve::Fate RowSieve::settle(qint64 row, QStringList &cells)
{
    const QList<int> filled = m_fill.fill(row, cells);
    m_readBlanks = continues(cells);
    if (m_readBlanks) {
        for (const int column : std::as_const(m_above)) {
            if (!cells.value(column).trimmed().isEmpty() || m_first.value(column).isEmpty())
                continue;
            if (cells.size() <= column)
                cells.resize(column + 1);
            cells[column] = m_first[column];
        }
        return Fate::Continued;
    }
    m_first = cells;
    const bool merged =
        std::any_of(filled.begin(), filled.end(), [&](int column) { return m_names.contains(column); });
    return merged ? Fate::Continued : Fate::Data;
}

RowSieve::Fate RowSieve::take(qint64 row, QStringList &cells)
{
    const Fate fate = fateOf(row, cells);
    if (fate == Fate::Data) {
        m_noteColumn = -1;
        return settle(row, cells);
    }
    QStringList unused = cells; // ranges may begin in a row that is no data
    (void)m_fill.fill(row, unused);
    if (fate == Fate::Note && row > m_sheet.headLast && !m_sheet.helpers.contains(row)) {
        m_noteColumn = int(filledIn(cells).first());
        m_first.clear();
    }
    return fate;
}

} // namespace shuzhi
