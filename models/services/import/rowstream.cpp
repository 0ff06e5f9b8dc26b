// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowstream.h"

namespace shuzhi {

Status readData(SheetSource &source, const SheetLayout &layout, const ImportRequest &request,
                qint64 &declined, const std::function<bool(const SourceRow &)> &sink)
{
    return source.readRows(layout.sheet, [&](qint64 row, const QStringList &cells) {
        if (!layout.isData(row, cells))
            return true;
        if (request.declined.contains({layout.sheetName, row})) {
            ++declined;
            return true;
        }
        return sink({layout.sheetName, row, cells, false});
    });
}

} // namespace shuzhi
