// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/sheetlook.h"

namespace shuzhi {

/// Gives the columns of these sheets their fields and reads all of them through once, for what only the
/// whole tells: rows, era of the days, codes that only count, notes. Says nothing about what the kind
/// misses. The first sheet's sample must be there.
[[nodiscard]] Result<SheetLayout> surveySheets(SheetSource &source, const QList<const SheetLook *> &sheets,
                                               const HeadNames &names, const ImportRequest &request);

/// Of each group of needed fields that has none, the first.
[[nodiscard]] QStringList missingFields(const SheetLayout &layout, const HeadNames &names);

} // namespace shuzhi
