// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>

namespace shuzhi {

/// A line of one of libpq's files, without its end.
struct PgLine
{
    int number = 0; ///< from 1
    qsizetype bytes = 0;
    QString text;
    bool isUtf8 = true;
};

/// Parts text at line feeds; carriage returns before one and a byte order mark at the start go.
[[nodiscard]] QList<PgLine> pgLines(const QByteArray &text);

/// Unreadable if it is not there or not to be read; TooLarge beyond a megabyte. No error quotes the file.
[[nodiscard]] Result<QByteArray> pgFileText(const QString &path);

} // namespace shuzhi
