// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storeresources.h"

#include <QtGlobal>

static void initStoreResource()
{
    Q_INIT_RESOURCE(shuzhi_store);
}

namespace shuzhi {

void loadStoreResources()
{
    initStoreResource();
}

} // namespace shuzhi
