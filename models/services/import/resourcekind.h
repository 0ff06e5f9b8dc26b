// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What a mounted resource is, read from what files say of it.
namespace shuzhi::resourcekind {

/// The kind a spelling means: a word of vocabulary resource_kind, or a format ("XLSX", "MySQL", "数据库").
[[nodiscard]] std::optional<QString> fromWord(const QString &word);

/// The kind a locator speaks for: tables have a database's address or a name like schema.table, files an
/// ending, interfaces another web address. Nothing if it is not clear.
[[nodiscard]] std::optional<QString> fromLocator(const QString &locator);

/// Whether a locator holds a secret (V14): "password=", "token=", "api_key=" and the like, or
/// user:password@ in an address.
[[nodiscard]] bool holdsSecret(const QString &locator);

} // namespace shuzhi::resourcekind
