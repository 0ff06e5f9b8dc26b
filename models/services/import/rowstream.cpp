// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowstream.h"

#include "models/services/import/rowsieve.h"

namespace shuzhi {

Status readData(SheetSource &source, const SheetLayout &layout, const ImportRequest &request,
                qint64 &declined, const std::function<bool(const SourceRow &)> &sink)
{
    bool wanted = true;
    for (const LayoutSheet &sheet : layout.sheets) {
        RowSieve sieve(layout, sheet);
        const Status read = source.readRows(sheet.sheet, [&](qint64 row, const QStringList &raw) {
            QStringList cells = raw;
            const RowSieve::Fate fate = sieve.take(row, cells);
            if (fate != RowSieve::Fate::Data && fate != RowSieve::Fate::Continued)
                return true;
            if (request.declined.contains({sheet.name, row})) {
                ++declined;
                return true;
            }
            wanted = sink({sheet.name, row, cells, fate == RowSieve::Fate::Continued});
            return wanted;
        });
        if (!read || !wanted)
            return read;
    }
    return {};
}

} // namespace shuzhi
