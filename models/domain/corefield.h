// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/domain/predicate.h"

#include <QList>

namespace shuzhi {

/// How binding a core metadata field is.
enum class Obligation { Mandatory, Conditional, Optional };

/// Where the value of a core field is found.
enum class FieldSource {
    Catalog, ///< the column of the catalog
    Items, ///< at least one data item
    Department, ///< the provider; the row carries its name as "department"
    DepartmentCode, ///< department.code of the provider
};

/// One field of the core metadata, in the order of the national template, from
/// resources/vocabularies/core_fields.json.
struct CoreField
{
    int bit = 0; ///< place in a bit set, never given to another field
    QString column; ///< catalog column, or "items", "department", "provider_code"
    FieldSource source = FieldSource::Catalog;
    Bilingual label;
    Obligation obligation = Obligation::Mandatory;
    Predicate applies; ///< on the catalog's row; conditional fields count only where it holds
    Bilingual basis; ///< says whether it was verified or is a setting

    bool operator==(const CoreField &) const = default;
};

[[nodiscard]] const QList<CoreField> &coreFields();

/// How complete one catalog is: required fields (mandatory and applicable conditional ones), how
/// many are filled, and the columns of those that are not.
struct Completeness
{
    int required = 0;
    int filled = 0;
    QStringList missing;

    bool operator==(const Completeness &) const = default;
};

/// `row` has the columns of the catalog and "department", the provider's name.
[[nodiscard]] Completeness completeness(const Row &row, bool hasItems, bool hasProviderCode);

} // namespace shuzhi
