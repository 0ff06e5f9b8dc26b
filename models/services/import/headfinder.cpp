// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/headfinder.h"

#include "models/services/import/sheetwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostRowsTried = 3;
constexpr qsizetype mostColumnsWeighed = 300;
constexpr qsizetype mostRowsBelow = 4; ///< names in another language, help

qsizetype filled(const QStringList &cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const QString &c) { return !c.trimmed().isEmpty(); });
}

/// A label such as "填报单位：" has its value beside it and is no head of a column.
bool isLabel(const QString &text)
{
    return text.endsWith(u':') || text.endsWith(u'：');
}

bool isIdentifier(const QString &text)
{
    static const QRegularExpression identifier(u"^[A-Za-z_][A-Za-z0-9_.]{0,60}$"_s);
    return identifier.match(text).hasMatch();
}

bool allIdentifiers(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) {
        return cell.trimmed().isEmpty() || isIdentifier(cell.trimmed());
    });
}

bool hasOtherScript(const QStringList &heads)
{
    return std::any_of(heads.begin(), heads.end(), [](const QString &head) {
        return std::any_of(head.begin(), head.end(), [](QChar c) { return c.unicode() > 0x2000; });
    });
}

/// Numbers of the columns, 1 2 3 …, printed under the head.
bool countsColumns(const QStringList &cells)
{
    int next = 0;
    for (const QString &cell : cells) {
        QString digits = cell.trimmed();
        if (digits.isEmpty())
            continue;
        if (!digits.front().isDigit() && digits.size() > 2)
            digits = digits.mid(1, digits.size() - 2); // (1), （1）
        if (digits != QString::number(next + 1))
            return false;
        ++next;
    }
    return next >= 3;
}

/// Most of its cells say how a column is to be filled in, or its first one says that the row does.
bool helps(const QStringList &cells, const QSet<int> &naming)
{
    const qsizetype count = filled(cells);
    qsizetype hits = 0;
    bool nameHelps = true, marked = false, first = true;
    for (int i = 0; i < cells.size(); ++i) {
        const QString cell = cells[i].trimmed();
        if (cell.isEmpty())
            continue;
        const bool help = sheetwords::isHelp(cell);
        hits += help ? 1 : 0;
        if (naming.contains(i))
            nameHelps = nameHelps && help;
        marked = marked || (first && count > 1 && !naming.contains(i) && sheetwords::marksHelp(cell));
        first = false;
    }
    return marked || (nameHelps && hits * 2 > count);
}

} // namespace

bool HeadFinder::Candidate::isBetter(const Candidate &other) const
{
    const auto rank = [](const Candidate &c) {
        return std::tuple(c.missing.isEmpty(), c.fields, c.columns, c.block.groups > 0, -c.rows);
    };
    return rank(*this) > rank(other);
}

bool HeadFinder::Candidate::replaces(const Candidate &earlier) const
{
    if (block.first <= earlier.block.last || missing.isEmpty() != earlier.missing.isEmpty())
        return isBetter(earlier);
    if (!missing.isEmpty())
        return fields > earlier.fields;
    if (earlier.filled == 1 && filled > 1)
        return fields >= earlier.fields; // a title of the sheet that sounds like a name
    return fields >= earlier.fields + 2;
}

HeadFinder::Candidate HeadFinder::weigh(const HeadBlock &block) const
{
    Candidate made{block, {}, 0, 0, 0, block.last - block.first + 1};
    QStringList fields;
    for (int column = 0; column < std::min(block.heads.size(), mostColumnsWeighed); ++column) {
        const QString &head = block.heads[column];
        if (head.isEmpty())
            continue;
        ++made.filled;
        const QString field = isLabel(head) ? QString() : m_names.field(column, head);
        made.columns += field.isEmpty() ? 0 : 1;
        if (!field.isEmpty() && !fields.contains(field))
            fields += field;
    }
    made.fields = int(fields.size());
    made.missing = m_names.missing(fields);
    return made;
}

std::optional<HeadFinder::Candidate> HeadFinder::best(const HeadGrid &grid) const
{
    std::optional<Candidate> best;
    for (qsizetype first = 0; first < grid.size(); ++first) {
        std::optional<Candidate> here;
        for (qsizetype rows = 1; rows <= mostRowsTried; ++rows) {
            const std::optional<HeadBlock> block = grid.block(first, first + rows - 1);
            if (!block || (rows > 1 && !block->tied && block->groups == 0))
                continue; // two full rows are no grouped head
            const Candidate candidate = weigh(*block);
            if (!here || candidate.isBetter(*here))
                here = candidate;
        }
        if (here && here->fields > 0 && (!best || here->replaces(*best)))
            best = here;
    }
    for (qsizetype place = 0; place < grid.size() && !best; ++place) { // no name is known
        const std::optional<HeadBlock> block = grid.block(place, place);
        const Candidate candidate = weigh(block.value_or(HeadBlock{}));
        if (candidate.filled > 1 || place + 1 == grid.size())
            best = candidate;
    }
    return best;
}

std::optional<HeadBlock> HeadFinder::askedBlock(const SheetSample &sample) const
{
    const qint64 last = std::max(m_request.headFirst, m_request.headLast);
    const qsizetype from = sample.placeOf(m_request.headFirst);
    const qsizetype below = sample.placeOf(last + 1);
    if (from == below)
        return std::nullopt;
    // Only these rows: what is merged with rows outside must not draw them in.
    SheetSample rows = sample;
    rows.rows = sample.rows.mid(from, below - from);
    rows.merged.removeIf([&](const MergedRange &range) {
        return range.firstRow < m_request.headFirst || range.firstRow > last;
    });
    for (MergedRange &range : rows.merged)
        range.lastRow = int(std::min<qint64>(range.lastRow, last));
    std::optional<HeadBlock> block = HeadGrid(rows).block(0, rows.rows.size() - 1);
    if (block) {
        block->first = m_request.headFirst;
        block->last = last;
    }
    return block;
}

bool HeadFinder::repeatsNames(const QStringList &heads, const SheetSample &sample, qsizetype place) const
{
    const QStringList &cells = sample.rows[place].cells;
    const qsizetype count = filled(cells);
    qsizetype same = 0;
    for (int column = 0; column < cells.size(); ++column) {
        const QString field = m_names.knownField(cells[column]);
        const bool known = !field.isEmpty() && column < heads.size();
        same += known && m_names.field(column, heads[column]) == field ? 1 : 0;
    }
    if (same * 2 >= count && same >= 2)
        return true;
    if (!allIdentifiers(cells) || !hasOtherScript(heads) || count * 10 < filled(heads) * 6)
        return false;
    const bool dataFollows = place + 1 < sample.rows.size() && !allIdentifiers(sample.rows[place + 1].cells);
    return same > 0 || (count >= 3 && dataFollows);
}

void HeadFinder::takeRowsBelow(FoundHead &found, const SheetSample &sample) const
{
    HeadBlock &block = found.block;
    QSet<int> naming;
    for (int column = 0; column < block.heads.size(); ++column)
        if (m_names.kind().needed.first().contains(m_names.field(column, block.heads[column])))
            naming.insert(column);
    const qsizetype from = sample.placeOf(block.last + 1);
    for (qsizetype i = from; i < std::min(from + mostRowsBelow, sample.rows.size()); ++i) {
        const QStringList &cells = sample.rows[i].cells;
        if (repeatsNames(block.heads, sample, i)) {
            for (int column = 0; column < std::min(cells.size(), block.heads.size()); ++column) {
                const QString &head = block.heads[column];
                if (m_names.field(column, head).isEmpty() && !m_names.knownField(cells[column]).isEmpty())
                    block.heads[column] += (head.isEmpty() ? u""_s : u"/"_s) + cells[column].trimmed();
            }
            if (!found.asked)
                block.last = sample.rows[i].row;
            else
                found.helpers.insert(sample.rows[i].row);
        } else if (helps(cells, naming) || countsColumns(cells)) {
            found.helpers.insert(sample.rows[i].row);
        } else {
            break;
        }
    }
}

std::optional<FoundHead> HeadFinder::find(const SheetSample &sample) const
{
    std::optional<Candidate> head;
    if (m_request.headFirst > 0) {
        if (const std::optional<HeadBlock> block = askedBlock(sample))
            head = weigh(*block);
    } else if (sample.records && !sample.rows.isEmpty()) {
        head = weigh(HeadGrid(sample).block(0, 0).value_or(HeadBlock{}));
    } else {
        head = best(HeadGrid(sample));
    }
    if (!head)
        return std::nullopt;
    FoundHead found{head->block, {}, head->fields, head->missing, m_request.headFirst > 0};
    if (!sample.records)
        takeRowsBelow(found, sample);
    const Candidate whole = weigh(found.block);
    found.fields = whole.fields;
    found.missing = whole.missing;
    return found;
}

} // namespace shuzhi
