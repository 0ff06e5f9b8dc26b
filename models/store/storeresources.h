// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shuzhi {

/// Registers the migrations' resource; a static library's resource is not linked in by itself.
void loadStoreResources();

} // namespace shuzhi
