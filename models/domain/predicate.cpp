// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/predicate.h"

#include <algorithm>

namespace shuzhi {

namespace {

/// Whether the character is in a set written as ranges, "0-9." (a "-" that stands first is itself).
bool inSet(QChar c, const QString &set)
{
    for (qsizetype i = 0; i < set.size(); ++i) {
        if (i + 2 < set.size() && set[i + 1] == QLatin1Char('-')) {
            if (c >= set[i] && c <= set[i + 2]) {
                return true;
            }
            i += 2;
        } else if (c == set[i]) {
            return true;
        }
    }
    return false;
}

qsizetype codePoints(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

bool allPaired(const Predicate &predicate, const QString &first, const QString &seconds)
{
    if (seconds.isEmpty()) {
        return false;
    }
    const QStringList parts = seconds.split(QLatin1Char(','));
    return std::all_of(parts.begin(), parts.end(), [&](const QString &second) {
        return std::find(predicate.pairs.begin(), predicate.pairs.end(), std::pair(first, second))
            != predicate.pairs.end();
    });
}

void collect(const Predicate &predicate, QStringList &columns)
{
    for (const QString &column : {predicate.column, predicate.column2}) {
        if (!column.isEmpty() && !columns.contains(column)) {
            columns.append(column);
        }
    }
    for (const Predicate &part : predicate.parts) {
        collect(part, columns);
    }
}

} // namespace

bool Predicate::holds(const Row &row) const
{
    const QString cell = row.value(column);
    const auto partHolds = [&](const Predicate &part) { return part.holds(row); };
    switch (op) {
    case Op::Always: return true;
    case Op::Empty: return cell.isEmpty();
    case Op::Equals:
    case Op::In: return values.contains(cell);
    case Op::HasOtherThan:
        return std::any_of(cell.begin(), cell.end(), [&](QChar c) { return !inSet(c, values.value(0)); });
    case Op::ShorterThan: return codePoints(cell) < length;
    case Op::EndsWithAny:
        return std::any_of(values.begin(), values.end(),
                           [&](const QString &end) { return cell.endsWith(end); });
    case Op::And: return std::all_of(parts.begin(), parts.end(), partHolds);
    case Op::Or: return std::any_of(parts.begin(), parts.end(), partHolds);
    case Op::Not: return parts.empty() || !parts.front().holds(row);
    case Op::Pair: return allPaired(*this, cell, row.value(column2));
    }
    return false;
}

QStringList Predicate::columns() const
{
    QStringList all;
    collect(*this, all);
    return all;
}

} // namespace shuzhi
