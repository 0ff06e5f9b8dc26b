// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/textencoding.h"

#include "models/exchange/encodingdetector.h"
#include "models/exchange/textdecoder.h"
#include "models/exchange/utf8check.h"

#include <QStringEncoder>

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

Status readAsUtf8(QFile &file, const TextEncoding &encoding, const std::function<bool()> &cancelled,
                  const std::function<Result<bool>(QByteArrayView)> &sink)
{
    if (!file.seek(encoding.markBytes))
        return fail(ErrorCode::Unreadable, file.errorString(), file.fileName());
    TextDecoder decoder(encoding.name);
    QStringEncoder toUtf8(QStringConverter::Utf8); // keeps half a surrogate pair for the next piece
    const auto wrong = [&] {
        return fail(ErrorCode::Unreadable, QStringLiteral("bytes that are not %1").arg(encoding.name),
                    QStringLiteral("encoding"));
    };
    QByteArray buffer;
    for (;;) {
        const Result<QByteArrayView> bytes = nextPiece(file, encoding.textEnd, buffer, cancelled);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (bytes->isEmpty())
            break;
        const QByteArray converted =
            encoding.isUtf8() ? QByteArray() : QByteArray(toUtf8(decoder.decode(*bytes)));
        const Result<bool> more = sink(encoding.isUtf8() ? *bytes : QByteArrayView(converted));
        if (more && (decoder.hasError() || toUtf8.hasError()))
            return wrong();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
    // Half a surrogate pair before the end shows when the next character comes.
    const bool whole = encoding.isUtf8()
        || (decoder.endsWhole() && QByteArray(toUtf8(QStringLiteral("\n"))) == "\n" && !toUtf8.hasError());
    return whole ? Status() : wrong();
}

} // namespace shuzhi
