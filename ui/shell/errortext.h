// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/messagebar.h"

namespace shuzhi {

/// An error in words: what happened, what was kept, what to do.
struct ErrorText
{
    QString happened;
    QString kept;
    QString todo;
};

/// The sentences of one error in the language of the window; `subject` (file, table, field) stands in
/// them, `detail` does not: it is for the log.
[[nodiscard]] ErrorText errorText(const Error &error);

/// The same for the message bar; a cancelled work is a note, everything else an error.
[[nodiscard]] Message errorMessage(const Error &error);

} // namespace shuzhi
