// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/language.h"
#include "models/domain/rule.h"

namespace shuzhi {

/// A kind of work that waits: which rows it is about and how it ranks among the others. Those of
/// resources/vocabularies/todo.json, and one for each rule whose findings are errors.
struct TodoRule
{
    QString id; ///< "overdue", or the rule's: "V4"
    int weight = 0; ///< heavier ones come first
    Severity severity = Severity::Hint;
    bool todayOnly = false; ///< the rows have no history: nothing can be said of a past day
    Bilingual tag, name, definition;
    Filter where;
};

/// Heaviest first; rules of one weight in their own order.
[[nodiscard]] const QList<TodoRule> &todoRules();
/// Null if there is none.
[[nodiscard]] const TodoRule *todoRule(const QString &id);
/// Where the order comes from.
[[nodiscard]] const Bilingual &todoBasis();

} // namespace shuzhi
