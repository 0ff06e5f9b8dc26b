// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <algorithm>

namespace shuzhi {

void Page::follow(const QStringList &changed)
{
    const QStringList shown = tables();
    if (changed.isEmpty() || shown.isEmpty()
        || std::any_of(changed.begin(), changed.end(),
                       [&](const QString &table) { return shown.contains(table); }))
        invalidate();
}

} // namespace shuzhi
