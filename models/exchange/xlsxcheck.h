// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace shuzhi {

/// Whether a workbook just written is whole: libxlsxwriter does not look at what its spool files could
/// take, and on a full disk closes a book with half its rows and no error. Every part is read back.
/// Error: Unwritable.
[[nodiscard]] Status checkWorkbook(const QString &path);

} // namespace shuzhi
