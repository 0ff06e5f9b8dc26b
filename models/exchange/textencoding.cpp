// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/textencoding.h"

namespace shuzhi {

namespace {

constexpr qint64 PieceBytes = 256 * 1024;

QString utf8()
{
    return QStringLiteral("UTF-8");
}

/// Byte-order marks, UTF-16 only where no zero unit follows, which would make it UTF-32.
std::optional<TextEncoding> markedEncoding(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return TextEncoding{utf8(), 3};
    if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return TextEncoding{QStringLiteral("UTF-32LE"), 4};
    if (head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return TextEncoding{QStringLiteral("UTF-32BE"), 4};
    if (head.startsWith("\xFF\xFE"))
        return TextEncoding{QStringLiteral("UTF-16LE"), 2};
    if (head.startsWith("\xFE\xFF"))
        return TextEncoding{QStringLiteral("UTF-16BE"), 2};
    return std::nullopt;
}

} // namespace

/// First byte of a sequence; the bounds of the second byte are those of Unicode 15, table 3-7.
bool Utf8Check::lead(uchar byte)
{
    m_low = 0x80;
    m_high = 0xBF;
    if (byte < 0x80)
        return byte != 0;
    if (byte < 0xC2 || byte > 0xF4)
        return false;
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    if (byte == 0xE0)
        m_low = 0xA0;
    else if (byte == 0xED)
        m_high = 0x9F;
    else if (byte == 0xF0)
        m_low = 0x90;
    else if (byte == 0xF4)
        m_high = 0x8F;
    return true;
}

std::optional<qint64> Utf8Check::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        const auto byte = uchar(c);
        if (m_missing == 0) {
            m_start = m_offset;
            if (!lead(byte))
                return m_start;
        } else {
            if (byte < m_low || byte > m_high)
                return m_start;
            --m_missing;
            m_low = 0x80;
            m_high = 0xBF;
        }
        ++m_offset;
    }
    return std::nullopt;
}

std::optional<qint64> Utf8Check::finish() const
{
    return m_missing > 0 ? std::optional(m_start) : std::nullopt;
}

Result<TextEncoding> encodingOf(QFile &file, const QString &wanted)
{
    file.seek(0);
    const QByteArray head = file.peek(4);
    const std::optional<TextEncoding> marked = markedEncoding(head);
    if (wanted.isEmpty())
        return marked.value_or(TextEncoding{utf8(), 0});
    const QByteArray name = wanted.toLatin1();
    const QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return fail(ErrorCode::Usage, QStringLiteral("unknown encoding %1").arg(wanted), wanted);
    // One spelling for UTF-8, and a mark of the same encoding is no text.
    const bool unicode = QStringConverter::encodingForName(name.constData()) == QStringConverter::Utf8;
    TextEncoding encoding{unicode ? utf8() : wanted, 0};
    if (marked && marked->name.startsWith(encoding.name, Qt::CaseInsensitive))
        return *marked;
    return encoding;
}

Status readAsUtf8(QFile &file, const TextEncoding &encoding, const std::function<bool()> &cancelled,
                  const std::function<Result<bool>(QByteArrayView)> &sink)
{
    if (!file.seek(encoding.markBytes))
        return fail(ErrorCode::Unreadable, file.errorString(), file.fileName());
    const QByteArray name = encoding.name.toLatin1();
    QStringDecoder decoder(name.constData());
    QStringEncoder toUtf8(QStringConverter::Utf8); // keeps half a surrogate pair for the next piece
    const auto wrong = [&] {
        return fail(ErrorCode::Unreadable, QStringLiteral("bytes that are not %1").arg(encoding.name),
                    QStringLiteral("encoding"));
    };
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    for (;;) {
        if (cancelled && cancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
        const qint64 count = file.read(piece.data(), PieceBytes);
        if (count < 0)
            return fail(ErrorCode::Unreadable, file.errorString(), file.fileName());
        if (count == 0)
            break;
        const QByteArrayView bytes(piece.constData(), count);
        const QByteArray converted =
            encoding.isUtf8() ? QByteArray() : QByteArray(toUtf8(QString(decoder(bytes))));
        const Result<bool> more = sink(encoding.isUtf8() ? bytes : QByteArrayView(converted));
        if (more && (decoder.hasError() || toUtf8.hasError()))
            return wrong();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
    // The decoder keeps a character cut off by the end to itself: a line break after it shows.
    if (encoding.isUtf8())
        return {};
    const QByteArray lineBreak = QStringEncoder(name.constData())(QStringLiteral("\n"));
    if (QByteArray(toUtf8(QString(decoder(lineBreak)))) != "\n" || decoder.hasError() || toUtf8.hasError())
        return wrong();
    return {};
}

} // namespace shuzhi
