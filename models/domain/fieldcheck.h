// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predicate.h"

#include <QList>

namespace shuzhi {

/// Something to say about one value while it is typed. Most values can be stored all the same: what a
/// rule finds is a finding, never a refusal.
struct FieldReason
{
    enum class Kind {
        Rule, ///< a rule of rules.json finds the row because of this value
        NoTitle, ///< a catalog has a title; not storable
        UnknownCode, ///< no value of the vocabulary; not storable in "is_open"
        NotADay, ///< a date that cannot be read as one
        TooLong, ///< longer than the forms of the guideline have room for (`bound` characters)
        CreditCode, ///< the check characters of a 统一社会信用代码 do not fit
        MappingMissing, ///< V12: without its mapping a resource is not published
        MappingNeeded, ///< V12: this one is published or waits for review; not storable
        Secret, ///< V14: a password stands in the place; not storable
        PerhapsSecret, ///< V14: something that looks like a key or a password
    };
    Kind kind = Kind::Rule;
    QString rule; ///< of Kind::Rule
    int bound = 0; ///< of Kind::TooLong
    bool storable = true;

    bool operator==(const FieldReason &) const = default;
};

/// What there is to say of a column of table catalog ("department" for the provider, "provider_code") in a
/// row that has all of them. Duplicates need the database and are not among it.
[[nodiscard]] QList<FieldReason> catalogFieldReasons(const QString &column, const Row &row);
/// The same for table data_item.
[[nodiscard]] QList<FieldReason> itemFieldReasons(const QString &column, const Row &row);
/// The same for table resource.
[[nodiscard]] QList<FieldReason> resourceFieldReasons(const QString &column, const Row &row);

/// The columns to mend where a rule's predicate holds: of each part that holds the empty one, else the one
/// it names last ("type does not fit the category": the type).
[[nodiscard]] QStringList culprits(const Predicate &predicate, const Row &row);

} // namespace shuzhi
