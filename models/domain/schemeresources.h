// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shuzhi {

/// Makes `:/schemes` readable. Resources of a static library are dropped by the linker unless something
/// names them; every reader of `:/schemes` calls this first. Cheap to repeat.
void loadSchemeResources();

} // namespace shuzhi
