// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/domain/rule.h"
#include "models/store/connection.h"

namespace shuzhi {

/// What every as-of query needs to know first.
struct AsOf
{
    QString day; ///< ISO date, checked
    MetricBasis basis;
    bool isLatest = false; ///< nothing was written on a later day: every row that lived on it is there
};

/// Reads the settings; an empty day means the reference day. Usage if the day is not a date.
[[nodiscard]] Result<AsOf> resolveAsOf(Connection &, const QString &day);

/// "alias lives on the day", over a span table's alias.
[[nodiscard]] QString liveSql(const QString &alias, const QString &day);

/// The same with the day as an SQL expression.
[[nodiscard]] QString liveOnSql(const QString &alias, const QString &day);

/// Several days as one relation, to be joined instead of asked for one after another: k (from 0), day,
/// use_from (first day of the usage window), and for each definite update cycle a column of its code with
/// the day a catalog must have been updated on or after. Given as a FROM item without alias.
[[nodiscard]] QString daysSql(const AsOf &, const QStringList &days);
/// Conditions over a catalog_span `c` on the day of a row `m` of daysSql.
[[nodiscard]] QString definiteCycleSql();
[[nodiscard]] QString timelyOnSql();
/// countedUseSql on the day of a row `m` of daysSql.
[[nodiscard]] QString countedUseOnSql(const AsOf &, const QString &providerExpression);

/// How much of the flags a query needs: completeness costs a look at the provider for every catalog.
enum class FlagSet { WithoutCompleteness, All };

/// The one relation that metrics and filters read: a row per catalog that existed on the day, with
/// row_id, uid, department_id, library_id, state, share_type, is_open, update_cycle, code, title_key and
/// as 0/1: mounted, used, definite, timely, duty, complete, conformant; as counts: required, filled; as
/// bit sets: applies, missing, faults. Given as a FROM item without alias. Without completeness there are no
/// missing, complete, required and filled.
[[nodiscard]] QString catalogFlagsSql(Dialect, const AsOf &, FlagSet flags = FlagSet::All);

/// Of how many catalogs a condition is asked: the likes of one are counted sooner than all doubles are found.
enum class AskedOf { All, One };

/// Condition over flags alias `f`: the rule finds this catalog (its own row, a duplicate or an item).
[[nodiscard]] QString ruleSql(Dialect, const AsOf &, const QString &ruleId, AskedOf = AskedOf::All);
/// The key a rule of scope Duplicate compares, over a catalog_span alias, and the rows that take part.
[[nodiscard]] QString duplicateKeySql(const Rule &, const QString &alias);
[[nodiscard]] QString duplicateRowsSql(Dialect, const Rule &, const QString &alias);
/// Bits of the rules with severity error: of catalogs, of items.
[[nodiscard]] qint64 catalogErrorMask();
[[nodiscard]] qint64 itemErrorMask();
/// The missing fields of a catalog_span `c` with provider `p` (department_span).
[[nodiscard]] QString missingSql();

/// The usage rows that count as use by another department: span alias `u` of a catalog with provider
/// `providerExpression`.
[[nodiscard]] QString countedUseSql(const AsOf &, const QString &providerExpression);

/// Number of bits set, as an SQL sum over the core fields' bits.
[[nodiscard]] QString bitCountSql(const QString &expression);

} // namespace shuzhi
