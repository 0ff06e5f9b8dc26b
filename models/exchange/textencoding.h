// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArrayView>
#include <QFile>
#include <QStringDecoder>

#include <functional>
#include <optional>

namespace shuzhi {

/// Checks that bytes fed in pieces are strict UTF-8 (no overlong forms, surrogates, zeros).
class Utf8Check
{
public:
    /// Offset, from the first byte ever fed, of the sequence that is not UTF-8; nullopt while all is.
    [[nodiscard]] std::optional<qint64> feed(QByteArrayView bytes);
    /// The same for a sequence cut off by the end.
    [[nodiscard]] std::optional<qint64> finish() const;

private:
    [[nodiscard]] bool lead(uchar byte);

    qint64 m_offset = 0;
    qint64 m_start = 0;
    int m_missing = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
};

/// How a text file is encoded and how many bytes of mark stand in front.
struct TextEncoding
{
    QString name; ///< as QStringDecoder knows it
    int markBytes = 0;

    [[nodiscard]] bool isUtf8() const { return name == QLatin1String("UTF-8"); }
};

/// The encoding of `file`: `wanted` where given, else its byte-order mark, else UTF-8. Error: Usage
/// for a name nobody knows.
[[nodiscard]] Result<TextEncoding> encodingOf(QFile &file, const QString &wanted);

/// Hands the file over as UTF-8, without its mark, in pieces; the sink returns false to stop. UTF-8
/// itself passes through unchecked. Errors: Unreadable (subject "encoding": the bytes do not fit;
/// else the disk), Cancelled, and the sink's own.
[[nodiscard]] Status readAsUtf8(QFile &file, const TextEncoding &encoding,
                                const std::function<bool()> &cancelled,
                                const std::function<Result<bool>(QByteArrayView)> &sink);

} // namespace shuzhi
