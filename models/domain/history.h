// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace shuzhi {

/// How a step of history touches its rows.
enum class StepKind { Insert, Update, Delete };

/// One row of a step. References to other rows (columns ending in `_id`) are given as the uid of the
/// row they point to, never as a local id; an empty QVariant is NULL.
struct StepRow
{
    QString uid;
    QList<QVariant> values; ///< in the order of Step::columns

    bool operator==(const StepRow &) const = default;
};

/// A piece of history: rows of one table written at one moment of a (possibly simulated) clock.
/// The demonstration city, the import and a replay of the trail are sequences of steps; days never
/// run backwards in a sequence. Columns named `*_key`, `rev` and `id` are the store's own and do not
/// stand in a step.
struct Step
{
    StepKind kind = StepKind::Insert;
    QString table;
    QStringList columns;
    QList<StepRow> rows;
    QString at; ///< ISO 8601 UTC with milliseconds; empty: the moment of the commit
    QString day; ///< reference day, ISO date; empty: the city's reference day
};

} // namespace shuzhi
