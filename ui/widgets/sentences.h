// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace shuzhi {

/// Sentences one after the other, those that are empty left out: a blank stands between them, but none after
/// a full-width mark, which has its own room.
[[nodiscard]] QString joinSentences(const QStringList &sentences);

} // namespace shuzhi
