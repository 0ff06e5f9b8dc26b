// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/connection.h"

namespace shuzhi {

/// What every as-of query needs to know first.
struct AsOf
{
    QString day; ///< ISO date, checked
    MetricBasis basis;
};

/// Reads the settings; an empty day means the reference day. Usage if the day is not a date.
[[nodiscard]] Result<AsOf> resolveAsOf(Connection &, const QString &day);

/// "alias lives on the day", over a span table's alias.
[[nodiscard]] QString liveSql(const QString &alias, const QString &day);

/// The one relation that metrics and filters read: a row per catalog that existed on the day, with
/// row_id, uid, department_id, library_id, state, share_type, is_open, update_cycle, code, title_key and
/// as 0/1: mounted, used, definite, timely, duty, complete, conformant; as counts: required, filled; as
/// bit sets: applies, missing, faults. Given as a FROM item without alias.
[[nodiscard]] QString catalogFlagsSql(Dialect, const AsOf &);

/// Condition over flags alias `f`: the rule finds this catalog (its own row, a duplicate or an item).
[[nodiscard]] QString ruleSql(Dialect, const AsOf &, const QString &ruleId);
/// Bits of the rules with severity error: of catalogs, of items.
[[nodiscard]] qint64 itemErrorMask();

/// The usage rows that count as use by another department: span alias `u` of a catalog with provider
/// `providerExpression`.
[[nodiscard]] QString countedUseSql(const AsOf &, const QString &providerExpression);

/// Number of bits set, as an SQL sum over the core fields' bits.
[[nodiscard]] QString bitCountSql(const QString &expression);

} // namespace shuzhi
