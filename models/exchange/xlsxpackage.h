// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/zipfile.h"

namespace shuzhi {

/// What the workbook part and its relationships say: where the sheets, strings and styles lie.
struct XlsxPackage
{
    struct Sheet
    {
        SheetInfo info;
        QString part;
    };

    QList<Sheet> sheets; ///< worksheets only: chart and dialog sheets hold no rows
    QString stringsPart; ///< empty where the workbook has none
    QString stylesPart;
    bool from1904 = false; ///< serial day 0 is 1904-01-01

    /// Follows the relationships from the root (ECMA-376 part 2), so parts may have any name.
    /// Errors: Unreadable; with contentCode() as subject where the archive is something else.
    [[nodiscard]] static Result<XlsxPackage> read(ZipFile &zip, const SourceOptions &options);
};

} // namespace shuzhi
