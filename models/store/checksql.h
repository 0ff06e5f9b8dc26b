// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predicate.h"
#include "models/store/location.h"

namespace shuzhi {

/// The predicate as an SQL condition over the columns of `alias`; says the same as Predicate::holds.
[[nodiscard]] QString predicateSql(Dialect, const Predicate &, const QString &alias);

/// A text as an SQL literal; for constants of our own data files only, never for what a user typed.
[[nodiscard]] QString sqlLiteral(const QString &text);

/// Bit sets over alias `c` (a row of catalog): the core fields that apply; of these the ones not filled
/// (the provider's code is not in it: that is the department's, see department_span.has_code).
[[nodiscard]] QString coreFieldsApplySql(Dialect);
[[nodiscard]] QString coreFieldsMissingSql(Dialect);
/// 1 if the catalog `c` has a data item, otherwise 0.
[[nodiscard]] QString hasItemsSql();
/// Bit sets over alias `c`: the rules whose predicate holds, for rules of one catalog row (duplicates
/// only bound the rows that take part) and of one data item.
[[nodiscard]] QString catalogFaultsSql(Dialect);
[[nodiscard]] QString itemFaultsSql(Dialect);

} // namespace shuzhi
