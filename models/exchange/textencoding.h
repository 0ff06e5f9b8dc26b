// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArrayView>
#include <QFile>

#include <functional>

namespace shuzhi {

/// How a text file is encoded, and where in it the text stands.
struct TextEncoding
{
    QString name; ///< as encodingName() gives it
    int markBytes = 0; ///< of the byte-order mark in front
    qint64 textEnd = 0; ///< zeros and ^Z behind it, left by programs that fill blocks, are no text
    bool checked = false; ///< all of the file is known to be valid UTF-8

    [[nodiscard]] bool isUtf8() const { return name == QLatin1String("UTF-8"); }
};

/// The encoding of `file`: `wanted` where given (any spelling), else its byte-order mark, UTF-16
/// without one, strict UTF-8, and else what encodingdetector.h finds; UTF-8 where nothing fits, so
/// that reading says where it breaks. Errors: Usage for a name nobody knows, Cancelled, Unreadable.
[[nodiscard]] Result<TextEncoding> encodingOf(QFile &file, const QString &wanted,
                                              const std::function<bool()> &cancelled);

/// Hands the file over as UTF-8, without its mark, in pieces; the sink returns false to stop. UTF-8
/// itself passes through unchecked. Errors: Unreadable (subject "encoding": the bytes do not fit;
/// else the disk), Cancelled, and the sink's own.
[[nodiscard]] Status readAsUtf8(QFile &file, const TextEncoding &encoding,
                                const std::function<bool()> &cancelled,
                                const std::function<Result<bool>(QByteArrayView)> &sink);

} // namespace shuzhi
