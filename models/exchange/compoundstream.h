// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <vector>

namespace shuzhi {

/// One stream of a compound file, read from any position; the pieces it consists of lie anywhere.
class CompoundStream
{
public:
    /// `pieces`: where each piece of `pieceBytes` begins in the file; they hold at least `size` bytes.
    CompoundStream(QFile &file, std::vector<qint64> pieces, qint64 pieceBytes, qint64 size);

    [[nodiscard]] qint64 size() const { return m_size; }
    /// Reads exactly `count` bytes; false where the stream or the file ends before, or the disk fails.
    [[nodiscard]] bool read(qint64 position, char *to, qint64 count);

private:
    [[nodiscard]] bool fillWindow(qint64 position);

    QFile &m_file;
    std::vector<qint64> m_pieces;
    qint64 m_pieceBytes;
    qint64 m_size;
    QByteArray m_window; ///< a run of pieces that lie side by side
    qint64 m_windowStart = 0; ///< position in the stream
};

} // namespace shuzhi
