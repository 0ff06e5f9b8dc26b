// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/copystate.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Appends to a copy what it lacks of the trail of `from`, every byte as it is, in steps that are
/// committed one by one; `state` says how far it came, also when it is broken off. Only the numbers that
/// group the entries of a transaction are made anew: another server counts its transactions itself, and
/// theirs must not meet. `from` must be in a read transaction.
[[nodiscard]] Status copyTrail(Connection &from, Connection &to, CopyState &state, JobContext &);

} // namespace shuzhi
