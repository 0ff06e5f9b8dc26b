// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/biffrecords.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace shuzhi {

namespace {

constexpr qint64 HeadBytes = 4;

// Flags in front of a string's characters.
constexpr quint8 Wide = 0x01; ///< two bytes a character, else one (the low byte of UTF-16)
constexpr quint8 Extended = 0x04; ///< phonetic data follows the characters
constexpr quint8 Rich = 0x08; ///< formatting runs follow the characters
constexpr qint64 RunBytes = 4;

} // namespace

void BiffRecords::seek(qint64 position)
{
    m_next = position;
}

bool BiffRecords::load(qint64 position)
{
    char head[HeadBytes];
    if (!m_stream.read(position, head, HeadBytes))
        return false;
    const quint16 size = qFromLittleEndian<quint16>(head + 2);
    m_data.resize(size);
    if (!m_stream.read(position + HeadBytes, m_data.data(), size))
        return false;
    m_type = qFromLittleEndian<quint16>(head);
    m_position = position;
    m_next = position + HeadBytes + size;
    m_at = 0;
    return true;
}

Status BiffRecords::next()
{
    m_failed = false;
    if (load(m_next))
        return {};
    return fail(ErrorCode::Unreadable,
                QStringLiteral("workbook damaged or cut off: no record at byte %1 of %2")
                    .arg(m_next)
                    .arg(m_stream.size()),
                QStringLiteral("workbook"));
}

tl::unexpected<Error> BiffRecords::failure() const
{
    return fail(ErrorCode::Unreadable,
                QStringLiteral("workbook damaged: the record at byte %1 ends early").arg(m_position),
                QStringLiteral("workbook"));
}

/// Goes on in the CONTINUE record that follows.
bool BiffRecords::goOn()
{
    char head[HeadBytes];
    if (!m_stream.read(m_next, head, HeadBytes) || qFromLittleEndian<quint16>(head) != Continue)
        return false;
    const quint16 type = m_type;
    const bool loaded = load(m_next);
    m_type = type;
    return loaded;
}

bool BiffRecords::atEnd()
{
    while (left() == 0) {
        if (!goOn())
            return true;
    }
    return false;
}

void BiffRecords::take(void *to, std::size_t count)
{
    auto *out = static_cast<char *>(to);
    while (count > 0) {
        if (m_failed || atEnd()) {
            m_failed = true;
            std::memset(out, 0, count);
            return;
        }
        const std::size_t part = std::min(count, std::size_t(left()));
        std::memcpy(out, m_data.data() + m_at, part);
        m_at += part;
        out += part;
        count -= part;
    }
}

quint8 BiffRecords::u8()
{
    quint8 value = 0;
    take(&value, sizeof value);
    return value;
}

quint16 BiffRecords::u16()
{
    quint16 value = 0;
    take(&value, sizeof value);
    return qFromLittleEndian(value);
}

quint32 BiffRecords::u32()
{
    quint32 value = 0;
    take(&value, sizeof value);
    return qFromLittleEndian(value);
}

quint64 BiffRecords::u64()
{
    quint64 value = 0;
    take(&value, sizeof value);
    return qFromLittleEndian(value);
}

double BiffRecords::f64()
{
    return std::bit_cast<double>(u64());
}

void BiffRecords::skip(qint64 count)
{
    while (count > 0) {
        if (m_failed || atEnd()) {
            m_failed = true;
            return;
        }
        const qint64 part = std::min(count, left());
        m_at += std::size_t(part);
        count -= part;
    }
}

/// Where the characters go on in another record, that one begins with a flag of its own.
QString BiffRecords::unicode(int length)
{
    quint8 flags = u8();
    const qint64 runs = (flags & Rich) != 0 ? u16() * RunBytes : 0;
    const qint64 extension = (flags & Extended) != 0 ? u32() : 0;
    QString text;
    while (length > 0 && !m_failed) {
        if (left() == 0) {
            if (!goOn()) {
                m_failed = true;
                break;
            }
            flags = u8();
        }
        const int width = (flags & Wide) != 0 ? 2 : 1;
        const int count = int(std::min<qint64>(length, left() / width));
        const char *from = m_data.data() + m_at;
        if (width == 1) {
            text.append(QLatin1StringView(from, count));
        } else {
            for (int i = 0; i < count; ++i)
                text.append(QChar(qFromLittleEndian<quint16>(from + 2 * i)));
        }
        m_at += std::size_t(count) * std::size_t(width);
        length -= count;
        // Half a character at a record's end is damage.
        if (count == 0 && left() > 0)
            m_failed = true;
    }
    skip(runs + extension);
    return text;
}

QString BiffRecords::bytes(int length, QStringDecoder &decoder)
{
    QByteArray raw(length, Qt::Uninitialized);
    take(raw.data(), std::size_t(length));
    decoder.resetState();
    return decoder.decode(raw);
}

} // namespace shuzhi
