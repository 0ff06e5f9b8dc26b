// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/textencoding.h"

#include "models/exchange/encodingdetector.h"
#include "models/exchange/utf8check.h"

#include <algorithm>
#include <optional>

namespace shuzhi {

namespace {

constexpr qint64 PieceBytes = 256 * 1024;
constexpr qint64 WideHeadBytes = 64 * 1024;

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

/// Where the text ends, for characters of `unit` bytes.
qint64 textEndOf(QFile &file, int unit)
{
    const qint64 size = file.size();
    qint64 end = size;
    bool filled = true;
    while (filled && end > 0) {
        const qint64 begin = std::max<qint64>(0, end - PieceBytes);
        file.seek(begin);
        const QByteArray tail = file.read(end - begin);
        const auto isFill = [&](char c) { return c == '\0' || (c == '\x1A' && unit == 1); };
        const auto last = std::find_if_not(tail.crbegin(), tail.crend(), isFill);
        end = begin + (tail.crend() - last);
        filled = last == tail.crend() && !tail.isEmpty();
    }
    return std::min(size, (end + unit - 1) / unit * unit);
}

int unitBytes(const QString &name)
{
    return name.startsWith(u"UTF-16") ? 2 : name.startsWith(u"UTF-32") ? 4 : 1;
}

/// The next piece of the text; empty at its end.
Result<QByteArrayView> nextPiece(QFile &file, qint64 end, QByteArray &buffer,
                                 const std::function<bool()> &cancelled)
{
    if (cancelled && cancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
    buffer.resize(PieceBytes);
    const qint64 count = file.read(buffer.data(), std::clamp<qint64>(end - file.pos(), 0, PieceBytes));
    if (count < 0)
        return fail(ErrorCode::Unreadable, file.errorString(), file.fileName());
    return QByteArrayView(buffer.constData(), count);
}

/// Judges unmarked bytes: all of them while they are UTF-8, then until enough lines tell.
Result<TextEncoding> detectedEncoding(QFile &file, const std::function<bool()> &cancelled)
{
    TextEncoding found{utf8(), 0, textEndOf(file, 1)};
    file.seek(0);
    Utf8Check check;
    TellingLines lines;
    QByteArray buffer;
    bool valid = true;
    while (valid || !lines.full()) {
        const Result<QByteArrayView> piece = nextPiece(file, found.textEnd, buffer, cancelled);
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->isEmpty())
            break;
        valid = valid && !check.feed(*piece);
        lines.feed(*piece);
    }
    lines.finish();
    valid = valid && !check.finish();
    QString name;
    if (!valid)
        name = likelyEncoding(lines.lines());
    else if (isChineseInDisguise(lines.lines()))
        name = QStringLiteral("GB18030");
    found.checked = valid && name.isEmpty();
    if (!name.isEmpty())
        found.name = name;
    return found;
}

} // namespace

Result<TextEncoding> encodingOf(QFile &file, const QString &wanted, const std::function<bool()> &cancelled)
{
    file.seek(0);
    const QByteArray head = file.peek(WideHeadBytes);
    TextEncoding encoding{encodingName(wanted)};
    const std::optional<TextEncoding> marked = markedEncoding(head);
    if (!wanted.isEmpty() && encoding.name.isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("unknown encoding %1").arg(wanted), wanted);
    // A mark of the encoding that was named is no text.
    if (marked && marked->name.startsWith(encoding.name))
        encoding = *marked;
    else if (const auto wide = wideEncoding(head); wanted.isEmpty() && wide)
        encoding.name = *wide;
    if (encoding.name.isEmpty())
        return detectedEncoding(file, cancelled);
    encoding.textEnd = textEndOf(file, unitBytes(encoding.name));
    return encoding;
}

TextPieces::TextPieces(QFile &file, const TextEncoding &encoding, std::function<bool()> cancelled)
    : m_file(file)
    , m_encoding(encoding)
    , m_cancelled(std::move(cancelled))
    , m_decoder(encoding.name)
    , m_toUtf8(QStringConverter::Utf8)
{
    m_file.seek(encoding.markBytes);
}

tl::unexpected<Error> TextPieces::wrong() const
{
    return fail(ErrorCode::Unreadable, QStringLiteral("bytes that are not %1").arg(m_encoding.name),
                QStringLiteral("encoding"));
}

Result<QByteArrayView> TextPieces::next()
{
    if (m_decoder.hasError() || m_toUtf8.hasError())
        return wrong();
    const Result<QByteArrayView> bytes = nextPiece(m_file, m_encoding.textEnd, m_buffer, m_cancelled);
    if (!bytes || m_encoding.isUtf8())
        return bytes;
    if (!bytes->isEmpty()) {
        m_converted = m_toUtf8(m_decoder.decode(*bytes));
        return m_converted.isEmpty() ? next() : QByteArrayView(m_converted);
    }
    // Half a surrogate pair before the end shows when the next character comes.
    const bool whole = m_decoder.endsWhole() && QByteArray(m_toUtf8(QStringLiteral("\n"))) == "\n";
    return whole && !m_toUtf8.hasError() ? bytes : wrong();
}

Status readAsUtf8(QFile &file, const TextEncoding &encoding, const std::function<bool()> &cancelled,
                  const std::function<Result<bool>(QByteArrayView)> &sink)
{
    TextPieces pieces(file, encoding, cancelled);
    for (;;) {
        const Result<QByteArrayView> piece = pieces.next();
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->isEmpty())
            return {};
        const Result<bool> more = sink(*piece);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

} // namespace shuzhi
