// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/textdecoder.h"

#include <QByteArrayView>
#include <QFile>
#include <QStringEncoder>

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

/// The text of a file as UTF-8, without its mark, piece by piece. UTF-8 itself passes through
/// unchecked. Reads with the caller's file, from its beginning.
class TextPieces
{
public:
    TextPieces(QFile &file, const TextEncoding &encoding, std::function<bool()> cancelled);

    /// The next piece, valid until the next call; empty at the end. A piece with bytes that do not fit
    /// still comes, with U+FFFD in their place, and the error after it. Errors: Unreadable (subject
    /// "encoding", or the disk), Cancelled.
    [[nodiscard]] Result<QByteArrayView> next();

private:
    [[nodiscard]] tl::unexpected<Error> wrong() const;

    QFile &m_file;
    TextEncoding m_encoding;
    std::function<bool()> m_cancelled;
    TextDecoder m_decoder;
    QStringEncoder m_toUtf8; ///< keeps half a surrogate pair for the next piece
    QByteArray m_buffer;
    QByteArray m_converted;
};

/// Hands all pieces to the sink, which returns false to stop. Errors: TextPieces' and the sink's own.
[[nodiscard]] Status readAsUtf8(QFile &file, const TextEncoding &encoding,
                                const std::function<bool()> &cancelled,
                                const std::function<Result<bool>(QByteArrayView)> &sink);

} // namespace shuzhi
