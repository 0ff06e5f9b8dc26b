// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/compoundstream.h"

#include <algorithm>
#include <cstring>

namespace shuzhi {

namespace {

constexpr qint64 WindowBytes = 64 * 1024;

} // namespace

CompoundStream::CompoundStream(QFile &file, std::vector<qint64> pieces, qint64 pieceBytes, qint64 size)
    : m_file(file)
    , m_pieces(std::move(pieces))
    , m_pieceBytes(pieceBytes)
    , m_size(size)
{
}

bool CompoundStream::read(qint64 position, char *to, qint64 count)
{
    if (position < 0 || count < 0 || count > m_size - position)
        return false;
    while (count > 0) {
        const bool inside = position >= m_windowStart && position < m_windowStart + m_window.size();
        if (!inside && !fillWindow(position))
            return false;
        const qint64 offset = position - m_windowStart;
        const qint64 part = std::min<qint64>(count, m_window.size() - offset);
        std::memcpy(to, m_window.constData() + offset, std::size_t(part));
        to += part;
        position += part;
        count -= part;
    }
    return true;
}

bool CompoundStream::fillWindow(qint64 position)
{
    const std::size_t first = std::size_t(position / m_pieceBytes);
    std::size_t end = first + 1;
    while (end < m_pieces.size() && m_pieces[end] == m_pieces[end - 1] + m_pieceBytes
           && qint64(end - first) * m_pieceBytes < WindowBytes)
        ++end;
    m_windowStart = qint64(first) * m_pieceBytes;
    // The file may end within the last piece; what the stream needs of it must be there.
    const qint64 wanted = std::min(qint64(end - first) * m_pieceBytes, m_size - m_windowStart);
    m_window.resize(wanted);
    if (!m_file.seek(m_pieces[first]) || m_file.read(m_window.data(), wanted) != wanted) {
        m_window.clear();
        return false;
    }
    return true;
}

} // namespace shuzhi
