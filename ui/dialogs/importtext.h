// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"

namespace shuzhi {

/// What an import says, in the language of the window; rules without a sentence of their own fall back
/// to the report's English one.
namespace importtext {

[[nodiscard]] QString of(const ImportError &error);
[[nodiscard]] QString of(const ImportWarning &warning);
/// Name of a field ("title") as the officer knows it.
[[nodiscard]] QString fieldName(const QString &field, bool chinese);
/// "602 rows: 601 added, 1 duplicate"
[[nodiscard]] QString summary(const ImportReport &report);

} // namespace importtext

} // namespace shuzhi
