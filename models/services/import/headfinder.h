// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// Finds the sheet and the row of heads: the first row with a column for the catalog's name, within
/// the first 30 rows with text. Error: Refused with file, sheet and the heads seen.
[[nodiscard]] Result<SheetLayout> findHead(SheetSource &source, const ImportRequest &request);

/// Gives each column its field and the constants of the mapping theirs. Error: Usage for a field that
/// does not exist.
[[nodiscard]] Status mapColumns(SheetLayout &layout, const ImportRequest &request);

} // namespace shuzhi
