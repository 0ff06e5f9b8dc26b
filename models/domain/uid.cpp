// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <mutex>

namespace shuzhi {

namespace {

constexpr quint64 randABits = 0xfff;
constexpr quint64 randBBits = (quint64(1) << 62) - 1;

/// The state behind newUid(): the last value given out, under a lock (RFC 9562, 6.2, method 2: in
/// the same millisecond the random part counts up).
class Maker
{
public:
    QString next()
    {
        const std::lock_guard lock(m_mutex);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (now > m_ms) {
            seed(now);
        } else if (++m_b > randBBits) {
            seed(m_ms + 1); // all but impossible: counting starts in the lower half
        }
        return uidFrom(m_ms, m_a, m_b);
    }

private:
    void seed(qint64 ms)
    {
        m_ms = ms;
        m_a = QRandomGenerator::system()->generate64() & randABits;
        m_b = QRandomGenerator::system()->generate64() & (randBBits >> 1); // room to count
    }

    std::mutex m_mutex;
    qint64 m_ms = 0;
    quint64 m_a = 0, m_b = 0;
};

} // namespace

QString newUid()
{
    static Maker maker;
    return maker.next();
}

QString uidFrom(qint64 unixMs, quint64 randA, quint64 randB)
{
    const quint64 high = (static_cast<quint64>(unixMs) << 16) | 0x7000 | (randA & randABits);
    const quint64 low = (quint64(1) << 63) | (randB & randBBits);
    QString text(36, QLatin1Char('-'));
    qsizetype place = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) {
            ++place; // the dash stands there already
        }
        const quint64 half = nibble < 16 ? high : low;
        text[place++] = QLatin1Char("0123456789abcdef"[half >> (60 - 4 * (nibble % 16)) & 0xf]);
    }
    return text;
}

bool isUid(QStringView text)
{
    if (text.size() != 36) {
        return false;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
        if (dash ? unit != '-' : !hex) {
            return false;
        }
    }
    const char16_t variant = text[19].unicode();
    return text[14] == QLatin1Char('7')
        && (variant == '8' || variant == '9' || variant == 'a' || variant == 'b');
}

} // namespace shuzhi
