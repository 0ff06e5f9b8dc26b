// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/trailsql.h"

namespace shuzhi {

/// The triggers that keep a signed duty list as it was signed, whatever tool writes:
/// - a list goes draft <-> submitted -> signed -> withdrawn and no other way; it enters as a draft or
///   submitted;
/// - of a signed list only the withdrawal may be written, of a withdrawn one nothing; neither is deleted;
/// - their nodes and links are not added, changed, moved in or out, or deleted;
/// - who signs is neither the author nor who submitted it, nor is the one at work one of these; every duty
///   must be confirmed; the author is written once.
/// People are compared without case (ASCII) and outer blanks. A replay of the log goes without them.
[[nodiscard]] QList<TrailTrigger> dutyGuards(Dialect);

} // namespace shuzhi
