// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/headfinder.h"
#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// One sheet as it was looked at: its first rows and its head.
struct SheetLook
{
    SheetInfo info;
    LayoutSheet place; ///< head rows 0 where no head was found
    SheetSample sample; ///< empty for sheets that are not likely to be read
    QStringList heads;
    QStringList missing; ///< needed fields no head stands for
    int fields = 0;
    bool guessed = false; ///< blanks in the head were read as merged
    bool empty = true;
};

/// Looks at the sheets in these places. The samples of sheets that may be the one to read and of those
/// in `keep` stay in memory. Errors: those of readRows.
/// @param looked told after each sheet
[[nodiscard]] Result<QList<SheetLook>> lookAtSheets(SheetSource &source, const QList<int> &places,
                                                    const HeadNames &names, const ImportRequest &request,
                                                    qsizetype rows, const QSet<int> &keep = {},
                                                    const std::function<void()> &looked = {});

/// The sheets an import of this request may read. Error: Usage for a name the file does not have.
[[nodiscard]] Result<QList<int>> sheetsAsked(const SheetSource &source, const ImportRequest &request);

/// Which of the sheets the request means, as places in `looks`, in the file's order. Error:
/// Refused for a sheet that was named and has another shape.
[[nodiscard]] Result<QList<qsizetype>> chooseSheets(const QList<SheetLook> &looks,
                                                    const ImportRequest &request);

/// What to say about the sheets that are not read.
[[nodiscard]] QList<ImportWarning> otherSheets(const QList<SheetLook> &looks, const QList<qsizetype> &chosen,
                                               const ImportRequest &request);

/// Texts in quotation marks, blanks left out.
[[nodiscard]] QString quotedList(const QStringList &texts);

} // namespace shuzhi
