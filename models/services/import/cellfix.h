// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// Corrections of single values that cannot be wrong, after import_fixes.json and the vocabularies.
/// Nothing comes back where a person has to decide.
namespace shuzhi::cellfix {

/// V7: the plain decimal of a census figure in the unit of its column (storage: G; records: 10,000):
/// units that are a fraction of it ("12.5G", "1.2TB", "3,500条"), digits of full width, thousands marks.
/// Exact or nothing.
[[nodiscard]] std::optional<QString> figure(const QString &column, const QString &cell);

/// V8: the type of the list and the length that a database's type says ("varchar(50)", "NUMBER(10,2)").
struct Type
{
    QString code, length;
    bool operator==(const Type &) const = default;
};
[[nodiscard]] std::optional<Type> dataType(const QString &cell);

/// V5: the one format category whose list has all of these format types (codes parted by commas).
[[nodiscard]] std::optional<QString> category(const QString &types);

/// V6: the share methods with each that does not fit the format category replaced by the one way of
/// the platform that does.
[[nodiscard]] std::optional<QString> methods(const QString &category, const QString &methods);

/// V9: what is written as the condition where there is none.
[[nodiscard]] QString unconditional();

} // namespace shuzhi::cellfix
