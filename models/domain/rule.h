// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/domain/predicate.h"

#include <QList>

namespace shuzhi {

/// How bad a finding is: an error is a clear fault of form (counted by assessments), a warning very
/// likely a fault, a hint worth a look.
enum class Severity { Error, Warning, Hint };

/// What a rule looks at.
enum class RuleScope {
    Catalog, ///< a row of catalog; a finding where the predicate holds
    Item, ///< a row of data_item; a finding where the predicate holds
    Duplicate, ///< catalogs that share a filled key; the predicate bounds the rows looked at
};

/// 四性校验, the grouping of check V11.
enum class RuleGroup { Uniqueness, Completeness, Association, Expression };

/// A check on metadata, from resources/vocabularies/rules.json.
struct Rule
{
    QString id; ///< "V1" … "V10", with a letter for a milder sister
    int bit = 0; ///< place in a bit set, never given to another rule
    Severity severity = Severity::Error;
    RuleGroup group = RuleGroup::Completeness;
    RuleScope scope = RuleScope::Catalog;
    Bilingual name, explanation, remedy, basis;
    Predicate predicate;
    QString keyColumn; ///< Duplicate: the column of catalog that must not repeat
    bool sameProvider = false; ///< Duplicate: only within one department
    /// Duplicate: compare rtrim(key, '0123456789') (text::seriesKey), a finding only where the full
    /// keys differ; equal ones are another rule's.
    bool trimDigits = false;

    bool operator==(const Rule &) const = default;
};

[[nodiscard]] const QList<Rule> &rules();
/// Null if there is none.
[[nodiscard]] const Rule *rule(const QString &id);

/// Stable names for JSON: error, warning, hint; uniqueness, completeness, association, expression.
[[nodiscard]] QString severityName(Severity severity);
/// They are codes of the vocabularies "severity" and "rule_group", which hold the labels.
[[nodiscard]] QString groupName(RuleGroup group);

} // namespace shuzhi
