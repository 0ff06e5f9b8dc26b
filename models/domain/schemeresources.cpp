// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/schemeresources.h"

#include <QDir>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initSchemes()
{
    Q_INIT_RESOURCE(shuzhi_schemes);
}

namespace shuzhi {

void loadSchemeResources()
{
    static const bool loaded = [] {
        initSchemes();
        return true;
    }();
    Q_UNUSED(loaded)
}

} // namespace shuzhi
