// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/errortext.h"

namespace shuzhi {

/// A file that cannot be imported, in words: what it is and what to do to get a table out of it.
/// Refusals by content (contentkind.h) have sentences of their own, everything else those of errorText().
[[nodiscard]] ErrorText sourceErrorText(const Error &error);

} // namespace shuzhi
