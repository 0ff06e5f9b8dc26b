// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/headgrid.h"

#include "models/services/import/sheetwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostHeadRows = 6; ///< with text, of one head
constexpr qsizetype mostGroupText = 24; ///< characters of a group's name
constexpr qint64 mostMergedCells = 1'000'000; ///< filled in; overlapping ranges must cost no more

/// A name over several columns; a line such as "制表日期：…  单位：个" is none.
bool namesGroup(const QString &text, bool guessed)
{
    return text.size() <= mostGroupText && !text.contains(u':') && !text.contains(u'：')
        && !(guessed && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

} // namespace

HeadGrid::HeadGrid(const SheetSample &sample, qsizetype from)
    : m_records(sample.records)
{
    for (qsizetype i = from; i < sample.rows.size() && m_rows.size() < mostRows; ++i) {
        Row row{sample.rows[i].row, {}};
        for (const QString &cell : sample.rows[i].cells) {
            const int column = int(row.cells.size());
            row.cells += {cell.simplified(), column, column, row.row, row.row};
        }
        m_rows += row;
    }
    qint64 budget = mostMergedCells;
    for (const MergedRange &range : sample.merged) {
        const bool here =
            !m_rows.isEmpty() && range.firstRow <= m_rows.last().row && range.lastRow >= m_rows.first().row;
        const qint64 rows = std::min<qint64>(range.lastRow - range.firstRow + 1, mostRows);
        budget -= here ? rows * (range.lastColumn - range.firstColumn + 1) : 1;
        if (budget < 0)
            break;
        if (here)
            merge(range, sample);
    }
}

void HeadGrid::merge(const MergedRange &range, const SheetSample &sample)
{
    const qsizetype origin = sample.placeOf(range.firstRow);
    if (origin >= sample.rows.size() || sample.rows[origin].row != range.firstRow)
        return; // no text in the row, so none in the range
    const QString text = sample.rows[origin].cells.value(range.firstColumn).simplified();
    for (Row &row : m_rows) {
        if (row.row < range.firstRow || row.row > range.lastRow)
            continue;
        while (row.cells.size() <= range.lastColumn && !text.isEmpty()) {
            const int column = int(row.cells.size());
            row.cells += {QString(), column, column, row.row, row.row};
        }
        for (int column = range.firstColumn; column <= range.lastColumn && column < row.cells.size();
             ++column)
            row.cells[column] = {text, range.firstColumn, range.lastColumn, range.firstRow, range.lastRow};
    }
}

bool HeadGrid::grow(qsizetype &first, qsizetype &last) const
{
    for (qsizetype i = first; i <= last; ++i) {
        for (const Cell &cell : m_rows[i].cells) {
            if (cell.text.isEmpty())
                continue;
            while (first > 0 && m_rows[first - 1].row >= cell.top)
                i = --first;
            while (last + 1 < m_rows.size() && m_rows[last + 1].row <= cell.bottom)
                ++last;
            if (last - first >= mostHeadRows)
                return false;
        }
    }
    return true;
}

bool HeadGrid::standsTogether(qsizetype first, qsizetype last) const
{
    for (qsizetype i = first; i < last; ++i) {
        const qint64 next = m_rows[i + 1].row;
        const auto &cells = m_rows[i].cells;
        const bool tied = std::any_of(cells.begin(), cells.end(),
                                      [&](const Cell &cell) { return cell.bottom >= next - 1; });
        if (next != m_rows[i].row + 1 && !tied)
            return false;
    }
    return true;
}

/// Whether nothing in these rows is merged, be it that the format does not tell or that somebody
/// took the ranges apart.
bool HeadGrid::lostMerges(const QList<Row> &rows) const
{
    return !m_records && std::all_of(rows.begin(), rows.end(), [](const Row &row) {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell &cell) {
            return cell.left == cell.right && cell.top == cell.bottom;
        });
    });
}

/// Reads a blank right of a name as part of it where both have something below: a group's name that
/// lost its merged range.
void HeadGrid::guess(QList<Row> &rows) const
{
    for (qsizetype i = rows.size() - 2; i >= 0; --i) { // from the leaves up
        QList<Cell> &cells = rows[i].cells;
        const QList<Cell> &below = rows[i + 1].cells;
        const auto fills = [&](int column) { return column < below.size() && !below[column].text.isEmpty(); };
        while (cells.size() < below.size()) {
            const int column = int(cells.size());
            cells += {QString(), column, column, rows[i].row, rows[i].row};
        }
        for (int column = 1; column < cells.size(); ++column) {
            const int origin = cells[column - 1].left;
            if (!cells[column].text.isEmpty() || cells[column - 1].text.isEmpty() || !fills(column)
                || !fills(origin))
                continue;
            cells[column] = cells[column - 1];
            for (int c = origin; c <= column; ++c)
                cells[c].right = column;
        }
    }
}

int HeadGrid::groupsIn(const QList<Row> &rows, qsizetype width, bool guessed) const
{
    int groups = 0;
    for (qsizetype i = 0; i + 1 < rows.size(); ++i) {
        for (int column = 0; column < rows[i].cells.size(); ++column) {
            const Cell &cell = rows[i].cells[column];
            if (cell.left != column || cell.right == cell.left || cell.text.isEmpty())
                continue;
            if (!namesGroup(cell.text, guessed))
                return 0;
            if (cell.right - cell.left + 1 < width)
                ++groups;
        }
    }
    return groups;
}

std::optional<HeadBlock> HeadGrid::block(qsizetype first, qsizetype last) const
{
    if (first < 0 || last >= m_rows.size() || !grow(first, last) || !standsTogether(first, last))
        return std::nullopt;
    QList<Row> rows = m_rows.mid(first, last - first + 1);
    HeadBlock made{rows.first().row, rows.last().row, {}, 0, false, false};
    for (const Row &row : std::as_const(rows)) {
        for (const Cell &cell : row.cells) {
            if (cell.text.isEmpty())
                continue;
            made.last = std::max(made.last, cell.bottom);
            made.tied = made.tied || cell.bottom > cell.top;
        }
    }
    qsizetype width = 0;
    for (const Row &row : rows)
        width = std::max(width, row.cells.size());
    const bool guessing = rows.size() > 1 && lostMerges(rows);
    if (guessing)
        guess(rows);
    for (int column = 0; column < width; ++column) {
        QStringList parts;
        for (const Row &row : rows) {
            const QString text = column < row.cells.size() ? row.cells[column].text : QString();
            if (!text.isEmpty() && (parts.isEmpty() || parts.last() != text))
                parts += text;
        }
        made.heads += parts.join(u'/');
    }
    while (!made.heads.isEmpty() && made.heads.last().isEmpty())
        made.heads.removeLast();
    made.groups = groupsIn(rows, made.heads.size(), guessing);
    made.guessed = guessing;
    return made;
}

} // namespace shuzhi
