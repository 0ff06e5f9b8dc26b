// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QPair>

namespace shuzhi {

/// The options of a postgresql:// address as Qt hands them to libpq: key='value', parted by ';'.
namespace pgaddress {

using Options = QList<QPair<QString, QString>>;

/// This very machine: nothing between it and its server can be read or changed by others.
[[nodiscard]] bool isLocalHost(const QString &host);
/// sslmode where none is named: verify-full, or prefer on this very machine.
[[nodiscard]] QString defaultSslMode(const QString &host);
/// Usage, with the option's name as subject, if libpq does not know it, it would carry a secret or part of
/// the address, or its value cannot be what it should be.
[[nodiscard]] Status checkOption(const QString &key, const QString &value);

/// Quoted as PQconnectdb() wants it.
[[nodiscard]] QString joined(const Options &options);
/// What joined() made.
[[nodiscard]] Options split(const QString &text);

} // namespace pgaddress

} // namespace shuzhi
