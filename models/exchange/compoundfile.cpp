// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/compoundfile.h"

#include <QtEndian>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qint64 HeaderBytes = 512;
constexpr qint64 EntryBytes = 128;
constexpr qint64 ShortBytes = 64;
constexpr std::size_t MaxEntries = 100'000;
constexpr int HeaderTableEntries = 109;
constexpr quint32 LastSector = 0xFFFF'FFFA; ///< numbers above are marks: end of chain, free, none
constexpr quint8 StreamType = 2;
constexpr quint8 RootType = 5;

quint16 word(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

qint64 piecesOf(qint64 bytes, qint64 pieceBytes)
{
    return (bytes + pieceBytes - 1) / pieceBytes;
}

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorCode::Unreadable, QStringLiteral("compound file damaged or cut off: %1").arg(what),
                QStringLiteral("compound_file"));
}

} // namespace

Result<std::unique_ptr<CompoundFile>> CompoundFile::open(const QString &path, qint64 maxBytes)
{
    std::unique_ptr<CompoundFile> compound(new CompoundFile(path));
    if (!compound->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, compound->m_file.errorString(), path);
    if (compound->m_file.size() > maxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("the file has more than %1 bytes").arg(maxBytes),
                    path);
    if (Status status = compound->readHeader(); !status)
        return tl::unexpected(status.error());
    return compound;
}

Status CompoundFile::readHeader()
{
    const QByteArray header = m_file.read(HeaderBytes);
    if (header.size() < HeaderBytes || !header.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return damaged(QStringLiteral("no header"));
    const quint16 shift = word(header, 0x1E);
    if (word(header, 0x1C) != 0xFFFE || (shift != 9 && shift != 12) || word(header, 0x20) != 6)
        return damaged(QStringLiteral("sector sizes"));
    m_sectorBytes = qint64(1) << shift;
    m_sectorCount = piecesOf(std::max(m_file.size() - m_sectorBytes, qint64(0)), m_sectorBytes);
    m_shortLimit = number(header, 0x38);
    m_shortTableStart = number(header, 0x3C);
    if (Status status = readTable(header); !status)
        return status;
    return readEntries(number(header, 0x30));
}

Result<QByteArray> CompoundFile::sector(quint32 wanted)
{
    if (qint64(wanted) >= m_sectorCount || !m_file.seek(offsetOf(wanted)))
        return damaged(QStringLiteral("sector %1 of %2").arg(wanted).arg(m_sectorCount));
    QByteArray bytes = m_file.read(m_sectorBytes);
    // Some writers end the file with the last byte that counts.
    bytes.append(m_sectorBytes - bytes.size(), '\0');
    return bytes;
}

Status CompoundFile::appendTable(quint32 at)
{
    const auto bytes = sector(at);
    if (!bytes)
        return tl::unexpected(bytes.error());
    for (qint64 i = 0; i < m_sectorBytes; i += 4)
        m_table.push_back(number(*bytes, i));
    return {};
}

/// The sector table stands in sectors named by the header, then by a chain of further lists.
Status CompoundFile::readTable(const QByteArray &header)
{
    for (int i = 0; i < HeaderTableEntries; ++i) {
        const quint32 at = number(header, 0x4C + 4 * i);
        if (at > LastSector)
            continue;
        if (Status status = appendTable(at); !status)
            return status;
    }
    quint32 list = number(header, 0x44);
    while (list <= LastSector && qint64(m_table.size()) < m_sectorCount) {
        const auto bytes = sector(list);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const std::size_t before = m_table.size();
        for (qint64 i = 0; i < m_sectorBytes - 4; i += 4) {
            const quint32 at = number(*bytes, i);
            if (at > LastSector)
                continue;
            if (Status status = appendTable(at); !status)
                return status;
        }
        if (m_table.size() == before)
            return damaged(QStringLiteral("an empty list of sector tables"));
        list = number(*bytes, m_sectorBytes - 4);
    }
    return {};
}

/// The first `needed` sectors from `start`, which must be there; else all of them.
Result<CompoundFile::Sectors> CompoundFile::chain(const Sectors &table, quint32 start,
                                                  std::optional<qint64> needed)
{
    Sectors sectors;
    quint32 at = start;
    while (at <= LastSector && (!needed || qint64(sectors.size()) < *needed)) {
        if (at >= table.size() || sectors.size() >= table.size())
            return damaged(QStringLiteral("a chain leads to sector %1").arg(at));
        sectors.push_back(at);
        at = table[at];
    }
    if (needed && qint64(sectors.size()) < *needed)
        return damaged(QStringLiteral("a stream ends early"));
    return sectors;
}

Status CompoundFile::readEntries(quint32 start)
{
    const auto sectors = chain(m_table, start);
    if (!sectors)
        return tl::unexpected(sectors.error());
    for (const quint32 at : *sectors) {
        const auto bytes = sector(at);
        if (!bytes)
            return tl::unexpected(bytes.error());
        for (qint64 i = 0; i < m_sectorBytes; i += EntryBytes) {
            const qsizetype units = std::clamp<qsizetype>(word(*bytes, i + 64) / 2 - 1, 0, 31);
            Entry entry;
            for (qsizetype unit = 0; unit < units; ++unit)
                entry.name.append(QChar(word(*bytes, i + 2 * unit)));
            entry.type = quint8((*bytes)[i + 66]);
            entry.left = number(*bytes, i + 68);
            entry.right = number(*bytes, i + 72);
            entry.child = number(*bytes, i + 76);
            entry.start = number(*bytes, i + 116);
            entry.size = number(*bytes, i + 120); // streams of 2 GiB and more hold no workbook
            m_entries.push_back(std::move(entry));
        }
        if (m_entries.size() > MaxEntries)
            return damaged(QStringLiteral("a directory of more than %1 entries").arg(MaxEntries));
    }
    if (m_entries.empty() || m_entries.front().type != RootType)
        return damaged(QStringLiteral("no root entry"));
    collectRoot();
    return {};
}

/// The root's own entries are a tree; streams of embedded documents hang below other storages.
void CompoundFile::collectRoot()
{
    std::vector<bool> seen(m_entries.size());
    std::vector<quint32> waiting{m_entries.front().child};
    while (!waiting.empty()) {
        const quint32 at = waiting.back();
        waiting.pop_back();
        if (at >= m_entries.size() || seen[at])
            continue;
        seen[at] = true;
        if (m_entries[at].type == StreamType)
            m_root.push_back(at);
        waiting.push_back(m_entries[at].left);
        waiting.push_back(m_entries[at].right);
    }
}

const CompoundFile::Entry *CompoundFile::find(QStringView name) const
{
    for (const std::size_t at : m_root) {
        if (name.compare(m_entries[at].name, Qt::CaseInsensitive) == 0)
            return &m_entries[at];
    }
    return nullptr;
}

bool CompoundFile::contains(QStringView name) const
{
    return find(name) != nullptr;
}

Result<CompoundStream> CompoundFile::stream(QStringView name)
{
    const Entry *entry = find(name);
    if (!entry)
        return fail(ErrorCode::NotFound, QStringLiteral("no stream %1").arg(name), name.toString());
    if (entry->size > m_file.size())
        return damaged(QStringLiteral("a stream larger than the file"));
    if (entry->size < m_shortLimit)
        return shortStream(*entry);
    const auto sectors = chain(m_table, entry->start, piecesOf(entry->size, m_sectorBytes));
    if (!sectors)
        return tl::unexpected(sectors.error());
    std::vector<qint64> pieces;
    pieces.reserve(sectors->size());
    for (const quint32 at : *sectors)
        pieces.push_back(offsetOf(at));
    return CompoundStream(m_file, std::move(pieces), m_sectorBytes, entry->size);
}

/// Small streams stand in pieces of 64 bytes of one stream that belongs to the root entry.
Result<CompoundStream> CompoundFile::shortStream(const Entry &entry)
{
    const auto tableSectors = chain(m_table, m_shortTableStart);
    if (!tableSectors)
        return tl::unexpected(tableSectors.error());
    Sectors table;
    for (const quint32 at : *tableSectors) {
        const auto bytes = sector(at);
        if (!bytes)
            return tl::unexpected(bytes.error());
        for (qint64 i = 0; i < m_sectorBytes; i += 4)
            table.push_back(number(*bytes, i));
    }
    const auto pool = chain(m_table, m_entries.front().start);
    if (!pool)
        return tl::unexpected(pool.error());
    const auto shorts = chain(table, entry.start, piecesOf(entry.size, ShortBytes));
    if (!shorts)
        return tl::unexpected(shorts.error());
    const qint64 perSector = m_sectorBytes / ShortBytes;
    std::vector<qint64> pieces;
    for (const quint32 at : *shorts) {
        const std::size_t in = std::size_t(at / perSector);
        if (in >= pool->size())
            return damaged(QStringLiteral("short sector %1").arg(at));
        pieces.push_back(offsetOf((*pool)[in]) + at % perSector * ShortBytes);
    }
    return CompoundStream(m_file, std::move(pieces), ShortBytes, entry.size);
}

} // namespace shuzhi
