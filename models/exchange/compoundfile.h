// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/compoundstream.h"

#include <QString>

#include <memory>
#include <optional>

namespace shuzhi {

/// A compound file (MS-CFB 3.0), the container old office documents stand in, opened for reading the
/// streams of its root. Every sector number a file names is checked against its size, every chain
/// against its length, so that no damage leads outside the file or round in a circle.
class CompoundFile
{
public:
    /// Errors: Unreadable (no compound file, damaged, cut off), TooLarge (above `maxBytes`).
    [[nodiscard]] static Result<std::unique_ptr<CompoundFile>> open(const QString &path, qint64 maxBytes);
    Q_DISABLE_COPY_MOVE(CompoundFile)

    /// Letters' case is ignored (MS-CFB 2.6.4).
    [[nodiscard]] bool contains(QStringView name) const;
    /// The stream, valid as long as this file. Errors: NotFound, Unreadable.
    [[nodiscard]] Result<CompoundStream> stream(QStringView name);

private:
    struct Entry
    {
        QString name;
        quint8 type = 0;
        quint32 left = 0;
        quint32 right = 0;
        quint32 child = 0;
        quint32 start = 0;
        qint64 size = 0;
    };
    using Sectors = std::vector<quint32>;

    explicit CompoundFile(const QString &path)
        : m_file(path)
    {
    }
    [[nodiscard]] Status readHeader();
    [[nodiscard]] Status readTable(const QByteArray &header);
    [[nodiscard]] Status appendTable(quint32 sector);
    [[nodiscard]] Status readEntries(quint32 start);
    void collectRoot();
    [[nodiscard]] static Result<Sectors> chain(const Sectors &table, quint32 start,
                                               std::optional<qint64> needed = {});
    [[nodiscard]] Result<QByteArray> sector(quint32 number);
    [[nodiscard]] Result<CompoundStream> shortStream(const Entry &entry);
    [[nodiscard]] qint64 offsetOf(quint32 sector) const { return (qint64(sector) + 1) * m_sectorBytes; }
    [[nodiscard]] const Entry *find(QStringView name) const;

    QFile m_file;
    qint64 m_sectorBytes = 512;
    qint64 m_sectorCount = 0;
    qint64 m_shortLimit = 0; ///< streams below this size stand in short sectors
    quint32 m_shortTableStart = 0;
    Sectors m_table; ///< the sector after each sector
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_root; ///< entries that are the root's streams
};

} // namespace shuzhi
