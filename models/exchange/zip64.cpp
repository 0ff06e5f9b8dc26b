// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zip64.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace shuzhi {

namespace {

// Offsets in a central directory entry (APPNOTE 4.3.12).
constexpr qsizetype PackedAt = 20;
constexpr qsizetype UnpackedAt = 24;
constexpr qsizetype NameLengthAt = 28;
constexpr qsizetype ExtraLengthAt = 30;
constexpr qsizetype OffsetAt = 42;
constexpr qsizetype EntryBytes = 46;

constexpr quint32 Mark = 0xFFFFFFFF;
constexpr quint16 Zip64Id = 1;

template<class T>
T numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

/// The zip64 field among the extra fields; empty where there is none.
QByteArray zip64Field(const QByteArray &extra)
{
    qsizetype at = 0;
    while (at + 4 <= extra.size()) {
        const qsizetype length = numberAt<quint16>(extra, at + 2);
        if (numberAt<quint16>(extra, at) == Zip64Id)
            return extra.mid(at + 4, length);
        at += 4 + length;
    }
    return {};
}

} // namespace

qint64 PatchedFile::readPatched(char *buffer, qint64 size)
{
    const qint64 begin = pos();
    const qint64 count = read(buffer, size);
    const auto first = std::lower_bound(m_patches.begin(), m_patches.end(), Patch{begin - 3, 0}, isBefore);
    for (auto patch = first; patch != m_patches.end() && patch->position < begin + count; ++patch) {
        std::array<char, 4> bytes{};
        qToLittleEndian(patch->value, bytes.data());
        for (qint64 i = 0; i < 4; ++i) {
            const qint64 at = patch->position + i - begin;
            if (at >= 0 && at < count)
                buffer[at] = bytes[std::size_t(i)];
        }
    }
    return count;
}

bool PatchedFile::isBefore(const Patch &a, const Patch &b)
{
    return a.position < b.position;
}

std::optional<qint64> PatchedFile::patchZip64(qint64 position)
{
    const qint64 before = pos();
    seek(position);
    const QByteArray entry = read(EntryBytes);
    QByteArray field;
    if (entry.size() == EntryBytes && entry.startsWith("PK\x01\x02")) {
        seek(position + EntryBytes + numberAt<quint16>(entry, NameLengthAt));
        field = zip64Field(read(numberAt<quint16>(entry, ExtraLengthAt)));
    }
    seek(before);
    std::optional<qint64> packed;
    // The field holds only what is marked, in this order.
    for (const qsizetype at : {UnpackedAt, PackedAt, OffsetAt}) {
        if (field.size() < 8 || numberAt<quint32>(entry, at) != Mark)
            continue;
        const auto value = numberAt<quint64>(field, 0);
        field.remove(0, 8);
        if (value >= Mark)
            return std::nullopt;
        const Patch patch{position + at, quint32(value)};
        m_patches.insert(std::upper_bound(m_patches.begin(), m_patches.end(), patch, isBefore), patch);
        if (at == PackedAt)
            packed = qint64(value);
    }
    return packed;
}

} // namespace shuzhi
