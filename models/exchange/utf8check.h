// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

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

} // namespace shuzhi
