// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonstream.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qsizetype EscapeSize = 6; // \uXXXX

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The three bytes half a surrogate pair would have in UTF-8.
QByteArray halfBytes(uint code)
{
    return QByteArray()
        .append(char(0xE0 | code >> 12))
        .append(char(0x80 | (code >> 6 & 0x3F)))
        .append(char(0x80 | (code & 0x3F)));
}

qint64 charactersOf(QByteArrayView bytes)
{
    return std::count_if(bytes.begin(), bytes.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

} // namespace

void SurrogateMender::settle(QByteArray &out)
{
    const auto pass = [&] { out.append(std::exchange(m_held, {})); };
    const auto codeAt = [&](qsizetype at) { return m_held.sliced(at + 2, 4).toUInt(nullptr, 16); };
    const auto dropHalf = [&] {
        out.append(halfBytes(codeAt(0)));
        m_held.remove(0, EscapeSize);
    };
    const qsizetype size = m_held.size();
    const qsizetype inside = (size - 1) % EscapeSize; // 0: the backslash, 1: the u, 2 to 5: digits
    const char last = m_held.back();
    const bool fits = inside == 0 ? last == '\\' : inside == 1 ? last == 'u' : isHex(last);
    if (!fits) {
        if (size > EscapeSize)
            dropHalf();
        // Behind half a pair anything may follow; a backslash alone still waits for its letter.
        pass();
        return;
    }
    if (size == EscapeSize) {
        if (const uint code = codeAt(0); QChar::isLowSurrogate(code))
            dropHalf();
        else if (!QChar::isHighSurrogate(code))
            pass();
    } else if (size == 2 * EscapeSize) {
        if (QChar::isLowSurrogate(codeAt(EscapeSize))) {
            pass();
        } else {
            dropHalf();
            settle(out);
        }
    }
}

QByteArray SurrogateMender::mend(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + 2 * EscapeSize);
    for (qsizetype at = 0; at < bytes.size();) {
        if (m_held.isEmpty()) {
            const qsizetype slash = bytes.indexOf('\\', at);
            const qsizetype stop = slash < 0 ? bytes.size() : slash;
            out.append(bytes.sliced(at, stop - at));
            at = stop;
            if (slash < 0)
                break;
        }
        m_held.append(bytes[at++]);
        settle(out);
    }
    return out;
}

QString jsonText(std::string_view bytes)
{
    const auto isHalf = [&](std::size_t at) {
        return at + 2 < bytes.size() && uchar(bytes[at]) == 0xED && uchar(bytes[at + 1]) >= 0xA0;
    };
    QString text;
    std::size_t begin = 0;
    for (std::size_t at = bytes.find('\xED'); at != std::string_view::npos; at = bytes.find('\xED', at + 1)) {
        if (!isHalf(at))
            continue;
        text += QString::fromUtf8(bytes.data() + begin, qsizetype(at - begin));
        text += QChar(char16_t(0xD000 | (uchar(bytes[at + 1]) & 0x3F) << 6 | (uchar(bytes[at + 2]) & 0x3F)));
        begin = at + 3;
    }
    return text + QString::fromUtf8(bytes.data() + begin, qsizetype(bytes.size() - begin));
}

JsonStream::JsonStream(QFile &file, const TextEncoding &encoding, const SourceOptions &options)
    : m_pieces(file, encoding, options.cancelled)
    , m_checks(encoding.isUtf8() && !encoding.checked)
    , m_longest(8 * options.limits.cellBytes) // a character of one byte may be written \u0041
    , m_at(m_piece.constData())
    , m_end(m_at)
{
}

void JsonStream::countLines()
{
    m_before += size_t(m_piece.size());
    m_lines += m_piece.count('\n');
    const qsizetype lineEnd = m_piece.lastIndexOf('\n');
    m_column = (lineEnd < 0 ? m_column : 0) + charactersOf(QByteArrayView(m_piece).sliced(lineEnd + 1));
}

bool JsonStream::failed(const Error &error, qsizetype offset)
{
    const bool misfit = error.subject == QLatin1String("encoding");
    const QString where = misfit ? place(m_before + size_t(offset)) + QStringLiteral(": ") : QString();
    m_status = fail(error.code, where + error.detail, error.subject);
    m_at = m_end;
    m_ended = true;
    return false;
}

bool JsonStream::refill()
{
    if (m_ended)
        return false;
    if (qint64(Tell() - m_marked) > m_longest)
        return failed({ErrorCode::TooLarge,
                       QStringLiteral("%1: a text longer than a cell may be").arg(place(m_marked)),
                       QStringLiteral("cell")},
                      0);
    const Result<QByteArrayView> next = m_pieces.next();
    // Bytes that did not fit were replaced in the piece before this error.
    if (!next)
        return failed(next.error(), 0);
    std::optional<qint64> wrong;
    if (m_checks)
        wrong = next->isEmpty() ? m_check.finish() : m_check.feed(*next);
    countLines();
    m_ended = next->isEmpty();
    m_piece = m_ended ? m_mender.rest() : m_mender.mend(*next);
    m_at = m_piece.constData();
    m_end = m_at + m_piece.size();
    if (wrong) {
        const qsizetype offset = std::clamp<qint64>(*wrong - qint64(m_before), 0, m_piece.size());
        return failed(
            {ErrorCode::Unreadable, QStringLiteral("bytes that are not UTF-8"), QStringLiteral("encoding")},
            offset);
    }
    return m_at != m_end || refill();
}

QString JsonStream::place(size_t offset) const
{
    const qsizetype inside = std::clamp<qint64>(qint64(offset) - qint64(m_before), 0, m_piece.size());
    const QByteArrayView read = QByteArrayView(m_piece).first(inside);
    const qsizetype lineEnd = read.lastIndexOf('\n');
    const qint64 column = (lineEnd < 0 ? m_column : 0) + charactersOf(read.sliced(lineEnd + 1));
    return QStringLiteral("line %1, column %2").arg(m_lines + read.count('\n') + 1).arg(column + 1);
}

} // namespace shuzhi
