// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// Where a catalog's enumerated fields stand, over the aliases of searchSql: the one place that filters,
/// facets and orders take them from. Fields that no span holds (share_method, open_type, format_category,
/// format_type) say what stands today, on a past day too.
namespace fieldsql {

/// The text of a field that holds one code; empty for other fields.
[[nodiscard]] QString text(const QString &field);
/// The text of a field that holds codes parted by commas; empty for other fields.
[[nodiscard]] QString list(const QString &field);
/// 0 or 1 of a yes/no field of catalogs; empty for other fields.
[[nodiscard]] QString flag(const QString &field);
/// The vocabulary that names and orders the field's codes.
[[nodiscard]] QString vocabularyName(const QString &field);
/// The field is reckoned from the core metadata, which needs FlagSet::All.
[[nodiscard]] bool needsCompleteness(const QString &field);

} // namespace fieldsql

} // namespace shuzhi
