// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace shuzhi {

class CitySession;
class Page;

/// The pages of an open city in the order of the rail.
[[nodiscard]] QList<Page *> cityPages(CitySession &session);

} // namespace shuzhi
