// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace shuzhi {

/// The field a column head of a catalog file stands for: a column of table catalog, or
/// "department" (provider's name), "provider_code", "library", "items" (a list of names in one
/// cell), "item.COLUMN" for columns of data_item. Brackets, 简/繁, 全角/半角, white space, case and
/// line breaks do not matter; of a grouped head ("共享属性/共享类型") all of it, its last two parts or its
/// last part decides, but a last part as general as "名称" only under a group that adds no meaning.
/// `own` are the user's aliases (header → field), they win. `kind` (headers.json, "kinds") is what the
/// rows are: its own names come before the general ones, which are those of catalog files. The path of
/// a nested JSON field ("publisher.name") is one name; only wrappers ("properties.") are left out of it.
/// Nothing for unknown heads and for those that are
/// known to hold nothing we keep.
[[nodiscard]] std::optional<QString>
fieldForHeader(const QString &header, const QHash<QString, QString> &own = {}, const QString &kind = {});

/// Whether a head is known to hold nothing we keep: running numbers, downloads, views, ratings.
[[nodiscard]] bool isIgnoredHeader(const QString &header, const QString &kind = {});

/// The head of the column that tells a department what is wrong with a row; ignored when read back.
[[nodiscard]] QString remarkHeader();

/// The head of a column that only counts the rows; ignored too, also as the last part of a joined head.
[[nodiscard]] QString runningNumberHeader();

/// Whether a head counts only where no other has its field: "name" beside "title" is a short name.
[[nodiscard]] bool isWeakHeader(const QString &header);

/// The names a field is known by, first the one templates use.
[[nodiscard]] QStringList headersOf(const QString &field);

} // namespace shuzhi
