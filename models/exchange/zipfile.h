// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/zip64.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace shuzhi {

/// A zip archive opened for reading, bounded against bombs. Part names are looked up the way OPC
/// compares them: without a leading slash, letters' case ignored (ECMA-376 part 2, 6.2.2).
class ZipFile
{
public:
    /// Gets one piece of a part; an error ends the read and is handed on, `false` ends it quietly.
    using Sink = std::function<Result<bool>(QByteArrayView piece)>;

    /// Errors: Unreadable (no zip, damaged, two parts of one name), TooLarge (too many parts).
    [[nodiscard]] static Result<std::unique_ptr<ZipFile>> open(const QString &path,
                                                               const SourceLimits &limits);
    ~ZipFile();
    Q_DISABLE_COPY_MOVE(ZipFile)

    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] bool contains(const QString &part) const;
    /// Unpacks `part` piece by piece. A part read to its end has passed its checksum.
    /// Errors: NotFound, Unreadable (damaged, encrypted), TooLarge (`maxBytes` or the ratio).
    [[nodiscard]] Status read(const QString &part, qint64 maxBytes, const Sink &sink);

private:
    struct Entry
    {
        QString name;
        quint64 directoryPosition = 0;
        quint64 number = 0;
        qint64 packedBytes = 0;
        bool encrypted = false;
    };

    ZipFile(const QString &path, const SourceLimits &limits);
    [[nodiscard]] Status readDirectory();
    [[nodiscard]] Status addEntry();
    [[nodiscard]] Status unpack(const Entry &entry, qint64 maxBytes, const Sink &sink);

    PatchedFile m_file;
    SourceLimits m_limits;
    void *m_handle = nullptr; ///< minizip's unzFile
    QHash<QString, Entry> m_entries; ///< by folded name
};

} // namespace shuzhi
