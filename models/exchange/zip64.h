// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <optional>
#include <vector>

namespace shuzhi {

/// A zip file as minizip is to see it. minizip before zlib 1.3 compares the 32-bit marks of zip64
/// entries with a 64-bit -1 and so never reads their true sizes; here the marks are replaced by the
/// sizes and offsets of the zip64 extra field (APPNOTE 4.5.3) wherever they fit 32 bits, as those of
/// every file below 4 GiB do.
class PatchedFile : public QFile
{
public:
    using QFile::QFile;

    /// Reads from the present position, with the patches applied.
    [[nodiscard]] qint64 readPatched(char *buffer, qint64 size);
    /// Patches the directory entry at `position`; gives its packed size where it was a zip64 one.
    std::optional<qint64> patchZip64(qint64 position);

private:
    struct Patch
    {
        qint64 position;
        quint32 value;
    };
    [[nodiscard]] static bool isBefore(const Patch &a, const Patch &b);

    std::vector<Patch> m_patches; ///< by rising position
};

} // namespace shuzhi
