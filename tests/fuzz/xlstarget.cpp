// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsreader.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

#include <QtEndian>

namespace shuzhi::fuzz {

namespace {

constexpr qsizetype SectorBytes = 512;
constexpr quint32 EndOfChain = 0xFFFFFFFE;

template<class T>
void set(QByteArray &bytes, qsizetype at, T value)
{
    qToLittleEndian(value, bytes.data() + at);
}

/// A directory entry (MS-CFB 2.6.1) without siblings.
void setEntry(QByteArray &bytes, qsizetype at, QStringView name, quint8 type, quint32 child, quint32 start,
              quint32 size)
{
    for (qsizetype i = 0; i < name.size(); ++i)
        set<quint16>(bytes, at + 2 * i, name[i].unicode());
    set<quint16>(bytes, at + 64, quint16(2 * name.size() + 2));
    bytes[at + 66] = char(type);
    set<quint32>(bytes, at + 68, 0xFFFFFFFF);
    set<quint32>(bytes, at + 72, 0xFFFFFFFF);
    set<quint32>(bytes, at + 76, child);
    set<quint32>(bytes, at + 116, start);
    set<quint32>(bytes, at + 120, size);
}

/// A compound file (MS-CFB) of one stream: header, table, directory and the stream's sectors.
QByteArray compoundFile(QByteArrayView stream)
{
    const qsizetype sectors = (stream.size() + SectorBytes - 1) / SectorBytes;
    QByteArray file(SectorBytes * (3 + sectors), '\0');
    file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    set<quint16>(file, 0x1C, 0xFFFE);
    set<quint16>(file, 0x1E, 9);
    set<quint16>(file, 0x20, 6);
    set<quint32>(file, 0x30, 1); // the directory's sector; short streams begin below 0 bytes
    set<quint32>(file, 0x3C, EndOfChain);
    set<quint32>(file, 0x44, EndOfChain);
    for (qsizetype i = 1; i < 109; ++i)
        set<quint32>(file, 0x4C + 4 * i, 0xFFFFFFFF);
    set<quint32>(file, SectorBytes, 0xFFFFFFFD);
    set<quint32>(file, SectorBytes + 4, EndOfChain);
    for (qsizetype i = 2; i < sectors + 2; ++i)
        set<quint32>(file, SectorBytes + 4 * i, i + 1 < sectors + 2 ? quint32(i + 1) : EndOfChain);
    setEntry(file, 2 * SectorBytes, u"Root Entry", 5, 1, EndOfChain, 0);
    setEntry(file, 2 * SectorBytes + 128, u"Workbook", 2, 0xFFFFFFFF, 2, quint32(stream.size()));
    file.replace(3 * SectorBytes, stream.size(), stream.data(), stream.size());
    return file;
}

} // namespace

/// The input is a compound file as it stands, or else the workbook stream of one.
void xls(QByteArrayView bytes)
{
    static MemoryFile file;
    constexpr qsizetype OneTable = SectorBytes * 126;
    const bool whole = bytes.startsWith("\xD0\xCF\x11\xE0");
    const QByteArray made =
        whole ? QByteArray() : compoundFile(bytes.first(std::min(bytes.size(), OneTable)));
    const auto source = XlsReader::open(file.holding(whole ? bytes : QByteArrayView(made)), fewCells());
    if (source)
        readAll(**source);
    else
        expect(whole || source.error().subject != QLatin1String("compound_file"), "a compound file is read");
}

} // namespace shuzhi::fuzz
