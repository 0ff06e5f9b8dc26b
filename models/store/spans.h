// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"
#include "models/store/tables.h"

namespace shuzhi {

/// Every span table. Expressions differ between dialects only where a check needs a pattern.
[[nodiscard]] QList<SpanSpec> spanSpecs(Dialect);

/// CREATE TABLE and indexes of the span tables, one statement each.
[[nodiscard]] QStringList spanTableStatements(Dialect);

/// Statements that bring the open spans of the rows matching `selector` (over alias `c`) to what the
/// rows say now: close what changed, open what is new, overwrite what changed twice on one day. For a
/// trigger's body; a server's uses its record `touched`.
[[nodiscard]] QStringList spanTouch(Dialect, const SpanSpec &, const QString &selector);
/// Statement that begins the spans of rows that are new; `rows` is a relation with the owner's columns.
[[nodiscard]] QString spanBegin(const SpanSpec &, const QString &rows);
/// Statements that end the open span of the row `idExpression` (a deleted row).
[[nodiscard]] QStringList spanEnd(const SpanSpec &, const QString &idExpression);

} // namespace shuzhi
