// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzsupport.h"

#include "models/exchange/celltext.h"

#include <QtEndian>

#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

namespace shuzhi::fuzz {

void expect(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "not kept: %s\n", promise);
    std::abort();
}

SourceOptions fewCells()
{
    SourceOptions options;
    options.limits.cells = 50'000;
    return options;
}

bool alike(const Status &a, const Status &b)
{
    return a.has_value() == b.has_value() && (a.has_value() || a.error() == b.error());
}

MemoryFile::MemoryFile()
    : m_descriptor(memfd_create("fuzz", MFD_CLOEXEC))
{
    expect(m_descriptor >= 0, "a file in memory");
}

MemoryFile::~MemoryFile()
{
    close(m_descriptor);
}

QString MemoryFile::holding(QByteArrayView bytes)
{
    expect(ftruncate(m_descriptor, 0) == 0
               && pwrite(m_descriptor, bytes.data(), std::size_t(bytes.size()), 0) == bytes.size(),
           "room for a file in memory");
    return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor);
}

RowSink RowCheck::sink()
{
    return [this](qint64 row, const QStringList &cells) {
        expect(row > m_last, "rows come in order");
        expect(!cells.isEmpty() && !cells.back().isEmpty(), "a row ends with its last text");
        expect(cells.size() <= MaxColumns, "no row is wider than a sheet");
        m_last = row;
        return true;
    };
}

void RowCheck::look(const QList<MergedRange> &ranges)
{
    for (const MergedRange &range : ranges)
        expect(range.firstRow >= 1 && range.firstColumn >= 0 && range.lastRow >= range.firstRow
                   && range.lastColumn >= range.firstColumn && range.lastRow <= MaxRows
                   && range.lastColumn < MaxColumns,
               "merged ranges lie in the sheet");
}

void readAll(SheetSource &source)
{
    const qsizetype count = source.sheets().size();
    expect(count > 0, "a source has a sheet");
    std::optional<Status> first;
    for (qsizetype i = 0; i < count; ++i) {
        RowCheck check;
        const Status status = source.readRows(int(i), check.sink());
        RowCheck::look(source.mergedRanges());
        if (!first)
            first = status;
    }
    RowCheck again;
    expect(alike(source.readRows(0, again.sink()), *first), "a sheet reads the same again");
    expect(!source.readRows(int(count), again.sink()), "no sheet after the last");
}

namespace {

template<class T>
void put(QByteArray &to, T value)
{
    const T stored = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&stored), sizeof stored);
}

/// The fields local and central headers share (APPNOTE 4.3.7 and 4.3.12): version to extra length.
void putCommon(QByteArray &to, QByteArrayView name, QByteArrayView content, quint32 sum)
{
    for (const quint16 field : {20, 0, 0, 0, 0x21}) // version, flags, method, time, date
        put<quint16>(to, field);
    put<quint32>(to, sum);
    put<quint32>(to, quint32(content.size()));
    put<quint32>(to, quint32(content.size()));
    put<quint16>(to, quint16(name.size()));
    put<quint16>(to, 0);
}

} // namespace

QByteArray storedZip(const QList<QPair<QByteArray, QByteArrayView>> &parts)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto &[name, content] : parts) {
        const auto *bytes = reinterpret_cast<const Bytef *>(content.data());
        const auto sum = quint32(crc32(0, bytes, uInt(content.size())));
        const auto offset = quint32(archive.size());
        archive += "PK\x03\x04";
        putCommon(archive, name, content, sum);
        archive += name;
        archive += content;
        directory += "PK\x01\x02";
        put<quint16>(directory, 20);
        putCommon(directory, name, content, sum);
        directory += QByteArray(10, '\0'); // comment, disk, attributes
        put<quint32>(directory, offset);
        directory += name;
    }
    const auto start = quint32(archive.size());
    archive += directory;
    archive += QByteArrayLiteral("PK\x05\x06\0\0\0\0");
    put<quint16>(archive, quint16(parts.size()));
    put<quint16>(archive, quint16(parts.size()));
    put<quint32>(archive, quint32(directory.size()));
    put<quint32>(archive, start);
    put<quint16>(archive, 0);
    return archive;
}

} // namespace shuzhi::fuzz
