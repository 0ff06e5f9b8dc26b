// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zipfile.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

/// Opens the archive and unpacks each part up to a MiB.
void zip(QByteArrayView bytes)
{
    static MemoryFile file;
    const SourceLimits limits;
    const auto archive = ZipFile::open(file.holding(bytes), limits);
    if (!archive)
        return;
    constexpr qint64 MaxBytes = 1 << 20;
    for (const QString &part : (*archive)->parts()) {
        qint64 total = 0;
        const Status status = (*archive)->read(part, MaxBytes, [&](QByteArrayView piece) -> Result<bool> {
            total += piece.size();
            return true;
        });
        expect(total <= MaxBytes, "no part is handed over beyond its bound");
        expect((*archive)->contains(part), "a part listed is a part found");
        expect(status || status.error().code != ErrorCode::NotFound, "a part listed can be read");
    }
}

} // namespace shuzhi::fuzz
