// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// Text a spreadsheet opening a CSV will not run as a formula: an apostrophe in front of = + - @,
/// tab and carriage return (OWASP, CSV injection). Text that already has apostrophes before such a
/// character gets one more, so that withoutNeutral() gives every text back.
[[nodiscard]] QString neutral(const QString &text);

/// Takes the apostrophe of neutral() back; any other text stays as it is.
[[nodiscard]] QString withoutNeutral(const QString &text);

} // namespace shuzhi
