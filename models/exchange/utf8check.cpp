// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/utf8check.h"

namespace shuzhi {

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

} // namespace shuzhi
